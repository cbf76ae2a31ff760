"""Whatever a link asks for is shown, or its absence explained: every pair of choices that an exhibit reads."""

from itertools import combinations, cycle, islice, product

import pytest

from seeeca import exhibits
from seeeca.draw.figure import figure
from seeeca.draw.palette import LIGHT
from seeeca.exhibits.making import KOSOVO
from seeeca.recipe import Recipe
from seeeca.view import CHOICES, View
from seeeca.words.i18n import translator
from tests.laws.built import CATALOGUE, each_exhibit, words_of
from tests.laws.reading import choices_read
from tests.laws.test_law_words import BROKEN

# Values of a choice that are narrow, empty, or far from the usual ones.
ODD = {
    "year": (1950, 1990, 2019, 2025, 2033, 2100),
    "since": (1950, 2010, 2100),
    "first_year": (1990, 2024, 2050, 2100),
    "last_year": (1950, 1995, 2010),
    "until": (1950, 2033, 2100),
    "beside": ("1990", "TJK", KOSOVO, "BLR"),
    "partner": ("BLR", KOSOVO, "ABW"),
    "objective": ("1", "20"),
    "target": ("10.7", "10.c"),
}
FOCUS = ("BLR", KOSOVO, "TKM", "RUS")
# How many values of one choice, and how many views of a pair of choices, are tried in the usual run.
OF_ONE, OF_A_PAIR = 3, 1


def odd_values(choice: str) -> list:
    return list(ODD.get(choice) or CHOICES[choice].known(CATALOGUE))


def pairs(what: str) -> list[View]:
    """Views in which each two choices that are read have other values together; the countries take turns."""
    read = sorted(choices_read(what, "BLR") - {"focus"})
    views = []
    for one, other in combinations(read, 2) if len(read) > 1 else []:
        both = zip(cycle(odd_values(one)), odd_values(other) * OF_A_PAIR)
        views += [{one: first, other: second} for first, second in islice(both, OF_A_PAIR)]
    views += [{choice: value} for choice in read for value in islice(odd_values(choice), OF_ONE)]
    return [View(focus=focus, **view) for focus, view in zip(cycle(FOCUS), views)]


def crosses(what: str) -> list[View]:
    """All values of each two choices that are read, for each of the countries."""
    read = sorted(choices_read(what, "BLR") - {"focus"})
    return [
        View(focus=focus, **{one: first, other: second})
        for one, other in combinations(read, 2)
        for first, second in product(odd_values(one), odd_values(other))
        for focus in FOCUS
    ]


def shown_or_explained(id_: str, view: View) -> None:
    exhibit = exhibits.make(Recipe(id_, view), "en")
    assert exhibit.title and bool(exhibit.absence) == exhibit.data.empty, view
    assert [text for text in words_of(exhibit) if BROKEN.search(text)] == [], view
    if exhibit.has_chart:
        assert figure(exhibit, translator("en"), LIGHT)["data"], view


def headed(page: str, view: View) -> None:
    assert exhibits.headline(page, view, "en"), view
    for card in exhibits.key_figures(page, view, "en"):
        assert card.label and (card.value and card.source or card.detail), (view, card)


@each_exhibit
def test_an_exhibit_shows_what_a_link_asks_for_or_says_why_not(id_):
    for view in pairs(id_):
        shown_or_explained(id_, view)


@pytest.mark.full
@each_exhibit
def test_an_exhibit_shows_what_any_link_asks_for_or_says_why_not(id_):
    for view in crosses(id_):
        shown_or_explained(id_, view)


@pytest.mark.parametrize("page", exhibits.PAGES)
def test_the_head_of_a_page_takes_every_link(page):
    for view in pairs(page):
        headed(page, view)
