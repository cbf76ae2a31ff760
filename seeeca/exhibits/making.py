"""What every exhibit is made with: a recipe, a language, the warehouse, and the words that must go along."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from seeeca.catalogue import Catalogue, load
from seeeca.catalogue.figures import Indicator
from seeeca.exhibit.exhibit import Column, Exhibit, Method, Note, Period, Query
from seeeca.exhibit.fact import FactsApart
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Lines, Mark, Places, Role, Rows, Shape, column, series_of
from seeeca.exhibit.sources import source_line, source_of
from seeeca.recipe import Recipe
from seeeca.view import FIRST_YEAR, LAST_YEAR, View
from seeeca.warehouse import Warehouse
from seeeca.words.i18n import Translator

KOSOVO = "XKX"
LOG = logging.getLogger(__name__)
# In tests a sentence whose facts do not belong together is an error; a reader gets a plain one.
STRICT = False

# The year that a page speaks of unless another is chosen: the newest of the migrant stock.
USUAL_YEAR = load().sources["unpd-ims"].newest.year
# Of an exhibit without figures of its own.
NO_MEASURE = Measure("text", "")
# Key of the line that with_median adds.
MEDIAN = "median"


@dataclass
class Making:
    """The making of one exhibit or number card; remembers the questions it asked.

    view: that of the recipe; what is read of it is noted there (remembered.py).
    """

    recipe: Recipe
    view: View
    t: Translator
    warehouse: Warehouse
    queries: list[Query] = field(default_factory=list)

    @property
    def id(self) -> str:
        return self.recipe.id

    @property
    def catalogue(self) -> Catalogue:
        return self.t.catalogue

    @property
    def focus(self) -> str:
        return self.recipe.focus if self.recipe.answers else self.view.focus

    def ask(self, query: str, **parameters: object) -> pd.DataFrame:
        self.queries.append(Query(query, parameters))
        return self.warehouse.ask(query, parameters)

    def ask_of(self, place: str, column: str, query: str, **parameters: object) -> pd.DataFrame:
        """The rows of one place out of a question that is asked for all places at once, ordered by `column`."""
        rows = self.ask(query, **parameters)
        return self.warehouse.ask_by(column, query, parameters).get(place, rows.iloc[:0])

    def newest(self, source: str) -> str:
        """The newest edition of a data set."""
        return self.catalogue.sources[source].newest.id

    def edition(self, indicator: str) -> str:
        """The edition asked for, where the indicator has it, else its newest."""
        editions = self.catalogue.indicators[indicator].editions
        return self.view.edition_in(editions) or editions[0]

    def observations(
        self,
        indicator: str,
        countries: Iterable[str],
        first_year: int | None = None,
        last_year: int | None = None,
        edition: str | None = None,
    ) -> pd.DataFrame:
        """country, year, variant, value, lower, upper (the indicator's unit), flag.

        Asked for all countries that are compared and all years at once: the answer is kept, so that
        another country or year has not to be asked for.
        """
        countries = set(countries)
        parameters = self._of_all(indicator, edition or self.edition(indicator), countries)
        if len(countries) == 1:
            rows = self.ask_of(min(countries), "country", "observations", **parameters)
        else:
            rows = self.ask("observations", **parameters)
            rows = rows[rows["country"].isin(countries)]
        first = first_year or self.view.first_year or FIRST_YEAR
        last = last_year or self.view.last_year or LAST_YEAR
        if (first, last) != (FIRST_YEAR, LAST_YEAR):
            rows = rows[rows["year"].between(first, last)]
        return rows.reset_index(drop=True)

    def _of_all(self, indicator: str, edition: str, countries: set[str]) -> dict[str, Any]:
        """The parameters that ask for the observations of `countries` and all that are compared."""
        return {
            "indicator": indicator,
            "edition": edition,
            "countries": sorted({*self.catalogue.compared, *countries}),
            "first_year": FIRST_YEAR,
            "last_year": LAST_YEAR,
        }

    def edition_with_focus(self, indicator: str) -> str:
        """The edition asked for or the newest that has figures of the focus country, else the newest."""
        editions = self.catalogue.indicators[indicator].editions
        chosen = self.view.edition_in(editions)
        wanted = [chosen] if chosen else editions
        focus = self.focus
        for edition in wanted:
            parameters = self._of_all(indicator, edition, {focus})
            if focus in self.warehouse.ask_by("country", "observations", parameters):
                return edition
        return wanted[0]

    def edition_reaching(self, indicator: str, *years: int | None) -> str:
        """The edition asked for; else the newest whose figures of the focus country begin by the first of the years
        that are given, or the newest that has any.
        """
        usual, editions = self.edition_with_focus(indicator), self.catalogue.indicators[indicator].editions
        wanted = [year for year in years if year]
        if not wanted or self.view.edition_in(editions):
            return usual
        for edition in (usual, *editions):
            rows = self.observations(indicator, [self.focus], FIRST_YEAR, LAST_YEAR, edition)
            if len(rows) and rows["year"].min() <= min(wanted):
                return edition
        return usual

    def year_in(self, known: Iterable[int], usual: int) -> int:
        """Of the known years the one closest to the year asked for, else to the usual one."""
        return self.view.year_in(tuple(map(int, known)), usual)

    def peers(self) -> list[str]:
        """The members of the chosen group, the focus country among them."""
        members = self.catalogue.groups[self.view.group].members
        beyond = self.view.focus_beyond(members)
        return [beyond, *members] if beyond else list(members)

    def group_name(self) -> str:
        """The group as short as it is known."""
        group = self.catalogue.groups[self.view.group]
        return self.t.words(group.short or group.name)

    def said(self, finding: Callable[..., str], *told: Any, plain: str, **more: Any) -> str:
        """A finding; `plain`, and a line in the log, where its facts do not belong together. Tests raise."""
        try:
            return finding(self.t, *told, **more)
        except FactsApart:
            if STRICT:
                raise
            LOG.exception("%s of %s says no more than what it shows", self.id, self.focus)
            return plain

    def exhibit(
        self,
        shape: Shape,
        *,
        title: str,
        what: str,
        measure: Measure,
        data: pd.DataFrame,
        columns: Iterable[Column],
        editions: Iterable[str],
        described: str,
        indicators: Iterable[str] = (),
        place: str = "",
        period: Period | None = None,
        notes: Iterable[Note] = (),
        countries: Iterable[str] = (),
        method: Method = (),
    ) -> Exhibit:
        """The exhibit with its sources. The map wording is added to maps, the note on Kosovo* where `countries` has
        it or a note names it.
        """
        notes = [*notes]
        if isinstance(shape, Places) and shape.form == "map":
            notes.append(
                Note(
                    self.t(
                        "The boundaries and names shown and the designations used on this map do not imply official "
                        "endorsement or acceptance by the United Nations or IOM."
                    ),
                    "map wording",
                )
            )
        notes += self._kosovo_note(notes, countries)
        return Exhibit(
            recipe=self.recipe,
            language=self.t.language,
            shape=shape,
            measure=measure,
            data=data.reset_index(drop=True),
            columns=tuple(columns),
            title=title,
            what=what,
            place=place,
            period=period,
            described=described,
            indicators=tuple(indicators),
            sources=tuple(source_of(edition, self.t, self.warehouse.files.get(edition, ())) for edition in editions),
            notes=tuple(notes),
            queries=tuple(self.queries),
            data_version=self.warehouse.id,
            method=method,
        )

    def _kosovo_note(self, notes: Iterable[Note], countries: Iterable[str]) -> list[Note]:
        wording = self.catalogue.countries[KOSOVO].note
        named = any(self.t.name(KOSOVO) in note.text for note in notes)
        if wording is None or not (named or KOSOVO in set(countries)):
            return []
        return [Note(f"* {self.t.words(wording)}", "place name", f"cell {KOSOVO}")]

    def absent(
        self,
        title: str,
        what: str,
        editions: Iterable[str],
        indicators: Iterable[str] = (),
        *,
        gap: str = "",
        reason: str = "",
        method: Method = (),
        measure: Measure = NO_MEASURE,
        place: str = "",
        period: Period | None = None,
    ) -> Exhibit:
        """An exhibit without figures, which says why: `reason`, or what is declared of `gap`, usually the exhibit."""
        editions = tuple(editions)
        made = self.exhibit(
            Rows(),
            title=title,
            what=what,
            measure=measure,
            data=pd.DataFrame(),
            columns=(),
            indicators=indicators,
            editions=editions,
            described="",
            place=place,
            period=period,
            countries=[self.focus],
            method=method,
        )
        return replace(made, shape=None, absence=reason or self.why_absent(gap or self.id, editions[0]))

    def why_absent(self, what: str, edition: str) -> str:
        """The declared reason why the focus country has no figures for an exhibit or indicator; where none
        is declared, that the edition gives none for this choice.
        """
        gap = self.catalogue.gap(self.focus, what)
        if gap:
            return self.t.words(gap.reason)
        return self.t(
            "No figures for this choice: {place}. Source: {source}.",
            place=self.t.name(self.focus),
            source=source_line(edition, self.t).rstrip("."),
        )

    def other_year_note(self, year: int) -> list[Note]:
        """That the year asked for has no figures, where another one stands in."""
        wanted = self.view.year
        if wanted in (None, year):
            return []
        text = self.t("This edition has no figures for {wanted}: {year} is shown.", wanted=wanted, year=year)
        return [Note(text, "other year")]

    def remarks(self, what: str, places: Iterable[str], years: Iterable[int]) -> list[Note]:
        """What is declared of the figures that are shown. what: an indicator or an extract; a place a year."""
        shown = set(zip(places, map(int, years), strict=True))
        found = {
            remark.words: remark.place
            for remark in self.catalogue.remarks
            if remark.what == what and {(remark.place, year) for year in remark.years} & shown
        }
        return [Note(self.t.words(words), "estimate", f"cell {place}") for words, place in found.items()]

    def of_members(self, of_year: pd.Series) -> pd.Series:
        """Of values by country, those of the group's members: the focus country may be none of them."""
        return of_year[of_year.index.isin(self.catalogue.groups[self.view.group].members)]

    def median_note(self, of_year: pd.Series, year: int) -> Note:
        """Of how many members the group's median is; `of_year`: value by country."""
        count = len(self.of_members(of_year))
        text = self.t(
            "Group median: of the {count} countries and territories with a figure for {year}.", count=count, year=year
        )
        return Note(text, "median", f"series {MEDIAN}")


def period(rows: pd.DataFrame, words: str = "{years}") -> Period:
    """The years of rows; words: how the subtitle tells them, {years} being a year or the first and the last."""
    first, last = int(rows["year"].min()), int(rows["year"].max())
    return Period(first, last, words.format(years=span(first, last)))


def span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def of_year(year: int, words: str | None = None) -> Period:
    """One year; words: how the subtitle tells it, where that is not the number alone."""
    return Period(year, year, str(year) if words is None else words)


def lines(
    make: Making,
    rows: pd.DataFrame,
    measure: Measure,
    key: str = "country",
    name: str = "name",
    *,
    projected: str | None = None,
    modelled: bool = False,
    bounds: bool = False,
    every: int | None = None,
    with_points: bool = False,
    from_zero: bool = True,
    marks: tuple[Mark, ...] = (),
) -> Lines:
    """The lines of rows with the columns year, value, role, and lower, upper where `bounds`.

    key, name, projected: columns that say which series a row belongs to, its name, and whether it is projected.
    """
    newest = rows.drop_duplicates(key, keep="last")
    ends = zip(newest[key], newest[name], newest["value"].tolist(), strict=True)
    end_labels = {key_: f"{name_} {measure.short(value, make.t)}" for key_, name_, value in ends}
    return Lines(
        time=column(rows, "year"),
        value=column(rows, "value"),
        series=column(rows, key),
        all_series=series_of(rows, key, name, end_labels, projected, modelled),
        lower=column(rows, "lower") if bounds else (),
        upper=column(rows, "upper") if bounds else (),
        every=every,
        with_points=with_points,
        from_zero=from_zero,
        marks=marks,
    )


def missing_note(make: Making, given: Iterable[str], year: int) -> list[Note]:
    """Which countries of the group have no figure for a year."""
    given = set(given)
    missing = sorted((make.t.name(country) for country in make.peers() if country not in given), key=make.t.order)
    if not missing:
        return []
    return [Note(make.t("No figure for {year}: {countries}.", year=year, countries=", ".join(missing)), "missing")]


def ends_in_words(t: Translator, rows: pd.DataFrame, series: str, decimals: int = 0) -> str:
    """The first and the last value of each series, for the alt text."""
    found: dict[str, list[tuple[float, int]]] = {}
    for name, value, year in zip(rows[series], rows["value"].tolist(), rows["year"].tolist(), strict=True):
        found.setdefault(name, []).append((value, year))
    return " ".join(
        t(
            "{series}: {first} in {first_year}, {last} in {last_year}.",
            series=name,
            first=t.number(of_series[0][0], decimals),
            first_year=of_series[0][1],
            last=t.number(of_series[-1][0], decimals),
            last_year=of_series[-1][1],
        )
        for name, of_series in found.items()
    )


def with_median(make: Making, data: pd.DataFrame) -> pd.DataFrame:
    """`data` (year, country, name, role, value, maybe projected) with the group's median as a line of its own.

    Median of the group's members, for the years in which at least half of them have a figure; `members` says
    how many have. Values of countries keep `members` empty.
    """
    group = make.catalogue.groups[make.view.group].members
    by_year = data[data["country"].isin(group)].groupby("year")
    median = by_year["value"].agg(value="median", members="count").reset_index()
    if "projected" in data:
        median = median.merge(by_year["projected"].any().reset_index(), on="year")
    median = median[median["members"] >= max(2, len(group) / 2)]
    median = median.assign(country=MEDIAN, name=make.t("Group median"), role="second")
    return pd.concat([data, median], ignore_index=True)


def median_line_note(make: Making) -> Note:
    """How the line of with_median comes about."""
    text = make.t(
        "The line of the median has the years in which at least half of the group have a figure; the table says "
        "how many have."
    )
    return Note(text, "median", f"series {MEDIAN}")


def listed(t: Translator, rows: pd.DataFrame, signed: bool = False) -> str:
    """Name and value of each row, for the alt text."""
    written = t.signed if signed else t.number
    return "; ".join(f"{row.name} {written(row.value)}" for row in rows.itertuples(index=False))


def role_of(country: str, focus: str) -> Role:
    return "focus" if country == focus else "context"


def title_of(indicator: Indicator, t: Translator) -> str:
    return t.words(indicator.title)
