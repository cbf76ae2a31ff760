"""What destinations count of a country's emigrants beside what other sources count: ratio and reasons."""

from seeeca.exhibit.exhibit import Column, Encoding, Exhibit
from seeeca.exhibits.making import USUAL_YEAR, Making
from seeeca.exhibits.movement.displaced import UNHCR
from seeeca.exhibits.movement.flows import ANNUAL
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import EMIGRANTS

EDITION = "ims-2024"
# Modelled moves are added up over so many years before the year of the stock.
YEARS_OF_MOVES = 4
LAST_YEAR_OF_MODEL = 2023
ROWS = 15


def mirror(make: Making) -> Exhibit:
    """Emigrants by destination: migrant stock, UNHCR, modelled moves.

    data: destination, name, stock, unhcr, ratio (UNHCR per 100 of the stock), moves; a missing figure is not
    shown separately by that source.
    """
    t = make.t
    year = USUAL_YEAR
    first = LAST_YEAR_OF_MODEL - YEARS_OF_MOVES + 1
    asked = {"edition": EDITION, "year": year, "flow_edition": ANNUAL, "first_year": first}
    rows = make.ask_of(make.focus, "origin", "mirror", **asked)
    name = t("Emigrants {from_place} in three sources", from_place=t.place(make.focus, "from"))
    if rows.empty or rows["stock"].isna().all():
        return make.absent(name, t("International migrant stock"), [EMIGRANTS], [EDITION])
    only_elsewhere = int(rows["stock"].isna().sum())
    data = rows.head(ROWS).assign(
        name=lambda found: found["destination"].map(lambda code: t.name_of(code, "unhcr")),
        ratio=lambda found: 100 * found["unhcr"] / found["stock"],
    )[["destination", "name", "stock", "unhcr", "ratio", "moves"]]
    title = findings.mirrored(t, make.focus, only_elsewhere, len(rows))
    subtitle = t(
        "Emigrants {from_place} by destination, people: stock mid-{year}, UNHCR end of {year}, moves {first}–{last}",
        from_place=t.place(make.focus, "from"),
        year=year,
        first=first,
        last=LAST_YEAR_OF_MODEL,
    )
    return make.exhibit(
        "table",
        title=title,
        subtitle=subtitle,
        data=data,
        encoding=Encoding(x="name", y="stock"),
        columns=(
            Column("name", t("Destination")),
            Column("stock", t("Migrant stock"), 0),
            Column("unhcr", t("UNHCR"), 0),
            Column("ratio", t("UNHCR per 100 of the stock"), 1),
            Column("moves", t("Modelled moves"), 0),
        ),
        indicators=[EMIGRANTS],
        editions=[EDITION, UNHCR, ANNUAL],
        notes=[
            t(
                "Sources differ: the stock counts people by birth at mid-year, UNHCR people under its mandate at "
                "the end of the year; the model estimates moves, not people."
            ),
            t("Empty: not shown separately by that source."),
            t("Modelled, not counted: point estimates of a model, without its uncertainty."),
        ],
        alt=f"{title}. {subtitle}.",
        countries=[make.focus, *data["destination"]],
    )
