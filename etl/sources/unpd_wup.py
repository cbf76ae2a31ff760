"""UN DESA, World Urbanization Prospects 2018: percentage urban, every five years 1950-2050."""

from etl.reading import read_sheet
from etl.sources import Piece, Pieces, Raw, observations

TITLE = "UN DESA World Urbanization Prospects"
YEARS = range(1950, 2051, 5)
LAST_ESTIMATE = 2018


def urban_share(raw: Raw) -> Pieces:
    path = raw.folder / "unwpp" / "WUP2018-F02-Proportion_Urban.xls"
    header = ("Index", "Region, subregion, country or area", "Note", "Country code", *map(str, YEARS))
    table = read_sheet(path, "Data", 17, header)
    table = table.where(table.text("Country code") != "")
    country = table.lookup("Country code", raw.places.undesa, "the M49 code of a known place")
    cells = table.stacked([str(year) for year in YEARS], country=country)
    year = cells["column"].astype("int64")
    variant = year.le(LAST_ESTIMATE).map({True: "estimates", False: "medium"})
    rows = observations("urban_share", "wup-2018", cells["country"], year, cells["value"], variant=variant)
    # A place that stands twice in the list has the same figures in both.
    yield Piece("observation", "wup-2018", (path,), rows.drop_duplicates())


PARTS = (urban_share,)
