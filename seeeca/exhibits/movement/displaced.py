"""Who fled, who died on the way: UNHCR, IOM's Missing Migrants Project."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit, KeyFigure
from seeeca.exhibits.cards import card, change, latest, no_card
from seeeca.exhibits.making import Making, ends_in_words, listed, scale_of, years
from seeeca.exhibits.movement import findings

UNHCR, DEATHS = "unhcr-2025", "mmp-2026-05"
HOSTED, SEEKING_HERE = "refugees_hosted", "asylum_seekers_hosted"
FROM, SEEKING_ABROAD = "refugees_from", "asylum_seekers_from"
FIRST_YEAR, LAST_YEAR = 2000, 2025
NAMED = 10
BORDER = "belarus_eu_border"
MONTHS = range(1, 13)


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


def deaths_at_border(make: Making) -> Exhibit:
    """Dead and missing at the Belarus-EU border by year. data: year, name, role, value (persons), incidents."""
    t = make.t
    rows = make.ask("deaths_by_year")
    rows = rows[rows["route"] == BORDER]
    data = rows.assign(name=rows["year"].astype(str), role="focus").rename(columns={"persons": "value"})
    data = data[["year", "name", "role", "value", "incidents"]]
    first, last = int(data["year"].min()), int(data["year"].max())
    route = t.words(make.catalogue.routes[BORDER].name)
    title = findings.deaths(t, route, first, last, int(data["value"].sum()))
    subtitle = t("Dead or missing people, {route}, by year, {years}", route=route, years=years(data))
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role"),
        columns=(
            Column("year", t("Year")),
            Column("value", t("Dead or missing"), 0),
            Column("incidents", t("Incidents"), 0),
        ),
        indicators=[],
        editions=[DEATHS],
        unit="persons",
        notes=[minimum_note(make), end_note(make)],
        alt=f"{title}. {subtitle}. {listed(t, data)}.",
    )


def deaths_by_route(make: Making) -> Exhibit:
    """Dead and missing on each route towards Europe in one year. data: route, name, role, value, incidents."""
    t = make.t
    rows = make.ask("deaths_by_year")
    known = sorted(rows["year"].unique().tolist())
    # The last year is a part year: the one before it stands unless another is asked for.
    year = make.year_in(known, known[-2])
    of_year = rows[rows["year"] == year].sort_values("persons", ascending=False)
    data = of_year.assign(
        name=of_year["route"].map(lambda id_: t.words(make.catalogue.routes[id_].name)),
        role=["second" if route == BORDER else "focus" for route in of_year["route"]],
    ).rename(columns={"persons": "value"})[["route", "name", "role", "value", "incidents"]]
    title = findings.deaths_on_routes(t, year, int(data["value"].sum()))
    subtitle = t("Dead or missing people by route towards Europe, {year}", year=year)
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role"),
        columns=(
            Column("name", t("Route")),
            Column("value", t("Dead or missing"), 0),
            Column("incidents", t("Incidents"), 0),
        ),
        indicators=[],
        editions=[DEATHS],
        unit="persons",
        notes=[minimum_note(make), end_note(make)],
        alt=f"{title}. {subtitle}. {listed(t, data)}.",
    )


def deaths_by_month(make: Making) -> Exhibit:
    """Dead and missing at the Belarus-EU border, a row a year. data: year, 1 to 12 (months), total; all persons,
    nothing where no incident was recorded.
    """
    t = make.t
    rows = make.ask("deaths_by_month", route=BORDER)
    by_month = rows.pivot(index="year", columns="month", values="persons").reindex(columns=MONTHS).astype("Int64")
    data = by_month.assign(total=by_month.sum(axis=1)).rename(columns=str).rename_axis(columns=None).reset_index()
    route = t.words(make.catalogue.routes[BORDER].name)
    title = t("{route}: dead or missing people by month", route=route)
    subtitle = t("Dead or missing people, {route}, by month, {years}", route=route, years=years(data))
    return make.exhibit(
        "table",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="total"),
        columns=(
            Column("year", t("Year")),
            *(Column(str(month), t.month(month), 0) for month in MONTHS),
            Column("total", t("Total"), 0),
        ),
        indicators=[],
        editions=[DEATHS],
        unit="persons",
        notes=[minimum_note(make), end_note(make), t("Empty: no incident was recorded.")],
        alt=f"{title}. {subtitle}.",
    )


def headline(make: Making) -> str:
    """How many refugees live here and how many from here live elsewhere."""
    t = make.t
    here, abroad = latest(make, HOSTED), latest(make, FROM)
    if not here or not abroad:
        return t("Movement: modelled flows, refugees, deaths on routes")
    return t(
        "{here} refugees {in_place} and {abroad} refugees {from_place} at the end of {year}",
        here=t.about(here.value),
        abroad=t.about(abroad.value),
        in_place=t.place(make.focus, "in"),
        from_place=t.place(make.focus, "from"),
        year=here.year,
    )


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


def minimum_note(make: Making) -> str:
    return make.t("Minimum counts of documented deaths and disappearances.")


def end_note(make: Making) -> str:
    """The file's last year is a part year, whether or not a route has a record in it."""
    return make.t("Records up to 3 May 2026.")


