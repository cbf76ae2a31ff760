"""Where immigrants come from and where emigrants live: UN DESA, International Migrant Stock.

Origins that a destination does not show separately are a category of their own, never spread or dropped.
"""

from dataclasses import dataclass

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.fact import fact_of, share_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Flow, PlaceClass, column
from seeeca.exhibits.making import USUAL_YEAR, Making, listed, of_year
from seeeca.exhibits.shared import on_places, value_column, with_partners
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import (
    EMIGRANTS,
    FIRST_AFTER_LENS,
    IMMIGRANTS,
    STOCK,
    first_year,
    lower_bound_note,
    revised_by,
    soviet_note_of_year,
)
from seeeca.words.i18n import Translator

RESIDUALS = ("2003", "other_south", "other_north")
NAMED = 10
# Limits of the classes of the world maps, in persons; the same for every country, year and edition.
LIMITS = (1, 1_000, 10_000, 100_000, 1_000_000)
# Countries and areas that have no area on the map of the world, as small as it is drawn.
WITHOUT_AREA = frozenset(
    "ABW AIA AND ASM ATG BES BHR BLM BMU BRB COK CUW CYM FRO FSM GGY GIB GRD HKG IMN JEY KIR KNA LCA LIE MAC MAF MCO "
    "MDV MHL MLT MNP MSR MYT NIU NRU PLW SGP SHN SMR SPM SXM SYC TCA TKL TON TUV VAT VCT VGB VIR WLF XCX XKX".split()
)


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
    """Immigrants by origin on a map of the world. data: see _map."""
    return _map(make, ORIGINS)


def destinations_map(make: Making) -> Exhibit:
    """Emigrants by destination on a map of the world. data: see _map."""
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
        return make.absent(name, t("International migrant stock"), [edition], [IMMIGRANTS, EMIGRANTS])
    into, out = _with_others(t, ORIGINS, arriving), _with_others(t, DESTINATIONS, leaving)
    data = pd.concat(
        [
            into[["value", "partner"]].assign(side="in", source=into["name"], target=focus),
            out[["value", "partner"]].assign(side="out", source=focus, target=out["name"]),
        ]
    )[["side", "source", "target", "value", "partner"]]
    measure = Measure("persons", t("Persons"), t("people"))
    return make.exhibit(
        flow_of(data, focus),
        title=_both_totals(make, edition, year, into, out),
        what=t("Origins of immigrants and destinations of emigrants"),
        measure=measure,
        data=data,
        columns=(Column("source", t("From")), Column("target", t("To")), value_column(measure)),
        indicators=[IMMIGRANTS, EMIGRANTS],
        editions=[edition],
        place=focus,
        period=_mid(t, year),
        notes=_notes(make, DESTINATIONS, edition, year, year),
        described=f"{listed(t, into)}; {listed(t, out)}.",
        countries=[make.focus, *into["partner"], *out["partner"]],
    )


def _both_totals(make: Making, edition: str, year: int, into: pd.DataFrame, out: pd.DataFrame) -> str:
    """The two sides as they add up; destinations are a lower bound where the extract says so of their total."""
    flags = make.observations(EMIGRANTS, [make.focus], year, year, edition)["flag"]
    immigrants, emigrants = (
        fact_of(make.catalogue.indicators[indicator], float(side["value"].sum()), year, edition, make.focus, flag)
        for indicator, side, flag in ((IMMIGRANTS, into, ""), (EMIGRANTS, out, "".join(flags)))
    )
    return make.said(findings.immigrants_and_emigrants, immigrants, emigrants, plain=_what(make, ORIGINS))


def flow_of(rows: pd.DataFrame, focus: str, modelled: bool = False) -> Flow:
    """The bands of rows with the columns of a Flow."""
    return Flow(
        **{name: column(rows, name) for name in ("source", "target", "value", "side", "partner")},
        focus=focus,
        modelled=modelled,
    )


def years_before(make: Making, edition: str, year: int) -> list[int]:
    """The years of an edition before `year` that the lens lets be shown."""
    known = make.ask("edition_years", indicator=IMMIGRANTS, edition=edition)["year"].tolist()
    return [earlier for earlier in known if (first_year(make, [make.focus]) or 0) <= earlier < year]


def stock_year(make: Making, edition: str) -> int:
    """The year asked for, or the one of the edition closest to it."""
    years = make.ask("edition_years", indicator=IMMIGRANTS, edition=edition)["year"].tolist()
    return make.year_in(years, USUAL_YEAR)


def _partners(make: Making, side: Side) -> tuple[str, int, pd.DataFrame]:
    """Edition, year, and partner, persons."""
    edition = make.edition(side.indicator)
    year = stock_year(make, edition)
    rows = make.ask(side.query, edition=edition, country=make.focus, year=year)
    return edition, year, rows[rows["persons"] > 0]


