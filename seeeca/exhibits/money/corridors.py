"""Who sends how much to whom: the bilateral remittance matrix of the World Bank and KNOMAD, which is a model.

Other partners are a bar and a band of their own, so that all parts add up to the file's own total.
"""

from dataclasses import dataclass

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note
from seeeca.exhibit.fact import Fact, share_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Bars, column
from seeeca.exhibits.making import Making, of_year
from seeeca.exhibits.money import findings
from seeeca.exhibits.money.remittances import PAID, RECEIVED, recorded_only
from seeeca.exhibits.shared import value_column
from seeeca.exhibits.stock.partners import flow_of
from seeeca.words.i18n import Translator

# The data set, which has one year.
MATRIX = "knomad"
NAMED = 10


@dataclass(frozen=True)
class Direction:
    """Money into or out of a country: the question that asks for it, and the indicator it is a model of."""

    query: str
    indicator: str


INTO, OUT_OF = Direction("remittance_senders", RECEIVED), Direction("remittance_receivers", PAID)


def senders(make: Making) -> Exhibit:
    """What the focus country receives, by sender. data: see _bars."""
    return _bars(make, INTO)


def receivers(make: Making) -> Exhibit:
    """What is sent from the focus country, by receiver. data: see _bars."""
    return _bars(make, OUT_OF)


def diagram(make: Making) -> Exhibit:
    """Senders, the country, receivers. Its rows lead to no corridor, which is one of people.

    data: side (in, out), source, target, value (US dollars), partner (empty).
    """
    t, year = make.t, _year(make)
    focus = t.name(make.focus)
    into = _with_others(t, INTO, _partners(make, INTO))
    out = _with_others(t, OUT_OF, _partners(make, OUT_OF))
    data = pd.concat(
        [
            into[["value"]].assign(side="in", source=into["name"], target=focus, partner=""),
            out[["value"]].assign(side="out", source=focus, target=out["name"], partner=""),
        ]
    )[["side", "source", "target", "value", "partner"]].astype({"value": "float64"})
    measure = Measure("usd", t("US dollars, modelled"), t("US dollars"))
    received, sent = (_all(make, side["value"]) for side in (into, out))
    what = t("Modelled remittances to and from {country}", country=focus)
    return make.exhibit(
        flow_of(data, focus, modelled=True),
        title=make.said(findings.corridors, received, sent if sent.value else None, plain=what),
        what=what,
        measure=measure,
        data=data,
        columns=(Column("source", t("From")), Column("target", t("To")), value_column(measure)),
        editions=[make.newest(MATRIX)],
        period=of_year(year, t("{year}", year=year)),
        notes=_notes(make),
        described=f"{_list(t, pd.concat([into, out]))}.",
        countries=[make.focus, *into["partner"], *out["partner"]],
    )


def _bars(make: Making, direction: Direction) -> Exhibit:
    """The ten largest partners and the others. data: partner, name, role, value (US dollars), share (per cent)."""
    t, year = make.t, _year(make)
    rows = _partners(make, direction)
    if rows.empty:
        name = t("Modelled remittances by partner, {country}", country=t.name(make.focus))
        return make.absent(name, t("US dollars, modelled"), [make.newest(MATRIX)], [direction.indicator])
    data = _with_others(t, direction, rows)
    total, largest = _all(make, rows["usd"]), rows.iloc[0]
    finding = findings.largest_sender if direction is INTO else findings.largest_receiver
    country = t.name(make.focus)
    if direction is INTO:
        what = t("Modelled remittances to {country} by sender", country=country)
    else:
        what = t("Modelled remittances from {country} by receiver", country=country)
    measure = Measure("usd", t("US dollars, modelled")).scaled_to(data["value"].max(), t)
    return make.exhibit(
        Bars(category=column(data, "name"), value=column(data, "value"), role=column(data, "role"), modelled=True),
        title=make.said(finding, total, largest["partner"], share_of(float(largest["usd"]), total), plain=what),
        what=what,
        measure=measure,
        data=data,
        columns=(
            Column("name", t("Country or area")),
            value_column(measure),
            Column("share", t("Per cent of all"), 1),
        ),
        editions=[make.newest(MATRIX)],
        period=of_year(year, t("{year}", year=year)),
        notes=_notes(make),
        described=f"{_list(t, data)}.",
        countries=[make.focus, *data["partner"]],
    )


def _year(make: Making) -> int:
    """The year of the matrix."""
    return make.warehouse.manifest["extracts"]["remittance_corridor"]["years"][-1]


def _all(make: Making, dollars: pd.Series) -> Fact:
    """All that the model has of one direction."""
    return Fact(float(dollars.sum()), "usd", _year(make), make.newest(MATRIX), make.focus, 0, modelled=True)


def _partners(make: Making, direction: Direction) -> pd.DataFrame:
    """partner, usd; those with nothing left out."""
    rows = make.ask(direction.query, edition=make.newest(MATRIX), country=make.focus, year=_year(make))
    return rows[rows["usd"] > 0]


def _with_others(t: Translator, direction: Direction, rows: pd.DataFrame) -> pd.DataFrame:
    top, rest = rows.head(NAMED), rows.iloc[NAMED:]
    parts = [(row.partner, t.name(row.partner), "focus", row.usd) for row in top.itertuples()]
    if len(rest):
        others = t("Other senders") if direction is INTO else t("Other receivers")
        parts.append(("", f"{others} ({len(rest)})", "context", rest["usd"].sum()))
    data = pd.DataFrame(parts, columns=["partner", "name", "role", "value"])
    return data.assign(share=100 * data["value"] / data["value"].sum())


def _notes(make: Making) -> list[Note]:
    text = make.t(
        "Modelled: recorded totals are spread over countries by migrant stocks and incomes; "
        "nobody has recorded these corridors."
    )
    return [recorded_only(make), Note(text, "model")]


def _list(t: Translator, data: pd.DataFrame) -> str:
    return "; ".join(f"{row.name} {t.about(row.value)}" for row in data.itertuples(index=False))
