"""Personal remittances: World Bank, World Development Indicators."""

import pandas as pd

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import Making, role_of, title_of, years

SHARE = "remittances_received_gdp_share"
# Earlier years are thin: most of the region's countries begin to report in the second half of the 1990s.
FIRST_YEAR = 2000


def gdp_share(make: Making) -> Exhibit:
    """Received remittances as a share of GDP, the focus country among its group.

    data: year, country, name, role, value (per cent).
    """
    t = make.t
    edition = make.edition(SHARE)
    title = title_of(make.catalogue.indicators[SHARE], t)
    data = make.observations(SHARE, make.peers(), first_year=make.view.first_year or FIRST_YEAR)
    of_focus = data[data["country"] == make.focus]
    if of_focus.empty:
        return make.absent(title, t("Per cent of gross domestic product"), [SHARE], [edition])
    data = data.assign(
        name=data["country"].map(t.name),
        role=[role_of(country, make.focus) for country in data["country"]],
    )[["year", "country", "name", "role", "value"]]
    year = int(of_focus["year"].max())
    of_year = data[data["year"] == year].set_index("country")["value"]
    highest = of_year.idxmax()
    title = findings.remittances_share(
        t, make.focus, year, of_year[make.focus], highest, of_year[highest], make.view.group
    )
    subtitle = t(
        "Personal remittances received, per cent of GDP, {group}, {years}",
        group=make.group_name(),
        years=years(data),
    )
    return make.exhibit(
        "line",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="year", y="value", series="name", role="role", every=1),
        columns=(
            Column("year", t("Year")),
            Column("name", t("Country or area")),
            Column("value", t("Per cent of GDP"), 2),
        ),
        indicators=[SHARE],
        editions=[edition],
        notes=[recorded_only(make), *not_reported(make, data, year)],
        alt=f"{title}. {subtitle}.",
        countries=make.peers(),
    )


def recorded_only(make: Making) -> str:
    return make.t("Recorded flows only.")


def not_reported(make: Making, data: pd.DataFrame, year: int) -> list[str]:
    """Which countries of the group have no figure for the year of the finding."""
    given = set(data.loc[data["year"] == year, "country"])
    missing = sorted(make.t.name(country) for country in make.peers() if country not in given)
    if not missing:
        return []
    return [make.t("No figure for {year}: {countries}.", year=year, countries=", ".join(missing))]
