"""Moves into and out of a country as models estimate them: one model at a time, never two in one line."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.fact import Fact
from seeeca.exhibit.measure import Measure
from seeeca.exhibits.making import Making, listed, span
from seeeca.exhibits.movement import findings
from seeeca.exhibits.shared import of_country, value_column, with_partners

# The data sets: the yearly model, which is shown unless another is chosen, and the models of five years at a time.
ANNUAL, FIVE_YEARLY = "gaskin-abel", "abel-cohen"
NAMED = 10
# Countries that the five-year models show as one until 2010.
SERBIA_AND_MONTENEGRO, APART_FROM = ("SRB", "MNE"), 2010


def flows(make: Making) -> Exhibit:
    """Modelled moves into and out of the focus country and their balance, a period at a time.

    data: year (the first of the period), period, key (moved_in, moved_out, balance), series (its name), role, value
    (persons).
    """
    t = make.t
    edition = edition_of(make)
    rows = make.ask_of(make.focus, "country", "flows", edition=edition)
    if rows.empty:
        name = t("Modelled moves into and out of {of_place}", of_place=t.place(make.focus, "of"))
        return make.absent(name, t("Modelled flows"), [edition], ["net_migration"])
    rows = _with_period(rows).assign(balance=rows["moved_in"] - rows["moved_out"])
    labels = {
        "moved_in": (t("Moved in"), "focus"),
        "moved_out": (t("Moved out"), "second"),
        "balance": (t("Balance"), "context"),
    }
    data = pd.concat(
        [
            rows[["year", "period"]].assign(key=key, series=label, role=role, value=rows[key])
            for key, (label, role) in labels.items()
        ]
    )
    last = rows.iloc[-1]
    what = t("Modelled moves a year")
    if not _is_annual(make, edition):
        what = t("Modelled moves in the five years from each mark on")
    return of_country(
        make,
        data,
        Measure("persons", t("Persons")).scaled_to(data["value"].max(), t),
        time=_period_columns(make, edition),
        key="key",
        name=Column("series", t("Direction")),
        title=make.said(findings.modelled_flows, last["period"], *_moved(make, edition, dict(last)), plain=what),
        what=what,
        indicators=[],
        editions=[edition],
        when=_period(rows),
        notes=_notes(make, edition),
        modelled=True,
        with_points=not _is_annual(make, edition),
    )


def flow_partners(make: Making) -> Exhibit:
    """Modelled balance with each of the partners with the most moves in one period, the largest gain first.

    data: partner, name, role, moved_in, moved_out, value (persons moved in minus out).
    """
    t = make.t
    edition = edition_of(make)
    periods = make.ask_of(make.focus, "country", "flows", edition=edition)
    if periods.empty:
        name = t("Modelled moves by partner, {country}", country=t.name(make.focus))
        return make.absent(name, t("Modelled flows"), [edition], ["net_migration"])
    of_period = _period_of(_with_period(periods), make.view.year)
    rows = make.ask("flow_partners", edition=edition, country=make.focus, year=int(of_period["year"]))
    rows = rows.assign(value=rows["moved_in"] - rows["moved_out"])
    order = (rows["moved_in"] + rows["moved_out"]).sort_values(ascending=False).index
    top, rest = rows.loc[order[:NAMED]], rows.loc[order[NAMED:]]
    data = top.assign(name=[t.name_of(partner, "flows") for partner in top["partner"]], role="focus")
    largest = data.iloc[0].to_dict() | {"year": int(of_period["year"])}
    data = data.sort_values("value", ascending=False, kind="stable")
    if len(rest):
        others = rest[["value", "moved_in", "moved_out"]].sum()
        label = t("Other partners ({number})", number=len(rest))
        data = pd.concat([data, pd.DataFrame([{"partner": "", "name": label, "role": "context", **others}])])
    data = data[["partner", "name", "role", "moved_in", "moved_out", "value"]]
    measure = Measure("persons", t("Balance"), t("people"))
    named = of_period["period"]
    known = largest["partner"] in make.catalogue.countries
    partner = t.place(largest["partner"]) if known else largest["name"]
    what = t("Modelled moves in minus out")
    return with_partners(
        make,
        data,
        measure,
        Period(int(of_period["year"]), int(of_period["period_end"]), named),
        title=make.said(findings.modelled_partner, named, partner, *_moved(make, edition, largest), plain=what),
        what=what,
        place=t.name(make.focus),
        columns=(
            Column("name", t("Country or area")),
            Column("moved_in", t("Moved in"), 0),
            Column("moved_out", t("Moved out"), 0),
            value_column(measure),
        ),
        editions=[edition],
        notes=_notes(make, edition),
        modelled=True,
        described=f"{listed(t, data, signed=True)}.",
    )


def flows_by_sex(make: Making) -> Exhibit:
    """Women among the people who moved in and out: of the model chosen, or of one that tells the sexes apart.

    data: year (the first of the period), period, key (moved_in, moved_out), series (its name), role, value (per cent),
    women, men (persons).
    """
    t = make.t
    edition, rows = _by_sex(make)
    if rows.empty:
        name = t("Women among modelled moves, {country}", country=t.name(make.focus))
        return make.absent(name, t("Modelled flows"), [edition], ["net_migration"])
    rows = _with_period(rows)
    data = pd.concat(
        [
            rows[["year", "period"]].assign(
                key=f"moved_{way}", series=label, role=role, women=rows[f"women_{way}"], men=rows[f"men_{way}"]
            )
            for way, label, role in (("in", t("Moved in"), "focus"), ("out", t("Moved out"), "second"))
        ]
    )
    data = data.assign(value=100 * data["women"] / (data["women"] + data["men"])).dropna(subset=["value"])
    last = data[data["year"] == data["year"].max()]
    women = {
        row.key: Fact(row.value, "percent", int(row.year), edition, make.focus, modelled=True)
        for row in last.itertuples(index=False)
    }
    told = last["period"].iloc[0], women.get("moved_in"), women.get("moved_out")
    what = t("Women among modelled moves in the five years from each mark on")
    notes = _notes(make, edition)
    notes.append(Note(t("Women and men are estimated apart and do not add up to both sexes."), "method"))
    if edition != edition_of(make):
        text = t("The annual model does not tell women from men: the five-year model is shown.")
        notes.append(Note(text, "coverage"))
    return of_country(
        make,
        data[["year", "period", "key", "series", "role", "value", "women", "men"]],
        Measure("percent", t("Women, per cent"), t("per cent"), decimals=1),
        time=_period_columns(make, edition),
        key="key",
        name=Column("series", t("Direction")),
        title=make.said(findings.modelled_women, *told, plain=what),
        what=what,
        more_columns=[Column("women", t("Women"), 0), Column("men", t("Men"), 0)],
        indicators=[],
        editions=[edition],
        when=_period(rows),
        notes=notes,
        modelled=True,
        with_points=True,
    )


def _moved(make: Making, edition: str, row: Mapping[str, Any]) -> list[Fact]:
    """People who moved in and out. row: year, moved_in, moved_out."""
    at_least = make.catalogue.editions[edition].at_least
    return [
        Fact(float(row[key]), "persons", int(row["year"]), edition, make.focus, 0, at_least=at_least, modelled=True)
        for key in ("moved_in", "moved_out")
    ]


def edition_of(make: Making) -> str:
    """The model asked for, else the yearly one."""
    return make.view.edition_in(_models(make)) or make.newest(ANNUAL)


def _models(make: Making) -> tuple[str, ...]:
    """All models, the yearly one first."""
    sources = make.catalogue.sources
    return tuple(edition.id for source in (ANNUAL, FIVE_YEARLY) for edition in sources[source].editions)


def _is_annual(make: Making, edition: str) -> bool:
    return make.catalogue.source_of_edition[edition].id == ANNUAL


def _by_sex(make: Making) -> tuple[str, pd.DataFrame]:
    """The first model that tells women from men, the one asked for before the others, and its rows."""
    asked = {
        edition: make.ask("flows_by_sex", edition=edition, country=make.focus)
        for edition in dict.fromkeys([edition_of(make), *_models(make)])
    }
    chosen = next((edition for edition, rows in asked.items() if not rows.empty), edition_of(make))
    return chosen, asked[chosen]


def _with_period(rows: pd.DataFrame) -> pd.DataFrame:
    """With the period in words: a year, or the first and the last of several."""
    words = [
        str(start) if start == end else f"{start}–{end}"
        for start, end in rows[["year", "period_end"]].itertuples(index=False)
    ]
    return rows.assign(period=words)


def _period_of(rows: pd.DataFrame, year: int | None) -> pd.Series:
    """The last period that has begun by a year; the newest where none is asked for."""
    begun = rows[rows["year"] <= (year or rows["year"].max())]
    return begun.iloc[-1] if len(begun) else rows.iloc[0]


def _period(rows: pd.DataFrame) -> Period:
    first, last = int(rows["year"].min()), int(rows["period_end"].max())
    return Period(first, last, span(first, last))


def _period_columns(make: Making, edition: str) -> tuple[Column, ...]:
    t = make.t
    if _is_annual(make, edition):
        return (Column("year", t("Year")),)
    return Column("year", t("First year")), Column("period", t("Period"))


def _notes(make: Making, edition: str) -> list[Note]:
    t = make.t
    notes = [Note(t("Modelled, not counted: point estimates of a model, without its uncertainty."), "model")]
    text = t(
        "UN DESA's net migration on the page Demographics is another estimate: it follows from population, births and "
        "deaths, these models from migrant stocks. The two need not agree, not even in sign."
    )
    notes.append(Note(text, "model"))
    if _is_annual(make, edition):
        return notes
    if make.catalogue.editions[edition].at_least:
        text = t("This model gives the fewest moves that explain the change of the stocks: at least so many moved.")
        notes.append(Note(text, "bound"))
    text = t("A period goes from the middle of its first to the middle of its last year.")
    notes.append(Note(text, "reading"))
    if make.focus in SERBIA_AND_MONTENEGRO:
        text = t("Until {year} this model has Serbia and Montenegro as one, not shown here.", year=APART_FROM)
        notes.append(Note(text, "coverage"))
    return notes
