"""The questionnaire as a workbook, for people who fill it in by e-mail, and the way back.

Column A holds what a program reads (the name of the form, fields, ids of the questions), the others what
people read, in the language chosen. Cells to fill in are text, so that a spreadsheet makes neither formulas
nor dates of what is typed; the rest is locked, without a password.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from typing import Any, Literal, get_args
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from seeeca.assessment.answers import Answer, Assessment, Question, choices, questions
from seeeca.assessment.errors import FileError
from seeeca.assessment.wording import choice_words, label, translated_note
from seeeca.catalogue import Catalogue
from seeeca.catalogue.policy import Domain
from seeeca.catalogue.reading import LANGUAGES
from seeeca.words.i18n import Translator, translator

Schema = Literal["seeeca-assessment"]
(SCHEMA,) = get_args(Schema)
VERSION = 1
# Fields above the questions, and of each question, in the order of rows and columns.
HEAD = ("version", "country", "round", "by", "day")
TO_FILL_IN = ("answer", "evidence", "document", "day", "by")
FIRST_ANSWER = 3
WIDTHS = (9, 58, 34, 52, 34, 14, 26)
TEXT, DAY = "@", "yyyy-mm-dd"
GREY, PALE = "FF52606D", "FFEAF2FB"
LINE = Side(style="thin", color="FFD5DAE0")

# A workbook as it is saved here has about 60 kilobytes unpacked; spreadsheets add themes and styles.
MAX_UNPACKED = 3_000_000
MAX_PARTS = 100
MAX_ROWS = 200
DAY_WRITTEN = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def to_xlsx(assessment: Assessment, t: Translator) -> bytes:
    """The workbook with one sheet to fill in and one with the answers to choose from."""
    book = Workbook()
    sheet = book.active
    sheet.title = t("Self-assessment")
    lists = book.create_sheet(t("Answers"))
    _write_head(sheet, assessment, t)
    row = len(HEAD) + 3
    _write_row(sheet, row, ["id", *_headings(t)], bold=True)
    sheet.freeze_panes = sheet.cell(row + 1, FIRST_ANSWER)
    for domain in t.catalogue.framework.domains:
        row += 1
        _write_domain(sheet, row, domain, t)
        of_domain = [each for each in questions(t.catalogue.framework).values() if each.domain.id == domain.id]
        _offer(sheet, lists, of_domain, row + 1, t)
        for question in of_domain:
            row += 1
            _write_question(sheet, row, question, assessment.of(question.id), t)
    _lay_out(sheet, lists)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _write_head(sheet: Worksheet, assessment: Assessment, t: Translator) -> None:
    _write_row(sheet, 1, [SCHEMA, label(t)], bold=True)
    said: dict[str, tuple[str, Any, str]] = {
        "version": (t("Version of this form"), VERSION, translated_note(t)),
        "country": (t("Country"), assessment.country, t.name(assessment.country)),
        "round": (t("Set beside the published round of"), assessment.round, ""),
        "by": (t("Whose assessment this is"), assessment.by, ""),
        "day": (t("Date of the assessment"), assessment.day, t("year-month-day")),
    }
    for row, (field, (name, value, hint)) in enumerate(said.items(), start=2):
        _write_row(sheet, row, [field, name, None, hint])
        cell = sheet.cell(row, FIRST_ANSWER)
        if field in ("by", "day"):
            _fill_in(cell, value)
        else:
            _text(cell, str(value))


def _headings(t: Translator) -> list[str]:
    return [
        t("Sub-category"),
        t("Answer"),
        t("Evidence"),
        t("Document or link"),
        t("Date (year-month-day)"),
        t("Answered by"),
    ]


def _write_domain(sheet: Worksheet, row: int, domain: Domain, t: Translator) -> None:
    number = domain.id.removeprefix("D")
    _write_row(sheet, row, ["", f"{number}. {t.words(domain.name)}. {t.words(domain.question)}"], bold=True)
    for column in range(1, len(WIDTHS) + 1):
        sheet.cell(row, column).fill = PatternFill("solid", fgColor=PALE)
    sheet.merge_cells(start_row=row, start_column=2, end_row=row, end_column=len(WIDTHS))
    sheet.row_dimensions[row].height = 32


def _write_question(sheet: Worksheet, row: int, question: Question, answer: Answer, t: Translator) -> None:
    _write_row(sheet, row, [question.id, f"{question.number}. {t.words(question.sub_category.text)}"])
    given: tuple[str | date | None, ...] = (
        choice_words(t, question, answer.choice),
        answer.evidence,
        answer.document,
        answer.day,
        answer.by,
    )
    for column, value in enumerate(given, start=FIRST_ANSWER):
        _fill_in(sheet.cell(row, column), value)
    sheet.row_dimensions[row].height = 48


def _offer(sheet: Worksheet, lists: Worksheet, of_domain: list[Question], row: int, t: Translator) -> None:
    """The answers of a domain as a list to choose from, kept on a sheet: they have commas of their own."""
    column = lists.max_column + (lists["A1"].value is not None)
    offered = [None, *choices(of_domain[0])]
    for number, choice in enumerate(offered, start=1):
        _text(lists.cell(number, column), choice_words(t, of_domain[0], choice))
    letter = lists.cell(1, column).column_letter
    name = lists.title.replace("'", "''")
    rule = DataValidation("list", formula1=f"'{name}'!${letter}$1:${letter}${len(offered)}", allow_blank=True)
    rule.error, rule.errorTitle = t("Choose one of the answers in the list."), t("Answer")
    rule.showErrorMessage = True
    first, last = sheet.cell(row, FIRST_ANSWER), sheet.cell(row + len(of_domain) - 1, FIRST_ANSWER)
    rule.add(f"{first.coordinate}:{last.coordinate}")
    sheet.add_data_validation(rule)


def _write_row(sheet: Worksheet, row: int, texts: Iterable[str | None], bold: bool = False) -> None:
    for column, text in enumerate(texts, start=1):
        cell = sheet.cell(row, column)
        _text(cell, text or None)
        cell.font = Font(bold=bold and column > 1, color=GREY if column == 1 else None)
        cell.alignment = Alignment(vertical="top", wrap_text=row > len(HEAD) + 1)


def _fill_in(cell: Cell, value: str | date | None) -> None:
    if isinstance(value, str):
        _text(cell, value or None)
    else:
        cell.value, cell.number_format = value, DAY
    cell.protection = Protection(locked=False)
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    cell.border = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)


def _text(cell: Cell, text: str | None) -> None:
    """Text that stays text, also where it begins like a formula."""
    cell.value = text
    cell.number_format = TEXT
    if text is not None:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _lay_out(sheet: Worksheet, lists: Worksheet) -> None:
    for letter, width in zip("ABCDEFG", WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
        lists.column_dimensions[letter].width = 50
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for each in (sheet, lists):
        each.protection.sheet = True
        each.protection.formatColumns = each.protection.formatRows = False


# The way back ------------------------------------------------------------------------------------


def read_xlsx(data: bytes, catalogue: Catalogue) -> dict:
    """What the workbook says, in the form of the JSON file, still to be checked. Raises FileError."""
    try:
        _look_inside(data)
        rows = _rows(data)
    except FileError:
        raise
    except Exception as error:  # whatever a damaged or hostile workbook makes the libraries stumble upon
        raise FileError(
            lambda t: t("The workbook is damaged. Save it again in your spreadsheet as XLSX, or load the JSON file.")
        ) from error
    if not rows:
        raise FileError(
            lambda t: t(
                "The workbook is not a questionnaire of this dashboard: no sheet has “{schema}” in cell A1. "
                "Load a workbook that was saved on this page.",
                schema=SCHEMA,
            )
        )
    return _as_json(rows, catalogue)


def _look_inside(data: bytes) -> None:
    """Refuse what would become too large when it is unpacked, and XML that defines entities of its own."""
    with ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise FileError(
                lambda t: t(
                    "The workbook unpacks to far more than a questionnaire holds and was not opened. "
                    "Load a workbook that was saved on this page, without pictures or other sheets."
                )
            )
        for part in parts:
            # A part cannot unpack to more than its declared size: zipfile stops there and reports it.
            content = archive.read(part)
            if b"<!DOCTYPE" in content or (b"\0" in content and part.filename.endswith((".xml", ".rels"))):
                raise ValueError(f"{part.filename} is not plain XML")


def _rows(data: bytes) -> list[list]:
    """The cells of the questionnaire's sheet row by row, or none; a formula is an error."""
    book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows(max_row=MAX_ROWS, max_col=len(WIDTHS)))
        if rows and rows[0] and rows[0][0].value == SCHEMA:
            for cell in (cell for row in rows for cell in row):
                if cell.data_type in ("f", "e"):
                    raise _live_cell(cell.coordinate)
            return [[cell.value for cell in row] + [None] * (len(WIDTHS) - len(row)) for row in rows]
    return []


