"""Population by age and sex: UN DESA, World Population Prospects."""

from seeeca import findings
from seeeca.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import Making, scale_of

EDITION = "wpp-2024"
# The year shown unless another is chosen: the newest of the migrant stock, so that a page speaks of one year.
USUAL_YEAR = 2024


def pyramid(make: Making) -> Exhibit:
    """Women and men by five-year age group in one year.

    data: age_group (youngest first), sex, variant, persons.
    """
    t = make.t
    years = make.ask("pyramid_years", edition=EDITION, country=make.focus)["year"].tolist()
    if not years:
        return make.absent(
            t("Population of {of_place} by age and sex", of_place=t.place(make.focus, "of")),
            t("Population by age and sex"),
            ["population"],
            [EDITION],
        )
    wanted = make.view.year or USUAL_YEAR
    year = min(years, key=lambda given: (abs(given - wanted), given))
    data = make.ask("pyramid", edition=EDITION, country=make.focus, year=year)
    by_age = data.groupby("age_group", sort=False)["persons"].sum()
    largest = by_age.idxmax()
    title = findings.largest_age_group(t, make.focus, year, largest, 100 * by_age[largest] / by_age.sum())
    scale, unit = scale_of(data["persons"].max(), t)
    kind = t("projection, medium variant") if data["variant"].iloc[0] == "medium" else t("estimate")
    subtitle = t(
        "Population by age and sex, {unit}, {country}, 1 July {year} ({kind})",
        unit=unit,
        country=t.name(make.focus),
        year=year,
        kind=kind,
    )
    totals = data.groupby("sex")["persons"].sum()
    alt = t(
        "{women} women and {men} men; the largest age group is {age_group} with {share} of the population.",
        women=t.number(totals["female"]),
        men=t.number(totals["male"]),
        age_group=largest,
        share=t.percent(100 * by_age[largest] / by_age.sum()),
    )
    return make.exhibit(
        "pyramid",
        title=title,
        subtitle=subtitle,
        data=data.assign(sex_name=data["sex"].map({"female": t("Women"), "male": t("Men")})),
        encoding=Encoding(x="persons", y="age_group", series="sex"),
        columns=(
            Column("age_group", t("Age group")),
            Column("sex_name", t("Sex")),
            Column("persons", t("Persons"), 0),
        ),
        indicators=["population"],
        editions=[EDITION],
        notes=[] if year == wanted else [_nearest_year(make, wanted, year)],
        scale=scale,
        alt=f"{title}. {subtitle}. {alt}",
        countries=[make.focus],
    )


def _nearest_year(make: Making, wanted: int, year: int) -> str:
    return make.t(
        "Ages by sex are given every year to 2025, then every ten years: {year} is shown for {wanted}.",
        year=year,
        wanted=wanted,
    )
