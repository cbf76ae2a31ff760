"""Population by age and sex: a country in a year, another country or year over it, and its migrants over it all."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.fact import Fact
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Form, Pyramid, Role, Series, Sex, column
from seeeca.exhibits.making import USUAL_YEAR, Making, of_year
from seeeca.exhibits.people import findings
from seeeca.exhibits.people.demographics import PROSPECTS
from seeeca.exhibits.stock.stocks import STOCK, coverage_note
from seeeca.view import nearest
from seeeca.words.i18n import Translator

POPULATION, IMMIGRANTS = "population", "immigrant_stock"
# The oldest age group of the migrant stock.
OLDEST_OF_MIGRANTS = 75
# How the first and the second population stand out.
LAYERS: tuple[tuple[Role, Form], ...] = (("focus", "bar"), ("second", "outline"))


@dataclass(frozen=True)
class Layer:
    """A population in one year: age_group (youngest first), sex, variant, persons."""

    country: str
    year: int
    rows: pd.DataFrame

    @property
    def projected(self) -> bool:
        return self.rows["variant"].iloc[0] != "estimates"

    @property
    def total(self) -> float:
        return float(self.rows["persons"].sum())

    def share(self, lowest: int, below: int = 200) -> float:
        """Per cent of all who are of an age from `lowest` to under `below`."""
        ages = _lowest(self.rows["age_group"])
        return 100 * float(self.rows.loc[(ages >= lowest) & (ages < below), "persons"].sum()) / self.total


def pyramid(make: Making) -> Exhibit:
    """Women and men by five-year age group in one year, another year or another country over them.

    data: age_group (youngest first), sex, sex_name (the series), layer, role, projected, persons,
    share (per cent of the country's population, drawn where two countries are compared).
    """
    t = make.t
    given = years_of(make, make.focus)
    if not given:
        return make.absent(
            t("Population of {of_place} by age and sex", of_place=t.place(make.focus, "of")),
            t("Population by age and sex"),
            [make.newest(PROSPECTS)],
            [POPULATION],
        )
    wanted = make.view.year or USUAL_YEAR
    first = _layer(make, make.focus, nearest(given, wanted))
    second = _beside(make, first, given)
    layers = [first] if second is None else [first, second]
    other_country = len({layer.country for layer in layers}) > 1
    data = _drawn(make, layers, [_named(make, layer, other_country) for layer in layers])
    persons = Measure("persons", t("Persons")).scaled_to(data["persons"].max(), t)
    measure = Measure("percent", t("Per cent of all ages"), t("per cent"), decimals=2) if other_country else persons
    populations = "; ".join(_with_kind(make, layer) for layer in layers)
    years = [layer.year for layer in layers]
    return make.exhibit(
        _shape(t, data, layers, "share" if other_country else "persons"),
        title=_title(make, first, second),
        what=t("Population by age and sex"),
        measure=measure,
        data=data,
        columns=_columns(make, len(layers) > 1),
        indicators=[POPULATION],
        editions=[make.newest(PROSPECTS)],
        period=Period(min(years), max(years), t("1 July: {populations}", populations=populations)),
        notes=[*_nearest_year(make, wanted, first.year), *_reading_note(make, layers), *_no_second(make, second)],
        described=" ".join(_in_words(make, layer) for layer in layers),
        countries=[layer.country for layer in layers],
    )


def migrants(make: Making) -> Exhibit:
    """Immigrants by age and sex over the total population of the same year, as shares of each, or as people.

    data: as of pyramid; the oldest age group is that of the migrant stock.
    """
    t = make.t
    given = make.ask("stock_age_years", country=make.focus)
    with_ages = _with_ages(make)
    edition = make.view.edition_in(with_ages) or with_ages[0]
    known = given.loc[given["edition"] == edition, "year"].tolist()
    name = t("Immigrants and total population by age and sex")
    if not known or not years_of(make, make.focus):
        return make.absent(name, t("International migrant stock"), [edition], [IMMIGRANTS])
    year = make.year_in(known, known[-1])
    population = _layer(make, make.focus, year)
    population = Layer(make.focus, year, _to_the_ages_of_migrants(population.rows))
    stock = make.ask("stock_ages", edition=edition, country=make.focus, year=year)
    immigrants = Layer(make.focus, year, stock.assign(variant="estimates"))
    as_share = make.view.ages_as != "number"
    data = _drawn(make, [population, immigrants], [t("Total population"), t("Immigrants")])
    persons = Measure("persons", t("Persons")).scaled_to(data["persons"].max(), t)
    measure = Measure("percent", t("Per cent of all ages"), t("per cent of each"), decimals=2) if as_share else persons
    working = [
        Fact(layer.share(20, 65), "percent", year, of, make.focus, projected=layer.projected)
        for layer, of in ((immigrants, edition), (population, make.newest(PROSPECTS)))
    ]
    described = t(
        "Aged 65 and over: {immigrants} of immigrants, {people} of all people.",
        immigrants=t.percent(immigrants.share(65)),
        people=t.percent(population.share(65)),
    )
    return make.exhibit(
        _shape(t, data, [population, immigrants], "share" if as_share else "persons"),
        title=make.said(findings.of_working_age, *working, plain=name),
        what=name,
        measure=measure,
        data=data,
        columns=_columns(make, True),
        indicators=[IMMIGRANTS, POPULATION],
        editions=[edition, make.newest(PROSPECTS)],
        place=t.name(make.focus),
        period=of_year(year, t("1 July {year}", year=year)),
        notes=[
            Note(t("Bars: total population; outline: immigrants, who are part of it."), "reading"),
            *_no_ages_note(make, with_ages),
            *coverage_note(make),
        ],
        described=described,
        countries=[make.focus],
    )


def _with_ages(make: Making) -> tuple[str, ...]:
    """The editions of the migrant stock that give ages, newest first."""
    given = set(make.ask("stock_age_editions")["edition"])
    return tuple(edition for edition in make.catalogue.indicators[IMMIGRANTS].editions if edition in given)


def _no_ages_note(make: Making, with_ages: Sequence[str]) -> list[Note]:
    """That the newest edition of the migrant stock has no ages, where that is so."""
    newest = make.catalogue.sources[STOCK].newest
    if newest.id in with_ages:
        return []
    text = make.t("The {year} revision of the migrant stock has no ages.", year=newest.year)
    return [Note(text, "coverage", f"source {newest.id}")]


def years_of(make: Making, country: str) -> list[int]:
    """The years for which the population of a country is given by age and sex."""
    return make.ask_of(country, "country", "pyramid_years", edition=make.newest(PROSPECTS))["year"].tolist()


def _layer(make: Making, country: str, year: int) -> Layer:
    return Layer(country, year, make.ask("pyramid", edition=make.newest(PROSPECTS), country=country, year=year))


def _beside(make: Making, first: Layer, given: Sequence[int]) -> Layer | None:
    """The second population that the view asks for: another year of the country, or another country in the year."""
    beside = make.view.beside
    if beside is None or beside == make.focus:
        return None
    if beside.isdigit():
        year = nearest(given, int(beside))
        return _layer(make, make.focus, year) if year != first.year else None
    return _layer(make, beside, first.year) if first.year in years_of(make, beside) else None


def _no_second(make: Making, second: Layer | None) -> list[Note]:
    """That the country asked for has no ages, and why."""
    beside = make.view.beside
    if second or beside is None or beside.isdigit() or beside == make.focus:
        return []
    gap = make.catalogue.gap(beside, "population_pyramid")
    return [Note(make.t.words(gap.reason), "missing")] if gap else []


def _drawn(make: Making, layers: list[Layer], names: list[str]) -> pd.DataFrame:
    """age_group, sex, persons, sex_name, layer, role, projected, share (per cent of all ages)."""
    sexes = dict(_sides(make.t))
    drawn = []
    for layer, name, (role, _) in zip(layers, names, LAYERS, strict=False):
        rows = layer.rows.assign(
            sex_name=[f"{sexes[sex]}, {name}" if len(layers) > 1 else sexes[sex] for sex in layer.rows["sex"]],
            layer=name,
            role=role,
            projected=layer.projected,
            share=100 * layer.rows["persons"] / layer.total,
        )
        drawn.append(rows.drop(columns="variant"))
    return pd.concat(drawn, ignore_index=True)


def _sides(t: Translator) -> tuple[tuple[Sex, str], ...]:
    return ("female", t("Women")), ("male", t("Men"))


def _shape(t: Translator, data: pd.DataFrame, layers: list[Layer], value: str) -> Pyramid:
    """data: as of _drawn; value: the column that is drawn. A layer is known by how it stands out."""
    names = dict(zip(data["role"], data["layer"], strict=True))
    return Pyramid(
        age=column(data, "age_group"),
        side=column(data, "sex"),
        value=column(data, value),
        layer=column(data, "role"),
        layers=tuple(
            Series(role, names[role], role, form, dashed_from=layer.year if layer.projected else None)
            for layer, (role, form) in zip(layers, LAYERS, strict=False)
        ),
        sides=_sides(t),
    )


def _columns(make: Making, several: bool) -> tuple[Column, ...]:
    t = make.t
    layer = (Column("layer", t("Population")),) if several else ()
    return (
        Column("age_group", t("Age group")),
        *layer,
        Column("sex_name", t("Sex")),
        Column("persons", t("Persons"), 0),
        Column("share", t("Per cent of all ages"), 2),
    )


def _title(make: Making, first: Layer, second: Layer | None) -> str:
    t = make.t
    plain = t("Population by age and sex")
    if second is None:
        by_age = first.rows.groupby("age_group", sort=False)["persons"].sum()
        largest = by_age.idxmax()
        share = _share(make, first, 100 * by_age[largest] / by_age.sum())
        return make.said(findings.largest_age_group, largest, share, plain=plain)
    if second.country != first.country:
        told = [_share(make, layer, layer.share(60)) for layer in (first, second)]
        return make.said(findings.aged_60_beside, *told, plain=plain)
    earlier, later = sorted([first, second], key=lambda layer: layer.year)
    told = [_share(make, layer, layer.share(60)) for layer in (earlier, later)]
    return make.said(findings.in_two_years, t("Aged 60+"), *told, plain=plain)


def _share(make: Making, layer: Layer, value: float) -> Fact:
    return Fact(value, "percent", layer.year, make.newest(PROSPECTS), layer.country, projected=layer.projected)


def _named(make: Making, layer: Layer, other_country: bool) -> str:
    return make.t.name(layer.country) if other_country else str(layer.year)


def _with_kind(make: Making, layer: Layer) -> str:
    t = make.t
    kind = t("projection, medium variant") if layer.projected else t("estimate")
    return t("{country}, {year} ({kind})", country=t.name(layer.country), year=layer.year, kind=kind)


def _in_words(make: Making, layer: Layer) -> str:
    t = make.t
    totals = layer.rows.groupby("sex")["persons"].sum()
    return t(
        "{country}, {year}: {women} women and {men} men; {share} aged 60 and over.",
        country=t.name(layer.country),
        year=layer.year,
        women=t.number(totals["female"]),
        men=t.number(totals["male"]),
        share=t.percent(layer.share(60)),
    )


def _reading_note(make: Making, layers: list[Layer]) -> list[Note]:
    """How estimates and projections, and the two populations, are told apart."""
    t = make.t
    notes = []
    if len(layers) > 1:
        notes.append(Note(t("Bars: the first population; outline: the second."), "reading"))
    if any(layer.projected for layer in layers):
        notes.append(Note(t("Lighter bars or a dashed outline: projection."), "projection"))
    return notes


def _nearest_year(make: Making, wanted: int, year: int) -> list[Note]:
    if wanted == year:
        return []
    text = make.t(
        "Ages by sex are given every year to {last}, then every ten years: {year} is shown for {wanted}.",
        last=make.catalogue.editions[make.newest(PROSPECTS)].annual_ages_to,
        year=year,
        wanted=wanted,
    )
    return [Note(text, "other year")]


def _to_the_ages_of_migrants(rows: pd.DataFrame) -> pd.DataFrame:
    """The population with one oldest age group, that of the migrant stock."""
    lowest = _lowest(rows["age_group"])
    groups = rows["age_group"].where(lowest < OLDEST_OF_MIGRANTS, f"{OLDEST_OF_MIGRANTS}+")
    return (
        rows.assign(age_group=groups, lowest=lowest.clip(upper=OLDEST_OF_MIGRANTS))
        .groupby(["sex", "lowest", "age_group", "variant"], as_index=False)["persons"]
        .sum()[["age_group", "sex", "variant", "persons"]]
    )


def _lowest(age_groups: pd.Series) -> pd.Series:
    return age_groups.str.extract(r"^(\d+)")[0].astype(int)
