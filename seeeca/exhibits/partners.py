"""Where immigrants come from and where emigrants live: UN DESA, International Migrant Stock.

Origins that a destination does not show separately are a category of their own, never spread or dropped.
"""

from dataclasses import dataclass

import pandas as pd

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit, MapClass
from seeeca.exhibits.making import USUAL_YEAR, Making, nearest, scale_of
from seeeca.exhibits.migrant_stock import EMIGRANTS, IMMIGRANTS, lower_bound_note, soviet_note_of_year
from seeeca.i18n import Translator

RESIDUALS = ("2003", "other_south", "other_north")
NAMED = 10
# Limits of the classes of the world maps, in persons; the same for every country, year and edition.
LIMITS = (1, 1_000, 10_000, 100_000, 1_000_000)


@dataclass(frozen=True)
class Side:
    """One direction of a country's stocks, with the question that asks for it."""

    query: str
    indicator: str


ORIGINS = Side("origins", IMMIGRANTS)
DESTINATIONS = Side("destinations", EMIGRANTS)


def origins(make: Making) -> Exhibit:
    """Immigrants by origin, the largest first. data: see _bars."""
    return _bars(make, ORIGINS)


def destinations(make: Making) -> Exhibit:
    """Emigrants by destination, the largest first. data: see _bars."""
    return _bars(make, DESTINATIONS)


def origins_map(make: Making) -> Exhibit:
    """The same as origins on a map of the world. data: see _map."""
    return _map(make, ORIGINS)


def destinations_map(make: Making) -> Exhibit:
    """The same as destinations on a map of the world. data: see _map."""
    return _map(make, DESTINATIONS)


def diagram(make: Making) -> Exhibit:
    """Origins of immigrants, the country, destinations of emigrants; each side adds up to its total.

    data: side (in, out), source, target, value (persons), partner.
    """
    t = make.t
    edition, year, arriving = _partners(make, ORIGINS)
    _, _, leaving = _partners(make, DESTINATIONS)
    focus = t.name(make.focus)
    if arriving.empty and leaving.empty:
        name = t("Immigrants and emigrants of {of_place}", of_place=t.place(make.focus, "of"))
        return make.absent(name, t("International migrant stock"), [IMMIGRANTS, EMIGRANTS], [edition])
    into, out = _with_others(t, ORIGINS, arriving), _with_others(t, DESTINATIONS, leaving)
    # The same country may stand on both sides: a space keeps the two apart, and is not seen.
    data = pd.concat(
        [
            pd.DataFrame(
                {
                    "side": "in",
                    "source": into["name"],
                    "target": focus,
                    "value": into["value"],
                    "partner": into["partner"],
                }
            ),
            pd.DataFrame(
                {
                    "side": "out",
                    "source": focus,
                    "target": out["name"] + " ",
                    "value": out["value"],
                    "partner": out["partner"],
                }
            ),
        ]
    )
    title = findings.immigrants_and_emigrants(t, make.focus, into["value"].sum(), out["value"].sum())
    subtitle = t(
        "Origins of immigrants and destinations of emigrants, {country}, people, mid-{year}", country=focus, year=year
    )
    return make.exhibit(
        "sankey",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="source", y="target", series="side", partner="partner"),
        columns=(Column("source", t("From")), Column("target", t("To")), Column("value", t("Persons"), 0)),
        indicators=[IMMIGRANTS, EMIGRANTS],
        editions=[edition],
        notes=_notes(make, DESTINATIONS, edition, year),
        alt=f"{title}. {subtitle}. {_list(t, into)}; {_list(t, out)}.",
        countries=[make.focus, *into["partner"], *out["partner"]],
    )


def stock_year(make: Making, edition: str) -> int:
    """The year asked for, or the one of the edition closest to it."""
    years = make.ask("edition_years", indicator=IMMIGRANTS, edition=edition)["year"].tolist()
    return nearest(years, make.view.year or USUAL_YEAR)


def _partners(make: Making, side: Side) -> tuple[str, int, pd.DataFrame]:
    """Edition, year, and partner, persons."""
    edition = make.edition(side.indicator)
    year = stock_year(make, edition)
    return edition, year, make.ask(side.query, edition=edition, country=make.focus, year=year)


def _bars(make: Making, side: Side) -> Exhibit:
    """The ten largest partners, the rest of the named ones, and those not shown separately.

    data: partner, name, role, value (persons), share (per cent of all); the values add up to all.
    """
    t = make.t
    edition, year, rows = _partners(make, side)
    if rows.empty:
        return make.absent(_name(t, side, make.focus), t("International migrant stock"), [side.indicator], [edition])
    data = _with_others(t, side, rows)
    title = _finding(make, side, rows, year)
    scale, unit = scale_of(data["value"].max(), t)
    subtitle = _subtitle(make, side, unit, year)
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role", partner="partner"),
        columns=(
            Column("name", t("Country or area")),
            Column("value", t("Persons"), 0),
            Column("share", t("Per cent of all"), 1),
        ),
        indicators=[side.indicator],
        editions=[edition],
        notes=_notes(make, side, edition, year),
        scale=scale,
        alt=f"{title}. {subtitle}. {_list(t, data)}.",
        countries=[make.focus, *data["partner"]],
    )


