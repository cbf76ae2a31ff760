"""What the titles and subtitles of the comparison say: of each form what it shows, never of a bound what it hides."""

from dataclasses import replace

import pandas as pd

from seeeca.catalogue.figures import Indicator
from seeeca.exhibit.fact import Fact, fact_of
from seeeca.exhibit.measure import unit_words
from seeeca.exhibits import findings
from seeeca.exhibits.making import Making
from seeeca.exhibits.stock.stocks import STOCK, first_told, rows_told
from seeeca.words.i18n import Translator


def short_name(t: Translator, indicator: Indicator) -> str:
    """The name of an indicator as titles have room for it; sums of money name their unit."""
    name = t.words(indicator.title).partition(" (")[0]
    return f"{name}, {unit_words('usd', t)}" if indicator.unit == "usd" else name


def facts_of(make: Making, indicator: Indicator, edition: str, rows: pd.DataFrame) -> dict[str, Fact]:
    """By country. rows: country, year, value, projected, flag."""
    return {
        row.country: fact_of(indicator, row.value, row.year, edition, row.country, row.flag, bool(row.projected))
        for row in rows.itertuples(index=False)
    }


def over_time(make: Making, indicator: Indicator, edition: str, of_focus: pd.DataFrame, year: int) -> str:
    name = short_name(make.t, indicator)
    if of_focus.empty:
        return findings.without_focus(make.t, name, year, make.focus)
    last = of_focus[of_focus["year"] == year]
    told = from_told(make, indicator, of_focus[of_focus["year"] <= year])
    # Before the first year that is told there is none to start from.
    first = told.head(1) if indicator.source != STOCK or year >= first_told(make, make.peers()) else last
    ends = [fact for end in (first, last) for fact in facts_of(make, indicator, edition, end).values()]
    return make.said(findings.over_time, name, *ends, plain=name)


def from_told(make: Making, indicator: Indicator, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that sentences tell of: of migrant stocks not those of the Soviet Union."""
    return rows_told(make, rows, make.peers()) if indicator.source == STOCK else rows


def in_group(make: Making, indicator: Indicator, edition: str, of_year: pd.DataFrame) -> str:
    name, facts = short_name(make.t, indicator), facts_of(make, indicator, edition, of_year).values()
    low, high = (end(facts, key=lambda fact: fact.value) for end in (min, max))
    return make.said(findings.in_group, name, low, high, plain=name)


def with_median(make: Making, indicator: Indicator, edition: str, of_year: pd.DataFrame, year: int) -> str:
    name, facts = short_name(make.t, indicator), facts_of(make, indicator, edition, of_year)
    if make.focus not in facts:
        return findings.without_focus(make.t, name, year, make.focus)
    members = make.of_members(of_year.set_index("country")["value"])
    focus = facts[make.focus]
    if members.empty:
        return make.said(findings.over_time, name, focus, focus, plain=name)
    median = replace(focus, value=float(members.median()), place="", at_least=any(f.at_least for f in facts.values()))
    return make.said(findings.with_median, name, focus, median, plain=name)


def on_map(make: Making, indicator: Indicator, edition: str, of_year: pd.DataFrame, year: int) -> str:
    name, facts = short_name(make.t, indicator), facts_of(make, indicator, edition, of_year)
    if make.focus not in facts:
        return findings.without_focus(make.t, name, year, make.focus)
    low, high = (end(facts.values(), key=lambda fact: fact.value) for end in (min, max))
    return make.said(findings.on_places, name, facts[make.focus], low, high, plain=name)


def two_years(
    make: Making, indicator: Indicator, edition: str, early: pd.DataFrame, late: pd.DataFrame, both: list[str]
) -> str:
    """Whose figures rose and fell, where that can be told: not of bounds, nor from stocks of the Soviet Union on."""
    name = short_name(make.t, indicator)
    earlier, later = (facts_of(make, indicator, edition, rows) for rows in (early, late))
    pairs = [(earlier[country], later[country]) for country in both]
    first, last = pairs[0]
    soviet = indicator.source == STOCK and first.year < first_told(make, both)
    if soviet or any(fact.at_least for pair in pairs for fact in pair):
        return findings.two_years(make.t, name, first.year, last.year)
    return make.said(findings.risen_and_fallen, name, pairs, plain=name)


def what(make: Making, indicator: Indicator, rows: pd.DataFrame) -> str:
    """What is shown; lower bounds and projections with their word. rows: flag, projected."""
    t = make.t
    if rows["flag"].str.contains("lower_bound").any():
        return t("Emigrants counted abroad, at least")
    if rows["projected"].all():
        return t("{indicator}, projected", indicator=t.words(indicator.title))
    return t.words(indicator.title)
