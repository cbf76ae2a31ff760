"""The same figure in the 2019, 2020 and 2024 revisions of the migrant stock, and why they differ."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit, KeyFigure
from seeeca.exhibits.cards import Latest, card
from seeeca.exhibits.making import Making, ends_in_words, scale_of, years
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.corridor import ROLES
from seeeca.exhibits.stock.stocks import EMIGRANTS, FULLER_EDITION, IMMIGRANTS, THINNER_EDITION, soviet_note
from seeeca.view import FIRST_YEAR, LAST_YEAR

# The year that both editions compared give.
COMMON_YEAR = 2020
NAMED = 8


def immigrants(make: Making) -> Exhibit:
    """Immigrants of the focus country in every edition. data: see _by_edition."""
    return _by_edition(make, IMMIGRANTS)


def emigrants(make: Making) -> Exhibit:
    """Emigrants of the focus country in every edition. data: see _by_edition."""
    return _by_edition(make, EMIGRANTS)


def difference(make: Making) -> Exhibit:
    """The difference of the emigrants of 2020 between the 2020 and the 2024 revision, in parts: counts that
    destinations revised, and destinations that no longer show the origin. The parts add up.

    data: name, role, value (persons, 2020 revision minus 2024 revision).
    """
    t = make.t
    rows = _compared(make)
    if rows.empty:
        return make.absent(
            t("Emigrants {from_place} in two revisions", from_place=t.place(make.focus, "from")),
            t("International migrant stock"),
            [EMIGRANTS],
            [FULLER_EDITION, THINNER_EDITION],
        )
    no_longer = rows[rows["later"].isna()]
    revised = rows[rows["later"].notna()].assign(value=lambda kept: kept["earlier"].fillna(0) - kept["later"])
    revised = revised[revised["value"] != 0].sort_values("value", key=abs, ascending=False)
    top, rest = revised.head(NAMED), revised.iloc[NAMED:]
    parts = [
        (t("{destination}: revised count", destination=t.name(row.destination)), "focus", row.value)
        for row in top.itertuples()
    ]
    if len(rest):
        parts.append((t("Other revised counts ({number})", number=len(rest)), "context", rest["value"].sum()))
    if len(no_longer):
        label = t.plural(
            "{number} destination no longer shown", "{number} destinations no longer shown", len(no_longer)
        )
        parts.append((label, "second", no_longer["earlier"].sum()))
    data = pd.DataFrame(parts, columns=["name", "role", "value"])
    earlier, later = rows["earlier"].sum(), rows["later"].sum()
    title = findings.editions_differ(t, make.focus, COMMON_YEAR, earlier, later)
    subtitle = t(
        "Emigrants {from_place} in {year}: 2020 revision minus 2024 revision, people",
        from_place=t.place(make.focus, "from"),
        year=COMMON_YEAR,
    )
    listed = ", ".join(sorted(t.name(code) for code in no_longer["destination"]))
    notes = [t("The parts add up to {difference} people.", difference=t.signed(earlier - later))]
    if listed:
        notes.append(t("No longer shown: {countries}.", countries=listed))
    notes.append(t("Quote totals of emigrants with their revision; those of the 2024 revision as lower bounds."))
    described = "; ".join(f"{row.name} {t.signed(row.value)}" for row in data.itertuples(index=False))
    return make.exhibit(
        "bar",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="value", y="name", role="role"),
        columns=(Column("name", t("Part of the difference")), Column("value", t("Persons"), 0)),
        indicators=[EMIGRANTS],
        editions=[FULLER_EDITION, THINNER_EDITION],
        notes=notes,
        alt=f"{title}. {subtitle}. {described}.",
        countries=[make.focus, *no_longer["destination"]],
    )


def headline(make: Making) -> str:
    t = make.t
    rows = _compared(make)
    if rows.empty:
        return make.why_absent("migrant_stock", THINNER_EDITION)
    return findings.editions_differ(t, make.focus, COMMON_YEAR, rows["earlier"].sum(), rows["later"].sum())


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """Immigrants and emigrants of 2020 in the two revisions that give them."""
    t = make.t
    cards = []
    for indicator, name in ((IMMIGRANTS, t("Immigrants")), (EMIGRANTS, t("Emigrants"))):
        for edition in (FULLER_EDITION, THINNER_EDITION):
            rows = make.observations(indicator, [make.focus], COMMON_YEAR, COMMON_YEAR, edition)
            if rows.empty:
                continue
            value, flag = float(rows["value"].iloc[0]), str(rows["flag"].iloc[0])
            found = Latest(indicator, edition, COMMON_YEAR, value, flag, False, None, None)
            lower_bound = indicator == EMIGRANTS and "lower_bound" in flag
            label = t("Emigrants, {year}, at least", year=COMMON_YEAR) if lower_bound else f"{name}, {COMMON_YEAR}"
            cards.append(card(make, found, label, t.number(value)))
    return tuple(cards)


def _compared(make: Making) -> pd.DataFrame:
    asked = {"earlier": FULLER_EDITION, "later": THINNER_EDITION, "year": COMMON_YEAR}
    return make.ask_of(make.focus, "origin", "editions_by_destination", **asked)


def _by_edition(make: Making, indicator: str) -> Exhibit:
    """A line an edition. data: year, edition, name (of the edition), role, value (persons), flag."""
    t = make.t
    editions = make.catalogue.indicators[indicator].editions
    rows = pd.concat(
        [
            make.observations(indicator, [make.focus], FIRST_YEAR, LAST_YEAR, edition).assign(edition=edition)
            for edition in editions
        ]
    )
    name = t.words(make.catalogue.indicators[indicator].title)
    if rows.empty:
        return make.absent(name, t("International migrant stock"), [indicator], list(editions))
    data = rows.assign(
        name=rows["edition"].map(lambda id_: t("{year} revision", year=id_.split("-")[1])),
        role=rows["edition"].map({edition: ROLES[number] for number, edition in enumerate(editions)}),
    )[["year", "edition", "name", "role", "value", "flag"]]
    scale, unit = scale_of(data["value"].max(), t)
    of_common = data[data["year"] == COMMON_YEAR].set_index("edition")["value"]
    title = findings.editions_of(t, name, COMMON_YEAR, of_common[FULLER_EDITION], of_common[THINNER_EDITION])
    subtitle = t("{country}, {unit}, mid-year, {years}", country=t.name(make.focus), unit=unit, years=years(data))
    return make.exhibit(
        "line",
        title=title,
        subtitle=f"{name}, {subtitle}",
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", markers=True),
        columns=(
            Column("year", t("Year")),
            Column("name", t("Edition")),
            Column("value", t("Persons"), 0),
            Column("flag", t("Flags")),
        ),
        indicators=[indicator],
        editions=list(editions),
        notes=[
            t("Editions differ because counts were revised and because origins are no longer shown."),
            *soviet_note(make, data),
        ],
        scale=scale,
        alt=f"{title}. {name}, {subtitle}. {ends_in_words(t, data, 'name')}",
        countries=[make.focus],
    )
