"""Words of every exhibit: a finding as title, everything that must travel along, in three languages."""

import re

import pytest

from seeeca.catalogue.reading import LANGUAGES
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.shapes import Rows
from seeeca.exhibits.making import KOSOVO
from seeeca.warehouse import current
from seeeca.words.i18n import translator
from tests.laws.built import CATALOGUE, SAMPLE, drawn, every_exhibit, made, of_all, of_sample, words_of
from tests.laws.reading import choices_read

# Signs of a text that was put together wrongly.
BROKEN = re.compile(r"[{}]|\bnan\b|\bNone\b|\bNaT\b|\.\.|,,|;;|\(\)| [,.;)]|\( |  |^\s|\s$")


@every_exhibit
def test_the_title_is_a_finding_of_at_most_fifteen_words(id_, language):
    titles = {country: exhibit.title for country, exhibit in drawn(of_sample(id_, language)).items()}
    assert {country: title for country, title in titles.items() if not 0 < words(title) <= 15} == {}


@pytest.mark.full
@every_exhibit
def test_the_title_of_every_country_is_a_finding_of_at_most_fifteen_words(id_, language):
    titles = {country: exhibit.title for country, exhibit in drawn(of_all(id_, language)).items()}
    assert {country: title for country, title in titles.items() if not 0 < words(title) <= 15} == {}


def words(title: str) -> int:
    """A number with its unit is one word, which a space that does not break holds together; a dash is none."""
    return sum(any(letter.isalnum() for letter in word) for word in title.split(" "))


@every_exhibit
def test_every_text_that_must_travel_along_is_there(id_, language):
    wanted = ("title", "short_title", "subtitle", "what", "alt", "sources", "editions", "data_version")
    missing = {
        country: [name for name in wanted if not getattr(exhibit, name)]
        for country, exhibit in of_sample(id_, language).items()
    }
    assert {country: names for country, names in missing.items() if names} == {}


@every_exhibit
def test_the_subtitle_says_what_unit_place_and_time(id_, language):
    """Each of them once, in this order; nobody has to read them back out of the words."""
    for country, exhibit in of_sample(id_, language).items():
        time = exhibit.period.words if exhibit.period else ""
        parts = [exhibit.what, exhibit.measure.words, exhibit.measure.at, exhibit.place, time]
        assert exhibit.subtitle == ", ".join(part for part in parts if part), country


@every_exhibit
def test_an_exhibit_knows_what_it_was_made_from(id_, language):
    assert {
        country: (exhibit.id, exhibit.focus, exhibit.language, exhibit.data_version)
        for country, exhibit in of_sample(id_, language).items()
    } == {country: (id_, country, language, current().id) for country in SAMPLE}


@every_exhibit
def test_each_source_has_its_line_its_citation_and_its_files(id_, language):
    t = translator(language)
    for country, exhibit in of_sample(id_, language).items():
        for source in exhibit.sources:
            edition = CATALOGUE.editions[source.edition]
            assert source.line.endswith(t.words(edition.short or edition.name)), country
            assert source.citation.startswith(edition.citation), country
            known = {file["path"]: file["sha256"] for file in current().files.get(source.edition, ())}
            assert {file.path: file.sha256 for file in source.files} == known, country


@every_exhibit
def test_the_editions_are_those_that_were_asked_for(id_, language):
    """An edition that is named as source was asked, or its name stands in the data."""
    for country, exhibit in drawn(of_sample(id_, language)).items():
        asked = {value for query in exhibit.queries for value in query.parameters.values() if isinstance(value, str)}
        shown = set(exhibit.data["edition"]) if "edition" in exhibit.data.columns else set(exhibit.editions)
        assert shown <= set(exhibit.editions) <= asked | shown, country


@every_exhibit
def test_texts_are_put_together_rightly(id_, language):
    assert broken(of_sample(id_, language)) == {}


@pytest.mark.full
@every_exhibit
def test_texts_of_every_country_are_put_together_rightly(id_, language):
    assert broken(of_all(id_, language)) == {}


def broken(found: dict[str, Exhibit]) -> dict[str, str]:
    return {
        f"{country}, {BROKEN.findall(text)}": text
        for country, exhibit in found.items()
        for text in words_of(exhibit)
        if BROKEN.search(text)
    }


@every_exhibit
def test_the_note_on_kosovo_stands_exactly_where_kosovo_is_shown_counted_or_named(id_, language):
    name = translator(language).name(KOSOVO)
    of_the_focus = "focus" in choices_read(id_, KOSOVO)
    for country, exhibit in of_sample(id_, language).items():
        notes = [note.text for note in exhibit.notes if note.kind == "place name"]
        expected = (
            (country == KOSOVO and of_the_focus)
            or any(name in text for text in words_of(exhibit))
            or has_kosovo(exhibit)
        )
        wording = f"* {CATALOGUE.countries[KOSOVO].note.in_(language)}"
        assert notes == [wording] * int(expected), country


def has_kosovo(exhibit: Exhibit) -> bool:
    """Whether it is in a row, or in a count of countries."""
    counts = (query for query in exhibit.queries if query.name != "observations")
    asked = {country for query in counts for country in query.parameters.get("countries", ())}
    counted = not exhibit.absence and "country" not in exhibit.data.columns and KOSOVO in asked
    return counted or any(KOSOVO in exhibit.data[name].unique() for name in exhibit.data.columns)


@every_exhibit
def test_an_exhibit_without_figures_says_why_and_one_with_figures_does_not(id_, language):
    for country, exhibit in of_sample(id_, language).items():
        assert bool(exhibit.absence) == exhibit.data.empty == (exhibit.shape is None), country
        assert exhibit.absence in exhibit.alt, country


@every_exhibit
def test_the_alt_text_begins_with_the_finding_and_goes_on_with_figures(id_, language):
    for country, exhibit in of_sample(id_, language).items():
        assert exhibit.alt.startswith(exhibit.title), country
        assert exhibit.described or exhibit.absence or isinstance(exhibit.shape, Rows), country


@every_exhibit
def test_columns_have_headings_that_differ(id_, language):
    for country, exhibit in drawn(of_sample(id_, language)).items():
        headings = [column.heading for column in exhibit.columns]
        assert headings and all(headings) and len(set(headings)) == len(headings), country
        assert {column.key for column in exhibit.columns} <= set(exhibit.data.columns), country


def test_no_text_is_left_in_english_in_another_language():
    """A title that is the same in two languages was not translated."""
    for language in LANGUAGES[1:]:
        same = {
            id_
            for id_ in ("migrant_stock", "origins", "ageing")
            if made(id_, "BLR").title == made(id_, "BLR", language).title
        }
        assert same == set()
