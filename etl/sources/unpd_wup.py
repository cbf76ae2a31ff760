"""UN DESA, World Urbanization Prospects 2018: percentage urban, every five years 1950-2050."""

import pandas as pd

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
    rows = pd.concat(
        [
            observations(
                "urban_share",
                "wup-2018",
                country,
                year,
                table.numbers(str(year)),
                variant="estimates" if year <= LAST_ESTIMATE else "medium",
            )
            for year in YEARS
        ]
    ).drop_duplicates()
    yield Piece("observation", "wup-2018", (path,), rows)


PARTS = (urban_share,)
