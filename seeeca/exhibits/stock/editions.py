"""One figure in all revisions of the migrant stock, and why they differ."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.fact import Fact, fact_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Bars, column
from seeeca.exhibits.cards import Latest, card
from seeeca.exhibits.making import Making, ends_in_words, of_year
from seeeca.exhibits.shared import of_country, value_column
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.corridor import ROLES, revision
from seeeca.exhibits.stock.stocks import EMIGRANTS, IMMIGRANTS, STOCK, fact_of_row, rows_told, soviet_note
from seeeca.view import FIRST_YEAR, LAST_YEAR

NAMED = 8


def immigrants(make: Making) -> Exhibit:
    """Immigrants of the focus country in every edition. data: see _by_edition."""
    return _by_edition(make, IMMIGRANTS)


def emigrants(make: Making) -> Exhibit:
    """Emigrants of the focus country in every edition. data: see _by_edition."""
    return _by_edition(make, EMIGRANTS)


def difference(make: Making) -> Exhibit:
    """The difference of the emigrants of one year between the newest revision and the one before it, in parts: counts
    that destinations revised, and destinations that no longer show the origin. The parts add up.

    data: name, role, value (persons, earlier revision minus newest).
    """
    t = make.t
    earlier_edition, newest = _pair(make)
    rows = _compared(make)
    if rows.empty:
        name = t("Emigrants {from_place} in two revisions", from_place=t.place(make.focus, "from"))
        return make.absent(name, t("International migrant stock"), [earlier_edition, newest], [EMIGRANTS])
    no_longer = rows[rows["later"].isna()]
    revised = rows[rows["later"].notna()].assign(value=lambda kept: kept["earlier"].fillna(0) - kept["later"])
    revised = revised[revised["value"] != 0].sort_values("value", key=abs, ascending=False)
    top, rest = revised.head(NAMED), revised.iloc[NAMED:]
    parts = [
        (t("{destination}: revised count", destination=t.name(row.destination)), "focus", row.value)
        for row in top.itertuples()
    ]
    if len(rest):
        parts.append((t("Other revised counts ({number})", number=len(rest)), "context", rest["value"].sum()))
    if len(no_longer):
        label = t.plural(
            "{number} destination no longer shown", "{number} destinations no longer shown", len(no_longer)
        )
        parts.append((label, "second", no_longer["earlier"].sum()))
    data = pd.DataFrame(parts, columns=["name", "role", "value"])
    earlier, later = rows["earlier"].sum(), rows["later"].sum()
    year = _common_year(make)
    listed = ", ".join(sorted((t.name(code) for code in no_longer["destination"]), key=t.order))
    notes = [Note(t("The parts add up to {difference} people.", difference=t.signed(earlier - later)), "reading")]
    if listed:
        notes.append(Note(t("No longer shown: {countries}.", countries=listed), "revision", f"source {newest}"))
    quote = t(
        "Quote totals of emigrants with their revision; those of the {year} revision as lower bounds.",
        year=make.catalogue.editions[newest].year,
    )
    notes.append(Note(quote, "bound", f"source {newest}"))
    described = "; ".join(f"{row.name} {t.signed(row.value)}" for row in data.itertuples(index=False))
    what = t(
        "Emigrants {from_place} in {year}: {earlier} revision minus {later} revision",
        from_place=t.place(make.focus, "from"),
        year=year,
        earlier=make.catalogue.editions[earlier_edition].year,
        later=make.catalogue.editions[newest].year,
    )
    measure = Measure("persons", t("Persons"), t("people"))
    return make.exhibit(
        Bars(category=column(data, "name"), value=column(data, "value"), role=column(data, "role")),
        title=make.said(findings.editions_differ, *_revised(make, rows), plain=what),
        what=what,
        measure=measure,
        data=data,
        columns=(Column("name", t("Part of the difference")), value_column(measure)),
        indicators=[EMIGRANTS],
        editions=[earlier_edition, newest],
        # The year stands in what is shown.
        period=of_year(year, ""),
        notes=notes,
        described=f"{described}.",
        countries=[make.focus, *no_longer["destination"]],
    )


def headline(make: Making) -> str:
    t = make.t
    rows = _compared(make)
    if rows.empty:
        return make.why_absent("migrant_stock", make.newest(STOCK))
    plain = t("Emigrants {from_place} in two revisions", from_place=t.place(make.focus, "from"))
    return make.said(findings.editions_differ, *_revised(make, rows), plain=plain)


def _revised(make: Making, rows: pd.DataFrame) -> list[Fact]:
    """The emigrants of the common year as they add up in each of the two revisions. rows: earlier, later (persons)."""
    year, facts = _common_year(make), []
    for edition, key in zip(_pair(make), ("earlier", "later"), strict=True):
        flags = "".join(make.observations(EMIGRANTS, [make.focus], year, year, edition)["flag"])
        indicator = make.catalogue.indicators[EMIGRANTS]
        facts.append(fact_of(indicator, float(rows[key].sum()), year, edition, make.focus, flags))
    return facts


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """Immigrants and emigrants of the common year in the two revisions that are compared."""
    t, year = make.t, _common_year(make)
    cards = []
    for indicator, name in ((IMMIGRANTS, t("Immigrants")), (EMIGRANTS, t("Emigrants"))):
        for edition in _pair(make):
            rows = make.observations(indicator, [make.focus], year, year, edition)
            if rows.empty:
                continue
            now = fact_of_row(make, edition, next(rows.assign(indicator=indicator).itertuples()))
            label = t("Emigrants, {year}, at least", year=year) if now.at_least else f"{name}, {year}"
            cards.append(card(make, Latest(indicator, now), label, t.number(now.value)))
    return tuple(cards)


def _pair(make: Making) -> tuple[str, str]:
    """The edition before the newest, and the newest."""
    source = make.catalogue.sources[STOCK]
    return source.compared_with.id, source.newest.id


def _common_year(make: Making) -> int:
    """The last year that both editions compared give."""
    years = [
        set(make.ask("edition_years", indicator=EMIGRANTS, edition=edition)["year"].tolist()) for edition in _pair(make)
    ]
    return max(set.intersection(*years))


def _compared(make: Making) -> pd.DataFrame:
    earlier, later = _pair(make)
    asked = {"earlier": earlier, "later": later, "year": _common_year(make)}
    return make.ask_of(make.focus, "origin", "editions_by_destination", **asked)


def _by_edition(make: Making, indicator: str) -> Exhibit:
    """A line an edition. data: year, edition, name (of the edition), role, value (persons), flag."""
    t = make.t
    editions = make.catalogue.indicators[indicator].editions
    rows = pd.concat(
        [
            make.observations(indicator, [make.focus], FIRST_YEAR, LAST_YEAR, edition).assign(edition=edition)
            for edition in editions
        ]
    )
    name = t.words(make.catalogue.indicators[indicator].title)
    if rows.empty:
        return make.absent(name, t("International migrant stock"), editions, [indicator])
    data = rows.assign(
        name=rows["edition"].map(lambda edition: revision(make, edition)),
        role=rows["edition"].map({edition: ROLES[number] for number, edition in enumerate(editions)}),
    )[["year", "edition", "name", "role", "value", "flag"]]
    year = _common_year(make)
    of_common = {row.edition: row for row in rows[rows["year"] == year].assign(indicator=indicator).itertuples()}
    told = [fact_of_row(make, edition, of_common[edition]) for edition in _pair(make)]
    revisions = tuple(make.catalogue.editions[edition].year for edition in _pair(make))
    return of_country(
        make,
        data,
        Measure("persons", t("Persons"), at=t("mid-year")).scaled_to(data["value"].max(), t),
        key="edition",
        name=Column("name", t("Edition")),
        title=make.said(findings.editions_of, *told, revisions, abroad=indicator == EMIGRANTS, plain=name),
        what=name,
        more_columns=[Column("flag", t("Flags"))],
        indicators=[indicator],
        editions=editions,
        notes=[
            Note(t("Editions differ because counts were revised and because origins are no longer shown."), "revision"),
            *soviet_note(make, data),
        ],
        with_points=True,
        described=ends_in_words(t, rows_told(make, data, [make.focus]), "name"),
    )
