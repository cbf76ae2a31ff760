"""Population, its ages and its future: UN DESA, World Population Prospects; towns: World Urbanization Prospects."""

from dataclasses import replace

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.fact import Fact, fact_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibits.cards import Latest, card, change, latest, no_card, was
from seeeca.exhibits.making import (
    USUAL_YEAR,
    Making,
    ends_in_words,
    lines,
    missing_note,
    period,
    role_of,
    title_of,
)
from seeeca.exhibits.people import findings
from seeeca.exhibits.shared import among_group, of_country, value_column
from seeeca.view import nearest

# The data set, whose newest edition is shown unless it has no figures of a country.
PROSPECTS = "unpd-wpp"
POPULATION, AGED_60, AGED_65 = "population", "age_60_plus_share", "age_65_plus_share"
DEPENDENCY, MEDIAN_AGE, URBAN = "old_age_dependency", "median_age", "urban_share"
FIRST_YEAR, LAST_YEAR = 1990, 2050
# The year that the shares of town and country are told of: every five years have figures.
USUAL_URBAN_YEAR = 2020


def ageing(make: Making) -> Exhibit:
    """People aged 60 or 65 and over, as the view says, as a share of the population, the focus country among its
    group. data: see _compared.
    """
    t = make.t
    words = t("per cent of the population")
    indicator, short, what = {
        "60": (AGED_60, t("Aged 60+"), t("People aged 60 and over")),
        "65": (AGED_65, t("Aged 65+"), t("People aged 65 and over")),
    }[make.view.aged_from]
    return _compared(make, indicator, short, what, Measure("percent", f"{what}, {words}", words, decimals=1))


def dependency(make: Making) -> Exhibit:
    """People aged 65 and over per 100 aged 20-64, the focus country among its group. data: see _compared."""
    t = make.t
    what = t("People aged 65 and over per 100 aged 20–64")
    return _compared(make, DEPENDENCY, t("Old-age dependency"), what, Measure("per_100", what, decimals=1))


def median_age(make: Making) -> Exhibit:
    """The official median age, which is on hand for one country only. data: year, name, role, projected, value."""
    t = make.t
    edition = make.newest(PROSPECTS)
    data = make.observations(MEDIAN_AGE, [make.focus], _first(make), _last(make), edition)
    name = title_of(make.catalogue.indicators[MEDIAN_AGE], t)
    if data.empty:
        reason = t(
            "The official median age is on hand for Belarus only; one interpolated from age groups is another figure "
            "and is not shown."
        )
        return make.absent(name, t("Years of age"), [edition], [MEDIAN_AGE], reason=reason)
    data = _named(make, data).assign(projected=data["variant"] == "medium")
    values = data.set_index("year")["value"]
    now, later = _two_years(values.index)
    told = [_told(make, MEDIAN_AGE, values, year, edition) for year in (now, later)]
    measure = Measure("years", t("Years of age"), t("years"), decimals=2)
    return make.exhibit(
        lines(make, data, measure, projected="projected", every=1),
        title=make.said(findings.in_two_years, name, *told, plain=name),
        what=t("Median age"),
        measure=measure,
        data=data[["year", "name", "role", "projected", "value"]],
        columns=(Column("year", t("Year")), Column("projected", t("Projection")), value_column(measure)),
        indicators=[MEDIAN_AGE],
        editions=[edition],
        place=t.name(make.focus),
        period=period(data),
        notes=[Note(t("Dashed: projection, medium variant."), "projection")],
        described=ends_in_words(t, data, "name", 1),
        countries=[make.focus],
    )


