"""Population, its ages and its future: UN DESA, World Population Prospects."""

import pandas as pd

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit, KeyFigure
from seeeca.exhibits.cards import Latest, card, change, latest, no_card, was
from seeeca.exhibits.making import USUAL_YEAR, Making, ends_in_words, nearest, role_of, scale_of, years

EDITION = "wpp-2024"
POPULATION, AGED_60 = "population", "age_60_plus_share"
FIRST_YEAR, LAST_YEAR, LAST_ESTIMATE = 1990, 2050, 2023


def pyramid(make: Making) -> Exhibit:
    """Women and men by five-year age group in one year.

    data: age_group (youngest first), sex, variant, persons.
    """
    t = make.t
    given = make.ask("pyramid_years", edition=EDITION, country=make.focus)["year"].tolist()
    if not given:
        return make.absent(
            t("Population of {of_place} by age and sex", of_place=t.place(make.focus, "of")),
            t("Population by age and sex"),
            [POPULATION],
            [EDITION],
        )
    wanted = make.view.year or USUAL_YEAR
    year = nearest(given, wanted)
    data = make.ask("pyramid", edition=EDITION, country=make.focus, year=year)
    by_age = data.groupby("age_group", sort=False)["persons"].sum()
    largest = by_age.idxmax()
    title = findings.largest_age_group(t, make.focus, year, largest, 100 * by_age[largest] / by_age.sum())
    scale, unit = scale_of(data["persons"].max(), t)
    kind = t("projection, medium variant") if data["variant"].iloc[0] == "medium" else t("estimate")
    subtitle = t(
        "Population by age and sex, {unit}, {country}, 1 July {year} ({kind})",
        unit=unit,
        country=t.name(make.focus),
        year=year,
        kind=kind,
    )
    totals = data.groupby("sex")["persons"].sum()
    alt = t(
        "{women} women and {men} men; the largest age group is {age_group} with {share} of the population.",
        women=t.number(totals["female"]),
        men=t.number(totals["male"]),
        age_group=largest,
        share=t.percent(100 * by_age[largest] / by_age.sum()),
    )
    return make.exhibit(
        "pyramid",
        title=title,
        subtitle=subtitle,
        data=data.assign(sex_name=data["sex"].map({"female": t("Women"), "male": t("Men")})),
        encoding=Encoding(x="persons", y="age_group", series="sex"),
        columns=(
            Column("age_group", t("Age group")),
            Column("sex_name", t("Sex")),
            Column("persons", t("Persons"), 0),
        ),
        indicators=[POPULATION],
        editions=[EDITION],
        notes=[] if year == wanted else [_nearest_year(make, wanted, year)],
        scale=scale,
        alt=f"{title}. {subtitle}. {alt}",
        countries=[make.focus],
    )


def ageing(make: Making) -> Exhibit:
    """People aged 60 and over as a share of the population, the focus country among its group.

    data: year, country, name, role, projected, value (per cent).
    """
    t = make.t
    edition = make.edition_with_focus(AGED_60)
    data = make.observations(
        AGED_60,
        make.peers(),
        first_year=make.view.first_year or FIRST_YEAR,
        last_year=make.view.last_year or LAST_YEAR,
        edition=edition,
    )
    of_focus = data[data["country"] == make.focus].set_index("year")["value"]
    if of_focus.empty:
        return make.absent(t("People aged 60 and over"), t("Per cent of the population"), [AGED_60], [edition])
    data = data.assign(
        name=data["country"].map(t.name),
        role=[role_of(country, make.focus) for country in data["country"]],
        projected=data["variant"] == "medium",
    )[["year", "country", "name", "role", "projected", "value"]]
    now, later = _two_years(of_focus.index)
    projected = data[(data["country"] == make.focus) & (data["year"] == later)]["projected"].iloc[0]
    title = findings.aged_60_plus(t, make.focus, (now, of_focus[now]), (later, of_focus[later]), bool(projected))
    subtitle = t(
        "People aged 60 and over, per cent of the population, {group}, {years}",
        group=make.group_name(),
        years=years(data),
    )
    missing = sorted(t.name(country) for country in make.peers() if country not in set(data["country"]))
    notes = [t("Dashed: projection, medium variant.")]
    if edition == EDITION:
        notes.append(t("Ages are given every year to 2025, then every ten years."))
    else:
        notes.append(t.words(make.catalogue.editions[edition].note))
    if missing:
        notes.append(t("No figures in this edition: {countries}.", countries=", ".join(missing)))
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", dashed="projected"),
        columns=(
            Column("year", t("Year")),
            Column("name", t("Country or area")),
            Column("projected", t("Projection")),
            Column("value", t("Per cent of the population"), 1),
        ),
        indicators=[AGED_60],
        editions=[edition],
        notes=notes,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data[data['role'] == 'focus'], 'name', 1)}",
        countries=make.peers(),
    )


