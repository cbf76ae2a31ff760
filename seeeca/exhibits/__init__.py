"""From a recipe to an Exhibit. `make` is the only way to make one."""

from dataclasses import replace

from seeeca.assessment import Assessment
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
from seeeca.exhibits.governance import assessment
from seeeca.exhibits.registry import BUILDERS, FROM_ANSWERS, IDS, ON_PAGE, PAGES
from seeeca.exhibits.remembered import remembered
from seeeca.exhibits.stock.corridor import partner_of
from seeeca.recipe import Recipe
from seeeca.view import View

__all__ = [
    "BUILDERS",
    "FROM_ANSWERS",
    "IDS",
    "ON_PAGE",
    "PAGES",
    "YEARS",
    "USUAL_INDICATOR",
    "compared_indicators",
    "compared_since",
    "gaps",
    "headline",
    "headline_of_answers",
    "key_figures",
    "make",
    "pages_of_objectives",
    "partner_of",
    "pyramid_years",
    "remittances_years",
    "result_rows",
    "rounds",
    "stock_years",
    "years_before",
    "years_to_choose",
]


def make(recipe: Recipe, language: str) -> Exhibit:
    """The exhibit of a recipe, in a language. Raises KeyError for an unknown id."""
    builders = FROM_ANSWERS if recipe.answers else BUILDERS
    return replace(remembered(builders[recipe.id], recipe, language), recipe=recipe)


def headline(page: str, view: View, language: str) -> str:
    """One sentence that says what a page found."""
    return remembered(PAGES[page].headline, Recipe(page, view), language)


def key_figures(page: str, view: View, language: str) -> tuple[KeyFigure, ...]:
    """The number cards of a page."""
    return remembered(PAGES[page].key_figures, Recipe(page, view), language)


def headline_of_answers(answers: Assessment, language: str) -> str:
    """What a self-assessment says so far."""
    return remembered(assessment.headline_of, Recipe("assessment", answers=(answers,)), language)


def result_rows(answers: Assessment, language: str) -> list[tuple[str, str, str]]:
    """Of each domain and of all: its name, the result of the answers in words, the published category in words."""
    return remembered(assessment.result_rows, Recipe("assessment", answers=(answers,)), language)