def _live_cell(where: str) -> FileError:
    return FileError(
        lambda t: t(
            "Cell {cell} holds a formula or an error. Replace it with plain text or a date, then load the file again.",
            cell=where,
        )
    )


def _as_json(rows: list[list], catalogue: Catalogue) -> dict:
    fields = _once({row[0]: number for number, row in enumerate(rows) if row[0] in HEAD}, rows)
    known = questions(catalogue.framework)
    places = {number: row[0] for number, row in enumerate(rows) if isinstance(row[0], str) and row[0][:1] == "D"}
    _once({id_: number for number, id_ in places.items()}, rows)
    head = {field: rows[number][FIRST_ANSWER - 1] for field, number in fields.items()}
    named = _choices_by_name(catalogue)
    return {
        "schema": SCHEMA,
        **{field: _number(head[field]) for field in ("version", "round") if field in head},
        **{field: _plain(head[field]) for field in ("country", "by") if field in head},
        **({"day": _day(head["day"], fields["day"] + 1, FIRST_ANSWER)} if "day" in head else {}),
        "answers": {
            id_: _answer(rows[number], number + 1, named if id_ in known else {}) for number, id_ in places.items()
        },
    }


def _twice(key: str) -> FileError:
    return FileError(
        lambda t: t("The identifier {id} stands in two rows. Remove one of them, then load the file again.", id=key)
    )


