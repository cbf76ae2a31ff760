"""Choropleth maps on United Nations geodata kept beside the dashboard: fixed classes, and those without a figure.

Kosovo* has no area of its own in that geodata: its value stands in the legend, beside the map.
"""

from seeeca.draw.common import Sheet, horizontal_legend
from seeeca.draw.places import hover_texts, is_outside, legend_entries, legend_entry, without_figure
from seeeca.exhibit.shapes import Places

# Areas that the geodata does not hold.
WITHOUT_AREA = ("XKX",)
REGION = {"lonaxis": {"range": [4, 116]}, "lataxis": {"range": [28, 70]}}
WORLD = {"lataxis": {"range": [-56, 82]}}


def draw(shape: Places, sheet: Sheet) -> tuple[list[dict], dict]:
    """Each class a colour; the focus country has a strong border."""
    t, palette = sheet.t, sheet.palette
    whole_world = shape.extent == "world"
    texts = dict(zip(shape.place_code, hover_texts(shape, sheet), strict=True))
    blank = [code for code in t.catalogue.countries if code not in texts]
    traces = [
        _areas(codes, [without_figure(shape, sheet, code) for code in codes], colour, sheet)
        for outside, colour in ((True, palette.ground), (False, palette.no_data))
        if (codes := [code for code in blank if is_outside(shape, code) == outside])
    ]
    for number in sorted(set(shape.in_class)):
        codes = [code for code, of in shape.marks_of("place_code", "in_class") if of == number]
        traces.append(_areas(codes, [texts[code] for code in codes], palette.classes[number], sheet))
    of_focus = texts.get(shape.focus, t.name(shape.focus))
    traces.append(_areas([shape.focus], [of_focus], "rgba(0,0,0,0)", sheet, border=palette.second, width=2.5))
    legend = _legend(shape, sheet)
    geo = {
        "scope": "world",
        "resolution": 110 if whole_world else 50,
        "projection": {"type": "natural earth" if whole_world else "mercator"},
        "showframe": False,
        "showcoastlines": False,
        "showland": True,
        "landcolor": palette.no_data if whole_world else palette.ground,
        "bgcolor": "rgba(0,0,0,0)",
        "fitbounds": False,
    } | (WORLD if whole_world else REGION)
    return [*traces, *legend], {
        "geo": geo,
        "showlegend": True,
        "legend": horizontal_legend(sheet),
        "margin": {"l": 0, "r": 0, "t": 0, "b": height_of_legend(shape, sheet)},
    }


def _legend(shape: Places, sheet: Sheet) -> list[dict]:
    """The classes, and what has no area on the map."""
    texts = dict(zip(shape.place_code, hover_texts(shape, sheet), strict=True))
    return legend_entries(shape, sheet, "scattergeo") + [
        legend_entry(texts[code], sheet.palette.classes[number], sheet, "scattergeo")
        for code, number in shape.marks_of("place_code", "in_class")
        if code in WITHOUT_AREA
    ]


def height_of_legend(shape: Places, sheet: Sheet) -> float:
    return sheet.legend_height(entry["name"] for entry in _legend(shape, sheet))


def _areas(codes: list[str], texts: list[str], colour: str, sheet: Sheet, border: str = "", width: float = 0.6) -> dict:
    return {
        "type": "choropleth",
        "locations": codes,
        "z": [1] * len(codes),
        "text": texts,
        "hovertemplate": "%{text}<extra></extra>",
        "colorscale": [[0, colour], [1, colour]],
        "showscale": False,
        "showlegend": False,
        "marker": {"line": {"color": border or sheet.palette.muted, "width": width}},
    }
