"""What all charts share: type, margins, axes."""

from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Exhibit, Mark
from seeeca.words.i18n import NO_BREAK, Translator

FONT = '"Source Sans", "Source Sans Pro", sans-serif'
SIZE = 15
# How many decimals values of a unit are written with; one where the unit is not named here.
DECIMALS = {"persons": 0, "usd": 0, "category": 0, "children_per_woman": 2}
MARGIN = {"l": 56, "r": 24, "t": 12, "b": 32}


def layout(t: Translator, palette: Palette, height: int) -> dict:
    return {
        "height": height,
        "margin": MARGIN,
        "font": {"family": FONT, "size": SIZE, "color": palette.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "separators": t.separators(),
        # Text that looks like a number, such as a year, is a name and no number.
        "autotypenumbers": "strict",
        "hoverlabel": {"font": {"family": FONT, "size": SIZE}},
        "dragmode": False,
    }


def width(text: str, bold: bool = False) -> float:
    """About how many pixels a text takes at SIZE in Source Sans, rather too many than too few."""
    return SIZE * sum(map(_letter, text)) * (1.08 if bold else 1.02)


def _letter(letter: str) -> float:
    """The width of a letter as a part of the font size; Cyrillic letters are wider than Latin ones."""
    if letter.isspace():
        return 0.21
    if letter.isalpha():
        latin, cyrillic = (0.6, 0.66) if letter.isupper() else (0.49, 0.54)
        return cyrillic if letter >= "\u0400" else latin
    return 0.5 if letter.isdigit() else 0.35


def axis(palette: Palette, **more: object) -> dict:
    return {
        "gridcolor": palette.grid,
        "zeroline": False,
        "tickfont": {"color": palette.muted, "size": SIZE},
        "fixedrange": True,
        "automargin": True,
        "ticks": "",
    } | more


def in_words(exhibit: Exhibit, value: float, t: Translator) -> str:
    """A value as it is written beside a bar or when pointed at."""
    if exhibit.unit == "percent":
        return t.percent(value, 1)
    if exhibit.unit == "usd" and abs(value) >= 1_000_000:
        return t.about(value)
    return t.number(value, DECIMALS.get(exhibit.unit, 1))


def with_year(exhibit: Exhibit, t: Translator) -> list[str]:
    """The value of each row in words; behind it its year, where that is not the year shown."""
    data, encoding = exhibit.data, exhibit.encoding
    words = [in_words(exhibit, value, t) for value in data[encoding.y]]
    if not encoding.other_year:
        return words
    return [
        f"{value} ({year})" if year else value for value, year in zip(words, data[encoding.other_year], strict=True)
    ]


def suffix(exhibit: Exhibit) -> str:
    return f"{NO_BREAK}%" if exhibit.unit == "percent" else ""


def upright(mark: Mark, palette: Palette) -> dict:
    """The line at the year of a mark, behind what is drawn."""
    return {
        "type": "line",
        "x0": mark.year,
        "x1": mark.year,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"color": palette.muted, "width": 1, "dash": "dot"},
    }


def horizontal_legend(palette: Palette) -> dict:
    return {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": -0.02,
        "yanchor": "top",
        "font": {"size": SIZE, "color": palette.text},
        "traceorder": "normal",
        "itemclick": False,
        "itemdoubleclick": False,
    }
