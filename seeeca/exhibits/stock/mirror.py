"""What destinations count of a country's emigrants beside what other sources count: ratio and reasons."""

from seeeca.exhibit.exhibit import Column, Exhibit, Note, Period
from seeeca.exhibit.measure import Measure
from seeeca.exhibit.shapes import Rows
from seeeca.exhibits.making import USUAL_YEAR, Making, span
from seeeca.exhibits.stock import findings
from seeeca.exhibits.stock.stocks import EMIGRANTS, STOCK

UNHCR, FLOWS = "unhcr", "gaskin-abel"
# Modelled moves are added up over so many years before the year of the stock.
YEARS_OF_MOVES = 4
ROWS = 15


def mirror(make: Making) -> Exhibit:
    """Emigrants by destination: migrant stock, UNHCR, modelled moves.

    data: destination, name, stock, unhcr, ratio (UNHCR per 100 of the stock), moves; a missing figure is not
    shown separately by that source.
    """
    t = make.t
    year = USUAL_YEAR
    stock, unhcr, flows = map(make.newest, (STOCK, UNHCR, FLOWS))
    last = int(make.ask("flows", edition=flows)["year"].max())
    first = last - YEARS_OF_MOVES + 1
    asked = {
        "edition": stock,
        "unhcr_edition": unhcr,
        "year": year,
        "flow_edition": flows,
        "first_year": first,
    }
    rows = make.ask_of(make.focus, "origin", "mirror", **asked)
    name = t("Emigrants {from_place} in three sources", from_place=t.place(make.focus, "from"))
    if rows.empty or rows["stock"].isna().all():
        return make.absent(name, t("International migrant stock"), [stock], [EMIGRANTS])
    shown = int(rows["stock"].notna().sum())
    data = rows.head(ROWS).assign(
        name=lambda found: found["destination"].map(lambda code: t.name_of(code, "unhcr")),
        ratio=lambda found: 100 * found["unhcr"] / found["stock"],
    )[["destination", "name", "stock", "unhcr", "ratio", "moves"]]
    when = t("stock mid-{year}, UNHCR end of {year}, moves {period}", year=year, period=span(first, last))
    return make.exhibit(
        Rows(),
        title=findings.mirrored(t, make.focus, year, shown, len(rows)),
        what=t("Emigrants {from_place} by destination", from_place=t.place(make.focus, "from")),
        measure=Measure("persons", t("Migrant stock"), t("people")),
        data=data,
        columns=(
            Column("name", t("Destination")),
            Column("stock", t("Migrant stock"), 0),
            Column("unhcr", t("UNHCR"), 0),
            Column("ratio", t("UNHCR per 100 of the stock"), 1),
            Column("moves", t("Modelled moves"), 0),
        ),
        indicators=[EMIGRANTS],
        editions=[stock, unhcr, flows],
        period=Period(first, max(year, last), when),
        notes=[
            Note(
                t(
                    "Sources differ: the stock counts people by birth at mid-year, UNHCR people under its mandate at "
                    "the end of the year; the model estimates moves, not people."
                ),
                "reading",
            ),
            Note(t("Empty: not shown separately by that source."), "missing"),
            Note(
                t("Modelled, not counted: point estimates of a model, without its uncertainty."),
                "model",
                f"source {flows}",
            ),
        ],
        described="",
        countries=[make.focus, *data["destination"]],
    )
