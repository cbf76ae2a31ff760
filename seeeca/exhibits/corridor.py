"""Two places, both directions, all years and all editions: UN DESA, International Migrant Stock."""

import pandas as pd

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit, KeyFigure
from seeeca.exhibits.cards import Latest, card, change
from seeeca.exhibits.making import Making, ends_in_words, scale_of, years
from seeeca.exhibits.migrant_stock import EMIGRANTS, IMMIGRANTS, soviet_note_of_year
from seeeca.view import View

# How the editions stand out: the newest strong, the one before it beside, older ones grey.
ROLES = ("focus", "second", "context")


def partner_of(view: View) -> str:
    """The partner asked for; a country is no partner of itself, so another stands in."""
    if view.partner != view.focus:
        return view.partner
    return "BLR" if view.focus != "BLR" else "RUS"


def inward(make: Making) -> Exhibit:
    """People from the partner who live in the focus country. data: see _both_sexes."""
    return _by_edition(make, partner_of(make.view), make.focus)


def outward(make: Making) -> Exhibit:
    """People from the focus country who live in the partner. data: see _both_sexes."""
    return _by_edition(make, make.focus, partner_of(make.view))


def by_sex(make: Making) -> Exhibit:
    """Women and men in both directions, in one edition.

    data: direction, year, women, men, both (persons).
    """
    t = make.t
    edition = make.edition(IMMIGRANTS)
    parts = [
        _wide(rows[rows["edition"] == edition]).assign(direction=direction)
        for direction, rows in (
            (_direction(make, partner_of(make.view), make.focus), _ask(make, partner_of(make.view), make.focus)),
            (_direction(make, make.focus, partner_of(make.view)), _ask(make, make.focus, partner_of(make.view))),
        )
    ]
    data = pd.concat(parts)
    name = t("Women and men between {one} and {other}", one=t.name(make.focus), other=t.name(partner_of(make.view)))
    if data.empty:
        return make.absent(name, t("International migrant stock"), [IMMIGRANTS], [edition])
    subtitle = t("International migrant stock, people, mid-year, {years}", years=years(data))
    return make.exhibit(
        "table",
        title=name,
        subtitle=subtitle,
        data=data[["direction", "year", "women", "men", "both"]],
        encoding=Encoding(x="year", y="both", series="direction"),
        columns=(
            Column("direction", t("Direction")),
            Column("year", t("Year")),
            Column("women", t("Women"), 0),
            Column("men", t("Men"), 0),
            Column("both", t("Both sexes"), 0),
        ),
        indicators=[IMMIGRANTS],
        editions=[edition],
        notes=soviet_note_of_year(make, data["year"].min(), [make.focus, partner_of(make.view)]),
        alt=f"{name}. {subtitle}.",
        countries=[make.focus, partner_of(make.view)],
    )


def headline(make: Making) -> str:
    """The two stocks in the newest year of the edition."""
    t = make.t
    there, here = _newest(make, make.focus, partner_of(make.view)), _newest(make, partner_of(make.view), make.focus)
    if not there and not here:
        return t(
            "No stocks shown between {one} and {other}", one=t.name(make.focus), other=t.name(partner_of(make.view))
        )
    parts = [
        f"{_direction(make, origin, destination)}: {t.about(found.value)}"
        for origin, destination, found in (
            (make.focus, partner_of(make.view), there),
            (partner_of(make.view), make.focus, here),
        )
        if found
    ]
    return f"{'; '.join(parts)} ({(there or here).year})"


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    cards = []
    for origin, destination in ((make.focus, partner_of(make.view)), (partner_of(make.view), make.focus)):
        found = _newest(make, origin, destination)
        if found:
            label = f"{_direction(make, origin, destination)}, {found.year}"
            cards.append(card(make, found, label, make.t.number(found.value), change(make, found)))
    return tuple(cards)


def _ask(make: Making, origin: str, destination: str) -> pd.DataFrame:
    return make.ask("corridor", origin=origin, destination=destination)


def _direction(make: Making, origin: str, destination: str) -> str:
    """From → to, by plain names, for any two places."""
    return f"{make.t.name(origin)} → {make.t.name(destination)}"


def _by_edition(make: Making, origin: str, destination: str) -> Exhibit:
    """A line an edition; never one line through two of them.

    data: year, edition, name (of the edition), role, value (persons).
    """
    t = make.t
    rows = _ask(make, origin, destination)
    rows = rows[rows["sex"] == "both"]
    editions = [
        edition for edition in make.catalogue.indicators[IMMIGRANTS].editions if edition in set(rows["edition"])
    ]
    direction = _direction(make, origin, destination)
    if rows.empty:
        return make.absent(
            direction, t("International migrant stock"), [IMMIGRANTS], [make.edition(IMMIGRANTS)], what="corridor"
        )
    data = rows.rename(columns={"persons": "value"}).assign(
        name=rows["edition"].map(lambda id_: t("{year} revision", year=id_.split("-")[1])),
        role=rows["edition"].map({edition: ROLES[number] for number, edition in enumerate(editions)}),
    )[["year", "edition", "name", "role", "value"]]
    newest = data[data["edition"] == editions[0]].sort_values("year").iloc[-1]
    scale, unit = scale_of(data["value"].max(), t)
    title = findings.corridor(t, direction, int(newest["year"]), newest["value"])
    subtitle = t("International migrant stock, {unit}, mid-year, {years}", unit=unit, years=years(data))
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", markers=True),
        columns=(Column("year", t("Year")), Column("name", t("Edition")), Column("value", t("Persons"), 0)),
        indicators=[IMMIGRANTS, EMIGRANTS],
        editions=editions,
        notes=[
            t("Editions differ because counts were revised: compare years within one edition only."),
            *soviet_note_of_year(make, data["year"].min(), [origin, destination]),
        ],
        scale=scale,
        alt=f"{title}. {subtitle}. {ends_in_words(t, data, 'name')}",
        countries=[origin, destination],
    )


def _wide(rows: pd.DataFrame) -> pd.DataFrame:
    wide = rows.pivot(index="year", columns="sex", values="persons").reset_index()
    wide = wide.rename(columns={"female": "women", "male": "men"})
    return wide.reindex(columns=["year", "women", "men", "both"])


def _newest(make: Making, origin: str, destination: str) -> Latest | None:
    rows = _ask(make, origin, destination)
    edition = make.edition(IMMIGRANTS)
    rows = rows[(rows["sex"] == "both") & (rows["edition"] == edition)]
    if rows.empty:
        return None
    known = list(zip(rows["year"].tolist(), rows["persons"].tolist(), strict=True))
    (year_before, before), (year, value) = known[-2:] if len(known) > 1 else ((None, None), known[-1])
    return Latest(
        indicator=IMMIGRANTS,
        edition=edition,
        year=year,
        value=value,
        flag="",
        projected=False,
        before=before,
        year_before=year_before,
    )