def _once(found: dict, rows: list[list]) -> dict:
    """Each identifier in one row only."""
    for key in found:
        if sum(row[0] == key for row in rows) > 1:
            raise _twice(key)
    return found


def _answer(row: list, number: int, named: dict[str, str | None]) -> dict:
    given = dict(zip(TO_FILL_IN, row[FIRST_ANSWER - 1 :], strict=True))
    chosen = "" if given["answer"] is None else str(given["answer"]).strip().casefold()
    if named and chosen and chosen not in named:
        raise FileError(
            lambda t: t(
                "Cell {cell} holds “{text}”, which is none of the answers. Choose one of the list, "
                "then load the file again.",
                cell=f"C{number}",
                text=str(given["answer"])[:40],
            )
        )
    return {
        "answer": named.get(chosen),
        "evidence": _plain(given["evidence"]),
        "document": _plain(given["document"]),
        "day": _day(given["day"], number, FIRST_ANSWER + TO_FILL_IN.index("day")),
        "by": _plain(given["by"]),
    }


def _choices_by_name(catalogue: Catalogue) -> dict[str, str | None]:
    """Each answer by its words in any of the languages: a workbook may come back in another one."""
    return {
        choice_words(translator(language), question, choice).casefold(): choice
        for language in LANGUAGES
        for question in questions(catalogue.framework).values()
        for choice in (None, *choices(question))
    }


def _plain(value: object) -> str:
    """A cell as text; a spreadsheet makes numbers and dates of some."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _number(value: object) -> object:
    text = _plain(value).strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else text


def _day(value: object, row: int, column: int) -> str | None:
    """A date as it is kept in files: from a cell with a date, or written as 2026-11-21 or 21.11.2026."""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    text = _plain(value).strip()
    written = DAY_WRITTEN.fullmatch(text)
    try:
        if not text:
            return None
        day = date(*map(int, reversed(written.groups()))) if written else date.fromisoformat(text)
    except ValueError:
        raise _no_date(text, row, column) from None
    return day.isoformat()


def _no_date(text: str, row: int, column: int) -> FileError:
    return FileError(
        lambda t: t(
            "Cell {cell} holds “{text}”, which is not a date. Write it as 2026-11-21 or leave the cell empty, "
            "then load the file again.",
            cell=f"{'ABCDEFG'[column - 1]}{row}",
            text=text[:40],
        )
    )
