"""A working group goes through the questionnaire: answers, files, two files compared, a lost connection."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.assessment import Assessment, choices, questions, read, to_json, to_xlsx
from seeeca.catalogue import load
from seeeca.exhibit.exhibit import Exhibit
from seeeca.recipe import Recipe
from seeeca.words.i18n import translator
from tests.browser.test_appearance import SIZES, serious, sticking_out
from tests.browser.visit import FACES, Visit

CATALOGUE = load()
QUESTIONS = questions(CATALOGUE.framework)
# Places of the answers in their rows.
YES, HALF, NO = 0, 1, -2
FOCUSED = """() => {
    const keys = [...(document.activeElement.closest("[class*=st-key-answer-], [class*=st-key-assessment-], " +
        "[class*=-of-]")?.classList ?? [])];
    return keys.find(key => key.startsWith("st-key-"))?.slice(7) ?? "";
}"""

# Remembers the lines to the server, so that one can be cut.
LINES = """window.lines = []; window.WebSocket = class extends WebSocket {
    constructor(...where) { super(...where); window.lines.push(this); }
}"""


def make(id_: str, *answers: Assessment) -> Exhibit:
    return exhibits.make(Recipe(id_, answers=answers), "ru")


def expected(by: str = "") -> Assessment:
    """One half answer and two “no”, with the evidence of one of them."""
    assessment = Assessment("BLR", 2021, by)
    for id_ in QUESTIONS:
        choice = {"D1b": "legal_status_only", "D2a": "no", "D6e": "no"}.get(id_, "yes")
        assessment = assessment.with_answer(id_, choice=choice)
    return assessment.with_answer("D2a", evidence="Няма асобнага органа: Закон № 225-З", by="Иванова")


def press(visit: Visit, id_: str, place: int) -> None:
    visit.tab.locator(f".st-key-answer-{id_} button").nth(place).click()
    expect(visit.tab.locator(f".st-key-answer-{id_} button").nth(place)).to_have_attribute("aria-checked", "true")


def says(visit: Visit, assessment: Assessment, language: str) -> None:
    """Wait until the headline tells what the answers give."""
    text = exhibits.headline_of_answers(assessment, language)
    expect(visit.tab.locator("h1.page-title")).to_have_text(text)
    visit.quiet()


def hand_in(visit: Visit, place: str, name: str, data: bytes) -> None:
    field = visit.tab.locator(f"[class*=st-key-{place}-] input[type=file]")
    field.set_input_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


def save(visit: Visit, ending: str, folder: Path) -> bytes:
    visit.quiet()
    with visit.tab.expect_download() as download:
        visit.tab.locator(f"[class*=st-key-assessment-{ending}] button").click()
    assert download.value.suggested_filename == f"BLR_self-assessment_2021.{ending}"
    path = folder / f"saved.{ending}"
    download.value.save_as(path)
    return path.read_bytes()


def test_an_assessment_from_the_first_answer_to_the_comparison(visit: Visit, tmp_path):
    t = translator("ru")
    visit.open("assessment", lang="ru")
    whole = expected()
    for number, domain in enumerate(CATALOGUE.framework.domains):
        for id_ in (id_ for id_ in QUESTIONS if id_.startswith(domain.id)):
            press(visit, id_, {"yes": YES, "no": NO}.get(whole.of(id_).choice, HALF))
            if id_ == "D2a":
                visit.tab.locator(".st-key-evidence-of-D2a label").click()
                visit.tab.locator(".st-key-evidence-of-answer-D2a textarea").fill(whole.of(id_).evidence)
                visit.tab.locator(".st-key-by-of-answer-D2a input").fill(whole.of(id_).by)
        if number < 5:
            visit.tab.locator(".st-key-assessment-next-domain button").click()
    says(visit, whole, "ru")
    expect(visit.tab.locator(".unsaved")).to_contain_text(
        t.plural("{number} answer is not saved in a file yet.", "{number} answers are not saved in a file yet.", 30)
    )
    for id_ in ("assessment_domains", "assessment_next", "assessment_changes"):
        exhibit = make(id_, whole)
        expect(visit.card(exhibit.id).locator("h2")).to_have_text(exhibit.title)
    cells = visit.card("assessment_changes").locator("tbody tr td:nth-child(2)")
    expect(cells).to_have_text(make("assessment_changes", whole).data["question_name"].tolist())
    for ending in ("xlsx", "json"):
        assert read(save(visit, ending, tmp_path), CATALOGUE) == whole
    expect(visit.tab.locator(".unsaved")).to_have_text(t("All answers are saved in a file."))

    visit.tab.reload()
    says(visit, Assessment("BLR", 2021), "ru")
    hand_in(visit, "assessment-load", "saved.xlsx", (tmp_path / "saved.xlsx").read_bytes())
    says(visit, whole, "ru")
    expect(visit.tab.locator(".unsaved")).to_have_text(t("All answers are saved in a file."))

    society = whole.with_answer("D3c", choice="no", evidence="Не действует с 2024 года")
    hand_in(visit, "assessment-other", "society.json", to_json(society, t))
    differing = visit.card("assessment_differences").locator("tbody tr")
    expect(differing).to_have_count(1)
    row = make("assessment_differences", whole, society).data.iloc[0]
    shown = ["domain_name", "question_name", "one", "one_evidence", "other", "other_evidence"]
    expect(differing.locator("td")).to_have_text(row[shown].tolist())

    hand_in(visit, "assessment-load", "damaged.xlsx", (tmp_path / "saved.xlsx").read_bytes()[:4000])
    expect(visit.tab.get_by_role("alert")).to_contain_text("damaged.xlsx")
    says(visit, whole, "ru")
    expect(visit.tab.locator(".unsaved")).to_have_text(t("All answers are saved in a file."))


def test_markup_and_formulas_in_texts_stay_texts(visit: Visit):
    visit.open("assessment")
    text = "=cmd|'/c calc'!A1 ![x](http://example.org/x.png) a < b & $x$"
    one = Assessment("BLR", 2021).with_answer("D1a", choice="yes", evidence=text)
    hand_in(visit, "assessment-load", "one.json", to_json(one, translator("en")))
    says(visit, one, "en")
    expect(visit.tab.locator(".backing", has_text="=cmd")).to_have_text(text)
    assert visit.outside() == []


def test_the_browser_asks_before_answers_are_lost(visit: Visit):
    visit.open("assessment")
    press(visit, "D1a", YES)
    says(visit, Assessment("BLR", 2021).with_answer("D1a", choice="yes"), "en")
    asked = []
    visit.tab.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    visit.tab.reload()
    says(visit, Assessment("BLR", 2021), "en")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.full)])
def test_a_full_page_has_room_for_everything_every_face_and_nothing_serious_for_axe(new_visit, scheme):
    visit = new_visit(color_scheme=scheme).open("assessment", lang="ru")
    one, t = expected("Міністэрства ўнутраных спраў"), translator("ru")
    other = Assessment("BLR", 2021, "Гражданское общество").with_answer("D1a", choice="no", document="a" * 500)
    hand_in(visit, "assessment-load", "one.json", to_json(one, t))
    says(visit, one, "ru")
    hand_in(visit, "assessment-other", "other.json", to_json(other, t))
    expect(visit.card("assessment_differences")).to_be_visible()
    visit.quiet()
    assert serious(visit) == []
    assert {width: sticking_out(visit.resize(width, height)) for width, height in SIZES.items()} == {1366: [], 1920: []}
    for id_ in ("domains", "next", "changes", "compared", "differences"):
        for face in FACES[1:]:
            visit.turn(f"assessment_{id_}", face)
    assert visit.outside() == []


def go_to(visit: Visit, key: str) -> None:
    """Press Tab until a widget holds the focus."""
    for _ in range(60):
        visit.tab.keyboard.press("Tab")
        if visit.tab.evaluate(FOCUSED).startswith(key):
            return
    raise AssertionError(f"Tab does not come to {key}")


def test_the_whole_questionnaire_without_a_mouse_in_russian(visit: Visit, tmp_path):
    """At 1366 x 768; each answer is seen when it is given."""
    visit.open("assessment", lang="ru")
    assert visit.tab.viewport_size == {"width": 1366, "height": 768}
    for number, domain in enumerate(CATALOGUE.framework.domains):
        for id_ in (id_ for id_ in QUESTIONS if id_.startswith(domain.id)):
            if visit.tab.evaluate(FOCUSED) != f"answer-{id_}":
                go_to(visit, f"answer-{id_}")
            # From “not answered”, the last one, to the first.
            for _ in choices(QUESTIONS[id_]):
                visit.tab.keyboard.press("ArrowLeft")
            visit.tab.keyboard.press("Space")
            chosen = visit.tab.locator(f".st-key-answer-{id_} button").first
            expect(chosen).to_have_attribute("aria-checked", "true")
            expect(chosen).to_be_in_viewport()
            visit.quiet()
        if number == 0:
            go_to(visit, "evidence-of-D1e")
            visit.tab.keyboard.press("Space")
            expect(visit.tab.locator(".st-key-evidence-of-answer-D1e textarea")).to_be_visible()
            # Typed without a pause from field to field.
            for text in ("Закон № 225-З", "https://pravo.by", "Иванова"):
                visit.tab.keyboard.press("Tab")
                visit.tab.keyboard.type(text)
        if number < 5:
            go_to(visit, "assessment-next-domain")
            visit.tab.keyboard.press("Enter")
            visit.tab.wait_for_function(f"({FOCUSED})() === 'answer-D{number + 2}a'")
    yes = Assessment("BLR", 2021)
    for id_ in QUESTIONS:
        yes = yes.with_answer(id_, choice="yes")
    yes = yes.with_answer("D1e", evidence="Закон № 225-З", document="https://pravo.by", by="Иванова")
    says(visit, yes, "ru")
    go_to(visit, "assessment-json")
    with visit.tab.expect_download() as download:
        visit.tab.keyboard.press("Enter")
    download.value.save_as(tmp_path / "saved.json")
    assert read((tmp_path / "saved.json").read_bytes(), CATALOGUE) == yes


def test_answers_survive_a_lost_connection(visit: Visit, tmp_path):
    visit.mark(LINES)
    visit.open("assessment")
    one = Assessment("BLR", 2021).with_answer("D1a", choice="yes").with_answer("D1b", choice="no")
    press(visit, "D1a", YES)
    press(visit, "D1b", NO)
    says(visit, one, "en")
    visit.tab.evaluate("lines.at(-1).close()")
    visit.tab.wait_for_function("lines.length > 1 && lines.at(-1).readyState === WebSocket.OPEN")
    press(visit, "D1c", NO)
    one = one.with_answer("D1c", choice="no")
    says(visit, one, "en")
    assert read(save(visit, "json", tmp_path), CATALOGUE) == one
    assert [noise for noise in visit.noise if "WebSocket onclose" not in noise] == []
    visit.noise.clear()


def test_a_filled_in_workbook_of_another_language_is_loaded(visit: Visit):
    visit.open("assessment", lang="ru")
    hand_in(visit, "assessment-load", "анкета.xlsx", to_xlsx(expected("Міністэрства"), translator("be")))
    says(visit, expected("Міністэрства"), "ru")
