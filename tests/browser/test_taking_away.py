"""Pictures and tables as they arrive in the reader's folder."""

import csv
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from seeeca import exhibits
from seeeca.exhibit.exhibit import Exhibit
from seeeca.exhibit.sources import citations
from seeeca.recipe import Recipe
from seeeca.view import View
from tests.browser.visit import Visit
from tests.said import notes_of, sources_of

CSV, PNG, SVG = 0, 1, 2
SVG_TEXT = "{http://www.w3.org/2000/svg}text"
NUMBER = re.compile(r"-?\d+([.,]\d+)?(e-?\d+)?")
TAKEN = [
    ("migrant_stock", "migrant_stock", "BLR", "en", "BLR_migrant-stock_1990-2024_en"),
    ("remittances", "remittances_map", "TJK", "ru", "TJK_remittances-map_2024_ru"),
]
taken = pytest.mark.parametrize(("page", "id_", "country", "language", "name"), TAKEN)


@taken
def test_a_picture_carries_its_words_and_a_telling_name(visit: Visit, tmp_path, page, id_, country, language, name):
    exhibit = _turn_to_save(visit, page, id_, country, language)
    # The words on the boundaries of a map are one of its notes.
    words = [exhibit.title, *sources_of(exhibit), *notes_of(exhibit)]
    assert exhibit.notes
    buttons = visit.card(id_).locator(".save button")
    _picture_is_whole(_download(visit, buttons.nth(PNG), tmp_path, f"{name}.png"), words)
    _drawing_is_whole(_download(visit, buttons.nth(SVG), tmp_path, f"{name}.svg"), words)


@pytest.mark.parametrize(("page", "id_"), [("replacement", "replacement_by_year"), ("migrant_stock", "origins")])
def test_the_words_of_a_picture_have_room_in_it(visit: Visit, page, id_):
    _turn_to_save(visit, page, id_, "BLR", "ru")
    cut = (
        visit.card(id_)
        .locator(".preview")
        .evaluate(
            """preview => {
            const {left, right} = preview.querySelector("svg.main-svg").getBoundingClientRect();
            const sticksOut = box => box.left < left || box.right > right;
            return [...preview.querySelectorAll("svg.main-svg text")]
                .filter(text => sticksOut(text.getBoundingClientRect()))
                .map(text => text.textContent);
        }"""
        )
    )
    assert cut == []


def _picture_is_whole(path: Path, words: list[str]) -> None:
    with Image.open(path) as picture:
        picture.load()
        assert picture.width == 2560
        assert len(picture.convert("RGB").getcolors(2**24)) > 100
        assert not [each for each in words if each not in picture.text["Description"]]


def _drawing_is_whole(path: Path, words: list[str]) -> None:
    drawing = path.read_text(encoding="utf-8")
    shown = _without_spaces(
        "".join("".join(text.itertext()) for text in ElementTree.fromstring(drawing).iter(SVG_TEXT))
    )
    assert not [each for each in words if _without_spaces(each) not in shown]
    assert re.search(r"@font-face\s*{[^}]*Source Sans[^}]*url\([\"']?data:", drawing)
    assert not re.search(r"(href|src)=\"(?!#|data:)", drawing)


@pytest.mark.parametrize(
    ("page", "id_", "country", "language", "name"),
    [
        ("migrant_stock", "origins", "BLR", "en", "BLR_origins_2024_en"),
        ("remittances", "remittances_ranking", "TJK", "ru", "TJK_remittances-ranking_2024_ru"),
        # Notes with a semicolon, which parts cells in Russian.
        ("governance", "policy_counts", "BLR", "ru", "BLR_policy-counts_2021_ru"),
    ],
)
def test_a_table_opens_right_in_a_spreadsheet(visit: Visit, tmp_path, page, id_, country, language, name):
    exhibit = _turn_to_save(visit, page, id_, country, language)
    button = visit.card(id_).locator(".save button").nth(CSV)
    written = _download(visit, button, tmp_path, f"{name}.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    comma = language != "en"
    rows = list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), delimiter=";" if comma else ","))
    single = [row[0] for row in rows if len(row) == 1]
    assert {exhibit.title, exhibit.subtitle, *citations(exhibit), *notes_of(exhibit)} <= set(single)
    assert any(all(source in line for source in sources_of(exhibit)) for line in single)
    # Unit and edition stand behind the columns of the exhibit.
    keys = [column.key for column in exhibit.columns]
    headings = [column.heading for column in exhibit.columns]
    heading = next(number for number, row in enumerate(rows) if row[: len(keys)] == headings)
    assert all(row[-1] in exhibit.editions for row in rows[heading + 1 : heading + 1 + len(exhibit.data)])
    body = rows[heading + 1 : heading + 1 + len(exhibit.data)]
    assert len(body) == len(exhibit.data) > 0
    for row, given in zip(body, exhibit.data[keys].to_dict("records"), strict=True):
        for cell, value in zip(row[: len(keys)], given.values(), strict=True):
            if isinstance(value, float):
                assert ("." not in cell) if comma else ("," not in cell)
                assert float(cell.replace(",", ".")) == pytest.approx(value, abs=0.005)
            else:
                assert cell == str(value)
    if comma and any(exhibit.data[key].dtype.kind == "f" for key in keys):
        assert any("," in cell for row in body for cell in row if NUMBER.fullmatch(cell))
    live = [
        cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@")) and not NUMBER.fullmatch(cell)
    ]
    assert live == []


def _turn_to_save(visit: Visit, page: str, id_: str, country: str, language: str) -> Exhibit:
    visit.open(page, country=country, lang=language)
    visit.turn(id_, "save")
    return exhibits.make(Recipe(id_, View(focus=country)), language)


def _download(visit: Visit, button, folder: Path, name: str) -> Path:
    with visit.tab.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == name
    path = folder / name
    download.value.save_as(path)
    return path


def _without_spaces(text: str) -> str:
    return re.sub(r"\s", "", text)
