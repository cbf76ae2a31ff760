"""From a view to an Exhibit. `build` is the only way to make one."""

from dataclasses import replace

from seeeca.exhibit.exhibit import Exhibit, KeyFigure
from seeeca.exhibits.choices import (
    YEARS,
    compared_indicators,
    compared_since,
    gaps,
    pages_of_objectives,
    pyramid_years,
    remittances_years,
    rounds,
    stock_years,
    years_before,
    years_to_choose,
)
from seeeca.exhibits.compare import USUAL_INDICATOR
from seeeca.exhibits.registry import BUILDERS, IDS, ON_PAGE, PAGES
from seeeca.exhibits.remembered import remembered
from seeeca.exhibits.stock.corridor import partner_of
from seeeca.view import View

__all__ = [
    "BUILDERS",
    "IDS",
    "ON_PAGE",
    "PAGES",
    "YEARS",
    "USUAL_INDICATOR",
    "build",
    "compared_indicators",
    "compared_since",
    "gaps",
    "headline",
    "key_figures",
    "pages_of_objectives",
    "partner_of",
    "pyramid_years",
    "remittances_years",
    "rounds",
    "stock_years",
    "years_before",
    "years_to_choose",
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
