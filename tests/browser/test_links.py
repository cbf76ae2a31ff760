"""A view and its link in a browser: over languages, over pages, back and forward."""

from playwright.sync_api import expect

from seeeca.view import View
from seeeca.words.i18n import translator
from tests.browser.visit import Visit

CHOSEN = View(focus="KGZ", group="central_asia", stock_edition="ims-2020", compared_as="index")
CODES = {"country": "KGZ", "group": "central_asia", "edition": "ims-2020", "compared": "index"}


def test_a_view_chosen_in_russian_is_a_link_of_codes_that_opens_in_english(visit: Visit, new_visit):
    visit.open("migrant_stock", lang="ru")
    _choose_in_russian(visit)
    visit.shows("migrant_stock", CHOSEN, "ru")
    assert visit.link() == ("/stock", CODES | {"lang": "ru"})
    reader = new_visit()
    reader.open("migrant_stock", **CODES, lang="en").shows("migrant_stock", CHOSEN, "en")
    expect(reader.tab.locator(".st-key-focus_widget input")).to_have_value(translator("en").name("KGZ"))
    assert reader.link() == ("/stock", CODES | {"lang": "en"})


def _choose_in_russian(visit: Visit) -> None:
    t = translator("ru")
    visit.choose("focus", t.name("KGZ"))
    visit.shows("migrant_stock", View(focus="KGZ"), "ru")
    group = t.catalogue.groups["central_asia"]
    visit.choose("group", t.words(group.short or group.name))
    visit.shows("migrant_stock", View(focus="KGZ", group="central_asia"), "ru")
    visit.choose("stock_edition", t.catalogue.indicators["immigrant_stock"].editions.index("ims-2020"))
    visit.shows("migrant_stock", View(focus="KGZ", group="central_asia", stock_edition="ims-2020"), "ru")
    visit.choose("compared_as", 2)


def test_choices_survive_a_new_loading_and_a_change_of_page_and_its_link_carries_them(visit: Visit):
    view = View(focus="TJK", year=2015)
    visit.open("migrant_stock", lang="en")
    visit.choose("focus", translator("en").name("TJK"))
    visit.shows("migrant_stock", View(focus="TJK"), "en")
    visit.slide("year_widget", "ArrowLeft")
    visit.shows("migrant_stock", View(focus="TJK", year=2020), "en")
    visit.slide("year_widget", "ArrowLeft")
    visit.shows("migrant_stock", view, "en")
    visit.tab.reload()
    visit.shows("migrant_stock", view, "en")
    visit.turn_to("remittances")
    visit.shows("remittances", view, "en")
    assert visit.link() == ("/remittances", {"country": "TJK", "year": "2015", "lang": "en"})
    visit.tab.reload()
    visit.shows("remittances", view, "en")


def test_a_choice_and_a_face_pressed_while_it_is_at_work_are_both_shown_and_the_link_says_the_choice(visit: Visit):
    visit.open("migrant_stock", lang="en")
    visit.choose("focus", translator("en").name("UKR"))
    visit.press("origins", "table")
    visit.shows("migrant_stock", View(focus="UKR"), "en")
    visit.shows_face("origins", "table")
    assert visit.link() == ("/stock", {"country": "UKR", "lang": "en"})


def test_back_and_forward_bring_back_the_country_and_the_page(visit: Visit):
    usual, chosen = View(), View(focus="UKR")
    visit.open("overview")
    visit.turn_to("demographics")
    visit.shows("demographics", usual, "en")
    visit.choose("focus", translator("en").name("UKR"))
    visit.shows("demographics", chosen, "en")
    visit.turn_to("governance")
    visit.shows("governance", chosen, "en")
    there = [("governance", chosen), ("demographics", chosen), ("demographics", usual), ("overview", usual)]
    for page, view in there[1:]:
        visit.tab.go_back()
        visit.shows(page, view, "en")
    for page, view in reversed(there[:-1]):
        visit.tab.go_forward()
        visit.shows(page, view, "en")


def test_back_brings_back_the_language(visit: Visit):
    visit.open("governance")
    visit.switch("language_widget", 1)
    visit.shows("governance", View(), "ru")
    visit.tab.go_back()
    visit.shows("governance", View(), "en")


def test_the_document_says_its_language(visit: Visit):
    visit.open("governance", lang="ru")
    document = visit.tab.locator("html")
    expect(document).to_have_attribute("lang", "ru")
    for number, language in enumerate(("en", "ru", "be")):
        visit.switch("language_widget", number)
        visit.shows("governance", View(), language)
        expect(document).to_have_attribute("lang", language)


def test_without_a_word_in_the_link_the_page_speaks_as_the_browser_does(new_visit):
    visit = new_visit(locale="be-BY")
    visit.tab.goto(visit.address)
    visit.shows("overview", View(), "be")


def test_a_value_that_is_not_known_is_told_and_gone_with_the_next_choice(visit: Visit):
    visit.open("governance", country="Атлантида")
    expect(visit.tab.get_by_role("alert")).to_contain_text("Атлантида")
    visit.choose("focus", translator("en").name("TJK"))
    visit.shows("governance", View(focus="TJK"), "en")
    expect(visit.tab.get_by_role("alert")).to_have_count(0)
    assert visit.link() == ("/governance", {"country": "TJK", "lang": "en"})