def _bars(make: Making, side: Side) -> Exhibit:
    """The ten largest partners, the rest of the named ones, and those not shown separately.

    data: partner, name, role, value (persons), share (per cent of all), before (persons in the earlier year),
    change (value less before); value and before add up to all of their year. Where the earlier year does not
    show a partner, both are missing.
    """
    t = make.t
    edition, year, rows = _partners(make, side)
    if rows.empty:
        name = _name(t, side, make.focus)
        return make.absent(name, t("International migrant stock"), [edition], [side.indicator])
    since, earlier = _earlier(make, side, edition, year)
    data = _with_others(t, side, rows, earlier if since else None)
    # Labels have whole persons, so the subtitle does not scale them.
    measure = Measure("persons", t("Persons"), t("people"))
    columns = [
        Column("name", t("Country or area")),
        value_column(measure),
        Column("share", t("Per cent of all"), 1),
    ]
    if since:
        columns.append(Column("before", t("Persons, {year}", year=since), 0))
        columns.append(Column("change", t("Change since {year}", year=since), 0))
    return with_partners(
        make,
        data,
        measure,
        _mid(t, year),
        title=_finding(make, side, edition, rows, year),
        what=_what(make, side),
        columns=columns,
        change="change" if since else None,
        indicators=[side.indicator],
        editions=[edition],
        notes=[
            *_change_notes(make, data, since, year),
            *_revised_note(make, side, edition, data),
            *_notes(make, side, edition, min(year, since or year), year),
        ],
    )


def _earlier(make: Making, side: Side, edition: str, year: int) -> tuple[int | None, pd.Series]:
    """The earlier year closest to the one asked for that has figures, and its persons by partner, true zeros among
    them; None where there is none. Unless asked otherwise it is the first after the Soviet lens: by then the
    borders are those of today for nearly all.
    """
    wanted = make.view.since or FIRST_AFTER_LENS
    for since in sorted(years_before(make, edition, year), key=lambda known: (abs(known - wanted), known)):
        rows = make.ask(side.query, edition=edition, country=make.focus, year=since)
        if not rows.empty:
            return since, rows.set_index("partner")["persons"]
    return None, pd.Series(dtype="int64")


def _change_notes(make: Making, data: pd.DataFrame, since: int | None, year: int) -> list[Note]:
    """What the figures in brackets are, and who has none."""
    t = make.t
    if not since:
        return []
    notes = [Note(t("In brackets: change since mid-{year}.", year=since), "reading")]
    without = data.loc[data["before"].isna(), "name"]
    if len(without):
        listed_ = ", ".join(sorted(without, key=t.order))
        text = t("Not shown separately in {year}, so without change: {countries}.", year=since, countries=listed_)
        notes.append(Note(text, "missing"))
    return notes


def _map(make: Making, side: Side) -> Exhibit:
    """A class a country; one without a figure of its own is in no class. As tiles, the countries outside of the
    region and those not shown separately have a tile each, so that the tiles add up to all.

    data: country, name, value (persons), place (0 to 4, the class).
    """
    t = make.t
    edition, year, rows = _partners(make, side)
    if rows.empty:
        name = _name(t, side, make.focus)
        return make.absent(name, t("International migrant stock"), [edition], [side.indicator])
    named = rows[~rows["partner"].isin(RESIDUALS)].rename(columns={"partner": "country", "persons": "value"})
    named = named.assign(name=named["country"].map(t.name))
    residual = rows.loc[rows["partner"].isin(RESIDUALS), "persons"].sum()
    as_map = make.view.map_form == "map"
    data = named if as_map else _on_tiles(make, named, residual)
    data = data.assign(place=pd.cut(data["value"], [*LIMITS, float("inf")], right=False, labels=False))
    notes = _notes(make, side, edition, year, year)
    return on_places(
        make,
        data,
        Measure("persons", t("Persons"), t("people")),
        _classes(t),
        title=findings.places_of(t, make.focus, year, len(named), abroad=side is DESTINATIONS),
        what=_what(make, side),
        extent="world",
        indicators=[side.indicator],
        editions=[edition],
        when=_mid(t, year),
        notes=[*_on_no_area(t, named, residual), *notes] if as_map else notes,
        described=f"{listed(t, data.head(5) if as_map else data)}.",
        countries=[make.focus, *(data["country"] if as_map else t.catalogue.tiles)],
    )


def _on_no_area(t: Translator, named: pd.DataFrame, residual: int) -> list[Note]:
    """Whom the map does not show."""
    notes = []
    if residual:
        text = t("Not shown separately, so on no area: {number} people.", number=t.number(residual))
        notes.append(Note(text, "coverage"))
    small = named.loc[named["country"].isin(WITHOUT_AREA), "value"].sum()
    if small:
        text = t("In places too small for this map, in the table only: {number} people.", number=t.number(small))
        notes.append(Note(text, "coverage"))
    return notes


def _on_tiles(make: Making, named: pd.DataFrame, residual: int) -> pd.DataFrame:
    """The 20, then all other countries as one, then those not shown separately."""
    t = make.t
    of_region = named["country"].isin(t.catalogue.tiles)
    outside = named[~of_region]
    rest = pd.DataFrame(
        {
            "country": ["outside", "not_shown"],
            "name": [t("Outside of the region ({number})", number=len(outside)), t("Not shown separately")],
            "value": [outside["value"].sum(), residual],
        }
    )
    return pd.concat([named[of_region], rest[rest["value"] > 0]])