def urban_rural(make: Making) -> Exhibit:
    """People in towns as a share of the population, the focus country among its group; the rest is rural.

    data: year (every five), country, name, role, projected, value, rural (per cent).
    """
    t, edition = make.t, make.edition(URBAN)
    rows = make.observations(URBAN, make.peers(), _first(make), _last(make), edition)
    name = t("Urban and rural population")
    if rows[rows["country"] == make.focus].empty:
        return make.absent(name, t("Per cent of the population"), [edition], [URBAN])
    data = _named(make, rows).assign(rural=100 - rows["value"])
    of_focus = data[data["country"] == make.focus].set_index("year")
    year = make.year_in(of_focus.index, USUAL_URBAN_YEAR)
    urban = fact_of(
        make.catalogue.indicators[URBAN],
        float(of_focus["value"][year]),
        year,
        edition,
        make.focus,
        projected=bool(of_focus["projected"][year]),
    )
    rural = replace(urban, value=float(of_focus["rural"][year]))
    return among_group(
        make,
        data,
        Measure("percent", t("Urban, per cent"), t("per cent of the population"), decimals=1),
        title=make.said(findings.urban_and_rural, urban, rural, plain=name),
        what=t("People in urban areas"),
        more_columns=[Column("rural", t("Rural, per cent"), 1)],
        indicators=[URBAN],
        editions=[edition],
        notes=[
            Note(t("Each country defines “urban” itself; the rest of 100 per cent is rural."), "method"),
            Note(t.words(make.catalogue.editions[edition].note), "method", f"source {edition}"),
            *missing_note(make, data["country"], year),
        ],
        with_points=True,
    )


def _compared(make: Making, indicator: str, short: str, what: str, measure: Measure) -> Exhibit:
    """An indicator of ages over time, the focus country among its group.

    data: year, country, name, role, projected, value.
    """
    t = make.t
    edition = make.edition_with_focus(indicator)
    declared = make.catalogue.editions[edition]
    rows = make.observations(indicator, make.peers(), _first(make), _last(make), edition)
    of_focus = rows[rows["country"] == make.focus].set_index("year")["value"]
    if of_focus.empty:
        title = title_of(make.catalogue.indicators[indicator], t)
        return make.absent(title, what, [edition], [indicator], measure=measure)
    data = _named(make, rows)
    now, later = _two_years(of_focus.index)
    told = [_told(make, indicator, of_focus, year, edition) for year in (now, later)]
    missing = sorted((t.name(country) for country in set(make.peers()) - set(data["country"])), key=t.order)
    notes = [Note(t("Dashed: projection, medium variant."), "projection")]
    if declared.annual_ages_to:
        text = t("Ages are given every year to {year}, then every ten years.", year=declared.annual_ages_to)
        notes.append(Note(text, "coverage"))
    else:
        notes.append(Note(t.words(declared.note), "revision", f"source {edition}"))
    if missing:
        notes.append(Note(t("No figures in this edition: {countries}.", countries=", ".join(missing)), "missing"))
    return among_group(
        make,
        data,
        measure,
        title=make.said(findings.in_two_years, short, *told, plain=what),
        what=what,
        indicators=[indicator],
        editions=[edition],
        notes=notes,
    )


def _named(make: Making, rows: pd.DataFrame) -> pd.DataFrame:
    """Observations with the names and roles of countries, and whether they are projected."""
    return rows.assign(
        name=rows["country"].map(make.t.name),
        role=[role_of(country, make.focus) for country in rows["country"]],
        projected=rows["variant"] != "estimates",
    )[["year", "country", "name", "role", "projected", "value"]]


def _first(make: Making) -> int:
    return make.view.first_year or FIRST_YEAR


def _last(make: Making) -> int:
    return make.view.last_year or LAST_YEAR


def _told(make: Making, indicator: str, values: pd.Series, year: int, edition: str) -> Fact:
    """A figure of the focus country out of values by year; those after the edition's last estimate are projected."""
    projected = year > make.catalogue.editions[edition].last_estimate
    return fact_of(
        make.catalogue.indicators[indicator], float(values[year]), year, edition, make.focus, projected=projected
    )


def _last_estimate(make: Making) -> int:
    """The last year that is no projection in the newest edition."""
    return make.catalogue.editions[make.newest(PROSPECTS)].last_estimate


