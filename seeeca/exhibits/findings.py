"""Sentences computed from figures, at most 15 words, true for any country and either sign."""

from dataclasses import replace

from seeeca.exhibit.fact import Fact, change_between, not_modelled, year_of
from seeeca.words.i18n import Translator


def _as_bounds(t: Translator, name: str, *facts: Fact) -> tuple[str, list[Fact]]:
    """The name, and the facts: where one is a lower bound, the name says so of all, and the facts need not."""
    if not any(fact.at_least for fact in facts):
        return name, [*facts]
    return t("{name}, at least", name=name), [replace(fact, at_least=False) for fact in facts]


def over_time(t: Translator, name: str, first: Fact, now: Fact) -> str:
    """A country's figures of two years; of a lower bound the last one only, for it has no change."""
    values = {"name": name, "country": t.name(now.place), "now": now.dated(t)}
    if now.at_least or first.year == now.year:
        return t("{name}, {country}: {now}", **values)
    change_between(first, now)
    return t("{name}, {country}: {before}, {now}", before=first.dated(t), **values)


def with_median(t: Translator, name: str, focus: Fact, median: Fact) -> str:
    """The focus country and the median of the group's members in one year."""
    year_of(focus, median)
    name, (focus, median) = _as_bounds(t, name, focus, median)
    return t(
        "{name}: {country} {value}, group median {median}",
        name=name,
        country=t.name(focus.place),
        value=focus.dated(t),
        median=median.words(t),
    )


def in_group(t: Translator, name: str, low: Fact, high: Fact) -> str:
    """The lowest and the highest figure of the group in one year."""
    year_of(low, high)
    name, (low, high) = _as_bounds(t, t("{name} in the group", name=name), low, high)
    return t("{name}: {low} to {high}", name=name, low=low.words(t), high=high.dated(t))


def on_places(t: Translator, name: str, focus: Fact, low: Fact, high: Fact) -> str:
    """The ends of the group's range in one year, and where the focus country is."""
    year_of(focus, low, high)
    name, (focus, low, high) = _as_bounds(t, name, focus, low, high)
    return t(
        "{name}: {low} to {high}, {country} {value}",
        name=name,
        low=low.words(t),
        high=high.dated(t),
        country=t.name(focus.place),
        value=focus.words(t),
    )


def without_focus(t: Translator, name: str, year: int, focus: str) -> str:
    return t("{name}, {year}: no figure for {country}", name=name, year=year, country=t.name(focus))


def risen_and_fallen(t: Translator, name: str, pairs: list[tuple[Fact, Fact]]) -> str:
    """How many countries have a higher, a lower, an equal figure in the later of two years, as figures are rounded."""
    for earlier, later in pairs:
        not_modelled(earlier, later)
        change_between(earlier, later)
    first, last = pairs[0]
    changes = [later.rounded() - earlier.rounded() for earlier, later in pairs]
    values = {
        "name": name,
        "first": first.year,
        "last": last.year,
        "risen": sum(change > 0 for change in changes),
        "fallen": sum(change < 0 for change in changes),
        "equal": sum(change == 0 for change in changes),
    }
    if last.projected:
        return t("{name}, {first}–{last} (projection): {risen} rose, {fallen} fell, {equal} stayed", **values)
    return t("{name}, {first}–{last}: {risen} rose, {fallen} fell, {equal} stayed", **values)


def two_years(t: Translator, name: str, first: int, last: int) -> str:
    """Of figures whose change cannot be told."""
    return t("{name} in {first} and {last}", name=name, first=first, last=last)


def scattered(t: Translator, name: str, against: str) -> str:
    return t("{y} against {x}", y=name, x=f"{against[:1].lower()}{against[1:]}")
