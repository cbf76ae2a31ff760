"""A self-assessment as exhibits: in each language and country, with the label and never with another country."""

import random
import re
from functools import cache
from html import unescape

import pandas as pd
import plotly.graph_objects as go
import pytest

from seeeca import catalogue
from seeeca import exhibits as all_exhibits
from seeeca.assessment import ALL, Assessment, choices, questions
from seeeca.assessment.wording import label
from seeeca.catalogue.reading import LANGUAGES
from seeeca.draw.figure import figure
from seeeca.draw.palette import DARK, LIGHT
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.sources import citations
from seeeca.exhibits.governance.assessment import OPEN_SIGN
from seeeca.exhibits.making import KOSOVO
from seeeca.publish.picture import file_name, picture
from seeeca.publish.table import csv, table
from seeeca.recipe import Recipe
from seeeca.warehouse import current
from seeeca.words.fonts import width_of
from seeeca.words.i18n import translator
from tests.said import notes_of, sources_of

CATALOGUE = catalogue.load()
QUESTIONS = questions(CATALOGUE.framework)
MEMBERS = CATALOGUE.groups["seeeca"].members
BROKEN = re.compile(r"[{}]|\bnan\b|\bNone\b|\bNaT\b|\.\.|,,|;;|\(\)| [,.;)]|\( |  |^\s|\s$")
each_language = pytest.mark.parametrize("language", LANGUAGES)


def by_chance(country: str, seed: int, open_: bool = False) -> Assessment:
    chance = random.Random(f"{country}{seed}")
    assessment = Assessment(country, 2021, f"Группа {seed}")
    for id_, question in QUESTIONS.items():
        choice = chance.choice([*choices(question), *([None] if open_ else [])])
        assessment = assessment.with_answer(id_, choice=choice, evidence=f"Документ {chance.randrange(100)}")
    return assessment


@cache
def exhibits(country: str, language: str, open_: bool = False) -> list[Exhibit]:
    one, other = by_chance(country, 1, open_), by_chance(country, 2)
    of_one = [make(id_, language, one) for id_ in ("assessment_domains", "assessment_next", "assessment_changes")]
    return of_one + [make(id_, language, one, other) for id_ in ("assessment_compared", "assessment_differences")]


def make(id_: str, language: str, *answers: Assessment) -> Exhibit:
    return all_exhibits.make(Recipe(id_, answers=answers), language)


def texts(exhibit: Exhibit) -> list[str]:
    headings = [column.heading for column in exhibit.columns]
    cells = [cell for cell in exhibit.data.to_numpy().ravel() if isinstance(cell, str)]
    every = [exhibit.title, exhibit.subtitle, exhibit.alt, *notes_of(exhibit), *sources_of(exhibit), *headings, *cells]
    return [text for text in every if text and text != OPEN_SIGN]


@each_language
@pytest.mark.parametrize("country", MEMBERS)
@pytest.mark.parametrize("open_", [False, True])
def test_each_exhibit_has_its_words_and_the_label_everywhere(country, language, open_):
    t = translator(language)
    for exhibit in exhibits(country, language, open_):
        assert len([word for word in exhibit.title.split(" ") if any(map(str.isalnum, word))]) <= 15, exhibit.title
        assert [text for text in texts(exhibit) if BROKEN.search(text)] == []
        assert (
            notes_of(exhibit)[0] == f"{label(t)}." and label(t) in exhibit.alt and exhibit.alt.startswith(exhibit.title)
        )
        assert sources_of(exhibit)[0].startswith(t("self-assessment")) and "Группа 1" in sources_of(exhibit)[0]
        assert CATALOGUE.framework.source in citations(exhibit)[0]
        kosovo = CATALOGUE.countries[KOSOVO].note.in_(language)
        assert any(kosovo in note for note in notes_of(exhibit)) == (country == KOSOVO)
        assert (exhibit.focus, exhibit.language, exhibit.data_version) == (country, language, current().id)


