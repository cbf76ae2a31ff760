"""Population by age and sex: a country in a year, another country or year over it, and its migrants over it all."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import USUAL_YEAR, Making, scale_of
from seeeca.exhibits.people import findings
from seeeca.exhibits.stock.stocks import coverage_note
from seeeca.view import nearest

EDITION = "wpp-2024"
POPULATION, IMMIGRANTS = "population", "immigrant_stock"
# The editions of the migrant stock that have ages, newest first, and the age group that is their oldest.
EDITIONS_WITH_AGES = ("ims-2020", "ims-2019")
OLDEST_OF_MIGRANTS = 75


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
            [POPULATION],
            [EDITION],
            what="population_pyramid",
        )
    wanted = make.view.year or USUAL_YEAR
    first = _layer(make, make.focus, nearest(given, wanted))
    second = _beside(make, first, given)
    layers = [first] if second is None else [first, second]
    other_country = len({layer.country for layer in layers}) > 1
    data = _drawn(make, layers, [_named(make, layer, other_country) for layer in layers])
    scale, unit = (1, t("per cent")) if other_country else scale_of(data["persons"].max(), t)
    title = _title(make, first, second)
    subtitle = t(
        "Population by age and sex, {unit}, 1 July: {populations}",
        unit=unit,
        populations="; ".join(_with_kind(make, layer) for layer in layers),
    )
    return make.exhibit(
        "pyramid",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=_encoding(other_country),
        columns=_columns(make, len(layers) > 1),
        indicators=[POPULATION],
        editions=[EDITION],
        notes=[*_nearest_year(make, wanted, first.year), *_reading_note(make, layers), *_no_second(make, second)],
        scale=scale,
        unit="percent" if other_country else "persons",
        alt=f"{title}. {subtitle}. {' '.join(_in_words(make, layer) for layer in layers)}",
        countries=[layer.country for layer in layers],
    )


def migrants(make: Making) -> Exhibit:
    """Immigrants by age and sex over the total population of the same year, as shares of each, or as people.

    data: as of pyramid; the oldest age group is that of the migrant stock.
    """
    t = make.t
    edition = make.view.edition_in(EDITIONS_WITH_AGES) or EDITIONS_WITH_AGES[0]
    given = make.ask("stock_age_years", country=make.focus)
    known = given.loc[given["edition"] == edition, "year"].tolist()
    name = t("Immigrants and total population by age and sex")
    if not known or not years_of(make, make.focus):
        return make.absent(name, t("International migrant stock"), [IMMIGRANTS], [edition])
    year = make.year_in(known, known[-1])
    population = _layer(make, make.focus, year)
    population = Layer(make.focus, year, _to_the_ages_of_migrants(population.rows))
    stock = make.ask("stock_ages", edition=edition, country=make.focus, year=year)
    immigrants = Layer(make.focus, year, stock.assign(variant="estimates"))
    as_share = make.view.ages_as != "number"
    data = _drawn(make, [population, immigrants], [t("Total population"), t("Immigrants")])
    scale, unit = (1, t("per cent of each")) if as_share else scale_of(data["persons"].max(), t)
    working = immigrants.share(20, 65), population.share(20, 65)
    title = findings.of_working_age(t, make.focus, year, *working)
    subtitle = t(
        "{name}, {unit}, {country}, 1 July {year}", name=name, unit=unit, country=t.name(make.focus), year=year
    )
    alt = t(
        "Aged 65 and over: {immigrants} of immigrants, {people} of all people.",
        immigrants=t.percent(immigrants.share(65)),
        people=t.percent(population.share(65)),
    )
    return make.exhibit(
        "pyramid",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=_encoding(as_share),
        columns=_columns(make, True),
        indicators=[IMMIGRANTS, POPULATION],
        editions=[edition, EDITION],
        notes=[
            t("Bars: total population; outline: immigrants, who are part of it."),
            t("The 2024 revision of the migrant stock has no ages."),
            *coverage_note(make),
        ],
        scale=scale,
        unit="percent" if as_share else "persons",
        alt=f"{title}. {subtitle}. {alt}",
        countries=[make.focus],
    )


def years_of(make: Making, country: str) -> list[int]:
    """The years for which the population of a country is given by age and sex."""
    return make.ask_of(country, "country", "pyramid_years", edition=EDITION)["year"].tolist()


def _layer(make: Making, country: str, year: int) -> Layer:
    return Layer(country, year, make.ask("pyramid", edition=EDITION, country=country, year=year))


def _beside(make: Making, first: Layer, given: Sequence[int]) -> Layer | None:
    """The second population that the view asks for: another year of the country, or another country in the year."""
    beside = make.view.beside
    if beside is None or beside == make.focus:
        return None
    if beside.isdigit():
        year = nearest(given, int(beside))
        return _layer(make, make.focus, year) if year != first.year else None
    return _layer(make, beside, first.year) if first.year in years_of(make, beside) else None


def _no_second(make: Making, second: Layer | None) -> list[str]:
    """That the country asked for has no ages, and why."""
    beside = make.view.beside
    if second or beside is None or beside.isdigit() or beside == make.focus:
        return []
    gap = make.catalogue.gap(beside, "population_pyramid")
    return [make.t.words(gap.reason)] if gap else []


def _drawn(make: Making, layers: list[Layer], names: list[str]) -> pd.DataFrame:
    t = make.t
    sexes = {"female": t("Women"), "male": t("Men")}
    drawn = []
    for layer, name, role in zip(layers, names, ("focus", "second"), strict=False):
        rows = layer.rows.assign(
            sex_name=[f"{sexes[sex]}, {name}" if len(layers) > 1 else sexes[sex] for sex in layer.rows["sex"]],
            layer=name,
            role=role,
            projected=layer.projected,
            share=100 * layer.rows["persons"] / layer.total,
        )
        drawn.append(rows.drop(columns="variant"))
    return pd.concat(drawn, ignore_index=True)


def _encoding(as_share: bool) -> Encoding:
    return Encoding(
        x="share" if as_share else "persons", y="age_group", series="sex_name", role="role", dashed="projected"
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
    if second is None:
        by_age = first.rows.groupby("age_group", sort=False)["persons"].sum()
        largest = by_age.idxmax()
        return findings.largest_age_group(t, make.focus, first.year, largest, 100 * by_age[largest] / by_age.sum())
    if second.country != first.country:
        return findings.aged_60_beside(t, first.year, first.country, first.share(60), second.country, second.share(60))
    earlier, later = sorted([first, second], key=lambda layer: layer.year)
    return findings.in_two_years(
        t,
        t("Aged 60+"),
        make.focus,
        (earlier.year, t.percent(earlier.share(60))),
        (later.year, t.percent(later.share(60))),
        later.projected,
    )


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


def _reading_note(make: Making, layers: list[Layer]) -> list[str]:
    """How estimates and projections, and the two populations, are told apart."""
    t = make.t
    notes = []
    if len(layers) > 1:
        notes.append(t("Bars: the first population; outline: the second."))
    if any(layer.projected for layer in layers):
        notes.append(t("Lighter bars or a dashed outline: projection."))
    return notes


def _nearest_year(make: Making, wanted: int, year: int) -> list[str]:
    if wanted == year:
        return []
    return [
        make.t(
            "Ages by sex are given every year to 2025, then every ten years: {year} is shown for {wanted}.",
            year=year,
            wanted=wanted,
        )
    ]


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
