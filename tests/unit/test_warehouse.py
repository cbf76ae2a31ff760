"""The warehouse: right answers from many threads, sets of extracts that are whole or refused, bound parameters."""

import ast
import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import duckdb
import pandas as pd
import pytest

from etl import store
from seeeca import catalogue, exhibits
from seeeca.exhibit.exhibit import Query
from seeeca.recipe import Recipe
from seeeca.view import View
from seeeca.warehouse import QUERIES, ExtractsError, Warehouse, current, find, statement

ROOT = Path(__file__).resolve().parents[2]
COUNTRIES = catalogue.load().countries
THREADS = 8
FILES = sorted(path.stem for path in QUERIES.glob("*.sql"))
SMALL_QUESTION = {
    "indicator": "population",
    "edition": "wpp-2024",
    "countries": ["BLR"],
    "first_year": 1950,
    "last_year": 2100,
}
HOSTILE = {
    "a condition": "BLR' or '1'='1",
    "a statement": "'; drop table observation; --",
    "a parameter": "$country",
    "a null byte": "BLR\x00",
    "a pattern": "%",
    "look-alike letters": "ВLR",
    "very long": "B" * 100_000,
}


def asked() -> list[Query]:
    """What exhibits and cards ask for some countries: every question, with many parameters."""
    found = []
    for view in (
        View(),
        View(focus="TJK"),
        View(focus="UKR", stock_edition="ims-2020", year=2015),
        View(focus="XKX", first_year=2005),
    ):
        for id_ in exhibits.BUILDERS:
            found += exhibits.make(Recipe(id_, view), "en").queries
    return [query for number, query in enumerate(found) if query not in found[:number]]


@pytest.fixture(scope="module")
def questions() -> list[Query]:
    return asked()


@pytest.fixture
def folder(tmp_path) -> Path:
    return write_extracts(tmp_path / "extracts", population=1.0)


def write_extracts(folder: Path, population: float) -> Path:
    """A small set of extracts: one table with one figure, and one more table."""
    folder.mkdir()
    tables = {
        "observation": pd.DataFrame(
            {
                "indicator": ["population"],
                "country": ["BLR"],
                "year": [2020],
                "edition": ["wpp-2024"],
                "variant": ["estimates"],
                "value": [population],
                "lower": [None],
                "upper": [None],
                "flag": [""],
            }
        ),
        "policy_category": pd.DataFrame(
            {"edition": ["sdg-2023-12"], "country": ["BLR"], "round": [2021], "domain": ["D1"], "category": [2]}
        ),
    }
    extracts = {
        name: {"file": f"{name}.parquet", "sha256": store.write_parquet(folder / f"{name}.parquet", table)}
        for name, table in tables.items()
    }
    store.write_manifest(folder, extracts)
    return folder


def population_in(warehouse: Warehouse) -> list[float]:
    return warehouse.ask("observations", SMALL_QUESTION)["value"].tolist()


# Answers -----------------------------------------------------------------------------------------


def test_many_threads_at_once_get_the_answers_that_one_gets_alone(questions):
    assert len(questions) >= 50
    warehouse = current()
    expected = [answer(warehouse, query) for query in questions]
    together = Barrier(THREADS)

    def ask_all(thread: int) -> list[str]:
        """Each thread begins elsewhere, so that different questions meet."""
        together.wait()
        first = thread * len(questions) // THREADS
        numbers = [*range(first, len(questions)), *range(first)]
        return [
            str(questions[number]) for number in numbers if answer(warehouse, questions[number]) != expected[number]
        ]

    with ThreadPoolExecutor(THREADS) as pool:
        assert list(pool.map(ask_all, range(THREADS))) == [[]] * THREADS


def test_an_answer_by_country_is_the_whole_answer_in_parts():
    asked = SMALL_QUESTION | {"countries": ["BLR", "KAZ", "TJK"]}
    whole = current().ask("observations", asked)
    parts = current().ask_by("country", "observations", asked)
    assert list(parts) == ["BLR", "KAZ", "TJK"]
    pd.testing.assert_frame_equal(pd.concat(parts.values()), whole)
    assert all(set(rows["country"]) == {country} for country, rows in parts.items())


def test_the_answers_come_with_text_as_text():
    answer_ = current().ask("observations", SMALL_QUESTION | {"first_year": 2020, "last_year": 2020})
    expected = pd.DataFrame(
        {
            "country": ["BLR"],
            "year": [2020],
            "variant": ["estimates"],
            "value": [9_350_870.0],
            "lower": [float("nan")],
            "upper": [float("nan")],
            "flag": ["calculated"],
        }
    )
    pd.testing.assert_frame_equal(answer_, expected, check_dtype=False, atol=100)
    assert [answer_[name].dtype for name in ("country", "variant", "flag")] == ["str"] * 3


