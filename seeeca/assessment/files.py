"""An assessment as a file, and back. Whatever is handed in, the answer is an Assessment or a FileError.

JSON: an object with schema, version, notice (what the result is and is not), country (ISO 3166 alpha-3),
round (year), by, day (ISO 8601 or null) and answers: by id of the question (D1a to D6e) answer ("yes", "no",
in domain 1 also "legal_status_only", null where not answered), evidence, document, day, by. XLSX: workbook.py.
"""

import json
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictInt, ValidationError

from seeeca.assessment.answers import (
    BLANK,
    FIRST_DAY,
    LAST_DAY,
    LIMITS,
    MARKUP,
    UNWRITABLE,
    Answer,
    Assessment,
    Choice,
    choices,
    questions,
)
from seeeca.assessment.errors import FileError
from seeeca.assessment.wording import choice_words, label
from seeeca.assessment.workbook import SCHEMA, VERSION, Schema, read_xlsx
from seeeca.catalogue import Catalogue
from seeeca.words.i18n import Translator

# A full file of 30 long answers is a tenth of this.
MAX_BYTES = 1_000_000


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    answer: Literal["yes", "legal_status_only", "no"] | None
    evidence: str = Field(max_length=LIMITS["evidence"])
    document: str = Field(max_length=LIMITS["document"])
    day: Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)] | None
    by: str = Field(max_length=LIMITS["by"])


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    schema_: Schema = Field(alias="schema")
    version: StrictInt
    notice: str = Field("", max_length=LIMITS["document"])
    country: str
    round: StrictInt = Field(ge=2000, le=2100)
    by: str = Field(max_length=LIMITS["by"])
    day: Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)] | None
    answers: dict[str, _Answer]


class _Head(BaseModel):
    """What has to be known before the rest is looked at; a newer version may have other fields."""

    schema_: Schema = Field(alias="schema")
    version: StrictInt = Field(ge=1)


