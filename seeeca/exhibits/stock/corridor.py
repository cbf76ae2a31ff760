"""Two places, both directions, all years and all editions: UN DESA, International Migrant Stock."""

from operator import itemgetter

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note
from seeeca.exhibit.fact import fact_of
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Rows
from seeeca.exhibits.cards import Latest, card, change
from seeeca.exhibits.making import Making, ends_in_words, period
from seeeca.exhibits.shared import of_country
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import EMIGRANTS, IMMIGRANTS, STOCK, revised_by, rows_told, soviet_note_of_year
from seeeca.view import View

# How the editions stand out: the newest strong, the one before it beside, older ones grey.
ROLES = ("focus", "second", "context")
SEXES = ("women", "men", "both")


def partner_of(view: View) -> str:
    """The partner asked for; a country is no partner of itself, so another stands in."""
    if view.partner != view.focus:
        return view.partner
    return "BLR" if view.focus != "BLR" else "RUS"


def inward(make: Making) -> Exhibit:
    """People from the partner who live in the focus country. data: see _by_edition."""
    return _by_edition(make, partner_of(make.view), make.focus)


def outward(make: Making) -> Exhibit:
    """People from the focus country who live in the partner. data: see _by_edition."""
    return _by_edition(make, make.focus, partner_of(make.view))


def by_sex(make: Making) -> Exhibit:
    """Women and men in both directions, in every edition.

    data: edition, name (of the edition), year, and of each direction with figures women, men, both (persons).
    """
    t = make.t
    found: dict[tuple[str, int], dict] = {}
    columns = []
    for origin, destination in _both_ways(make):
        rows = _ask(make, origin, destination)
        for edition, year, *persons in rows[["edition", "year", *SEXES]].itertuples(index=False, name=None):
            row = found.setdefault((edition, year), {"edition": edition, "name": revision(make, edition), "year": year})
            row |= {f"{origin}_{sex}": number for sex, number in zip(SEXES, persons, strict=True)}
        if not rows.empty:
            direction = _direction(make, origin, destination)
            columns += [
                Column(f"{origin}_{sex}", f"{direction}, {name.lower()}", 0)
                for sex, name in zip(SEXES, (t("Women"), t("Men"), t("Both sexes")), strict=True)
            ]
    name = t("Women and men between {one} and {other}", one=t.name(make.focus), other=t.name(partner_of(make.view)))
    if not columns:
        return make.absent(name, t("International migrant stock"), [make.newest(STOCK)], [IMMIGRANTS])
    newest_first = sorted(sorted(found), key=itemgetter(0), reverse=True)
    data = pd.DataFrame([found[place] for place in newest_first])
    editions = list(dict.fromkeys(edition for edition, _ in newest_first))
    empty = []
    if data.isna().any(axis=None):
        empty.append(Note(t("Empty: not shown separately by that source."), "missing"))
    return make.exhibit(
        Rows(),
        title=name,
        what=t("International migrant stock"),
        measure=Measure("persons", t("Persons"), t("people"), at=t("mid-year")),
        data=data,
        columns=(Column("name", t("Edition")), Column("year", t("Year")), *columns),
        indicators=[IMMIGRANTS],
        editions=editions,
        period=period(data),
        notes=[
            _not_one_line(make),
            *empty,
            *soviet_note_of_year(make, data["year"].min(), [make.focus, partner_of(make.view)]),
        ],
        described="",
        countries=[make.focus, partner_of(make.view)],
    )


def headline(make: Making) -> str:
    """The two stocks in the newest year of the newest edition that has them; said once where that is the same."""
    t = make.t
    stocks, ends = [], []
    for way in _both_ways(make):
        found = _newest(make, *way)
        if found:
            name = revision(make, found.now.edition)
            stocks.append(f"{_direction(make, *way)}: {t.about(found.value)}")
            ends.append(f"({found.year}, {name[:1].lower()}{name[1:]})")
    if not stocks:
        return t(
            "No stocks shown between {one} and {other}", one=t.name(make.focus), other=t.name(partner_of(make.view))
        )
    if len(set(ends)) == 1:
        return f"{'; '.join(stocks)} {ends[0]}"
    return "; ".join(f"{stock} {end}" for stock, end in zip(stocks, ends, strict=True))


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    cards = []
    for way in _both_ways(make):
        found = _newest(make, *way)
        if found:
            label = f"{_direction(make, *way)}, {found.year}"
            cards.append(card(make, found, label, make.t.number(found.value), _changed(make, way, found)))
    return tuple(cards)


