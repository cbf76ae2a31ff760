"""Choropleth maps on United Nations geodata kept beside the dashboard: fixed classes, a class without data.

Kosovo* has no area of its own in that geodata: its value stands in the legend, beside the map.
"""

import pandas as pd

from seeeca.draw.common import horizontal_legend, with_year
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator

# Areas that the geodata does not hold.
WITHOUT_AREA = ("XKX",)
WORLD_MAPS = ("origins_map", "destinations_map")
REGION = {"lonaxis": {"range": [4, 116]}, "lataxis": {"range": [28, 70]}}
WORLD = {"lataxis": {"range": [-56, 82]}}


def draw(exhibit: Exhibit, t: Translator, palette: Palette, height: int) -> tuple[list[dict], dict]:
    """Each class a colour; the focus country has a strong border."""
    data, focus = exhibit.data.assign(words=with_year(exhibit, t)), exhibit.view.focus
    names = t.catalogue.countries
    whole_world = exhibit.id in WORLD_MAPS
    given = set(data["country"])
    blank = [iso3 for iso3 in names if iso3 not in given]
    traces = [
        _areas(blank, [f"{t.name(iso3)}: {t('no figure')}" for iso3 in blank], palette.no_data, palette),
        *(
            _areas(
                rows["country"].tolist(),
                [f"{row.name}: {row.words}" for row in rows.itertuples(index=False)],
                palette.classes[place],
                palette,
            )
            for place, rows in data.groupby("place")
        ),
        _areas([focus], [_of_focus(data, focus, t)], "rgba(0,0,0,0)", palette, border=palette.second, width=2.5),
    ]
    legend = legend_entries(exhibit, t, palette, "scattergeo")
    for row in data[data["country"].isin(WITHOUT_AREA)].itertuples(index=False):
        legend.append(_legend(f"{row.name}: {row.words}", palette.classes[row.place], palette, "scattergeo"))
    geo = {
        "scope": "world",
        "resolution": 110 if whole_world else 50,
        "projection": {"type": "natural earth" if whole_world else "mercator"},
        "showframe": False,
        "showcoastlines": False,
        "showland": True,
        "landcolor": palette.no_data,
        "bgcolor": "rgba(0,0,0,0)",
        "fitbounds": False,
    } | (WORLD if whole_world else REGION)
    return [*traces, *legend], {
        "geo": geo,
        "showlegend": True,
        "legend": horizontal_legend(palette),
        "margin": {"l": 0, "r": 0, "t": 0, "b": 64},
    }


def _areas(
    countries: list[str], texts: list[str], colour: str, palette: Palette, border: str = "", width: float = 0.6
) -> dict:
    return {
        "type": "choropleth",
        "locations": countries,
        "z": [1] * len(countries),
        "text": texts,
        "hovertemplate": "%{text}<extra></extra>",
        "colorscale": [[0, colour], [1, colour]],
        "showscale": False,
        "showlegend": False,
        "marker": {"line": {"color": border or palette.muted, "width": width}},
    }


def _of_focus(data: pd.DataFrame, focus: str, t: Translator) -> str:
    rows = data[data["country"] == focus]
    name = t.name(focus)
    return name if rows.empty else f"{name}: {rows['words'].iloc[0]}"


def legend_entries(exhibit: Exhibit, t: Translator, palette: Palette, kind: str) -> list[dict]:
    """The classes and the class without data, as entries of a legend."""
    entries = [
        _legend(class_.name, palette.classes[place], palette, kind) for place, class_ in enumerate(exhibit.classes)
    ]
    without = t("no figure") if exhibit.id in WORLD_MAPS else t("no figure, or outside of the group")
    return [*entries, _legend(without, palette.no_data, palette, kind)]


def _legend(name: str, colour: str, palette: Palette, kind: str) -> dict:
    """An entry of the legend: a mark that stands nowhere in the figure."""
    nowhere = {"lon": [None], "lat": [None]} if kind == "scattergeo" else {"x": [None], "y": [None]}
    return nowhere | {
        "type": kind,
        "name": name,
        "mode": "markers",
        "showlegend": True,
        "hoverinfo": "skip",
        "marker": {"symbol": "square", "size": 15, "color": colour, "line": {"color": palette.muted, "width": 1}},
    }
