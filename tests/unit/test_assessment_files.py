"""An assessment goes into a file and comes back as it was; whatever else is handed in is told and refused."""

import io
import json
import random
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache

import pytest
from openpyxl import Workbook, load_workbook

from seeeca import catalogue
from seeeca.assessment import Assessment, FileError, choices, clean, questions, read, to_json, to_xlsx
from seeeca.assessment.answers import LIMITS
from seeeca.assessment.files import MAX_BYTES
from seeeca.assessment.wording import choice_words, label
from seeeca.assessment.workbook import MAX_UNPACKED, SCHEMA
from seeeca.catalogue.reading import LANGUAGES
from seeeca.words.i18n import translator

CATALOGUE = catalogue.load()
QUESTIONS = questions(CATALOGUE.framework)
FIRST_ROW = 8
LETTERS = "абвгдежзіўё АБВЯ abc 0-9 =+-@#\"'&;,|/\\{}%№–—“”\n\t日本🙂<>"
SOME = (
    Assessment("BLR", 2021, "Міністэрства ўнутраных спраў", date(2026, 11, 21))
    .with_answer("D1a", choice="legal_status_only", evidence="=1+1", document="https://pravo.by/?a=1&b=2")
    .with_answer("D1b", choice="no", evidence="Закон № 225-З,\nстатья 3", day=date(2010, 1, 4), by="Иванова А. А.")
    .with_answer("D2a", choice="yes", evidence="+375 17 222-33-44", document="@ministry", by="-")
    .with_answer("D6e", evidence="only a note, no answer yet")
)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def any_assessment(seed: int) -> Assessment:
    """Answers and texts by chance, as the page keeps them."""
    chance = random.Random(seed)

    def text(limit: int) -> str:
        return clean("".join(chance.choices(LETTERS, k=chance.choice([0, 1, 20, limit - limit // 5]))))[:limit].strip()

    assessment = Assessment(chance.choice(CATALOGUE.groups["seeeca"].members), 2021, text(LIMITS["by"]))
    for id_, question in QUESTIONS.items():
        assessment = assessment.with_answer(
            id_,
            choice=chance.choice([*choices(question), None]),
            day=chance.choice([None, date(2026, 2, 28), date(1990, 1, 1), date(2100, 12, 31)]),
            **{field: text(limit) for field, limit in LIMITS.items()},
        )
    return assessment


# There and back ----------------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize("write", [to_json, to_xlsx])
@pytest.mark.parametrize("assessment", [SOME, Assessment("XKX", 2019), *map(any_assessment, range(4))])
def test_a_file_gives_back_what_was_saved(write, assessment, language):
    assert read(write(assessment, translator(language)), CATALOGUE) == assessment


@each_language
def test_both_files_say_what_the_result_is_and_is_not(language):
    t = translator(language)
    assert json.loads(to_json(SOME, t))["notice"] == label(t)
    assert sheet_of(to_xlsx(SOME, t))["B1"].value == label(t)


def test_the_json_file_is_laid_out_as_its_module_says():
    whole = json.loads(to_json(SOME, translator("en")))
    answers = whole.pop("answers")
    assert [*answers] == [*QUESTIONS]
    assert answers["D1b"] == {
        "answer": "no",
        "evidence": "Закон № 225-З,\nстатья 3",
        "document": "",
        "day": "2010-01-04",
        "by": "Иванова А. А.",
    }
    assert answers["D3a"] == {"answer": None, "evidence": "", "document": "", "day": None, "by": ""}
    assert whole == {
        "schema": SCHEMA,
        "version": 1,
        "notice": label(translator("en")),
        "country": "BLR",
        "round": 2021,
        "by": "Міністэрства ўнутраных спраў",
        "day": "2026-11-21",
    }


@each_language
def test_the_workbook_offers_the_answers_and_has_headings_in_the_language(language):
    t = translator(language)
    book = load_workbook(io.BytesIO(to_xlsx(SOME, t)))
    sheet, lists = book.worksheets
    assert [cell.value for cell in sheet[FIRST_ROW]][1:4] == [t("Sub-category"), t("Answer"), t("Evidence")]
    ids = {sheet.cell(row, 1).value: row for row in range(FIRST_ROW + 1, sheet.max_row + 1) if sheet.cell(row, 1).value}
    assert [*ids] == [*QUESTIONS]
    for id_, row in ids.items():
        (rule,) = [rule for rule in sheet.data_validations.dataValidation if f"C{row}" in rule.sqref]
        column = rule.formula1.split("$")[1]
        offered = [cell.value for cell in lists[column] if cell.value]
        question = QUESTIONS[id_]
        assert offered == [choice_words(t, question, choice) for choice in (None, *choices(question))]
        assert sheet.cell(row, 2).value == f"{question.number}. {t.words(question.sub_category.text)}"
        assert not sheet.cell(row, 3).protection.locked and sheet.cell(row, 1).protection.locked


def test_no_cell_of_the_workbook_is_a_formula():
    book = load_workbook(io.BytesIO(to_xlsx(SOME, translator("en"))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    texts = {cell.value for cell in cells}
    assert "=1+1" in texts
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_a_workbook_that_a_spreadsheet_saved_again_is_read():
    """In another language than it was saved in, with dates as text, numbers as numbers, a sheet in front."""
    book = load_workbook(io.BytesIO(to_xlsx(SOME, translator("be"))))
    sheet = book.worksheets[0]
    row = row_of(sheet, "D3a")
    for column, value in enumerate(["да", 2024, "https://example.org", "21.11.2026", 12], start=3):
        sheet.cell(row, column).value = value
    book.create_sheet("Notes", 0)["A1"] = "by the ministry"
    expected = SOME.with_answer(
        "D3a", choice="yes", evidence="2024", document="https://example.org", day=date(2026, 11, 21), by="12"
    )
    assert read(saved(book), CATALOGUE) == expected


# Bad files ---------------------------------------------------------------------------------------


def sheet_of(data: bytes):
    return load_workbook(io.BytesIO(data)).worksheets[0]


def saved(book: Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def row_of(sheet, id_: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == id_)


def json_with(**changes: object) -> bytes:
    return json.dumps(json.loads(to_json(SOME, translator("en"))) | changes).encode()


def json_with_answer(id_: str, **changes: object) -> bytes:
    whole = json.loads(to_json(SOME, translator("en")))
    whole["answers"][id_] = whole["answers"].get(id_, whole["answers"]["D2a"]) | changes
    return json.dumps(whole).encode()


def json_without(id_: str) -> bytes:
    whole = json.loads(to_json(SOME, translator("en")))
    del whole["answers"][id_]
    return json.dumps(whole).encode()


def xlsx_with(change: Callable) -> bytes:
    """The workbook with something done to its sheet."""
    book = load_workbook(io.BytesIO(to_xlsx(SOME, translator("en"))))
    change(book.worksheets[0])
    return saved(book)


def cell(id_: str, column: int, value: object) -> Callable:
    def change(sheet) -> None:
        sheet.cell(row_of(sheet, id_), column).value = value

    return change


def xlsx_with_part(name: str, content: bytes) -> bytes:
    """The workbook with one of its parts replaced."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(to_xlsx(SOME, translator("en")))) as archive:
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as other:
            for part in archive.infolist():
                other.writestr(part.filename, content if part.filename == name else archive.read(part))
    return written.getvalue()


def zip_of(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def lying_bomb() -> bytes:
    """A part that unpacks to far more than the archive says."""
    data = zip_of({"xl/worksheets/sheet1.xml": b" " * 50_000_000})
    size = (50_000_000).to_bytes(4, "little")
    return data.replace(size, (1000).to_bytes(4, "little"))


BILLION_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>'
)


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def with_byte(place: int, data: bytes) -> bytes:
    return data[:place] + b"\xff" + data[place + 1 :]


# How what is handed in is made, and what the message has to name of it.
BAD = {
    "empty": (lambda: b"", "damaged"),
    "cut short": (lambda: to_json(SOME, translator("en"))[:500], "damaged"),
    "not text": (lambda: bytes(range(256)) * 4, "damaged"),
    "an unknown encoding": (lambda: to_json(SOME, translator("en")).decode().encode("utf-16"), "damaged"),
    "very deep": (lambda: b"[" * 400_000, "damaged"),
    "half of a sign": (lambda: json_with(by="?").replace(b'"?"', b'"\\ud800"'), "damaged"),
    "a list": (lambda: b"[1, 2, 3]", "not an assessment"),
    "another program's": (lambda: b'{"type": "FeatureCollection", "features": []}', "not an assessment"),
    "another schema": (lambda: json_with(schema="mgi"), "not an assessment"),
    "version as text": (lambda: json_with(version="1"), "not an assessment"),
    "a newer version": (lambda: json_with(version=2, sections=[]), "version 2"),
    "oversized": (lambda: b" " * (MAX_BYTES + 1), "1 MB"),
    "a web page": (lambda: b"<!DOCTYPE html><html><body>404</body></html>", "web page"),
    "an old workbook": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "password"),
    "an unknown country": (lambda: json_with(country="ATL"), "“ATL”"),
    "country as a number": (lambda: json_with(country=112), "“Country”"),
    "round as text": (lambda: json_with(round="2021"), "“Published round”"),
    "a round out of time": (lambda: json_with(round=21), "“Published round”"),
    "an unknown field": (lambda: json_with(score=100), "“score”"),
    "answers as a list": (lambda: json_with(answers=[]), "“answers”"),
    "a question too few": (lambda: json_without("D4c"), "missing D4c"),
    "a question too many": (lambda: json_with_answer("D7a"), "unknown D7a"),
    "an unknown answer": (lambda: json_with_answer("D2b", answer="maybe"), "“2b, Answer”"),
    "a number as answer": (lambda: json_with_answer("D2b", answer=1), "“2b, Answer”"),
    "true as answer": (lambda: json_with_answer("D2b", answer=True), "“2b, Answer”"),
    "an answer of domain 1": (lambda: json_with_answer("D2b", answer="legal_status_only"), "Question 2b"),
    "evidence as a list": (lambda: json_with_answer("D2b", evidence=["law"]), "“2b, Evidence”"),
    "evidence missing": (lambda: json_with_answer("D2b", evidence=None), "“2b, Evidence”"),
    "too long": (lambda: json_with_answer("D2b", evidence="ы" * 2001), "“2b, Evidence” is longer than 2,000"),
    "too long a name": (lambda: json_with(by="ы" * 201), "“Whose assessment this is” is longer than 200"),
    "no date": (lambda: json_with_answer("D2b", day="yesterday"), "“2b, Date”"),
    "a date as a number": (lambda: json_with_answer("D2b", day=20261121), "“2b, Date”"),
    "a date out of time": (lambda: json_with_answer("D2b", day="0001-01-01"), "“2b, Date”"),
    "HTML": (lambda: json_with_answer("D2b", evidence="<img src=x onerror=alert(1)>"), "“2b, Evidence” holds markup"),
    "HTML in the name": (lambda: json_with(by="</div><script>"), "“Whose assessment this is” holds markup"),
    "control signs": (lambda: json_with_answer("D2b", document="a\x1b[31m"), "“2b, Document or link” holds markup"),
    "a workbook cut short": (lambda: cut(to_xlsx(SOME, translator("en"))), "damaged"),
    "a workbook with a byte changed": (lambda: with_byte(3000, to_xlsx(SOME, translator("en"))), "damaged"),
    "another zip": (lambda: zip_of({"readme.txt": b"hello"}), "damaged"),
    "another workbook": (lambda: saved(Workbook()), SCHEMA),
    "a zip bomb": (lambda: zip_of({"xl/worksheets/sheet1.xml": b" " * (MAX_UNPACKED + 1)}), "unpacks"),
    "many parts": (lambda: zip_of({f"xl/{number}.xml": b"" for number in range(200)}), "unpacks"),
    "a zip bomb that lies": (lambda: lying_bomb(), "damaged"),
    "entities": (lambda: xlsx_with_part("xl/styles.xml", BILLION_LAUGHS), "damaged"),
    "entities in UTF-16": (
        lambda: xlsx_with_part("xl/styles.xml", BILLION_LAUGHS.decode().encode("utf-16")),
        "damaged",
    ),
    "a formula": (lambda: xlsx_with(cell("D2b", 4, "=1+1")), "holds a formula"),
    "a formula as answer": (lambda: xlsx_with(cell("D1a", 3, '=HYPERLINK("http://x","Yes")')), "holds a formula"),
    "an error value": (lambda: xlsx_with(cell("D1a", 3, "#REF!")), "holds a formula or an error"),
    "an answer by heart": (lambda: xlsx_with(cell("D2b", 3, "Perhaps")), "“Perhaps”"),
    "a number for an answer": (lambda: xlsx_with(cell("D2b", 3, 1)), "“1”"),
    "true for an answer": (lambda: xlsx_with(cell("D2b", 3, True)), "“True”"),
    "an answer of domain 1 in a workbook": (
        lambda: xlsx_with(cell("D2b", 3, "Yes, only for those with legal immigration status")),
        "Question 2b",
    ),
    "a date by heart": (lambda: xlsx_with(cell("D2b", 6, "last year")), "“last year”"),
    "a day that is none": (lambda: xlsx_with(cell("D2b", 6, "31.02.2026")), "“31.02.2026”"),
    "HTML in a workbook": (lambda: xlsx_with(cell("D2b", 4, "<b>law</b>")), "“2b, Evidence” holds markup"),
    "too long in a workbook": (lambda: xlsx_with(cell("D2b", 7, "ы" * 201)), "“2b, Answered by” is longer than 200"),
    "an identifier changed": (lambda: xlsx_with(cell("D2b", 1, "D9z")), "missing D2b; unknown D9z"),
    "an identifier twice": (lambda: xlsx_with(cell("D2b", 1, "D2a")), "D2a stands in two rows"),
    "a row deleted": (lambda: xlsx_with(lambda sheet: sheet.delete_rows(row_of(sheet, "D5a"))), "missing D5a"),
    "a newer workbook": (lambda: xlsx_with(cell("version", 3, 2)), "version 2"),
    "a workbook without a country": (lambda: xlsx_with(cell("country", 3, None)), "“”"),
    "a workbook without a version": (lambda: xlsx_with(cell("version", 1, None)), "not an assessment"),
}


@cache
def refusal(name: str) -> FileError:
    with pytest.raises(FileError) as refused:
        read(BAD[name][0](), CATALOGUE)
    return refused.value


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_what_is_wrong(name):
    assert BAD[name][1] in str(refusal(name))


@pytest.mark.parametrize("name", BAD)
def test_the_message_is_in_the_readers_language_and_says_what_to_do(name):
    messages = {language: refusal(name).say(translator(language)) for language in LANGUAGES}
    assert len(set(messages.values())) == len(LANGUAGES)
    assert all(message.count(". ") >= 1 and message.endswith(".") for message in messages.values()), messages


@pytest.mark.parametrize("seed", [*range(10), *(pytest.param(seed, marks=pytest.mark.full) for seed in range(10, 60))])
@pytest.mark.parametrize("write", [to_json, to_xlsx])
def test_a_file_with_bytes_changed_by_chance_is_refused_or_read_but_nothing_else_happens(write, seed):
    chance = random.Random(seed)
    data = bytearray(write(SOME, translator("ru")))
    for _ in range(chance.choice([1, 3, 30])):
        data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        assert isinstance(read(bytes(data), CATALOGUE), Assessment)
    except FileError as error:
        assert str(error)
