"""Figures of every exhibit: the same in each language, in table and file, and again when it is made again."""

import io
from dataclasses import replace

import pandas as pd
import pytest

from seeeca import exhibits
from seeeca.catalogue.reading import LANGUAGES
from seeeca.exhibit.exhibit import Exhibit, Query
from seeeca.exhibit.shapes import Bars, Components, Lines, Matrix, Multiples, Places, Pyramid, Rows, Scatter, Shape
from seeeca.exhibits.making import KOSOVO
from seeeca.exhibits.remembered import forget
from seeeca.publish.table import csv, table
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import Warehouse, current
from seeeca.words.i18n import translator
from tests.laws.built import drawn, each_exhibit, every_exhibit, made, of_all, of_sample

CODES = ("country", "partner", "domain", "sex", "age_group", "indicator")


@each_exhibit
def test_the_questions_are_recorded_and_have_the_same_answers_again(id_, monkeypatch):
    ask, answered = Warehouse.ask, []

    def remembering(self: Warehouse, query: str, parameters: dict) -> pd.DataFrame:
        answered.append((Query(query, dict(parameters)), ask(self, query, parameters)))
        return answered[-1][1].copy()

    monkeypatch.setattr(Warehouse, "ask", remembering)
    asked = []
    for country in ("BLR", "TJK", KOSOVO):
        forget()
        asked += exhibits.make(Recipe(id_, View(focus=country)), "en").queries
    assert asked == [query for query, _ in answered]
    for query, answer in answered:
        pd.testing.assert_frame_equal(ask(current(), query.name, query.parameters), answer)


@each_exhibit
def test_making_twice_gives_the_same(id_):
    one = made(id_, "BLR")
    forget()
    other = exhibits.make(Recipe(id_, View(focus="BLR")), "en")
    pd.testing.assert_frame_equal(one.data, other.data)
    assert replace(one, data=None) == replace(other, data=None)


@each_exhibit
def test_figures_are_the_same_in_every_language(id_):
    """Rows may stand in another order, where they are sorted by name."""
    for country in of_sample(id_):
        one, *others = (figures(made(id_, country, language)) for language in LANGUAGES)
        assert [other for other in others if other != one] == [], country


@pytest.mark.full
@each_exhibit
def test_figures_of_every_country_are_the_same_in_every_language(id_):
    for country in of_all(id_):
        one, *others = (figures(made(id_, country, language)) for language in LANGUAGES)
        assert [other for other in others if other != one] == [], country


def figures(exhibit: Exhibit) -> list[tuple]:
    """The rows of the data with their codes, without names."""
    columns = [name for name in CODES if name in exhibit.data.columns]
    numbers = exhibit.data.select_dtypes(["number", "bool"]).columns
    return sorted(
        exhibit.data[[*columns, *numbers]].astype(object).fillna("missing").itertuples(index=False, name=None), key=str
    )


@each_exhibit
def test_what_is_drawn_stands_in_the_table(id_):
    """Each figure of the shape is a figure of a column that is shown, and each such column is named by the measure."""
    for country, exhibit in drawn(of_sample(id_)).items():
        if isinstance(exhibit.shape, Rows | Matrix):
            continue
        shown = exhibit.data[[column.key for column in exhibit.columns]].select_dtypes("number")
        known = {round(float(value), 6) for value in shown.to_numpy().ravel() if pd.notna(value)}
        assert {round(float(value), 6) for value in values_of(exhibit.shape)} <= known | shares(exhibit), country


def values_of(shape: Shape) -> tuple[float, ...]:
    return (*shape.value, *shape.across) if isinstance(shape, Scatter) else shape.value


def shares(exhibit: Exhibit) -> set[float]:
    """Pyramids that compare populations draw shares, which the table has beside the people."""
    if not isinstance(exhibit.shape, Pyramid) or "share" not in exhibit.data:
        return set()
    return {round(float(value), 6) for value in exhibit.data["share"]}


@each_exhibit
def test_keys_of_series_are_the_same_in_every_language(id_):
    for country in of_sample(id_):
        shapes = [made(id_, country, language).shape for language in LANGUAGES]
        if not isinstance(shapes[0], Lines | Multiples | Components):
            continue
        one, *others = ({series.key for series in shape.all_series} for shape in shapes)
        assert [other for other in others if other != one] == [], country


@each_exhibit
def test_the_table_has_the_columns_that_are_declared(id_):
    for country, exhibit in of_sample(id_).items():
        shown = table(exhibit)
        assert list(shown.columns) == [column.heading for column in exhibit.columns], country
        assert len(shown) == len(exhibit.data), country


@every_exhibit
def test_the_file_has_title_figures_sources_and_notes(id_, language):
    t = translator(language)
    for country, exhibit in of_sample(id_, language).items():
        lines = csv(exhibit, t).decode("utf-8-sig").replace('""', '"').split("\r\n")
        cited = [source.citation for source in exhibit.sources]
        wanted = [exhibit.title, exhibit.subtitle, *cited, *(note.text for note in exhibit.notes)]
        assert [text for text in wanted if not any(text in line for line in lines)] == [], country


def test_a_file_of_the_reader_s_language_opens_in_a_spreadsheet():
    """Belarus among immigrants of 2024, as a spreadsheet reads it: comma for decimals, semicolon between cells."""
    exhibit = made("origins", "BLR", "ru")
    rows = csv(exhibit, translator("ru")).decode("utf-8-sig").split("\r\n")
    first = next(number for number, line in enumerate(rows) if line.startswith("Российская Федерация;"))
    read = pd.read_csv(io.StringIO(rows[first]), sep=";", decimal=",", header=None)
    assert read.iloc[0, :2].tolist() == ["Российская Федерация", 664_610]
    assert round(float(read.iloc[0, 2]), 1) == 63.0


@each_exhibit
def test_a_mark_that_leads_to_a_corridor_has_the_code_of_its_place(id_):
    known = made(id_, "BLR").shape
    if isinstance(known, Bars | Places) and made(id_, "BLR").clickable:
        for country, exhibit in drawn(of_sample(id_)).items():
            assert len(exhibit.row_partners) == len(exhibit.data), country
