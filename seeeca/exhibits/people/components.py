"""What changes the population a year at a time: natural change and net migration, which add up to the change."""

from itertools import groupby

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Components, Role, Series, column
from seeeca.exhibits.cards import fact_of_observation
from seeeca.exhibits.making import USUAL_YEAR, Making, ends_in_words, period, span
from seeeca.exhibits.people import findings
from seeeca.exhibits.people.demographics import PROSPECTS
from seeeca.exhibits.shared import value_column

NATURAL, NET_MIGRATION, CHANGE = "natural_change", "net_migration", "population_change"
FIRST_YEAR, LAST_YEAR = 1990, 2050
# Births, deaths, net migrants and the change are each rounded by the producer; what differs by more is told.
ROUNDING = 60


def components(make: Making) -> Exhibit:
    """Natural change, net migration and the change of population that the producer prints, by calendar year.

    data: year, indicator, series, role, projected, modelled (equal to the value of the year before or after), value.
    """
    t, edition = make.t, make.newest(PROSPECTS)
    names = {NATURAL: t("Natural change"), NET_MIGRATION: t("Net migration"), CHANGE: t("Change of population")}
    roles: dict[str, Role] = {NATURAL: "focus", NET_MIGRATION: "second", CHANGE: "sum"}
    first, last = make.view.first_year or FIRST_YEAR, make.view.last_year or LAST_YEAR
    rows = pd.concat(
        [make.observations(id_, [make.focus], first, last, edition).assign(indicator=id_) for id_ in names]
    )
    if rows.empty:
        return make.absent(t("Natural change and net migration"), t("Persons"), [edition], [NATURAL, NET_MIGRATION])
    data = rows.assign(
        series=rows["indicator"].map(names),
        role=rows["indicator"].map(roles),
        projected=rows["variant"] != "estimates",
    )
    equal = _equal_neighbours(data[(data["indicator"] == NET_MIGRATION) & ~data["projected"]])
    data["modelled"] = data["year"].isin(equal) & (data["indicator"] == NET_MIGRATION)
    data = data[["year", "indicator", "series", "role", "projected", "modelled", "value"]].reset_index(drop=True)
    by_year = data.pivot(index="year", columns="indicator", values="value")
    year = make.year_in(by_year.index, USUAL_YEAR)
    natural, migration = (
        fact_of_observation(
            make, id_, edition, next(rows[(rows["year"] == year) & (rows["indicator"] == id_)].itertuples())
        )
        for id_ in (NATURAL, NET_MIGRATION)
    )
    title = make.said(findings.natural_and_migration, natural, migration, plain=t("Natural change and net migration"))
    measure = Measure("persons", t("Persons")).scaled_to(data["value"].abs().max(), t)
    shape = Components(
        time=column(data, "year"),
        value=column(data, "value"),
        series=column(data, "indicator"),
        all_series=tuple(
            Series(id_, name, roles[id_], drawn="line" if roles[id_] == "sum" else "bar")
            for id_, name in names.items()
            if id_ in set(data["indicator"])
        ),
        projected=column(data, "projected"),
        modelled=column(data, "modelled"),
    )
    return make.exhibit(
        shape,
        title=title,
        what=t("Change of population in the calendar year and its parts"),
        measure=measure,
        data=data,
        columns=(
            Column("year", t("Year")),
            Column("series", t("Part")),
            Column("projected", t("Projection")),
            Column("modelled", t("Modelled")),
            value_column(measure),
        ),
        indicators=[NATURAL, NET_MIGRATION, CHANGE],
        editions=[edition],
        place=t.name(make.focus),
        period=period(data),
        notes=[
            *_modelled_note(make, equal),
            _flows_note(make),
            *_lighter_note(make, data),
            *_exceptions_note(make, by_year),
        ],
        described=ends_in_words(t, data, "series"),
        countries=[make.focus],
    )


def _equal_neighbours(rows: pd.DataFrame) -> list[int]:
    """Years whose value is that of the year before or after: no count, which never comes out the same."""
    values = rows.set_index("year")["value"].sort_index()
    same = values.eq(values.shift()) | values.eq(values.shift(-1))
    return [int(year) for year in values.index[same]]


def _modelled_note(make: Making, equal: list[int]) -> list[Note]:
    if not equal:
        return []
    text = make.t(
        "Hatched: net migration of {years} is the same in neighbouring years, so it is modelled, not counted.",
        years=_spans(equal),
    )
    return [Note(text, "model", f"series {NET_MIGRATION}")]


def _flows_note(make: Making) -> Note:
    text = make.t(
        "The flow models on the page Movement give another balance: they follow from migrant stocks, UN DESA's net "
        "migration from population, births and deaths."
    )
    return Note(text, "model", f"series {NET_MIGRATION}")


def _lighter_note(make: Making, data: pd.DataFrame) -> list[Note]:
    return [Note(make.t("Lighter: projection, medium variant."), "projection")] if data["projected"].any() else []


def _exceptions_note(make: Making, by_year: pd.DataFrame) -> list[Note]:
    """Years in which the producer's parts do not add up to the producer's change, and by how much."""
    differences = by_year[NATURAL] + by_year[NET_MIGRATION] - by_year[CHANGE]
    texts = [
        make.t(
            "In {year} the producer's parts and change of population differ by {difference} people.",
            year=year,
            difference=make.t.number(abs(difference)),
        )
        for year, difference in differences[differences.abs() > ROUNDING].items()
    ]
    return [Note(text, "reading") for text in texts] or [
        Note(make.t("The parts add up to the change within the producer's rounding."), "reading")
    ]


def _spans(numbers: list[int]) -> str:
    """Years in words: 2019–2021, 2023."""
    runs = [
        [year for _, year in group] for _, group in groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0])
    ]
    return ", ".join(span(run[0], run[-1]) for run in runs)