@pytest.mark.parametrize("code", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_country_finds_nothing_and_breaks_nothing(code, questions):
    warehouse = current()
    of_countries = [query for query in questions if with_country(query, code) != query]
    assert len(of_countries) > 20
    answers = [warehouse.ask(query.name, with_country(query, code).parameters) for query in of_countries]
    assert [str(query) for query, found in zip(of_countries, answers, strict=True) if len(found)] == []
    assert answer(warehouse, of_countries[0]) == answer(warehouse, of_countries[0])
    assert population_in(warehouse)


@pytest.mark.parametrize("parameters", [{}, SMALL_QUESTION | {"more": 1}], ids=["none", "one too many"])
def test_a_question_without_its_parameters_is_an_error(parameters):
    with pytest.raises(duckdb.Error):
        current().ask("observations", parameters)


# Sets of extracts --------------------------------------------------------------------------------


def test_the_committed_extracts_can_be_used():
    assert current().id == json.loads((ROOT / "data/extracts/manifest.json").read_text())["id"]


def test_a_missing_folder_is_told_by_the_manifest_it_should_hold(tmp_path):
    assert refused(tmp_path / "extracts") == (tmp_path / "extracts" / "manifest.json", "missing")


def test_an_empty_folder_is_told_by_the_manifest_it_should_hold(tmp_path):
    (tmp_path / "extracts").mkdir()
    assert refused(tmp_path / "extracts") == (tmp_path / "extracts" / "manifest.json", "missing")


def test_a_missing_file_is_named(folder):
    (folder / "policy_category.parquet").unlink()
    assert refused(folder) == (folder / "policy_category.parquet", "missing")


@pytest.mark.parametrize("place", [0, 100, -1], ids=["first byte", "in the middle", "last byte"])
def test_a_file_with_one_byte_changed_is_named(folder, place):
    path = folder / "observation.parquet"
    contents = bytearray(path.read_bytes())
    contents[place] ^= 1
    path.write_bytes(contents)
    assert refused(folder) == (path, "damaged")


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: "",
        lambda text: text[: len(text) // 2],
        lambda text: "<html>404</html>",
        lambda text: "null",
        lambda text: "[]",
        lambda text: "{}",
        lambda text: changed(text, id=""),
        lambda text: changed(text, extracts={}),
        lambda text: changed(text, extracts=["observation"]),
        lambda text: changed(text, extracts={"observation": {"file": "observation.parquet"}}),
        lambda text: changed(text, extracts={"observation": None}),
    ],
    ids=[
        "empty",
        "cut off",
        "HTML",
        "null",
        "a list",
        "no entries",
        "empty id",
        "no extracts",
        "a list of extracts",
        "no checksum",
        "no file",
    ],
)
def test_a_damaged_manifest_is_named(folder, damage):
    path = folder / "manifest.json"
    path.write_text(damage(path.read_text()))
    assert refused(folder) == (path, "damaged")


def test_a_manifest_that_is_no_text_is_named(folder):
    (folder / "manifest.json").write_bytes(b"\xff\xfe\x00")
    assert refused(folder) == (folder / "manifest.json", "damaged")


def test_the_message_names_file_and_problem(folder):
    (folder / "observation.parquet").unlink()
    with pytest.raises(ExtractsError, match="^observation.parquet: missing$"):
        current(folder)


def test_the_set_itself_comes_before_the_new_one_and_that_before_the_old_one(tmp_path):
    folder = tmp_path / "extracts"
    places = [write_extracts(tmp_path / name, 1.0) for name in ("extracts", "extracts.new", "extracts.old")]
    found = []
    for place in places:
        found.append(find(folder))
        (place / "manifest.json").unlink()
    assert found == places
    assert refused(folder) == (folder / "manifest.json", "missing")


def test_a_new_set_that_is_not_whole_yet_is_passed_over(tmp_path):
    (tmp_path / "extracts.new").mkdir()
    (tmp_path / "extracts.new" / "observation.parquet").write_bytes(b"half")
    old = write_extracts(tmp_path / "extracts.old", 7.0)
    assert find(tmp_path / "extracts") == old
    assert population_in(current(tmp_path / "extracts")) == [7.0]


def test_a_set_is_loaded_once(folder):
    assert current(folder) is current(folder)


def test_a_new_set_is_loaded_and_the_old_one_goes_on_answering(tmp_path, folder):
    old = current(folder)
    folder.rename(tmp_path / "away")
    new = current(write_extracts(folder, population=2.0))
    assert (population_in(old), population_in(new), old.id == new.id) == ([1.0], [2.0], False)


def test_what_happens_to_the_files_afterwards_changes_no_answer(folder):
    warehouse = current(folder)
    (folder / "observation.parquet").write_bytes(b"")
    assert population_in(warehouse) == population_in(current(folder)) == [1.0]


# The questions -----------------------------------------------------------------------------------


def test_there_are_questions():
    assert FILES


@pytest.mark.parametrize("name", FILES)
def test_a_question_is_used_by_the_code(name):
    assert name in set(texts_of_code())


@pytest.mark.parametrize("name", FILES)
def test_a_question_begins_with_what_it_answers(name):
    comment = [line for line in statement(name).split("\n") if line.startswith("--")]
    assert statement(name).startswith("-- ") and comment[-1].endswith("."), "a sentence as a comment comes first"


@pytest.mark.parametrize("name", FILES)
def test_a_question_is_one_select(name):
    found = duckdb.extract_statements(statement(name))
    assert [each.type for each in found] == [duckdb.StatementType.SELECT]


def answer(warehouse: Warehouse, query: Query) -> str:
    """The whole answer as text, so that answers can be compared."""
    return warehouse.ask(query.name, query.parameters).to_csv(index=False)


def with_country(query: Query, code: str) -> Query:
    """The question with `code` in the place of its countries."""

    def other(value: object) -> object:
        if isinstance(value, list):
            return [code] if value and all(part in COUNTRIES for part in value) else value
        return code if value in COUNTRIES else value

    return Query(query.name, {key: other(value) for key, value in query.parameters.items()})


def refused(folder: Path) -> tuple[Path, str]:
    with pytest.raises(ExtractsError) as error:
        current(folder)
    return error.value.path, error.value.problem


def changed(text: str, **changes: object) -> str:
    return json.dumps(json.loads(text) | changes)


def texts_of_code() -> list[str]:
    nodes = (node for path in (ROOT / "seeeca").rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
