"""From a view to an Exhibit. `build` is the only way to make one."""

from dataclasses import replace

from seeeca.exhibit.exhibit import Exhibit, KeyFigure
from seeeca.exhibits.choices import (
    compared_indicators,
    compared_since,
    compared_years,
    flow_editions,
    gaps,
    movement_years,
    pages_of_objectives,
    pyramid_years,
    remittances_years,
    replacement_years,
    rounds,
    shown_since,
    shown_year,
    stock_years,
    years_before,
)
from seeeca.exhibits.compare import USUAL_INDICATOR
from seeeca.exhibits.making import USUAL_YEAR
from seeeca.exhibits.people.replacement import USUAL_UNTIL
from seeeca.exhibits.registry import BUILDERS, IDS, ON_PAGE, PAGES
from seeeca.exhibits.remembered import remembered
from seeeca.exhibits.stock.corridor import partner_of
from seeeca.view import View

__all__ = [
    "BUILDERS",
    "IDS",
    "ON_PAGE",
    "PAGES",
    "USUAL_INDICATOR",
    "USUAL_UNTIL",
    "USUAL_YEAR",
    "build",
    "compared_indicators",
    "compared_since",
    "compared_years",
    "flow_editions",
    "gaps",
    "headline",
    "key_figures",
    "movement_years",
    "pages_of_objectives",
    "partner_of",
    "pyramid_years",
    "remittances_years",
    "replacement_years",
    "rounds",
    "shown_since",
    "shown_year",
    "stock_years",
    "years_before",
]


def build(id_: str, view: View, language: str) -> Exhibit:
    """The exhibit of that id for a view, in a language. Raises KeyError for an unknown id."""
    return replace(remembered(BUILDERS[id_], id_, view, language), view=view)


def headline(page: str, view: View, language: str) -> str:
    """One sentence that says what a page found."""
    return remembered(PAGES[page].headline, page, view, language)


def key_figures(page: str, view: View, language: str) -> tuple[KeyFigure, ...]:
    """The number cards of a page."""
    return remembered(PAGES[page].key_figures, page, view, language)
