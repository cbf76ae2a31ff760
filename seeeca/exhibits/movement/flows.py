"""Moves into and out of a country as models estimate them: one model at a time, never two in one line."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import Making, ends_in_words, listed, scale_of
from seeeca.exhibits.movement import findings

# The yearly model first: it is shown unless another is chosen. The other two estimate five years at a time.
ANNUAL = "gaskin-abel-2026"
EDITIONS = (ANNUAL, "abel-cohen-pb-closed", "abel-cohen-min-closed")
NAMED = 10
# Countries that the five-year models show as one until 2010.
SERBIA_AND_MONTENEGRO, APART_FROM = ("SRB", "MNE"), 2010


def flows(make: Making) -> Exhibit:
    """Modelled moves into and out of the focus country and their balance, a period at a time.

    data: year (the first of the period), period, series, role, value (persons).
    """
    t = make.t
    edition = edition_of(make)
    rows = make.ask_of(make.focus, "country", "flows", edition=edition)
    if rows.empty:
        name = t("Modelled moves into and out of {of_place}", of_place=t.place(make.focus, "of"))
        return make.absent(name, t("Modelled flows"), ["net_migration"], [edition])
    rows = _with_period(rows).assign(balance=rows["moved_in"] - rows["moved_out"])
    labels = {
        "moved_in": (t("Moved in"), "focus"),
        "moved_out": (t("Moved out"), "second"),
        "balance": (t("Balance"), "context"),
    }
    data = pd.concat(
        [
            rows[["year", "period"]].assign(series=label, role=role, value=rows[column])
            for column, (label, role) in labels.items()
        ]
    )
    last = rows.iloc[-1]
    title = findings.modelled_flows(t, make.focus, last["period"], last["moved_in"], last["moved_out"])
    scale, unit = scale_of(data["value"].max(), t)
    values = {"unit": unit, "country": t.name(make.focus), "years": _years(rows)}
    if edition == ANNUAL:
        subtitle = t("Modelled moves a year, {unit}, {country}, {years}", **values)
    else:
        subtitle = t("Modelled moves in the five years from each mark on, {unit}, {country}, {years}", **values)
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="series", role="role", markers=edition != ANNUAL, modelled=True),
        columns=(*_period_columns(make, edition), Column("series", t("Direction")), Column("value", t("Persons"), 0)),
        indicators=[],
        editions=[edition],
        unit="persons",
        notes=_notes(make, edition),
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'series')}",
        countries=[make.focus],
    )


def flow_partners(make: Making) -> Exhibit:
    """Modelled balance with each partner in one period, the largest balances either way.

    data: partner, name, role, moved_in, moved_out, value (persons moved in minus out).
    """
    t = make.t
    edition = edition_of(make)
    periods = make.ask_of(make.focus, "country", "flows", edition=edition)
    if periods.empty:
        name = t("Modelled moves by partner, {country}", country=t.name(make.focus))
        return make.absent(name, t("Modelled flows"), ["net_migration"], [edition])
    of_period = _period_of(_with_period(periods), make.view.year)
    rows = make.ask("flow_partners", edition=edition, country=make.focus, year=int(of_period["year"]))
    rows = rows.assign(value=rows["moved_in"] - rows["moved_out"])
    order = (rows["moved_in"] + rows["moved_out"]).sort_values(ascending=False).index
    top, rest = rows.loc[order[:NAMED]], rows.loc[order[NAMED:]]
    data = top.assign(name=[t.name_of(partner, "flows") for partner in top["partner"]], role="focus")
    if len(rest):
        others = rest[["value", "moved_in", "moved_out"]].sum()
        label = t("Other partners ({number})", number=len(rest))
        data = pd.concat([data, pd.DataFrame([{"partner": "", "name": label, "role": "context", **others}])])
    data = data[["partner", "name", "role", "moved_in", "moved_out", "value"]]
    period = of_period["period"]
    title = findings.modelled_partner(t, make.focus, period, data.iloc[0]["name"], data.iloc[0]["value"])
    subtitle = t("Modelled moves in minus out, people, {country}, {year}", country=t.name(make.focus), year=period)
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role", modelled=True, partner="partner"),
        columns=(
            Column("name", t("Country or area")),
            Column("moved_in", t("Moved in"), 0),
            Column("moved_out", t("Moved out"), 0),
            Column("value", t("Balance"), 0),
        ),
        indicators=[],
        editions=[edition],
        unit="persons",
        notes=_notes(make, edition),
        alt=f"{title}. {subtitle}. {listed(t, data, signed=True)}.",
        countries=[make.focus, *data["partner"]],
    )


def flows_by_sex(make: Making) -> Exhibit:
    """Women among the people who moved in and out: of the model chosen, or of one that tells the sexes apart.

    data: year (the first of the period), period, series, role, value (per cent), women, men (persons).
    """
    t = make.t
    edition, rows = _by_sex(make)
    if rows.empty:
        name = t("Women among modelled moves, {country}", country=t.name(make.focus))
        return make.absent(name, t("Modelled flows"), ["net_migration"], [edition])
    rows = _with_period(rows)
    data = pd.concat(
        [
            rows[["year", "period"]].assign(series=label, role=role, women=rows[f"women_{way}"], men=rows[f"men_{way}"])
            for way, label, role in (("in", t("Moved in"), "focus"), ("out", t("Moved out"), "second"))
        ]
    )
    data = data.assign(value=100 * data["women"] / (data["women"] + data["men"])).dropna(subset=["value"])
    newest = data[data["year"] == data["year"].max()].set_index("role")
    title = findings.modelled_women(
        t, make.focus, newest["period"].iloc[0], newest["value"].get("focus"), newest["value"].get("second")
    )
    subtitle = t(
        "Women among modelled moves in the five years from each mark on, per cent, {country}, {years}",
        country=t.name(make.focus),
        years=_years(rows),
    )
    notes = [*_notes(make, edition), t("Women and men are estimated apart and do not add up to both sexes.")]
    if edition != edition_of(make):
        notes.append(t("The annual model does not tell women from men: the five-year model is shown."))
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data[["year", "period", "series", "role", "value", "women", "men"]],
        encoding=Encoding(x="year", y="value", series="series", role="role", markers=True, modelled=True),
        columns=(
            *_period_columns(make, edition),
            Column("series", t("Direction")),
            Column("value", t("Women, per cent"), 1),
            Column("women", t("Women"), 0),
            Column("men", t("Men"), 0),
        ),
        indicators=[],
        editions=[edition],
        unit="percent",
        notes=notes,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'series', 1)}",
        countries=[make.focus],
    )


def edition_of(make: Making) -> str:
    """The model asked for, else the yearly one."""
    return make.view.edition_in(EDITIONS) or ANNUAL


def _by_sex(make: Making) -> tuple[str, pd.DataFrame]:
    """The first model that tells women from men, the one asked for before the others, and its rows."""
    for edition in dict.fromkeys([edition_of(make), *EDITIONS]):
        rows = make.ask("flows_by_sex", edition=edition, country=make.focus)
        if not rows.empty:
            return edition, rows
    return edition_of(make), rows


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


def _years(rows: pd.DataFrame) -> str:
    first, last = rows["year"].min(), rows["period_end"].max()
    return str(first) if first == last else f"{first}–{last}"


def _period_columns(make: Making, edition: str) -> tuple[Column, ...]:
    t = make.t
    if edition == ANNUAL:
        return (Column("year", t("Year")),)
    return Column("year", t("First year")), Column("period", t("Period"))


def _notes(make: Making, edition: str) -> list[str]:
    t = make.t
    notes = [t("Modelled, not counted: point estimates of a model, without its uncertainty.")]
    if edition != ANNUAL:
        notes.append(t("A period goes from the middle of its first to the middle of its last year."))
        if make.focus in SERBIA_AND_MONTENEGRO:
            notes.append(
                t("Until {year} this model has Serbia and Montenegro as one, not shown here.", year=APART_FROM)
            )
    return notes
