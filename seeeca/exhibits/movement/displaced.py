"""Who fled: refugees and asylum-seekers as UNHCR counts them."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.fact import Fact, fact_of, share_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibits.cards import card, change, latest, no_card, observed
from seeeca.exhibits.making import Making, of_year
from seeeca.exhibits.movement import findings
from seeeca.exhibits.shared import of_country, with_partners

UNHCR = "unhcr"
HOSTED, SEEKING_HERE = "refugees_hosted", "asylum_seekers_hosted"
FROM, SEEKING_ABROAD = "refugees_from", "asylum_seekers_from"
FIRST_YEAR = 2000
NAMED = 10


def hosted(make: Making) -> Exhibit:
    """Refugees and asylum-seekers in the focus country. data: see _displaced."""
    return _displaced(make, HOSTED, SEEKING_HERE)


def fled(make: Making) -> Exhibit:
    """Refugees and asylum-seekers from the focus country. data: see _displaced."""
    return _displaced(make, FROM, SEEKING_ABROAD)


def hosted_by_origin(make: Making) -> Exhibit:
    """Refugees in the focus country by origin, in one year. data: partner, name, role, value (persons)."""
    t = make.t
    name = t("Refugees {in_place} by origin", in_place=t.place(make.focus, "in"))
    return _displaced_partners(make, "displaced_hosted", HOSTED, name)


def fled_by_asylum(make: Making) -> Exhibit:
    """Refugees from the focus country by country of asylum. data: partner, name, role, value (persons)."""
    t = make.t
    name = t("Refugees {from_place} by country of asylum", from_place=t.place(make.focus, "from"))
    return _displaced_partners(make, "displaced_from", FROM, name)


def headline(make: Making) -> str:
    """How many refugees live here and how many from here live elsewhere."""
    t = make.t
    here, abroad = latest(make, HOSTED), latest(make, FROM)
    if not here or not abroad:
        return t("Movement: modelled flows, refugees, deaths on routes")
    return make.said(findings.refugees, here.now, abroad.now, plain=t("Refugees hosted"))


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    t = make.t
    labels = {
        HOSTED: t("Refugees hosted"),
        SEEKING_HERE: t("Asylum-seekers hosted"),
        FROM: t("Refugees from the country"),
        SEEKING_ABROAD: t("Asylum-seekers from the country"),
    }
    cards = []
    for indicator, label in labels.items():
        found = latest(make, indicator)
        if not found:
            cards.append(no_card(make, indicator, label))
        else:
            cards.append(card(make, found, f"{label}, {found.year}", t.number(found.value), change(make, found)))
    return tuple(cards)


def _displaced(make: Making, refugees: str, seekers: str) -> Exhibit:
    """Two lines. data: year, indicator, series (its name), role, value (persons)."""
    t = make.t
    names = {id_: t.words(make.catalogue.indicators[id_].title) for id_ in (refugees, seekers)}
    data = pd.concat(
        [
            make.observations(id_, [make.focus], make.view.first_year or FIRST_YEAR).assign(
                indicator=id_, series=name, role=role
            )
            for (id_, name), role in zip(names.items(), ("focus", "second"), strict=True)
        ]
    )[["year", "indicator", "series", "role", "value"]]
    newest = data[data["indicator"] == refugees].sort_values("year")
    if newest.empty:
        return _absent(make, names[refugees], [refugees, seekers])
    told = observed(make, refugees, int(newest["year"].iloc[-1]))
    return of_country(
        make,
        data,
        Measure("persons", t("Persons")).scaled_to(data["value"].max(), t),
        key="indicator",
        name=Column("series", t("Group of people")),
        title=make.said(findings.displaced, told, refugees == HOSTED, plain=names[refugees]),
        what=t("End of year"),
        indicators=[refugees, seekers],
        editions=[make.newest(UNHCR)],
        notes=_unhcr_notes(make),
        every=1,
    )


def _absent(make: Making, title: str, indicators: list[str]) -> Exhibit:
    return make.absent(title, make.t("People at the end of the year"), [make.newest(UNHCR)], indicators)


def _displaced_partners(make: Making, query: str, indicator: str, name: str) -> Exhibit:
    """name: of the exhibit. data: partner, name, role, value (persons)."""
    t = make.t
    known = make.observations(indicator, [make.focus], first_year=FIRST_YEAR)["year"].tolist()
    if not known:
        return _absent(make, name, [indicator])
    year = make.year_in(known, known[-1])
    rows = make.ask(query, edition=make.newest(UNHCR), country=make.focus, year=year, population_type="refugees")
    if rows.empty:
        return _absent(make, name, [indicator])
    top, rest = rows.head(NAMED), rows.iloc[NAMED:]
    parts = [(row.partner, t.name_of(row.partner, "unhcr"), "focus", row.persons) for row in top.itertuples()]
    if len(rest):
        parts.append(("", t("Others ({number})", number=len(rest)), "context", rest["persons"].sum()))
    data = pd.DataFrame(parts, columns=["partner", "name", "role", "value"])
    whole = fact_of(
        make.catalogue.indicators[indicator], float(rows["persons"].sum()), year, make.newest(UNHCR), make.focus
    )
    return with_partners(
        make,
        data,
        Measure("persons", t("Persons"), t("people")),
        of_year(year, t("end of {year}", year=year)),
        title=_partner_title(make, data.iloc[0], whole, indicator == HOSTED, plain=name),
        what=name,
        indicators=[indicator],
        editions=[make.newest(UNHCR)],
        notes=[*_unhcr_notes(make), *make.other_year_note(year)],
    )


def _partner_title(make: Making, largest: pd.Series, whole: Fact, hosted: bool, plain: str) -> str:
    """largest: partner, name, value. Of people without a State or of unknown origin no place is told."""
    share = share_of(float(largest["value"]), whole)
    if largest["partner"] not in make.catalogue.countries:
        return make.said(findings.without_place, largest["name"], share, hosted, plain=plain)
    return make.said(findings.displaced_partner, largest["partner"], share, hosted, plain=plain)


def _unhcr_notes(make: Making) -> list[Note]:
    notes = [Note(make.t("Includes people in refugee-like situations."), "coverage")]
    if make.focus == "SRB":
        notes.append(Note(make.t("Figures of Serbia include Kosovo*."), "coverage"))
    return notes
