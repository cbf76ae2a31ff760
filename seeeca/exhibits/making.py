"""What every exhibit is made with: a view, a language, the warehouse, and the words that must go along."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from seeeca.catalogue import Catalogue, Indicator
from seeeca.exhibit.exhibit import CellClass, Column, Encoding, Exhibit, Kind, MapClass, Mark, Method, Query
from seeeca.exhibit.sources import citations, source_line
from seeeca.view import FIRST_YEAR, LAST_YEAR, View
from seeeca.warehouse import Warehouse
from seeeca.words.i18n import Translator

KOSOVO = "XKX"

# The year that a page speaks of unless another is chosen: the newest of the migrant stock.
USUAL_YEAR = 2024


@dataclass
class Making:
    """The making of one exhibit or number card; remembers the questions it asked."""

    id: str
    view: View
    t: Translator
    warehouse: Warehouse
    queries: list[Query] = field(default_factory=list)

    @property
    def catalogue(self) -> Catalogue:
        return self.t.catalogue

    @property
    def focus(self) -> str:
        return self.view.focus

    def ask(self, query: str, **parameters: object) -> pd.DataFrame:
        self.queries.append(Query(query, parameters))
        return self.warehouse.ask(query, parameters)

    def ask_of(self, place: str, column: str, query: str, **parameters: object) -> pd.DataFrame:
        """The rows of one place out of a question that is asked for all places at once, ordered by `column`."""
        rows = self.ask(query, **parameters)
        return self.warehouse.ask_by(column, query, parameters).get(place, rows.iloc[:0])

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
        """country, year, variant, value (the indicator's unit), flag.

        Asked for all countries that are compared and all years at once: the answer is kept, so that
        another country or year has not to be asked for.
        """
        countries = set(countries)
        parameters = self._of_all(indicator, edition or self.edition(indicator), countries)
        if len(countries) == 1:
            rows = self.ask_of(*countries, "country", "observations", **parameters)
        else:
            rows = self.ask("observations", **parameters)
            rows = rows[rows["country"].isin(countries)]
        first = first_year or self.view.first_year or FIRST_YEAR
        last = last_year or self.view.last_year or LAST_YEAR
        if (first, last) != (FIRST_YEAR, LAST_YEAR):
            rows = rows[rows["year"].between(first, last)]
        return rows.reset_index(drop=True)

    def _of_all(self, indicator: str, edition: str, countries: set[str]) -> dict[str, object]:
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

    def exhibit(
        self,
        kind: Kind,
        *,
        title: str,
        subtitle: str,
        data: pd.DataFrame,
        encoding: Encoding,
        columns: Iterable[Column],
        indicators: Iterable[str],
        editions: Iterable[str],
        alt: str,
        notes: Iterable[str] = (),
        scale: float = 1,
        unit: str = "",
        countries: Iterable[str] = (),
        classes: tuple[MapClass, ...] = (),
        cells: tuple[CellClass, ...] = (),
        marks: tuple[Mark, ...] = (),
        method: Method = (),
    ) -> Exhibit:
        """The exhibit with its sources; the Kosovo note is added where `countries` has it or a note names it."""
        indicators, editions = tuple(indicators), tuple(editions)
        notes = [*notes]
        if kind == "map":
            notes.append(
                self.t(
                    "The boundaries and names shown and the designations used on this map do not imply official "
                    "endorsement or acceptance by the United Nations or IOM."
                )
            )
        kosovo = self.catalogue.countries[KOSOVO].note
        named = any(self.t.name(KOSOVO) in note for note in notes)
        if kosovo and (named or KOSOVO in set(countries)):
            notes.append(f"* {self.t.words(kosovo)}")
        return Exhibit(
            id=self.id,
            view=self.view,
            language=self.t.language,
            kind=kind,
            title=title,
            subtitle=subtitle,
            data=data.reset_index(drop=True),
            encoding=encoding,
            columns=tuple(columns),
            unit=unit or self.catalogue.indicators[indicators[0]].unit,
            scale=scale,
            indicators=indicators,
            editions=editions,
            sources=tuple(source_line(edition, self.t) for edition in editions),
            citations=citations(editions, self.t),
            notes=tuple(notes),
            alt=alt.replace("..", "."),
            queries=tuple(self.queries),
            data_version=self.warehouse.id,
            classes=classes,
            cells=cells,
            marks=marks,
            method=method,
        )

    def absent(
        self,
        title: str,
        subtitle: str,
        indicators: list[str],
        editions: list[str],
        what: str = "",
        *,
        reason: str = "",
        method: Method = (),
        unit: str = "",
    ) -> Exhibit:
        """An exhibit without figures, which says why: `reason`, or what is declared of `what`, usually the exhibit."""
        exhibit = self.exhibit(
            "table",
            title=title,
            subtitle=subtitle,
            data=pd.DataFrame(),
            encoding=Encoding(x="", y=""),
            columns=(),
            indicators=indicators,
            editions=editions,
            alt="",
            unit=unit,
            countries=[self.focus],
            method=method,
        )
        reason = reason or self.why_absent(what or self.id, editions[0])
        return Exhibit(**(vars(exhibit) | {"absence": reason, "alt": f"{title}. {reason}"}))

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

    def of_members(self, of_year: pd.Series) -> pd.Series:
        """Of values by country, those of the group's members: the focus country may be none of them."""
        return of_year[of_year.index.isin(self.catalogue.groups[self.view.group].members)]

    def median_note(self, of_year: pd.Series, year: int) -> str:
        """Of how many members the group's median is; `of_year`: value by country."""
        count = len(self.of_members(of_year))
        return self.t(
            "Group median: of the {count} countries and territories with a figure for {year}.", count=count, year=year
        )


def scale_of(largest: float, t: Translator) -> tuple[float, str]:
    """How people are drawn: in millions, thousands or one by one, and the name of that unit."""
    if largest >= 1_000_000:
        return 1_000_000, t("million people")
    if largest >= 10_000:
        return 1_000, t("thousand people")
    return 1, t("people")


def years(data: pd.DataFrame) -> str:
    first, last = data["year"].min(), data["year"].max()
    return str(first) if first == last else f"{first}–{last}"


def missing_note(make: Making, given: Iterable[str], year: int) -> list[str]:
    """Which countries of the group have no figure for a year."""
    given = set(given)
    missing = sorted(make.t.name(country) for country in make.peers() if country not in given)
    if not missing:
        return []
    return [make.t("No figure for {year}: {countries}.", year=year, countries=", ".join(missing))]


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
    median = median.assign(country="", name=make.t("Group median"), role="second")
    return pd.concat([data, median], ignore_index=True)


def median_line_note(make: Making) -> str:
    """How the line of with_median comes about."""
    return make.t(
        "The line of the median has the years in which at least half of the group have a figure; the table says "
        "how many have."
    )


def listed(t: Translator, rows: pd.DataFrame, signed: bool = False) -> str:
    """Name and value of each row, for the alt text."""
    written = t.signed if signed else t.number
    return "; ".join(f"{row.name} {written(row.value)}" for row in rows.itertuples(index=False))


def role_of(country: str, focus: str) -> str:
    return "focus" if country == focus else "context"


def title_of(indicator: Indicator, t: Translator) -> str:
    return t.words(indicator.title)
