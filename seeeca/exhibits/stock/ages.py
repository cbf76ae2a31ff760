"""Ages of immigrants: UN DESA, International Migrant Stock, the editions that give them."""

import pandas as pd

from seeeca.exhibit.exhibit import Column, Exhibit, Note
from seeeca.exhibit.fact import Fact
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Pyramid, Series, column
from seeeca.exhibits.making import USUAL_YEAR, Making, of_year
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import IMMIGRANTS, soviet_note_of_year
from seeeca.view import nearest
from seeeca.words.i18n import Translator

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
        return make.absent(name, t("International migrant stock"), [chosen], [IMMIGRANTS])
    edition = chosen if chosen in set(given["edition"]) else given["edition"].max()
    wanted = make.view.year or USUAL_YEAR
    year = nearest(given.loc[given["edition"] == edition, "year"].tolist(), wanted)
    data = make.ask("stock_ages", edition=edition, country=make.focus, year=year)
    shares = _broad_shares(data)
    told = [Fact(shares[group], "percent", year, edition, make.focus) for group in ("working", "old")]
    notes = soviet_note_of_year(make, year, [make.focus])
    if edition != chosen:
        text = t("The {year} revision gives no ages of migrants.", year=make.catalogue.editions[chosen].year)
        notes.append(Note(text, "coverage", f"source {chosen}"))
    if year != wanted:
        text = t("This edition has no figures for {wanted}: {year} is shown.", wanted=wanted, year=year)
        notes.append(Note(text, "other year"))
    measure = Measure("persons", t("Persons")).scaled_to(data["persons"].max(), t)
    sides = (("female", t("Women")), ("male", t("Men")))
    revision = make.catalogue.editions[edition].year
    return make.exhibit(
        _pyramid(data, t("Immigrants"), sides),
        title=make.said(findings.ages_of_immigrants, *told, plain=name),
        what=t("Immigrants by age and sex"),
        measure=measure,
        data=data.assign(sex_name=data["sex"].map(dict(sides))),
        columns=(
            Column("age_group", t("Age group")),
            Column("sex_name", t("Sex")),
            Column("persons", measure.heading, measure.decimals),
        ),
        indicators=[IMMIGRANTS],
        editions=[edition],
        place=t.name(make.focus),
        period=of_year(year, t("mid-{year} ({revision} revision)", year=year, revision=revision)),
        notes=notes,
        described=_described(t, shares),
        countries=[make.focus],
    )


def _pyramid(rows: pd.DataFrame, name: str, sides: tuple) -> Pyramid:
    """People of one population. rows: age_group (youngest first), sex, persons."""
    return Pyramid(
        age=column(rows, "age_group"),
        side=column(rows, "sex"),
        value=column(rows, "persons"),
        layer=("all",) * len(rows),
        layers=(Series("all", name, "focus", drawn="bar"),),
        sides=sides,
    )


def _described(t: Translator, shares: dict[str, float]) -> str:
    return t(
        "{young} aged under 20, {working} aged 20–64, {old} aged 65 and over.",
        **{group: t.percent(share) for group, share in shares.items()},
    )


def _broad_shares(data: pd.DataFrame) -> dict[str, float]:
    """Per cent of the immigrants who are under 20 (young), 20 to 64 (working), 65 and over (old)."""
    first = data["age_group"].str.extract(r"^(\d+)")[0].astype(int)
    broad = pd.cut(first, [0, WORKING, OLD, float("inf")], right=False, labels=["young", "working", "old"])
    return (100 * data["persons"].groupby(broad, observed=False).sum() / data["persons"].sum()).to_dict()
