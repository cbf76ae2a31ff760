"""Who sends how much to whom: the bilateral remittance matrix of the World Bank and KNOMAD, which is a model.

Other partners are a bar and a band of their own, so that all parts add up to the file's own total.
"""

from dataclasses import dataclass

import pandas as pd

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.compare import unit_of
from seeeca.exhibits.making import Making
from seeeca.exhibits.money import findings
from seeeca.exhibits.money.remittances import PAID, RECEIVED, recorded_only
from seeeca.words.i18n import Translator

EDITION, YEAR = "knomad-2022-12", 2021
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
    """Senders, the country, receivers. data: side (in, out), source, target, value (US dollars)."""
    t = make.t
    focus = t.name(make.focus)
    into = _with_others(t, INTO, _partners(make, INTO))
    out = _with_others(t, OUT_OF, _partners(make, OUT_OF))
    # The same country may stand on both sides: a space keeps the two apart, and is not seen.
    data = pd.concat(
        [
            pd.DataFrame({"side": "in", "source": into["name"], "target": focus, "value": into["value"]}),
            pd.DataFrame({"side": "out", "source": focus, "target": out["name"] + " ", "value": out["value"]}),
        ]
    )
    subtitle = t("Modelled remittances to and from {country}, US dollars, {year}", country=focus, year=YEAR)
    title = findings.corridors(t, make.focus, YEAR, into["value"].sum(), out["value"].sum())
    return make.exhibit(
        "sankey",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="source", y="target", series="side", modelled=True),
        columns=(Column("source", t("From")), Column("target", t("To")), Column("value", t("US dollars, modelled"), 0)),
        indicators=[],
        editions=[EDITION],
        unit="usd",
        notes=_notes(make),
        alt=f"{title}. {subtitle}. {_list(t, pd.concat([into, out]))}.",
        countries=[make.focus, *into["partner"], *out["partner"]],
    )


def _bars(make: Making, direction: Direction) -> Exhibit:
    """The ten largest partners and the others. data: partner, name, role, value (US dollars), share (per cent)."""
    t = make.t
    rows = _partners(make, direction)
    if rows.empty:
        name = t("Modelled remittances by partner, {country}", country=t.name(make.focus))
        return make.absent(name, t("US dollars, modelled"), [direction.indicator], [EDITION])
    data = _with_others(t, direction, rows)
    total, largest = rows["usd"].sum(), rows.iloc[0]
    finding = findings.largest_sender if direction is INTO else findings.largest_receiver
    title = finding(t, make.focus, YEAR, total, largest["partner"], 100 * largest["usd"] / total)
    scale, unit = unit_of(t, make.catalogue.indicators[direction.indicator], data["value"].max())
    if direction is INTO:
        subtitle = t("Modelled remittances to {country} by sender, {unit}, {year}", **_values(make, unit))
    else:
        subtitle = t("Modelled remittances from {country} by receiver, {unit}, {year}", **_values(make, unit))
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role", modelled=True),
        columns=(
            Column("name", t("Country or area")),
            Column("value", t("US dollars, modelled"), 0),
            Column("share", t("Per cent of all"), 1),
        ),
        indicators=[],
        editions=[EDITION],
        unit="usd",
        notes=_notes(make),
        scale=scale,
        alt=f"{title}. {subtitle}. {_list(t, data)}.",
        countries=[make.focus, *data["partner"]],
    )


def _partners(make: Making, direction: Direction) -> pd.DataFrame:
    """partner, usd; those with nothing left out."""
    rows = make.ask(direction.query, edition=EDITION, country=make.focus, year=YEAR)
    return rows[rows["usd"] > 0]


def _with_others(t: Translator, direction: Direction, rows: pd.DataFrame) -> pd.DataFrame:
    top, rest = rows.head(NAMED), rows.iloc[NAMED:]
    parts = [(row.partner, t.name(row.partner), "focus", row.usd) for row in top.itertuples()]
    if len(rest):
        others = t("Other senders") if direction is INTO else t("Other receivers")
        parts.append(("", f"{others} ({len(rest)})", "context", rest["usd"].sum()))
    data = pd.DataFrame(parts, columns=["partner", "name", "role", "value"])
    return data.assign(share=100 * data["value"] / data["value"].sum())


def _values(make: Making, unit: str) -> dict[str, object]:
    return {"country": make.t.name(make.focus), "unit": unit, "year": YEAR}


def _notes(make: Making) -> list[str]:
    t = make.t
    return [
        recorded_only(make),
        t(
            "Modelled: recorded totals are spread over countries by migrant stocks and incomes; "
            "nobody has recorded these corridors."
        ),
    ]


def _list(t: Translator, data: pd.DataFrame) -> str:
    return "; ".join(f"{row.name} {t.about(row.value)}" for row in data.itertuples(index=False))