def to_2050(make: Making) -> Exhibit:
    """Population estimated and projected, with migration as assumed and without any.

    data: year, series, role, projected, value (persons).
    """
    t = make.t
    labels = {
        "estimates": t("Medium variant"),
        "medium": t("Medium variant"),
        "zero_migration": t("Without migration"),
    }
    data = make.ask(
        "population_variants",
        edition=EDITION,
        country=make.focus,
        variants=list(labels),
        first_year=make.view.first_year or FIRST_YEAR,
        last_year=make.view.last_year or LAST_YEAR,
    ).sort_values(["variant", "year"])
    if data.empty:
        name = t("Population of {of_place}", of_place=t.place(make.focus, "of"))
        return make.absent(name, t("Population"), [POPULATION], [EDITION])
    by_variant = {variant: rows.set_index("year")["value"] for variant, rows in data.groupby("variant")}
    known = pd.concat([by_variant[variant] for variant in ("estimates", "medium") if variant in by_variant])
    without = by_variant.get("zero_migration", pd.Series(dtype=float))
    data = data.assign(
        series=data["variant"].map(labels),
        role=data["variant"].map({"estimates": "focus", "medium": "focus", "zero_migration": "second"}),
        projected=data["variant"] != "estimates",
    )[["year", "series", "role", "projected", "value"]]
    now, later = _two_years(known.index)
    title = findings.population_projected(
        t, make.focus, (now, known[now]), (later, known[later]), without.get(later), later > LAST_ESTIMATE
    )
    scale, unit = scale_of(data["value"].max(), t)
    subtitle = t("Population, {unit}, {country}, {years}", unit=unit, country=t.name(make.focus), years=years(data))
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="series", role="role", dashed="projected"),
        columns=(
            Column("year", t("Year")),
            Column("series", t("Variant")),
            Column("projected", t("Projection")),
            Column("value", t("Persons"), 0),
        ),
        indicators=[POPULATION],
        editions=[EDITION],
        notes=[t("Dashed: projection."), *_variant_note(make, without)],
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'series')}",
        countries=[make.focus],
    )


def headline(make: Making) -> str:
    """Population now and where the medium variant leads, with the share of older people."""
    t = make.t
    rows = make.observations(POPULATION, [make.focus], USUAL_YEAR, LAST_YEAR, EDITION).set_index("year")["value"]
    return t(
        "{now} people {in_place} in {year}; {later} projected for {later_year}",
        now=t.about(rows[USUAL_YEAR]),
        in_place=t.place(make.focus, "in"),
        year=USUAL_YEAR,
        later=t.about(rows[LAST_YEAR]),
        later_year=LAST_YEAR,
    )


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    t = make.t
    return (
        population_card(make),
        _share_card(make, AGED_60, t("Aged 60 and over")),
        _plain_card(make, "fertility", t("Children per woman"), 2),
        _plain_card(make, "life_expectancy", t("Life expectancy, years"), 1),
        _net_migration_card(make),
    )


def population_card(make: Making) -> KeyFigure:
    t = make.t
    found, older = _usual(make, POPULATION), _usual(make, AGED_60)
    if not found:
        return no_card(make, POPULATION, t("Population"))
    detail = t("{share} aged 60 and over", share=t.percent(older.value)) if older else ""
    label = t("Population, {year}", year=found.year)
    return card(make, found, label, t.about(found.value), detail, change(make, found))


def _two_years(given: pd.Index) -> tuple[int, int]:
    """The usual year and the last one; where the last is not later, the first one and the last."""
    last = int(given.max())
    usual = nearest(given, USUAL_YEAR)
    return (usual if usual < last else int(given.min())), last


def _usual(make: Making, indicator: str) -> Latest | None:
    return latest(make, indicator, last_year=USUAL_YEAR)


def _share_card(make: Making, indicator: str, label: str) -> KeyFigure:
    found = _usual(make, indicator)
    if not found:
        return no_card(make, indicator, label)
    return card(make, found, f"{label}, {found.year}", make.t.percent(found.value), was(make, found))


def _plain_card(make: Making, indicator: str, label: str, decimals: int) -> KeyFigure:
    found = _usual(make, indicator)
    if not found:
        return no_card(make, indicator, label)
    t = make.t
    before = t("{value} in {year}", value=t.number(found.before, decimals), year=found.year_before)
    return card(make, found, f"{label}, {found.year}", t.number(found.value, decimals), before)


def _net_migration_card(make: Making) -> KeyFigure:
    t = make.t
    found = _usual(make, "net_migration")
    label = t("Net migration")
    if not found:
        return no_card(make, "net_migration", label)
    before = t("{value} in {year}", value=t.signed(found.before), year=found.year_before)
    return card(make, found, f"{label}, {found.year}", t.signed(found.value), before)


def _variant_note(make: Making, without: pd.Series) -> list[str]:
    if without.empty:
        return [make.t("No zero-migration variant is on hand.")]
    return [make.t("Without migration: the producer's zero-migration variant, from 2024.")]


def _nearest_year(make: Making, wanted: int, year: int) -> str:
    return make.t(
        "Ages by sex are given every year to 2025, then every ten years: {year} is shown for {wanted}.",
        year=year,
        wanted=wanted,
    )
