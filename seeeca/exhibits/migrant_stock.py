"""Immigrants in and emigrants from a country: UN DESA, International Migrant Stock."""

import pandas as pd

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import Making, scale_of, years

IMMIGRANTS, EMIGRANTS = "immigrant_stock", "emigrant_stock"
# The edition that showed origins which the 2024 edition no longer shows separately.
FULLER_EDITION, THINNER_EDITION = "ims-2020", "ims-2024"
SOVIET_REPUBLICS = "former_soviet_republics"
LAST_SOVIET_STOCK = 1990


def in_and_out(make: Making) -> Exhibit:
    """Immigrants and emigrants of the focus country over time, in one edition.

    data: year, direction (the label drawn), indicator, role, value (persons), flag.
    """
    t = make.t
    edition = make.edition(IMMIGRANTS)
    immigrants = make.observations(IMMIGRANTS, [make.focus])
    emigrants = make.observations(EMIGRANTS, [make.focus], edition=edition)
    if immigrants.empty:
        return make.absent(
            t("Immigrants and emigrants of {of_place}", of_place=t.place(make.focus, "of")),
            t("International migrant stock"),
            [IMMIGRANTS, EMIGRANTS],
            [edition],
        )
    labels = {
        IMMIGRANTS: t("Immigrants living {in_place}", in_place=t.place(make.focus, "in")),
        EMIGRANTS: t("Emigrants {from_place} living abroad", from_place=t.place(make.focus, "from")),
    }
    data = pd.concat(
        [
            rows.assign(indicator=indicator, direction=labels[indicator], role=role)
            for indicator, rows, role in (
                (IMMIGRANTS, immigrants, "focus"),
                (EMIGRANTS, emigrants, "second"),
            )
        ]
    )[["year", "direction", "indicator", "role", "value", "flag"]]
    newest = data[data["year"] == data["year"].max()].set_index("indicator")["value"]
    scale, unit = scale_of(data["value"].max(), t)
    title = findings.immigrants_and_emigrants(t, make.focus, newest[IMMIGRANTS], newest[EMIGRANTS])
    subtitle = t(
        "International migrant stock, {unit}, mid-year, {country}, {years}",
        unit=unit,
        country=t.name(make.focus),
        years=years(data),
    )
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="direction", role="role"),
        columns=(
            Column("year", t("Year")),
            Column("direction", t("Direction")),
            Column("value", t("Persons"), 0),
            Column("flag", t("Flags")),
        ),
        indicators=[IMMIGRANTS, EMIGRANTS],
        editions=[edition],
        notes=[*lower_bound_note(make, edition), *soviet_note(make, data), *coverage_note(make)],
        scale=scale,
        alt=f"{title}. {subtitle}. {_in_words(make, data)}",
        countries=[make.focus],
    )


def lower_bound_note(make: Making, edition: str) -> list[str]:
    """That the emigrants of the 2024 edition are a lower bound, and in how many destinations that shows."""
    if edition != THINNER_EDITION:
        return []
    lost = make.ask("destinations_no_longer_shown", origin=make.focus, earlier=FULLER_EDITION, later=THINNER_EDITION)
    if lost.empty:
        return []
    return [
        make.t.plural(
            "Emigrants are a lower bound: {number} destination that showed them in the 2020 revision no longer does.",
            "Emigrants are a lower bound: {number} destinations that showed them in the 2020 revision no longer do.",
            len(lost),
        )
    ]


def soviet_note(make: Making, data: pd.DataFrame) -> list[str]:
    """That stocks of 1990 count people born in another Soviet republic, where such stocks are shown."""
    members = make.catalogue.groups[SOVIET_REPUBLICS].members
    if make.focus not in members or data["year"].min() > LAST_SOVIET_STOCK:
        return []
    return [make.t("Stocks of 1990 count people born in another Soviet republic as migrants.")]


def coverage_note(make: Making) -> list[str]:
    """What the producer counts with the focus country or leaves out."""
    note = make.catalogue.countries[make.focus].note
    return [make.t.words(note)] if note and make.focus != "XKX" else []


def _in_words(make: Making, data: pd.DataFrame) -> str:
    """The first and the last value of each line."""
    t = make.t
    return " ".join(
        t(
            "{series}: {first} in {first_year}, {last} in {last_year}.",
            series=series,
            first=t.number(rows["value"].iloc[0]),
            first_year=rows["year"].iloc[0],
            last=t.number(rows["value"].iloc[-1]),
            last_year=rows["year"].iloc[-1],
        )
        for series, rows in data.groupby("direction", sort=False)
    )
