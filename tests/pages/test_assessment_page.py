"""The page of the self-assessment: answers stay over pages and languages, files are taken or refused."""

from itertools import product

import pytest

from seeeca import exhibits
from seeeca.assessment import Assessment, FileError, questions, read, to_json, to_xlsx
from seeeca.assessment.wording import choice_label, label
from seeeca.catalogue import load
from seeeca.catalogue.reading import LANGUAGES
from seeeca.exhibit.exhibit import Exhibit
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.words.i18n import translator
from tests.pages.seen import open_app, pieces, turn_to

# Each language once; a country with all figures, and two with none of a round.
SAMPLE = [("en", "BLR"), ("ru", "XKX"), ("be", "UZB")]
CATALOGUE = load()
QUESTIONS = questions(CATALOGUE.framework)
T = translator("en")


def make(id_: str, *answers: Assessment) -> Exhibit:
    return exhibits.make(Recipe(id_, answers=answers), "en")


def opened(language: str = "en", country: str = "BLR"):
    return turn_to(open_app(lang=language, country=country), "assessment")


def segments(app, key: str):
    return next(group for group in app.get("button_group") if group.key == key)


def answer(app, id_: str, choice: str):
    """Turn to the domain of a question and answer it."""
    if not any(group.key == f"answer-{id_}" for group in app.get("button_group")):
        segments(app, "assessment-domain").set_value(id_[:2]).run()
    return segments(app, f"answer-{id_}").set_value(choice).run()


def kept(app, country: str = "BLR") -> Assessment:
    return app.session_state["assessments"][country]


def hand_in(app, data: bytes, name: str = "file.json", place: str = "assessment-load"):
    uploader = next(each for each in app.file_uploader if each.key.startswith(place))
    uploader.set_value((name, data, "application/octet-stream"))
    return app.run()


def full(by: str = "Ministry", country: str = "BLR", no: tuple[str, ...] = ()) -> Assessment:
    assessment = Assessment(country, 2021, by)
    for id_ in QUESTIONS:
        assessment = assessment.with_answer(id_, choice="no" if id_ in no else "yes", evidence=f"Закон о {id_}")
    return assessment


@pytest.mark.parametrize(
    ("language", "country"),
    [
        *SAMPLE,
        *(
            pytest.param(language, country, marks=pytest.mark.full)
            for language, country in product(LANGUAGES, ("BLR", "XKX", "UZB"))
            if (language, country) not in SAMPLE
        ),
    ],
)
def test_the_page_asks_the_questions_and_says_what_the_result_is_not(language, country):
    app, t = opened(language, country), translator(language)
    assert not app.exception
    said = pieces(app.main)
    assert exhibits.headline("assessment", View(focus=country), language) in said
    assert f"{label(t)}." in said
    for domain in CATALOGUE.framework.domains:
        segments(app, "assessment-domain").set_value(domain.id).run()
        assert t.words(domain.question) in pieces(app.main)
        for sub_category in domain.sub_categories:
            asked = segments(app, f"answer-{domain.id}{sub_category.letter}")
            question = QUESTIONS[f"{domain.id}{sub_category.letter}"]
            assert asked.label == f"{question.number}. {t.words(sub_category.text)}"
            choices = ("yes", "legal_status_only", "no", None) if domain.id == "D1" else ("yes", "no", None)
            assert [option.content for option in asked.proto.options] == [
                choice_label(t, question, choice) for choice in choices
            ]


def test_an_answer_is_scored_at_once_beside_the_published_category():
    app = opened()
    for letter, choice in zip("abcde", ("yes", "yes", "legal_status_only", "no", "no"), strict=True):
        answer(app, f"D1{letter}", choice)
    expected = Assessment("BLR", 2021)
    for letter, choice in zip("abcde", ("yes", "yes", "legal_status_only", "no", "no"), strict=True):
        expected = expected.with_answer(f"D1{letter}", choice=choice)
    assert kept(app) == expected
    said = pieces(app.main)
    start = said.index("Migrant rights")
    assert said[start : start + 4] == ["Migrant rights", "5/5", "◔\u00a0Partially meets (50)", "◔\u00a0Partially meets"]
    for id_ in ("assessment_domains", "assessment_next", "assessment_changes"):
        exhibit = make(id_, expected)
        assert exhibit.title in said and exhibit.subtitle in said


def test_an_answer_can_be_taken_back():
    app = answer(answer(opened(), "D1a", "yes"), "D1a", "open")
    assert kept(app) == Assessment("BLR", 2021)
    assert exhibits.headline("assessment", View(), "en") in pieces(app.main)


def test_answers_and_evidence_stay_over_a_change_of_language_and_of_page():
    app = answer(opened(), "D2b", "no")
    app.toggle(key="evidence-of-D2b").set_value(True).run()
    app.text_area(key="evidence-of-answer-D2b").set_value("Указ № 5 <b>").run()
    app.text_input(key="by-of-answer-D2b").set_value("Иванова").run()
    app.text_input(key="assessment-by").set_value("Министерство").run()
    expected = Assessment("BLR", 2021, "Министерство").with_answer(
        "D2b", choice="no", evidence="Указ № 5 < b>", by="Иванова"
    )
    assert kept(app) == expected
    segments(app, "language_widget").set_value("be").run()
    assert kept(app) == expected
    assert segments(app, "answer-D2b").value == "no"
    assert exhibits.headline_of_answers(expected, "be") in pieces(app.main)
    turn_to(app, "remittances")
    turn_to(app, "assessment")
    assert kept(app) == expected
    assert segments(app, "answer-D2b").value == "no"
    assert app.text_input(key="assessment-by").value == "Министерство"
    assert "Указ № 5 < b> · Иванова" in pieces(app.main)


