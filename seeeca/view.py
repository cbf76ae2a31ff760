"""What the user has chosen, as a frozen value, and as the query part of a link.

Codes in links are stable and the same in each language: ISO3 codes, ids of the catalogue, years.
Turns plain dicts into a View and back; it never sees the browser.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace

from seeeca.catalogue import Catalogue

FIRST_YEAR, LAST_YEAR = 1950, 2100


@dataclass(frozen=True)
class View:
    """The state of a page. None means that the exhibit chooses: the newest, or all there is."""

    focus: str = "BLR"
    group: str = "seeeca"
    year: int | None = None
    since: int | None = None
    first_year: int | None = None
    last_year: int | None = None
    edition: str | None = None
    indicator: str | None = None
    stock_as: str = "number"
    measure: str = "share"
    order: str = "subregion"
    against: str = "gdp_per_head_usd"
    partner: str = "RUS"
    map_form: str = "map"
    lens: str = "annotated"
    scale: str = "shared"
    beside: str | None = None
    hold: str = "working-age"
    until: int | None = None
    objective: str | None = None
    target: str | None = None

    def focus_beyond(self, members: tuple[str, ...]) -> str:
        """The focus country where it is none of `members`, else nothing: most of what is shown of a group does
        not depend on which of its members that is.
        """
        return "" if self.focus in members else self.focus

    def year_in(self, known: tuple[int, ...], usual: int) -> int:
        """Of the known years the one closest to the year asked for, else to the usual one."""
        return nearest(known, self.year or usual)


def nearest(years: Iterable[int], wanted: int) -> int:
    """The year closest to the one wanted; of two equally close ones the earlier."""
    return min(years, key=lambda year: (abs(year - wanted), year))


# The name in the link of each field of a View.
CODES = {
    "focus": "country",
    "group": "group",
    "year": "year",
    "first_year": "from",
    "last_year": "to",
    "edition": "edition",
    "indicator": "indicator",
    "stock_as": "stock",
    "measure": "measure",
    "order": "order",
    "since": "since",
    "against": "against",
    "partner": "partner",
    "map_form": "map",
    "lens": "lens",
    "scale": "scale",
    "beside": "beside",
    "hold": "hold",
    "until": "until",
    "objective": "objective",
    "target": "target",
}
# How the stocks of one country are shown, how stocks are compared between countries, and how a table of
# countries is sorted.
STOCKS_AS = ("number", "share", "women")
MEASURES = ("share", "number", "index")
ORDERS = ("subregion", "name")
# How places are drawn: areas, or tiles without boundaries. How stocks of 1990, counted by the borders of
# later years, are shown. Whether small multiples share their axis.
MAP_FORMS = ("map", "tiles")
LENSES = ("annotated", "raw", "from-2000")
SCALES = ("shared", "free")
# What replacement migration is to hold: people aged 20-64, all people, people aged 65+ per 100 aged 20-64.
HOLDS = ("working-age", "total", "dependency")
DEFAULT = View()


@dataclass(frozen=True)
class Refused:
    """A value in a link that was not understood; the default stands in for it."""

    code: str
    value: str


def from_query(query: Mapping[str, str], catalogue: Catalogue) -> tuple[View, tuple[Refused, ...]]:
    """The view that a link asks for; values that nobody can mean are left out and listed."""
    view, refused = DEFAULT, []
    for field, code in CODES.items():
        if code not in query:
            continue
        value = _understood(field, query[code], catalogue)
        if value is None:
            refused.append(Refused(code, query[code][:40]))
        else:
            view = replace(view, **{field: value})
    if view.first_year and view.last_year and view.first_year > view.last_year:
        refused.append(Refused(CODES["first_year"], str(view.first_year)))
        view = replace(view, first_year=None, last_year=None)
    return view, tuple(refused)


def to_query(view: View) -> dict[str, str]:
    """The link of a view; what is as by default is left out."""
    return {
        CODES[field.name]: str(getattr(view, field.name))
        for field in fields(View)
        if getattr(view, field.name) != getattr(DEFAULT, field.name)
    }


def _understood(field: str, text: str, catalogue: Catalogue) -> str | int | None:
    if field in ("year", "since", "first_year", "last_year", "until"):
        return _year(text)
    known = {
        "focus": catalogue.groups["seeeca"].members,
        "group": [group.id for group in catalogue.groups.values() if group.to_compare_with],
        "edition": catalogue.editions,
        "indicator": catalogue.indicators,
        "stock_as": STOCKS_AS,
        "measure": MEASURES,
        "order": ORDERS,
        "against": catalogue.indicators,
        "partner": catalogue.countries,
        "map_form": MAP_FORMS,
        "lens": LENSES,
        "scale": SCALES,
        # A pyramid stands beside that of another country or of another year.
        "beside": [*catalogue.groups["seeeca"].members, *([text] if _year(text) else [])],
        "hold": HOLDS,
        "objective": [str(objective.number) for objective in catalogue.compact.objectives],
        "target": [target.id for target in catalogue.compact.targets],
    }[field]
    return text if text in known else None


def _year(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and _is_year(int(text[:5])) else None


def _is_year(number: int) -> bool:
    return FIRST_YEAR <= number <= LAST_YEAR
