"""Ages of immigrants: UN DESA, International Migrant Stock, the editions that give them."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import USUAL_YEAR, Making, scale_of
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import IMMIGRANTS, soviet_note_of_year
from seeeca.view import nearest

# The first age of each broad group, as the title tells them: of working age, and older.
WORKING, OLD = 20, 65


def ages(make: Making) -> Exhibit:
    """Immigrants by sex and five-year age group, in the edition chosen or the newest that has ages.

    data: age_group (youngest first), sex, sex_name, persons.
    """
    t = make.t
    name = t("Ages of immigrants {in_place}", in_place=t.place(make.focus, "in"))
    chosen = make.edition(IMMIGRANTS)
    given = make.ask("stock_age_years", country=make.focus)
    if given.empty:
        return make.absent(name, t("International migrant stock"), [IMMIGRANTS], [chosen])
    edition = chosen if chosen in set(given["edition"]) else given["edition"].max()
    wanted = make.view.year or USUAL_YEAR
    year = nearest(given.loc[given["edition"] == edition, "year"].tolist(), wanted)
    data = make.ask("stock_ages", edition=edition, country=make.focus, year=year)
    shares = _broad_shares(data)
    title = findings.ages_of_immigrants(t, make.focus, year, shares["working"], shares["old"])
    scale, unit = scale_of(data["persons"].max(), t)
    subtitle = t(
        "Immigrants by age and sex, {unit}, {country}, mid-{year} ({revision} revision)",
        unit=unit,
        country=t.name(make.focus),
        year=year,
        revision=edition.split("-")[1],
    )
    alt = t(
        "{young} aged under 20, {working} aged 20–64, {old} aged 65 and over.",
        **{group: t.percent(share) for group, share in shares.items()},
    )
    notes = soviet_note_of_year(make, year, [make.focus])
    if edition != chosen:
        notes.append(t("The {year} revision gives no ages of migrants.", year=chosen.split("-")[1]))
    if year != wanted:
        notes.append(t("This edition has no figures for {wanted}: {year} is shown.", wanted=wanted, year=year))
    return make.exhibit(
        "pyramid",
        title=title,
        subtitle=subtitle,
        data=data.assign(
            sex_name=data["sex"].map({"female": t("Women"), "male": t("Men")}),
            layer=t("Immigrants"),
            role="focus",
            projected=False,
        ),
        encoding=Encoding(x="persons", y="age_group", series="sex_name", role="role", dashed="projected"),
        columns=(
            Column("age_group", t("Age group")),
            Column("sex_name", t("Sex")),
            Column("persons", t("Persons"), 0),
        ),
        indicators=[IMMIGRANTS],
        editions=[edition],
        notes=notes,
        scale=scale,
        alt=f"{title}. {subtitle}. {alt}",
        countries=[make.focus],
    )


def _broad_shares(data: pd.DataFrame) -> dict[str, float]:
    """Per cent of the immigrants who are under 20 (young), 20 to 64 (working), 65 and over (old)."""
    first = data["age_group"].str.extract(r"^(\d+)")[0].astype(int)
    broad = pd.cut(first, [0, WORKING, OLD, float("inf")], right=False, labels=["young", "working", "old"])
    return (100 * data["persons"].groupby(broad, observed=False).sum() / data["persons"].sum()).to_dict()
