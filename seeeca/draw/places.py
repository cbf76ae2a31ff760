"""What maps and tiles share: the words of a place, and the legend of classes."""

from seeeca.draw.common import Sheet
from seeeca.exhibit.shapes import Places


def words_of(shape: Places, sheet: Sheet) -> list[str]:
    """The value of each place in words; behind it its year, where that is not the year shown."""
    words = [sheet.written(value) for value in shape.value]
    if not shape.year:
        return words
    return [f"{value} ({year})" if year else value for value, year in zip(words, shape.year, strict=True)]


def legend_entries(shape: Places, sheet: Sheet, kind: str) -> list[dict]:
    """The classes and the class without data, as entries of a legend. kind: the type of trace that they belong to."""
    t, palette = sheet.t, sheet.palette
    entries = [
        legend_entry(class_.name, palette.classes[number], sheet, kind) for number, class_ in enumerate(shape.classes)
    ]
    without = t("no figure") if shape.extent == "world" else t("no figure, or outside of the group")
    return [*entries, legend_entry(without, palette.no_data, sheet, kind)]


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