def _displaced(make: Making, refugees: str, seekers: str) -> Exhibit:
    """Two lines. data: year, series, role, value (persons)."""
    t = make.t
    names = {id_: t.words(make.catalogue.indicators[id_].title) for id_ in (refugees, seekers)}
    data = pd.concat(
        [
            make.observations(id_, [make.focus], make.view.first_year or FIRST_YEAR).assign(series=name, role=role)
            for (id_, name), role in zip(names.items(), ("focus", "second"), strict=True)
        ]
    )[["year", "series", "role", "value"]]
    if data[data["series"] == names[refugees]].empty:
        return make.absent(names[refugees], t("People at the end of the year"), [refugees, seekers], [UNHCR])
    newest = data[data["series"] == names[refugees]].sort_values("year")
    title = findings.displaced(t, names[refugees], make.focus, int(newest["year"].iloc[-1]), newest["value"].iloc[-1])
    scale, unit = scale_of(data["value"].max(), t)
    subtitle = t("End of year, {unit}, {country}, {years}", unit=unit, country=t.name(make.focus), years=years(data))
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="series", role="role", every=1),
        columns=(Column("year", t("Year")), Column("series", t("Group of people")), Column("value", t("Persons"), 0)),
        indicators=[refugees, seekers],
        editions=[UNHCR],
        notes=_unhcr_notes(make),
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'series')}",
        countries=[make.focus],
    )


def _displaced_partners(make: Making, query: str, indicator: str, name: str) -> Exhibit:
    t = make.t
    known = make.observations(indicator, [make.focus], first_year=FIRST_YEAR)["year"].tolist()
    if not known:
        return make.absent(name, t("People at the end of the year"), [indicator], [UNHCR])
    year = make.year_in(known, known[-1])
    rows = make.ask(query, country=make.focus, year=year, population_type="refugees")
    if rows.empty:
        return make.absent(name, t("People at the end of the year"), [indicator], [UNHCR])
    top, rest = rows.head(NAMED), rows.iloc[NAMED:]
    parts = [(row.partner, t.name_of(row.partner, "unhcr"), "focus", row.persons) for row in top.itertuples()]
    if len(rest):
        parts.append(("", t("Others ({number})", number=len(rest)), "context", rest["persons"].sum()))
    data = pd.DataFrame(parts, columns=["partner", "name", "role", "value"])
    total = rows["persons"].sum()
    title = findings.displaced_partner(t, name, year, data.iloc[0]["name"], 100 * data.iloc[0]["value"] / total)
    subtitle = t("{name}, people, end of {year}", name=name, year=year)
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role", partner="partner"),
        columns=(Column("name", t("Country or area")), Column("value", t("Persons"), 0)),
        indicators=[indicator],
        editions=[UNHCR],
        notes=_unhcr_notes(make),
        alt=f"{title}. {subtitle}. {listed(t, data)}.",
        countries=[make.focus, *data["partner"]],
    )


def _unhcr_notes(make: Making) -> list[str]:
    notes = [make.t("Includes people in refugee-like situations.")]
    if make.focus == "SRB":
        notes.append(make.t("Figures of Serbia include Kosovo*."))
    return notes
