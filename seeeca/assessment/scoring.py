"""The official scoring rule of SDG indicator 10.7.2, and what would change its result.

Metadata 10-07-02, field DATA_COMP: a domain's value is the unweighted mean of its five sub-categories
times 100, the overall value that of all 30. Worth of answers and cut-offs of the categories are declared
in data/catalogue/framework_10_7_2.yml. An unanswered question is not a "no": it leaves a range.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from seeeca.assessment.answers import Assessment, Choice, Question, questions
from seeeca.catalogue.policy import Category, Framework

ALL = "all"


@dataclass(frozen=True)
class Score:
    """What the answers leave possible: lowest and highest value, 0 to 100, and their categories.

    open: how many questions are not answered. Where there are none, lowest and highest are the same.
    """

    low: float
    high: float
    lowest: Category
    highest: Category
    open: int

    @property
    def category(self) -> Category | None:
        """The category, where no answer that is still open can change it."""
        return self.lowest if self.lowest == self.highest else None


@dataclass(frozen=True)
class Change:
    """An answer that is not a full "yes", and what its domain and all domains would be if it alone were one."""

    question: Question
    now: Choice
    domain: Score
    overall: Score


@dataclass(frozen=True)
class Step:
    """What a domain, or all of them, takes to the next category.

    needed: how many further answers have to be a full "yes", at least. next is None where there is
    no higher category, or where questions are open: then the range is not a place to count from.
    """

    domain: str
    now: Score
    next: Category | None
    needed: int


def scores(assessment: Assessment, framework: Framework) -> dict[str, Score]:
    """By domain id, and under ALL that of all 30 questions."""
    asked = questions(framework).values()
    by_domain = {
        domain.id: _score(assessment, [question for question in asked if question.domain.id == domain.id], framework)
        for domain in framework.domains
    }
    return by_domain | {ALL: _score(assessment, asked, framework)}


def changes(assessment: Assessment, framework: Framework) -> list[Change]:
    """Each answer "no", or "only for those with legal status", in the order of the questions."""
    found = []
    for question in questions(framework).values():
        now = assessment.of(question.id).choice
        if now is not None and framework.answers[now] < 1:
            changed = scores(assessment.with_answer(question.id, choice="yes"), framework)
            found.append(Change(question, now, changed[question.domain.id], changed[ALL]))
    return found


def next_steps(assessment: Assessment, framework: Framework) -> list[Step]:
    """One for each domain, then one for all of them."""
    asked = list(questions(framework).values())
    return [
        _step(
            assessment,
            id_,
            score,
            [question for question in asked if id_ in (ALL, question.domain.id)],
            framework,
        )
        for id_, score in scores(assessment, framework).items()
    ]


def category_of(value: float, framework: Framework) -> Category:
    """The highest category whose lower limit the value reaches."""
    return max(
        (category for category in framework.categories if value >= category.at_least),
        key=lambda category: category.at_least,
    )


def _score(assessment: Assessment, asked: Iterable[Question], framework: Framework) -> Score:
    given = [assessment.of(question.id).choice for question in asked]
    worth = [framework.answers[choice] for choice in given if choice is not None]
    open_ = len(given) - len(worth)
    # Multiplied before it is divided, so that 12 of 30 are 40 and not a little less.
    low, high = 100 * sum(worth) / len(given), 100 * (sum(worth) + open_) / len(given)
    return Score(low, high, category_of(low, framework), category_of(high, framework), open_)


def _step(assessment: Assessment, id_: str, score: Score, asked: list[Question], framework: Framework) -> Step:
    higher = [category for category in framework.categories if category.at_least > score.low]
    if score.open or not higher:
        return Step(id_, score, None, 0)
    aim = min(higher, key=lambda category: category.at_least)
    worth = [framework.answers[assessment.of(question.id).choice] for question in asked]
    gains = sorted((1 - each for each in worth), reverse=True)
    needed = next(
        number
        for number in range(1, len(gains) + 1)
        if 100 * (sum(worth) + sum(gains[:number])) / len(asked) >= aim.at_least
    )
    return Step(id_, score, aim, needed)
