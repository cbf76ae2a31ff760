"""The assessment as a frozen value: who answered which of the 30 questions how, with what evidence."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from seeeca.catalogue.policy import Domain, Framework, SubCategory

Choice = Literal["yes", "legal_status_only", "no"]
# The domain whose questions may also be answered "only for those with legal immigration status".
RIGHTS = "D1"
# How long texts may be, in characters.
LIMITS = {"evidence": 2000, "document": 500, "by": 200}
# What a date of an answer can be.
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)

# Tags, comments and processing instructions; "a < b" is none.
MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
# What XML, and with it a workbook, cannot hold: control signs, halves of a sign, two that are no signs.
UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Question:
    """One of the 30 sub-categories. id: the same in each language and file, D1a to D6e."""

    id: str
    domain: Domain
    sub_category: SubCategory

    @property
    def number(self) -> str:
        """As people call it: 1a to 6e."""
        return self.id.removeprefix("D")


@dataclass(frozen=True)
class Answer:
    """An answer and what it rests on. choice None: not answered yet. document: its name or a link."""

    choice: Choice | None = None
    evidence: str = ""
    document: str = ""
    day: date | None = None
    by: str = ""


BLANK = Answer()


@dataclass(frozen=True)
class Assessment:
    """The answers of one group of people for one country.

    round: the round of the published categories that it is set beside. by: whose assessment it is.
    answers: by id of the question; those that are blank are left out, so that equal assessments are equal values.
    """

    country: str
    round: int
    by: str = ""
    day: date | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)

    def of(self, question: str) -> Answer:
        return self.answers.get(question, BLANK)

    def with_answer(self, question: str, **changes: Any) -> "Assessment":
        """A copy with one answer changed in some fields."""
        answers = {**self.answers, question: replace(self.of(question), **changes)}
        return replace(self, answers={id_: answer for id_, answer in answers.items() if answer != BLANK})

    @property
    def answered(self) -> int:
        return sum(answer.choice is not None for answer in self.answers.values())


def questions(framework: Framework) -> dict[str, Question]:
    """The questions by id, in the order of the framework."""
    return {
        f"{domain.id}{sub_category.letter}": Question(f"{domain.id}{sub_category.letter}", domain, sub_category)
        for domain in framework.domains
        for sub_category in domain.sub_categories
    }


def choices(question: Question) -> tuple[Choice, ...]:
    """The answers that the official questionnaire allows."""
    return ("yes", "legal_status_only", "no") if question.domain.id == RIGHTS else ("yes", "no")


def clean(text: str) -> str:
    """A typed text as every file can hold it: without control signs and without markup.

    A "<" that would begin a tag gets a space behind it, so that no word is lost.
    """
    text = UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return MARKUP.sub("< ", text).strip()


def differing(one: Assessment, other: Assessment) -> list[str]:
    """Ids of the questions whose answers or evidence differ, in no order but that of the ids."""
    return sorted(id_ for id_ in {*one.answers, *other.answers} if one.of(id_) != other.of(id_))
