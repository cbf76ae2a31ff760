"""What every exhibit is made with: a view, a language, the warehouse, and the words that must go along."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from seeeca.catalogue import Catalogue, Indicator
from seeeca.citation import citations, source_line
from seeeca.exhibit import Column, Encoding, Exhibit, Kind, Query
from seeeca.i18n import Translator
from seeeca.view import FIRST_YEAR, LAST_YEAR, View
from seeeca.warehouse import Warehouse

KOSOVO = "XKX"


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

    def edition(self, indicator: str) -> str:
        """The edition asked for, where the indicator has it, else its newest."""
        editions = self.catalogue.indicators[indicator].editions
        return self.view.edition if self.view.edition in editions else editions[0]

    def observations(
        self,
        indicator: str,
        countries: Iterable[str],
        first_year: int | None = None,
        last_year: int | None = None,
        edition: str | None = None,
    ) -> pd.DataFrame:
        """country, year, variant, value (the indicator's unit), flag."""
        return self.ask(
            "observations",
            indicator=indicator,
            edition=edition or self.edition(indicator),
            countries=list(countries),
            first_year=first_year or self.view.first_year or FIRST_YEAR,
            last_year=last_year or self.view.last_year or LAST_YEAR,
        )

    def peers(self) -> list[str]:
        """The members of the chosen group, the focus country among them."""
        members = self.catalogue.groups[self.view.group].members
        return list(members) if self.focus in members else [self.focus, *members]

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
        countries: Iterable[str] = (),
    ) -> Exhibit:
        """The exhibit with its sources; the Kosovo note is added where `countries` has it."""
        indicators, editions = tuple(indicators), tuple(editions)
        kosovo = self.catalogue.countries[KOSOVO].note
        kosovo_note = [f"* {self.t.words(kosovo)}"] if kosovo and KOSOVO in set(countries) else []
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
            unit=self.catalogue.indicators[indicators[0]].unit,
            scale=scale,
            indicators=indicators,
            editions=editions,
            sources=tuple(source_line(edition, self.t) for edition in editions),
            citations=citations(editions, self.t),
            notes=(*notes, *kosovo_note),
            alt=alt,
            queries=tuple(self.queries),
            data_version=self.warehouse.id,
        )

    def absent(self, title: str, subtitle: str, indicators: Iterable[str], editions: Iterable[str]) -> Exhibit:
        """An exhibit without figures, which says why."""
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
            countries=[self.focus],
        )
        reason = self.why_absent(self.id)
        return Exhibit(**(vars(exhibit) | {"absence": reason, "alt": f"{title}. {reason}"}))

    def why_absent(self, what: str) -> str:
        """The declared reason why the focus country has no figures for an exhibit or indicator."""
        gap = self.catalogue.gap(self.focus, what)
        if gap:
            return self.t.words(gap.reason)
        return self.t("No figures for {place} in this edition and these years.", place=self.t.name(self.focus))


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


def role_of(country: str, focus: str) -> str:
    return "focus" if country == focus else "context"


def title_of(indicator: Indicator, t: Translator) -> str:
    return t.words(indicator.title)