def to_json(assessment: Assessment, t: Translator) -> bytes:
    """The file for machines and for loading again; every question is in it, answered or not."""
    whole = {
        "schema": SCHEMA,
        "version": VERSION,
        "notice": label(t),
        "country": assessment.country,
        "round": assessment.round,
        "by": assessment.by,
        "day": _iso(assessment.day),
        "answers": {
            id_: {
                "answer": answer.choice,
                "evidence": answer.evidence,
                "document": answer.document,
                "day": _iso(answer.day),
                "by": answer.by,
            }
            for id_ in questions(t.catalogue.framework)
            for answer in [assessment.of(id_)]
        },
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode("utf-8")


def read(data: bytes, catalogue: Catalogue) -> Assessment:
    """The assessment in a JSON or XLSX file, told apart by their content. Raises FileError."""
    if len(data) > MAX_BYTES:
        raise FileError(
            lambda t: t(
                "The file is larger than an assessment can be (1 MB). Load a file that was saved on this page, "
                "without pictures or other sheets."
            )
        )
    if data.startswith(b"PK"):
        return _checked(json.dumps(read_xlsx(data, catalogue)).encode(), catalogue)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise FileError(
            lambda t: t(
                "The workbook is protected with a password or in the old XLS format. "
                "Save it as XLSX without a password."
            )
        )
    data = data.removeprefix(b"\xef\xbb\xbf").strip()
    if data.startswith(b"<"):
        raise FileError(
            lambda t: t(
                "The file is a web page or another markup document. Load a JSON or XLSX file saved on this page."
            )
        )
    return _checked(data, catalogue)


def _checked(data: bytes, catalogue: Catalogue) -> Assessment:
    """Head first, then types and lengths, then what the questionnaire allows."""
    try:
        head = _Head.model_validate_json(data)
    except ValidationError as error:
        raise _foreign(error) from error
    if head.version > VERSION:
        raise FileError(
            lambda t: t(
                "The file has version {version} of the questionnaire; this dashboard knows versions up to {known}. "
                "Open it with the newer dashboard that saved it.",
                version=head.version,
                known=VERSION,
            )
        )
    try:
        file = _File.model_validate_json(data)
    except ValidationError as error:
        raise _not_as_expected(error) from error
    return _assessment(file, catalogue)


def _assessment(file: _File, catalogue: Catalogue) -> Assessment:
    if file.country not in catalogue.groups["seeeca"].members:
        raise FileError(
            lambda t: t(
                "The country code “{code}” is not one of this dashboard. Use the code of one of its countries, "
                "such as BLR.",
                code=file.country[:10],
            )
        )
    known = questions(catalogue.framework)
    unknown, missing = sorted(file.answers.keys() - known.keys()), sorted(known.keys() - file.answers.keys())
    if unknown or missing:
        raise FileError(
            lambda t: t(
                "The file does not have exactly the 30 questions: missing {missing}; unknown {unknown}. "
                "Restore the identifiers as they were in the file that was saved.",
                missing=", ".join(missing) or "–",
                unknown=", ".join(id_[:10] for id_ in unknown[:5]) or "–",
            )
        )
    for id_, answer in file.answers.items():
        if answer.answer is not None and answer.answer not in choices(known[id_]):
            raise _wrong_choice(id_, answer.answer, catalogue)
    for place, text in _texts(file):
        if MARKUP.search(text) or UNWRITABLE.search(text):
            raise _unfit_text(place)
    answers = {
        id_: Answer(given.answer, given.evidence, given.document, given.day, given.by)
        for id_ in known
        for given in [file.answers[id_]]
    }
    answers = {id_: answer for id_, answer in answers.items() if answer != BLANK}
    return Assessment(file.country, file.round, file.by, file.day, answers)


def _texts(file: _File) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each free text with the place where it stands."""
    yield ("by",), file.by
    for id_, answer in file.answers.items():
        for field in LIMITS:
            yield ("answers", id_, field), getattr(answer, field)


def _unfit_text(place: tuple[str, ...]) -> FileError:
    return FileError(
        lambda t: t(
            "The text at {where} holds markup (such as HTML) or control signs. "
            "Replace it with plain text, then load the file again.",
            where=_place(t, place),
        )
    )


def _wrong_choice(id_: str, choice: Choice, catalogue: Catalogue) -> FileError:
    question = questions(catalogue.framework)[id_]
    return FileError(
        lambda t: t(
            "Question {number} cannot be answered with “{answer}”: only questions of domain 1 can. "
            "Choose one of the answers in the list, then load the file again.",
            number=question.number,
            answer=choice_words(t, question, choice),
        )
    )


def _foreign(error: ValidationError) -> FileError:
    if error.errors()[0]["type"] == "json_invalid":
        return FileError(
            lambda t: t(
                "The file is damaged or not an assessment. Load a JSON or XLSX file that was saved on this page."
            )
        )
    return FileError(
        lambda t: t(
            "The file is not an assessment of this dashboard. Load a JSON or XLSX file that was saved on this page."
        )
    )


def _not_as_expected(error: ValidationError) -> FileError:
    first = error.errors()[0]
    if first["type"] == "string_too_long":
        limit = first["ctx"]["max_length"]
        return FileError(
            lambda t: t(
                "The text at {where} is longer than {limit} characters. Shorten it, then load the file again.",
                where=_place(t, first["loc"]),
                limit=t.number(limit),
            )
        )
    return FileError(
        lambda t: t(
            "What stands at {where} is not what is expected there: it is missing, unknown or of another kind. "
            "Correct it, then load the file again.",
            where=_place(t, first["loc"]),
        )
    )


def _place(t: Translator, place: tuple[str | int, ...]) -> str:
    """Where in a file something stands: the number of a question and a field as people know it, else as it is."""
    fields = {
        "answer": t("Answer"),
        "evidence": t("Evidence"),
        "document": t("Document or link"),
        "day": t("Date"),
        "by": t("Answered by"),
        "country": t("Country"),
        "round": t("Published round"),
    }
    if len(place) < 3:
        fields["by"] = t("Whose assessment this is")
    inner = place[1:] if len(place) > 1 and place[0] == "answers" else place
    parts = [fields.get(str(part), str(part)[:40].removeprefix("D")) for part in inner]
    return f"“{', '.join(parts)}”"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