def _with_others(t: Translator, side: Side, rows: pd.DataFrame, earlier: pd.Series | None = None) -> pd.DataFrame:
    """The largest named partners, the other named ones as one, and those not shown separately; beside them the
    persons of an earlier year, where they are given: the others are all that were not among the largest now.
    """
    now = rows.set_index("partner")["persons"]
    before = pd.Series(dtype="int64") if earlier is None else earlier
    largest = now[~now.index.isin(RESIDUALS)].head(NAMED)
    parts = [(code, t.name(code), "focus", persons, before.get(code)) for code, persons in largest.items()]
    rest, rest_before = (stock[~stock.index.isin([*largest.index, *RESIDUALS])] for stock in (now, before))
    residual, residual_before = (stock[stock.index.isin(RESIDUALS)].sum() for stock in (now, before))
    others = t("Other origins") if side is ORIGINS else t("Other destinations")
    if len(rest) or rest_before.sum():
        name = f"{others} ({len(rest)})" if len(rest) else others
        parts.append(("", name, "context", rest.sum(), rest_before.sum()))
    if residual or residual_before:
        parts.append(("", t("Not shown separately"), "context", residual, residual_before))
    data = pd.DataFrame(parts, columns=["partner", "name", "role", "value", "before"])
    data = data.assign(share=100 * data["value"] / data["value"].sum())
    if earlier is None:
        return data[["partner", "name", "role", "value", "share"]]
    data["before"] = data["before"].astype("float64")
    return data.assign(change=data["value"] - data["before"])[
        ["partner", "name", "role", "value", "share", "before", "change"]
    ]


def _finding(make: Making, side: Side, edition: str, rows: pd.DataFrame, year: int) -> str:
    named, plain = rows[~rows["partner"].isin(RESIDUALS)], _name(make.t, side, make.focus)
    if named.empty:
        return plain
    largest = named.iloc[0]
    everybody = fact_of(
        make.catalogue.indicators[side.indicator], float(rows["persons"].sum()), year, edition, make.focus
    )
    share = share_of(float(largest["persons"]), everybody)
    finding = findings.largest_origin if side is ORIGINS else findings.largest_destination
    return make.said(finding, largest["partner"], share, plain=plain)


def _name(t: Translator, side: Side, focus: str) -> str:
    if side is ORIGINS:
        return t("Origins of immigrants {in_place}", in_place=t.place(focus, "in"))
    return t("Destinations of emigrants {from_place}", from_place=t.place(focus, "from"))


def _what(make: Making, side: Side) -> str:
    t = make.t
    if side is ORIGINS:
        return t("Immigrants {in_place} by origin", in_place=t.place(make.focus, "in"))
    return t("Emigrants {from_place} by destination, as counted there", from_place=t.place(make.focus, "from"))


def _mid(t: Translator, year: int) -> Period:
    return of_year(year, t("mid-{year}", year=year))


def _notes(make: Making, side: Side, edition: str, first: int, year: int) -> list[Note]:
    """first: the earliest year that is shown."""
    notes = lower_bound_note(make, edition) if side is DESTINATIONS else []
    return [
        *notes,
        *_total_note(make, side, edition, year),
        *make.other_year_note(year),
        *soviet_note_of_year(make, first, [make.focus]),
    ]


def _total_note(make: Making, side: Side, edition: str, year: int) -> list[Note]:
    """Where the total that the producer prints is not the sum of the partners, both figures and why."""
    printed = make.observations(side.indicator, [make.focus], year, year, edition)["value"].sum()
    summed = make.ask(side.query, edition=edition, country=make.focus, year=year)["persons"].sum()
    if not printed or printed == summed:
        return []
    text = make.t(
        "The producer prints {printed} as the total of {year}; the countries add up to {summed}, as shown here. "
        "The difference is not attributed to any country.",
        printed=make.t.number(printed),
        summed=make.t.number(summed),
        year=year,
    )
    return [Note(text, "revision", f"source {edition}")]


def _revised_note(make: Making, side: Side, edition: str, data: pd.DataFrame) -> list[Note]:
    """Whose counts the newest edition revised: a change there may be the revision and no move."""
    source = make.catalogue.sources[STOCK]
    if side is ORIGINS or edition != source.newest.id or "change" not in data:
        return []
    names = [make.t.name(code) for code in revised_by(make, make.focus) if code in set(data["partner"])]
    if not names:
        return []
    text = make.t(
        "Counts revised between the {earlier} and the {later} revision, so read the changes with care: {countries}.",
        earlier=source.compared_with.year,
        later=source.newest.year,
        countries=", ".join(sorted(names, key=make.t.order)),
    )
    return [Note(text, "revision", f"source {edition}")]


def _classes(t: Translator) -> tuple[PlaceClass, ...]:
    names = [f"{t.number(low)}–{t.number(high - 1)}" for low, high in zip(LIMITS, LIMITS[1:], strict=False)]
    names.append(t("{number} and more", number=t.number(LIMITS[-1])))
    return tuple(PlaceClass(limit, name) for limit, name in zip(LIMITS, names, strict=True))