@each_language
def test_each_exhibit_is_drawn_and_taken_away_like_any_other(language):
    t = translator(language)
    for exhibit in exhibits("BLR", language, True):
        for palette in (LIGHT, DARK):
            assert figure(exhibit, t, palette)["data"]
        assert picture(exhibit, t).layout.height > 400
        assert file_name(exhibit, "csv").startswith("BLR_assessment-")
        lines = csv(exhibit, t).decode("utf-8-sig")
        assert label(t) in lines and exhibit.title in lines
        assert len(table(exhibit)) == len(exhibit.data) > 0


@each_language
def test_no_exhibit_names_another_country_or_ranks(language):
    words = {"en": r"\brank|best|worst|average", "ru": r"рейтинг|лучш|худш|средн", "be": r"рэйтынг|лепш|горш|сярэдн"}
    t = translator(language)
    not_a_ranking = t("Ordered categories, reported by Governments themselves; not a ranking and not an IOM score.")
    for exhibit in exhibits("BLR", language):
        said = " ".join(text for text in texts(exhibit) if text != not_a_ranking)
        assert not re.search(words[language], said, re.I), exhibit.id
        assert [code for code in MEMBERS if code != "BLR" and t.name(code) in said] == []


def test_the_matrix_has_value_and_category_beside_the_published_ones_of_the_same_round():
    assessment = Assessment("BLR", 2021)
    for id_ in QUESTIONS:
        assessment = assessment.with_answer(id_, choice="no" if id_ in ("D2a", "D2b", "D2c", "D4a") else "yes")
    assessment = assessment.with_answer("D5a", choice=None).with_answer("D1a", choice="legal_status_only")
    data = make("assessment_domains", "en", assessment).data
    own, published = (data[data["column"] == column] for column in ("Self-assessment", "Published, 2021"))
    assert dict(zip(own["domain"], own["category_name"], strict=True)) == {
        "D1": "Meets, 90",
        "D2": "Partially meets, 40",
        "D3": "Fully meets, 100",
        "D4": "Meets, 80",
        "D5": "◕ to ●, 80–100",
        "D6": "Fully meets, 100",
        ALL: "Meets, 81.7–85",
    }
    record = current().ask(
        "policy_categories", {"edition": CATALOGUE.sources["unsd-sdg"].newest.id, "countries": ["BLR"]}
    )
    record = record[record["round"] == 2021]
    assert dict(zip(published["domain"], published["category"], strict=True)) == dict(
        zip(record["domain"], record["category"], strict=True)
    )
    assert own["category"].tolist() == [3, 2, 4, 3, 0, 4, 3]


def test_a_country_without_a_record_has_none_in_the_published_column():
    data = make("assessment_domains", "en", by_chance("UZB", 1)).data
    published = data[data["column"] == "Published, 2021"]
    assert set(published["category_name"]) == {"no record"} and set(published["sign"]) == {"–"}


def test_what_would_change_it_names_each_answer_with_what_it_alone_would_give():
    assessment = Assessment("BLR", 2021)
    for id_ in QUESTIONS:
        assessment = assessment.with_answer(id_, choice="no" if id_ == "D2a" else "yes")
    exhibit = make("assessment_changes", "en", assessment)
    assert exhibit.title == "Self-assessment in Belarus: 1 of 1 single changes would raise a category"
    assert exhibit.data.drop(columns="question_name").to_dict("records") == [
        {
            "question": "D2a",
            "domain_name": "Whole-of-government, evidence",
            "answer": "No",
            "now": "◕ Meets (80)",
            "then": "● Fully meets (100)",
            "all_then": "● Fully meets (100)",
        }
    ]
    steps = make("assessment_next", "en", assessment).data.set_index("domain")
    assert steps.loc["D2", ["now", "next", "needed"]].tolist() == ["◕ Meets (80)", "● Fully meets", "1 more full “yes”"]
    assert steps.loc["D3", "needed"] == "nothing: highest category"


