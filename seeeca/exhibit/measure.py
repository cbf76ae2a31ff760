"""The measure of a figure: its unit, how it is scaled when drawn, and how it is written."""

from dataclasses import dataclass, replace

from seeeca.catalogue.figures import Indicator
from seeeca.words.i18n import NO_BREAK, Translator

# Decimals of a value beside a mark, by unit; one where the unit is not named here.
DECIMALS = {"persons": 0, "usd": 0, "usd_per_head": 0, "category": 0, "children_per_woman": 2, "count": 0}
# Dollars from here on are written to three figures in words.
LARGE_DOLLARS = 1_000_000


@dataclass(frozen=True)
class Measure:
    """What the figures of an exhibit are.

    unit: of the values as they stand in extracts, shapes and files ("persons", "usd", "percent", …).
    heading: name of the column in tables, and title of an axis.
    words: the unit as drawn, for the subtitle ("thousand people"); "" where the subtitle names it already.
    scale: values are divided by it when they are drawn.
    decimals: of a value in a table.
    at: the time of year that values hold for, for the subtitle ("mid-year"); "" for a whole year.
    """

    unit: str
    heading: str
    words: str = ""
    scale: float = 1
    decimals: int = 0
    at: str = ""

    @property
    def is_percent(self) -> bool:
        return self.unit == "percent"

    @property
    def sign(self) -> str:
        """What stands behind a number on an axis."""
        return f"{NO_BREAK}%" if self.is_percent else ""

    def number(self, value: float, t: Translator) -> str:
        """A value as beside a mark, without its sign."""
        if self.is_percent:
            return t.percent(value).removesuffix(self.sign)
        if self.unit == "usd" and abs(value) >= LARGE_DOLLARS:
            return t.about(value)
        return t.number(value, DECIMALS.get(self.unit, 1))

    def short(self, value: float, t: Translator) -> str:
        """A value as at the end of a line: people and dollars to three figures in words."""
        return t.about(value) if self.unit in ("persons", "usd") else self.number(value, t)

    def written(self, value: float, t: Translator) -> str:
        """A value as it is written beside a mark or when pointed at."""
        return t.percent(value) if self.is_percent else self.number(value, t)

    def change(self, value: float, t: Translator) -> str:
        """A difference of two values, with its sign."""
        return t.signed(value, 1 if self.is_percent else DECIMALS.get(self.unit, 1))

    def scaled_to(self, largest: float, t: Translator) -> "Measure":
        """The measure as drawn where `largest` is the largest value: people and dollars are drawn in larger units."""
        if self.unit == "persons":
            scale, words = people(largest, t)
        elif self.unit == "usd":
            scale, words = dollars(largest, t)
        else:
            return self
        return replace(self, scale=scale, words=words)


def people(largest: float, t: Translator) -> tuple[float, str]:
    """How people are drawn: in millions, thousands or one by one, and the name of that unit."""
    if largest >= 1_000_000:
        return 1_000_000, t("million people")
    if largest >= 10_000:
        return 1_000, t("thousand people")
    return 1, t("people")


def dollars(largest: float, t: Translator) -> tuple[float, str]:
    """How dollars are drawn: in billions, millions or one by one, and the name of that unit."""
    if largest >= 1e9:
        return 1e9, t("billion US dollars")
    return (1e6, t("million US dollars")) if largest >= 1e6 else (1, t("US dollars"))


def unit_words(unit: str, t: Translator) -> str:
    """A unit in words, not scaled."""
    return {
        "persons": t("people"),
        "usd": t("US dollars"),
        "percent": t("per cent"),
        "years": t("years"),
        "children_per_woman": t("children per woman"),
        "per_1000": t("per 1,000 people"),
        "per_100": t("per 100 people of working age"),
    }[unit]


def of_indicator(indicator: Indicator, t: Translator, heading: str = "") -> Measure:
    """The measure of an indicator as the catalogue declares it, not scaled."""
    words = unit_words(indicator.unit, t)
    return Measure(
        indicator.unit,
        heading or f"{t.words(indicator.title)}, {words}",
        words,
        decimals=indicator.decimals,
    )
