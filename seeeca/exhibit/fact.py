"""A figure that does not leave its year, edition and bound, and what facts one sentence may put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from seeeca.catalogue.figures import Indicator
from seeeca.words.i18n import Translator


class FactsApart(ValueError):
    """Facts that one sentence may not compare: of other years, editions or units, or bounds."""


@dataclass(frozen=True)
class Fact:
    """A figure with all that must be said of it.

    value: in the unit of extracts ("persons", "usd", "percent", …). place: a code; "" where the sentence names it.
    at_least: the producer's figure is a lower bound. projected: of a variant, not an estimate. modelled: no count.
    interval: the producer's 95 per cent prediction interval.
    """

    value: float
    unit: str
    year: int
    edition: str
    place: str = ""
    decimals: int = 1
    at_least: bool = False
    projected: bool = False
    modelled: bool = False
    interval: tuple[float, float] | None = None

    def words(self, t: Translator) -> str:
        """1.05 million, at least 790 thousand, 11.6 %, 74.6."""
        figure = figure_in_words(t, self.unit, self.value, self.decimals)
        return t("at least {figure}", figure=figure) if self.at_least else figure

    def dated(self, t: Translator) -> str:
        """11.6 % (2024), 7.45 million (2050, projection), 20.4 thousand (2023, modelled)."""
        if self.projected:
            return t("{figure} ({year}, projection)", figure=self.words(t), year=self.year)
        if self.modelled:
            return t("{figure} ({year}, modelled)", figure=self.words(t), year=self.year)
        return f"{self.words(t)} ({self.year})"

    def rounded(self) -> float:
        """The value as titles and tables round it: figures that look alike are equal."""
        if self.unit in ("persons", "usd"):
            return round(self.value)
        return round(self.value, 1 if self.unit == "percent" else self.decimals)

    @property
    def is_clear_of_zero(self) -> bool:
        """Whether the sign is known: no interval goes over zero."""
        return self.interval is None or self.interval[0] > 0 or self.interval[1] < 0


def figure_in_words(t: Translator, unit: str, value: float, decimals: int) -> str:
    if unit == "percent":
        return t.percent(value)
    if unit in ("persons", "usd"):
        return t.about(value)
    if unit == "years":
        return t("{age} years", age=t.number(value, decimals))
    return t.number(value, decimals)


def persons(t: Translator, fact: Fact) -> str:
    """1 person, 232 people, at least 80.6 thousand people: the noun follows the number that is written."""
    # Words for thousands, and "at least", ask for the noun as hundreds do.
    asks = round(abs(fact.value)) if abs(fact.value) < 999.5 and not fact.at_least else 100
    figure = fact.words(t)
    return t.plural("{number} person", "{number} people", asks, number=figure)


def share_of(part: float, whole: Fact) -> Fact:
    """What per cent a part is of a whole. No bound: the share of a lower bound is one of those who are counted."""
    return replace(whole, value=100 * part / whole.value, unit="percent", decimals=1, at_least=False, interval=None)


def fact_of(
    indicator: Indicator,
    value: float,
    year: int,
    edition: str,
    place: str = "",
    flag: str = "",
    projected: bool = False,
    interval: tuple[float, float] | None = None,
) -> Fact:
    """A figure of an indicator. flag: as the extract has it."""
    return Fact(
        value=value,
        unit=indicator.unit,
        year=year,
        edition=edition,
        place=place,
        decimals=indicator.decimals,
        at_least="lower_bound" in flag,
        projected=projected,
        interval=interval,
    )


def year_of(*facts: Fact) -> int:
    """The facts' common year. Raises FactsApart, also where only some of them are projected."""
    years = {fact.year for fact in facts}
    if len(years) > 1:
        raise FactsApart(f"facts of {_listed(years)} in a sentence of one year")
    if len({(fact.projected, fact.modelled) for fact in facts}) > 1:
        raise FactsApart(f"projections or models beside other figures of {facts[0].year}")
    return facts[0].year


def not_projected(*facts: Fact) -> None:
    """For sentences that have no word for a projection. Raises FactsApart."""
    if any(fact.projected for fact in facts):
        raise FactsApart("a projection in a sentence without that word")


def not_modelled(*facts: Fact) -> None:
    """For sentences that have no word for a model. Raises FactsApart."""
    if any(fact.modelled for fact in facts):
        raise FactsApart("a modelled figure in a sentence without that word")


def plain(*facts: Fact) -> None:
    """For sentences that have no word for a projection, nor for a model. Raises FactsApart."""
    not_projected(*facts)
    not_modelled(*facts)


def comparable(*facts: Fact) -> tuple[Fact, ...]:
    """Facts of which a sentence says which is larger, or what one is of another. Raises FactsApart."""
    year_of(*facts)
    return _alike(facts)


def change_between(earlier: Fact, later: Fact) -> float:
    """How much larger the later fact is than the earlier. Raises FactsApart: a bound has no change."""
    _alike((earlier, later))
    if earlier.year > later.year or earlier.projected > later.projected:
        raise FactsApart(f"a change from {earlier.year} to {later.year}, or from a projection to an estimate")
    if earlier.place != later.place:
        raise FactsApart(f"a change between {earlier.place} and {later.place}")
    return later.value - earlier.value


def _alike(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    if any(fact.at_least for fact in facts):
        raise FactsApart("a lower bound is compared with nothing")
    if len({fact.modelled for fact in facts}) > 1:
        raise FactsApart("a modelled figure beside one that is not")
    for name, values in (("units", {fact.unit for fact in facts}), ("editions", {fact.edition for fact in facts})):
        if len(values) > 1:
            raise FactsApart(f"facts of other {name}: {_listed(values)}")
    return facts


def _listed(values: Iterable[object]) -> str:
    return ", ".join(sorted(map(str, values)))
