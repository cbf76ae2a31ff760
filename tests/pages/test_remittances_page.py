"""The controls of the page on remittances: years from 1990 on, change in per cent or in dollars."""

from seeeca import exhibits
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.pages.seen import open_app, pieces, turn_to


def opened(**link: str):
    return turn_to(open_app(lang="en", **link), "remittances")


def test_years_begin_in_2000_and_can_be_moved_back_to_1990():
    app = opened()
    assert app.slider(key="years_widget").value == (2000, 2024)
    app.slider(key="years_widget").set_value((1990, 2024)).run()
    assert app.query_params == {"lang": "en", "from": "1990"}
    assert exhibits.make(Recipe("remittances_gdp_share", View(first_year=1990)), "en").subtitle in pieces(app.main)
    app.slider(key="years_widget").set_value((2000, 2024)).run()
    assert app.query_params == {"lang": "en"}


def test_the_change_can_be_seen_in_dollars_and_says_so():
    app = opened()
    control = next(group for group in app.get("button_group") if group.key == "change_in_widget")
    app = control.set_value("number").run()
    assert exhibits.make(Recipe("remittances_change", View(change_in="number")), "en").subtitle in pieces(app.main)
    assert app.query_params == {"lang": "en", "change": "number"}


def test_a_measure_that_a_change_does_not_have_is_shown_in_per_cent():
    app = opened(measure="index")
    assert not app.exception
    control = next(group for group in app.get("button_group") if group.key == "change_in_widget")
    assert control.value == "share"
    assert exhibits.make(Recipe("remittances_change", View()), "en").subtitle in pieces(app.main)