def test_differences_are_listed_with_the_evidence_of_both():
    ministry = Assessment("BLR", 2021, "Ministry").with_answer("D1a", choice="yes", evidence="Law 225", by="A. Ivanova")
    society = Assessment("BLR", 2021, "Civil society").with_answer("D1a", choice="legal_status_only")
    ministry, society = (each.with_answer("D6e", choice="yes") for each in (ministry, society))
    exhibit = make("assessment_differences", "en", ministry, society)
    assert [column.heading for column in exhibit.columns] == [
        "Policy domain",
        "Sub-category",
        "Ministry",
        "Evidence: Ministry",
        "Civil society",
        "Evidence: Civil society",
    ]
    assert table(exhibit).values.tolist() == [
        [
            "Migrant rights",
            "1a. Essential and/or emergency health care",
            "Yes, regardless of immigration status",
            "Law 225 · A. Ivanova",
            "Yes, only for those with legal immigration status",
            "–",
        ]
    ]
    assert sources_of(exhibit) == ["self-assessment, Ministry", "self-assessment, Civil society"]


def test_the_same_answers_differ_nowhere_and_say_so():
    one = by_chance("BLR", 1)
    exhibit = make("assessment_differences", "en", one, one)
    assert exhibit.absence == "The two assessments give the same answers." and exhibit.data.empty


def test_two_assessments_of_the_same_name_are_told_apart():
    one = Assessment("BLR", 2021, "Ministry").with_answer("D1a", choice="yes")
    exhibit = make("assessment_compared", "en", one, one)
    assert exhibit.data["column"].unique().tolist() == ["Ministry (1)", "Ministry (2)"]


def test_without_answers_there_is_no_figure_but_the_reason():
    exhibit = make("assessment_domains", "en", Assessment("BLR", 2021))
    assert exhibit.absence == "No question has an answer yet." and exhibit.data.empty


def drawn(exhibit: Exhibit, language: str) -> go.Figure:
    return go.Figure(figure(exhibit, translator(language), LIGHT))


def test_markup_in_texts_is_shown_as_it_is():
    one = Assessment("BLR", 2021, "A & B").with_answer("D1a", choice="yes", evidence="x < y & z")
    other = Assessment("BLR", 2021).with_answer("D1b", choice="no")
    exhibit = make("assessment_differences", "en", one, other)
    assert "x &lt; y &amp; z" in str(drawn(exhibit, "en").data[0].cells["values"])


def test_rows_of_texts_have_room_in_the_picture():
    """As many lines as the longest cell of each row is broken into."""
    exhibit = exhibits("BLR", "ru")[-1]
    (trace,) = drawn(exhibit, "ru").data
    rows = pd.DataFrame(list(trace.cells["values"])).T
    lines = rows.map(lambda text: text.count("<br>") + 1).max(axis=1)
    assert drawn(exhibit, "ru").layout.height >= 20 * (lines.sum() + 1)


def test_no_line_of_a_text_is_wider_than_its_column():
    link = "https://pravo.by/document/?guid=3871&p0=H11000225" * 4
    one = by_chance("BLR", 1).with_answer("D1a", choice="no", evidence=link).with_answer("D2a", choice="no")
    other = one.with_answer("D1a", choice="yes").with_answer("D2a", choice="yes", evidence="короткий текст")
    exhibit = make("assessment_differences", "ru", one, other)
    (trace,) = drawn(exhibit, "ru").data
    assert sum(trace.columnwidth) == pytest.approx(1060)
    cells = [[heading, *texts_] for heading, texts_ in zip(trace.header["values"], trace.cells["values"], strict=True)]
    for room, column in zip(trace.columnwidth, cells, strict=True):
        assert max(width_of(unescape(line), 15) for cell in column for line in cell.split("<br>")) <= room
    shown = {unescape(cell.replace("<br>", "")) for column in cells for cell in column}
    assert any(link in cell for cell in shown)
