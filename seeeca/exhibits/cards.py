"""Number cards: the newest figure of an indicator, how it changed, where it comes from."""

from dataclasses import dataclass

from seeeca.exhibit.exhibit import KeyFigure
from seeeca.exhibit.sources import source_line
from seeeca.exhibits.making import Making
from seeeca.view import FIRST_YEAR, LAST_YEAR
from seeeca.words.i18n import NO_BREAK


@dataclass(frozen=True)
class Latest:
    """The newest value of an indicator for the focus country, and the observation before it."""

    indicator: str
    edition: str
    year: int
    value: float
    flag: str
    projected: bool
    before: float | None
    year_before: int | None


def latest(make: Making, indicator: str, last_year: int | None = None) -> Latest | None:
    """The newest observation up to `last_year`, or None where the country has none.

    The population of an indicator that ends in projections is cut by `last_year`.
    """
    edition = make.edition_with_focus(indicator)
    rows = make.observations(indicator, [make.focus], FIRST_YEAR, LAST_YEAR, edition)
    rows = rows[rows["year"] <= (last_year or LAST_YEAR)]
    if rows.empty:
        return None
    last, before = rows.iloc[-1], rows.iloc[-2] if len(rows) > 1 else None
    return Latest(
        indicator=indicator,
        edition=edition,
        year=int(last["year"]),
        value=float(last["value"]),
        flag=str(last["flag"]),
        projected=last["variant"] != "estimates",
        before=None if before is None else float(before["value"]),
        year_before=None if before is None else int(before["year"]),
    )


def card(make: Making, found: Latest, label: str, value: str, *details: str) -> KeyFigure:
    return KeyFigure(
        id=found.indicator,
        label=label,
        value=value,
        detail="; ".join(detail for detail in (*details, make.t("projection") if found.projected else "") if detail),
        source=source_line(found.edition, make.t),
    )


def no_card(make: Making, what: str, label: str) -> KeyFigure:
    """A card without a figure, which says why. what: an indicator."""
    edition = make.catalogue.indicators[what].editions[0]
    return KeyFigure(id=what, label=label, value="", detail=make.why_absent(what, edition), source="")


def change(make: Making, found: Latest) -> str:
    """By how many per cent a count changed since the observation before."""
    if not found.before:
        return ""
    percent = 100 * (found.value / found.before - 1)
    return make.t("{change} since {year}", change=f"{make.t.signed(percent, 1)}{NO_BREAK}%", year=found.year_before)


def was(make: Making, found: Latest) -> str:
    """The percentage of the observation before."""
    if found.before is None:
        return ""
    return make.t("{value} in {year}", value=make.t.percent(found.before), year=found.year_before)