def to_2050(make: Making) -> Exhibit:
    """Population estimated and projected, with migration as assumed and without any.

    data: year, key (of the line), series (its name), role, projected, value (persons), lower, upper (of the medium
    variant's 95 per cent prediction interval).
    """
    t = make.t
    edition = make.newest(PROSPECTS)
    labels = {
        "estimates": t("Medium variant"),
        "medium": t("Medium variant"),
        "zero_migration": t("Without migration"),
    }
    data = make.ask_of(
        make.focus,
        "country",
        "population_variants",
        edition=edition,
        variants=list(labels),
        first_year=_first(make),
        last_year=_last(make),
    )
    if data.empty:
        name = t("Population of {of_place}", of_place=t.place(make.focus, "of"))
        return make.absent(name, t("Population"), [edition], [POPULATION])
    by_variant = {variant: rows.set_index("year")["value"] for variant, rows in data.groupby("variant")}
    known = pd.concat([by_variant[variant] for variant in ("estimates", "medium") if variant in by_variant])
    without = by_variant.get("zero_migration", pd.Series(dtype=float))
    data = data.assign(
        # Estimates and the medium variant are one line.
        key=data["variant"].replace("estimates", "medium"),
        series=data["variant"].map(labels),
        role=data["variant"].map({"estimates": "focus", "medium": "focus", "zero_migration": "second"}),
        projected=data["variant"] != "estimates",
    )[["year", "key", "series", "role", "projected", "value", "lower", "upper"]]
    now, later = _two_years(known.index)
    told = [_told(make, POPULATION, known, year, edition) for year in (now, later)]
    told.append(_told(make, POPULATION, without, later, edition) if later in without.index else None)
    title = make.said(findings.population_projected, *told, plain=t("Population"))
    return of_country(
        make,
        data,
        Measure("persons", t("Persons")).scaled_to(data[["value", "upper"]].max().max(), t),
        key="key",
        name=Column("series", t("Variant")),
        title=title,
        what=t("Population"),
        more_columns=[
            Column("lower", t("Lower bound, 95 per cent"), 0),
            Column("upper", t("Upper bound, 95 per cent"), 0),
        ],
        indicators=[POPULATION],
        editions=[edition],
        notes=[
            Note(t("Dashed: projection."), "projection"),
            *_variant_note(make, without),
            *_interval_note(make, data),
        ],
        bounds=True,
    )


def headline(make: Making) -> str:
    """Population now and where the medium variant leads, with the share of older people."""
    edition, year = make.newest(PROSPECTS), make.view.year or USUAL_YEAR
    last = max(year, LAST_YEAR)
    rows = make.observations(POPULATION, [make.focus], year, last, edition).set_index("year")["value"]
    told = [_told(make, POPULATION, rows, each, edition) for each in (year, last)]
    return make.said(findings.population_projected, *told, None, plain=make.t("Population"))


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
    return card(make, found, f"{label}, {found.year}", make.t.number(found.value, decimals), was(make, found))


def _net_migration_card(make: Making) -> KeyFigure:
    t = make.t
    found = _usual(make, "net_migration")
    label = t("Net migration")
    if not found:
        return no_card(make, "net_migration", label)
    details = (
        [t("{value} in {year}", value=t.signed(found.before.value), year=found.before.year)] if found.before else []
    )
    if found.now.interval:
        low, high = map(t.signed, found.now.interval)
        details.insert(0, t("95 per cent interval: {low} to {high}", low=low, high=high))
    return card(make, found, f"{label}, {found.year}", t.signed(found.value), *details)


def _variant_note(make: Making, without: pd.Series) -> list[Note]:
    if without.empty:
        return [Note(make.t("No zero-migration variant is on hand."), "missing", "series zero_migration")]
    first = _last_estimate(make) + 1
    text = make.t("Without migration: the producer's zero-migration variant, from {year}.", year=first)
    return [Note(text, "projection", "series zero_migration")]


def _interval_note(make: Making, data: pd.DataFrame) -> list[Note]:
    if data["lower"].isna().all():
        return []
    text = make.t(
        "Band: 95 per cent prediction interval of the medium variant, the mean of the bounds of the two "
        "31 Decembers around 1 July."
    )
    return [Note(text, "bound", "series medium")]
