"""What maps and tiles share: the words of a place, and the legend of classes."""

from seeeca.draw.common import Sheet
from seeeca.exhibit.shapes import Places


def words_of(shape: Places, sheet: Sheet) -> list[str]:
    """The value of each place in words; behind it its year, where that is not the year shown."""
    words = [sheet.written(value) for value in shape.value]
    if not shape.year:
        return words
    return [f"{value} ({year})" if year else value for value, year in zip(words, shape.year, strict=True)]


def hover_texts(shape: Places, sheet: Sheet) -> list[str]:
    """Name, year and value of each place, for when it is pointed at."""
    years = shape.year or [None] * len(shape.value)
    return [
        f"{name}, {year or shape.shown_year}: {sheet.written(value)}"
        for name, year, value in zip(shape.name, years, shape.value, strict=True)
    ]


def without_figure(shape: Places, sheet: Sheet, code: str) -> str:
    """Of a place that has no figure, whether it lacks one or does not belong to what is shown."""
    t = sheet.t
    absent = t("outside of the group") if is_outside(shape, code) else t("no figure")
    return f"{t.name(code)}, {shape.shown_year}: {absent}"


def is_outside(shape: Places, code: str) -> bool:
    return shape.extent == "region" and code not in shape.without


def legend_entries(shape: Places, sheet: Sheet, kind: str) -> list[dict]:
    """The classes, places without a figure and places outside. kind: the type of trace that the entries belong to."""
    t, palette = sheet.t, sheet.palette
    entries = [
        legend_entry(class_.name, palette.classes[number], sheet, kind) for number, class_ in enumerate(shape.classes)
    ]
    if shape.extent == "world" or shape.without:
        entries.append(legend_entry(t("no figure"), palette.no_data, sheet, kind))
    if shape.extent == "region":
        entries.append(legend_entry(t("outside of the group"), palette.ground, sheet, kind))
    return entries


def legend_entry(name: str, colour: str, sheet: Sheet, kind: str) -> dict:
    """A mark that stands nowhere in the figure."""
    nowhere = {"lon": [None], "lat": [None]} if kind == "scattergeo" else {"x": [None], "y": [None]}
    return nowhere | {
        "type": kind,
        "name": name,
        "mode": "markers",
        "showlegend": True,
        "hoverinfo": "skip",
        "marker": {"symbol": "square", "size": 15, "color": colour, "line": {"color": sheet.palette.muted, "width": 1}},
    }