def _changed(make: Making, way: tuple[str, str], found: Latest) -> str:
    """The change since the observation before, and that the count was revised, where it was."""
    origin, destination = way
    told = change(make, found)
    if told and destination in revised_by(make, origin):
        return make.t("{change}; the count was revised between editions", change=told)
    return told


def _both_ways(make: Making) -> tuple[tuple[str, str], tuple[str, str]]:
    """Origin and destination: from the focus country, and to it."""
    partner = partner_of(make.view)
    return (make.focus, partner), (partner, make.focus)


def _ask(make: Making, origin: str, destination: str) -> pd.DataFrame:
    """edition, year, women, men, both (persons). Asked for all corridors of the partner at once."""
    return make.ask_of(f"{origin}-{destination}", "corridor", "corridor", partner=partner_of(make.view))


def _editions(make: Making, rows: pd.DataFrame) -> list[str]:
    """The editions that have one of the rows, newest first."""
    shown = set(rows["edition"])
    return [edition for edition in make.catalogue.indicators[IMMIGRANTS].editions if edition in shown]


def revision(make: Making, edition: str) -> str:
    """What an edition of the migrant stock is called beside others."""
    return make.t("{year} revision", year=make.catalogue.editions[edition].year)


def _not_one_line(make: Making) -> Note:
    text = make.t("Editions differ because counts were revised: compare years within one edition only.")
    return Note(text, "revision")


def _direction(make: Making, origin: str, destination: str) -> str:
    """From → to, by plain names, for any two places."""
    return f"{make.t.name(origin)} → {make.t.name(destination)}"


def _by_edition(make: Making, origin: str, destination: str) -> Exhibit:
    """A line an edition; never one line through two of them.

    data: year, edition, name (of the edition), role, value (persons).
    """
    t = make.t
    rows = _ask(make, origin, destination)
    editions = _editions(make, rows)
    direction = _direction(make, origin, destination)
    if rows.empty:
        what = t("International migrant stock")
        return make.absent(direction, what, [make.newest(STOCK)], [IMMIGRANTS], gap="corridor")
    data = pd.DataFrame(
        {
            "year": rows["year"],
            "edition": rows["edition"],
            "name": [revision(make, edition) for edition in rows["edition"]],
            "role": [ROLES[editions.index(edition)] for edition in rows["edition"]],
            "value": rows["both"],
        }
    )
    year, newest = _of_edition(rows, editions[0])[-1]
    abroad = origin == make.focus
    told = fact_of(
        make.catalogue.indicators[EMIGRANTS if abroad else IMMIGRANTS], newest, year, editions[0], make.focus
    )
    return of_country(
        make,
        data,
        Measure("persons", t("Persons"), at=t("mid-year")).scaled_to(data["value"].max(), t),
        key="edition",
        name=Column("name", t("Edition")),
        title=make.said(findings.corridor, told, partner_of(make.view), abroad, plain=direction),
        what=t("International migrant stock"),
        # The direction is the title.
        place="",
        indicators=[IMMIGRANTS, EMIGRANTS],
        editions=editions,
        notes=[_not_one_line(make), *soviet_note_of_year(make, data["year"].min(), [origin, destination])],
        with_points=True,
        countries=[origin, destination],
        described=ends_in_words(t, rows_told(make, data, [origin, destination]), "name"),
    )


def _newest(make: Making, origin: str, destination: str) -> Latest | None:
    rows = _ask(make, origin, destination)
    if rows.empty:
        return None
    edition = _editions(make, rows)[0]
    known = _of_edition(rows, edition)
    indicator = make.catalogue.indicators[IMMIGRANTS]
    now, *before = [fact_of(indicator, persons, year, edition, origin) for year, persons in reversed(known[-2:])]
    return Latest(IMMIGRANTS, now, *before)


def _of_edition(rows: pd.DataFrame, edition: str) -> list[tuple[int, float]]:
    """Year and persons of both sexes, by year."""
    known = zip(rows["edition"], rows["year"].tolist(), rows["both"].tolist(), strict=True)
    return [(year, persons) for of, year, persons in known if of == edition]