def _map(make: Making, side: Side) -> Exhibit:
    """A class a country; one without a figure of its own is in no class.

    data: country, name, value (persons), place (0 to 4, the class).
    """
    t = make.t
    edition, year, rows = _partners(make, side)
    if rows.empty:
        return make.absent(_name(t, side, make.focus), t("International migrant stock"), [side.indicator], [edition])
    data = rows[~rows["partner"].isin(RESIDUALS)].rename(columns={"partner": "country", "persons": "value"})
    data = data.assign(
        name=data["country"].map(t.name),
        place=pd.cut(data["value"], [*LIMITS, float("inf")], right=False, labels=False),
    )
    title = _finding(make, side, rows, year)
    subtitle = _subtitle(make, side, t("people"), year)
    return make.exhibit(
        "map",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="country", y="value", series="place", partner="country"),
        columns=(Column("name", t("Country or area")), Column("value", t("Persons"), 0)),
        indicators=[side.indicator],
        editions=[edition],
        notes=_notes(make, side, edition, year),
        alt=f"{title}. {subtitle}. {_list(t, data.head(5))}.",
        countries=[make.focus, *data["country"]],
        classes=_classes(t),
    )


def _with_others(t: Translator, side: Side, rows: pd.DataFrame) -> pd.DataFrame:
    named = rows[~rows["partner"].isin(RESIDUALS)]
    residual = rows.loc[rows["partner"].isin(RESIDUALS), "persons"].sum()
    top, rest = named.head(NAMED), named.iloc[NAMED:]
    others = t("Other origins") if side is ORIGINS else t("Other destinations")
    parts = [(row.partner, t.name(row.partner), "focus", row.persons) for row in top.itertuples()]
    if len(rest):
        parts.append(("", f"{others} ({len(rest)})", "context", rest["persons"].sum()))
    if residual:
        parts.append(("", t("Not shown separately"), "context", residual))
    data = pd.DataFrame(parts, columns=["partner", "name", "role", "value"])
    return data.assign(share=100 * data["value"] / data["value"].sum())


def _finding(make: Making, side: Side, rows: pd.DataFrame, year: int) -> str:
    named = rows[~rows["partner"].isin(RESIDUALS)]
    total = rows["persons"].sum()
    if named.empty:
        return _name(make.t, side, make.focus)
    largest = named.iloc[0]
    finding = findings.largest_origin if side is ORIGINS else findings.largest_destination
    return finding(make.t, make.focus, year, largest["partner"], 100 * largest["persons"] / total)


def _name(t: Translator, side: Side, focus: str) -> str:
    if side is ORIGINS:
        return t("Origins of immigrants {in_place}", in_place=t.place(focus, "in"))
    return t("Destinations of emigrants {from_place}", from_place=t.place(focus, "from"))


def _subtitle(make: Making, side: Side, unit: str, year: int) -> str:
    t = make.t
    if side is ORIGINS:
        return t(
            "Immigrants {in_place} by origin, {unit}, mid-{year}",
            in_place=t.place(make.focus, "in"),
            unit=unit,
            year=year,
        )
    return t(
        "Emigrants {from_place} by destination, as counted there, {unit}, mid-{year}",
        from_place=t.place(make.focus, "from"),
        unit=unit,
        year=year,
    )


def _notes(make: Making, side: Side, edition: str, year: int) -> list[str]:
    notes = lower_bound_note(make, edition) if side is DESTINATIONS else []
    wanted = make.view.year
    if wanted and wanted != year:
        notes.append(make.t("This edition has no figures for {wanted}: {year} is shown.", wanted=wanted, year=year))
    return [*notes, *soviet_note_of_year(make, year, [make.focus])]


def _list(t: Translator, data: pd.DataFrame) -> str:
    return "; ".join(f"{row.name} {t.number(row.value)}" for row in data.itertuples(index=False))


def _classes(t: Translator) -> tuple[MapClass, ...]:
    names = [f"{t.number(low)}–{t.number(high - 1)}" for low, high in zip(LIMITS, LIMITS[1:], strict=False)]
    names.append(t("{number} and more", number=t.number(LIMITS[-1])))
    return tuple(MapClass(limit, name) for limit, name in zip(LIMITS, names, strict=True))