def test_each_country_has_answers_of_its_own():
    app = answer(opened(), "D1a", "yes")
    app.selectbox(key="focus_widget").set_value("TJK").run()
    assert segments(app, "answer-D1a").value == "open"
    answer(app, "D1b", "no")
    app.selectbox(key="focus_widget").set_value("BLR").run()
    assert segments(app, "answer-D1a").value == "yes"
    assert kept(app) == Assessment("BLR", 2021).with_answer("D1a", choice="yes")
    assert kept(app, "TJK") == Assessment("TJK", 2021).with_answer("D1b", choice="no")


def test_the_round_of_the_published_categories_is_chosen():
    app = answer(opened(), "D1a", "yes")
    segments(app, "assessment-round").set_value(2019).run()
    assert kept(app).round == 2019
    assert "Published, 2019" in pieces(app.main)


def test_what_is_not_saved_is_said_in_words():
    app = answer(answer(opened(), "D1a", "yes"), "D1b", "no")
    assert "2 answers are not saved in a file yet." in " ".join(pieces(app.main))
    app.selectbox(key="focus_widget").set_value("TJK").run()
    assert "Belarus: 2 answers are not saved in a file yet." in " ".join(pieces(app.main))
    app = hand_in(opened(), to_json(full(), T))
    assert "All answers are saved in a file." in pieces(app.main)
    answer(app, "D1a", "no")
    assert "1 answer is not saved in a file yet." in " ".join(pieces(app.main))
    app.text_input(key="assessment-by").set_value("Other").run()
    answer(app, "D1a", "yes")
    assert "Name or date of the assessment are not saved in a file yet." in " ".join(pieces(app.main))


@pytest.mark.parametrize("write", [to_json, to_xlsx])
def test_a_file_is_loaded_and_brings_its_country(write):
    app = hand_in(opened(), write(full(country="TJK", no=("D3a",)), translator("ru")))
    assert kept(app, "TJK") == full(country="TJK", no=("D3a",))
    assert app.session_state["view"].focus == "TJK"
    assert exhibits.headline_of_answers(full(country="TJK", no=("D3a",)), "en") in pieces(app.main)


def test_a_handed_in_file_is_not_kept_on_the_server():
    app = hand_in(opened(), to_json(full(), T))
    assert [each.value for each in app.file_uploader] == [None, None]


def test_answers_that_are_not_saved_are_replaced_only_when_the_reader_says_so():
    app = hand_in(answer(opened(), "D1a", "no"), to_json(full(), T))
    own = Assessment("BLR", 2021).with_answer("D1a", choice="no")
    assert kept(app) == own
    assert "would be lost: 1." in " ".join(pieces(app.main))
    app.button(key="assessment-keep").click().run()
    assert kept(app) == own and "would be lost" not in " ".join(pieces(app.main))
    hand_in(app, to_json(full(), T))
    app.button(key="assessment-replace").click().run()
    assert kept(app) == full()


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "assessment-load"),
        ("ru", "assessment-other"),
        ("be", "assessment-load"),
        pytest.param("en", "assessment-other", marks=pytest.mark.full),
        pytest.param("ru", "assessment-load", marks=pytest.mark.full),
        pytest.param("be", "assessment-other", marks=pytest.mark.full),
    ],
)
def test_a_bad_file_is_told_in_the_readers_language_and_changes_nothing(language, place):
    app, t = answer(opened(language), "D1a", "yes"), translator(language)
    hand_in(app, b"{broken", "<b>my</b> file.json", place)
    assert not app.exception
    with pytest.raises(FileError) as refused:
        read(b"{broken", CATALOGUE)
    told = f"<b>my</b> file.json: {refused.value.say(t)} {t('The present answers were left as they are.')}"
    assert told in pieces(app.main)
    assert kept(app) == Assessment("BLR", 2021).with_answer("D1a", choice="yes")
    segments(app, "language_widget").set_value("en").run()
    assert refused.value.say(T) in " ".join(pieces(app.main))
    hand_in(app, to_json(full(), T), place="assessment-other")
    assert refused.value.say(T) not in " ".join(pieces(app.main))


def test_two_assessments_are_compared_domain_by_domain_with_both_evidences():
    one, other = full("Ministry", no=("D1a",)), full("Civil society", no=("D1a", "D4b"))
    app = hand_in(hand_in(opened(), to_json(one, T)), to_xlsx(other, T), place="assessment-other")
    said = pieces(app.main)
    assert make("assessment_compared", one, other).subtitle in said
    row = make("assessment_differences", one, other).data.iloc[0]
    start = said.index(row["question_name"])
    assert said[start + 1 : start + 5] == ["Yes", "Закон о D4b", "No", "Закон о D4b"]
    app.button(key="assessment-end").click().run()
    assert make("assessment_compared", one, other).subtitle not in pieces(app.main)


def test_assessments_of_two_countries_are_not_compared():
    app = hand_in(hand_in(opened(), to_json(full(), T)), to_json(full(country="TJK"), T), place="assessment-other")
    assert "The file is about another country (Tajikistan)" in " ".join(pieces(app.main))
    assert kept(app) == full()


def test_the_next_domain_is_a_button_away():
    app = opened()
    for domain in CATALOGUE.framework.domains[1:]:
        app.button(key="assessment-next-domain").click().run()
        assert segments(app, "assessment-domain").value == domain.id
    assert [each.key for each in app.button if each.key == "assessment-next-domain"] == []
