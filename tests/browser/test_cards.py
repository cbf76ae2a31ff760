"""What a card does in the browser by itself: faces, tables, lines that stand out, sections, colours of one's own."""

import csv
import io

import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.exhibit.sources import citations
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import FACES, Visit

WIDTH_OF_LINE = "line => parseFloat(getComputedStyle(line).strokeWidth)"


def test_faces_turn_without_the_server_and_keep_the_height_of_the_row(visit: Visit):
    visit.open("overview")
    card, neighbour = visit.card("migrant_stock"), visit.card("population_pyramid")
    before = card.bounding_box(), neighbour.bounding_box()
    visit.context.set_offline(True)
    for face in ("table", "about", "chart"):
        visit.press("migrant_stock", face)
        shown = {"chart": ".chart svg.main-svg", "table": ".table table", "about": ".about"}[face]
        expect(card.locator(shown).first).to_be_visible()
        assert (card.bounding_box(), neighbour.bounding_box()) == before
    visit.context.set_offline(False)


def test_a_face_is_kept_over_pages_and_choices(visit: Visit):
    visit.open("migrant_stock")
    visit.turn("origins", "table")
    visit.choose("focus", "Kazakhstan")
    visit.shows("migrant_stock", View(focus="KAZ"), "en")
    visit.turn_to("remittances")
    visit.shows("remittances", View(focus="KAZ"), "en")
    visit.turn_to("migrant_stock")
    visit.shows("migrant_stock", View(focus="KAZ"), "en")
    assert [visit.face(id_) for id_ in ("origins", "destinations")] == ["table", "chart"]


def test_a_table_that_is_the_exhibit_has_no_face_for_a_chart(visit: Visit):
    visit.open("governance")
    faces = visit.card("policy_questions").locator("[data-to]")
    assert faces.evaluate_all("faces => faces.map(face => face.dataset.to)") == list(FACES[1:])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_table_is_copied_with_headings_and_source_in_numbers_that_a_spreadsheet_takes(new_visit, language):
    visit = new_visit(permissions=["clipboard-read", "clipboard-write"]).open("migrant_stock", lang=language)
    exhibit = exhibits.make(Recipe("origins", View()), language)
    visit.turn("origins", "table").locator(".tools button").click()
    expect(visit.card("origins").locator(".tools button")).to_have_text({"en": "Copied", "ru": "Скопировано"}[language])
    text = visit.tab.evaluate("navigator.clipboard.readText()")
    rows = list(csv.reader(io.StringIO(text), delimiter="\t"))
    plain = [[cell.replace("\u00a0", " ") for cell in row] for row in rows]
    assert plain[0] == [exhibit.title.replace("\u00a0", " ")]
    assert plain[2] == [column.heading for column in exhibit.columns]
    assert (
        plain[3][:3]
        == {
            "en": ["Russian Federation", "664610", "63.02"],
            "ru": ["Российская Федерация", "664610", "63,02"],
        }[language]
    )
    assert citations(exhibit)[0] in [row[0] for row in plain]


def test_a_table_is_sorted_by_a_press_on_a_heading_and_searched_where_it_is_long(visit: Visit):
    visit.open("migrant_stock")
    card = visit.turn("immigrants_compared", "table")
    rows = card.locator(".table tbody tr")
    exhibit = exhibits.make(Recipe("immigrants_compared", View()), "en")
    expect(rows).to_have_count(len(exhibit.data))
    card.locator("input[type=search]").fill("TAJIK")
    expect(rows).to_have_count(int((exhibit.data["name"] == "Tajikistan").sum()))
    card.locator("input[type=search]").fill("nowhere")
    expect(rows).to_have_text(["No row has this text."])
    card.locator("input[type=search]").fill("2024")
    share = next(number for number, column in enumerate(exhibit.columns) if column.key == "value")
    heading = card.locator("thead th").nth(share)
    heading.locator("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    cells = [float(text) for text in card.locator(f"tbody tr > :nth-child({share + 1})").all_text_contents()]
    assert cells == sorted(cells, reverse=True) and len(cells) > 15
    expect(card.locator("caption")).to_have_text(exhibit.title)
    assert card.locator("tbody th[scope=row]").count() == len(cells)


def test_a_grey_line_stands_out_while_its_name_is_pointed_at_or_has_the_focus(visit: Visit):
    visit.open("migrant_stock")
    card = visit.card("immigrants_compared")
    name = card.locator("g.annotation[data-line]", has_text="Israel")
    line = card.locator(".scatterlayer .trace").nth(int(name.get_attribute("data-line"))).locator("path.js-line")
    thin = line.evaluate(WIDTH_OF_LINE)
    name.hover()
    assert line.evaluate(WIDTH_OF_LINE) > 2 * thin
    visit.tab.mouse.move(0, 0)
    assert line.evaluate(WIDTH_OF_LINE) == thin
    name.focus()
    assert line.evaluate(WIDTH_OF_LINE) > 2 * thin


def test_the_list_of_sections_stays_in_sight_and_leads_to_each(visit: Visit):
    visit.open("remittances")
    names = [section.en for section in load().site.pages["remittances"].sections]
    links = visit.tab.get_by_role("navigation", name="On this page").get_by_role("link")
    expect(links).to_have_text(names)
    for name in (names[-1], names[1]):
        links.filter(has_text=name).click()
        expect(visit.tab.get_by_role("heading", name=name, exact=True)).to_be_in_viewport()
        expect(links.first).to_be_in_viewport()
        visit.quiet()
    assert visit.link()[0] == "/remittances"


def test_long_notes_open_by_more_and_what_must_be_seen_stands_always(visit: Visit):
    visit.open("migrant_stock")
    card = visit.card("immigrants_compared")
    expect(card.locator(".must")).to_contain_text("United Nations Security Council")
    rest = card.locator(".rest")
    cut = rest.bounding_box()["height"]
    card.get_by_role("button", name="More").click()
    assert rest.bounding_box()["height"] > cut


def test_with_colours_of_the_readers_own_what_is_chosen_can_be_told_apart(new_visit):
    visit = new_visit(forced_colors="active").open("overview")
    chosen, other = (visit.card("migrant_stock").locator(f"[data-to={face}]") for face in ("chart", "table"))
    ground = "face => getComputedStyle(face).backgroundColor"
    assert chosen.evaluate(ground) != other.evaluate(ground)
