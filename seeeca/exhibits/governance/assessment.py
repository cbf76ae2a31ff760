"""The self-assessment as exhibits. Its answers take the place of a view: no link makes these again.

`headline` and `key_figures` are those of the page before anything is answered; the page itself shows live
results in the place of number cards.
"""

from dataclasses import replace

import pandas as pd

from seeeca.assessment import (
    ALL,
    Assessment,
    Score,
    changes,
    next_steps,
    questions,
    scores,
)
from seeeca.assessment.wording import backing_words, choice_words, label, question_words
from seeeca.catalogue.policy import Framework
from seeeca.exhibit.exhibit import Column, Exhibit, KeyFigure, Note, Period, Source
from seeeca.exhibit.shapes import Rows, Shape
from seeeca.exhibits.governance import findings
from seeeca.exhibits.governance.policies import (
    CATEGORIES,
    CATEGORY,
    DATA_SET,
    MEETS,
    cells_of,
    names_of_domains,
    no_ranking,
    record_of,
    states_of,
    what_met_means,
    working_translation,
)
from seeeca.exhibits.making import Making, of_year
from seeeca.words.i18n import Translator

# The sign of a domain whose answers still leave more than one category possible.
OPEN_SIGN = "…"


def headline(make: Making) -> str:
    """What the page is for, before anything is answered."""
    return make.t("Self-assessment of migration policies {in_place}", in_place=make.t.place(make.focus, "in"))


def headline_of(make: Making) -> str:
    """What the answers say so far."""
    (assessment,) = make.recipe.answers
    return _met(assessment, make.t) if assessment.answered else headline(make)


def key_figures(make: Making) -> tuple[KeyFigure, ...]:
    """None: the live results stand in their place, which are made from answers and not from a view."""
    return ()


def result_rows(make: Making) -> list[tuple[str, str, str]]:
    """Of each domain and of all: its name, the result of the answers in words, the published category in words."""
    (assessment,) = make.recipe.answers
    t = make.t
    published = _published(make, assessment)
    names = names_of_domains(t)
    return [
        (names[id_], score_words(t, score), _category_words(t, published.get(id_, 0)))
        for id_, score in scores(assessment, t.catalogue.framework).items()
    ]


def domains(make: Making) -> Exhibit:
    """Category of each domain and of all by the answers, beside the published one of the same round.

    data: domain, domain_name, column (whose result), category (0: open or no record), sign, category_name,
    low, high (values 0 to 100 by the answers; missing for published categories).
    """
    (assessment,), t = make.recipe.answers, make.t
    published = _published(make, assessment)
    whose = (t("Self-assessment"), t("Published, {round}", round=assessment.round))
    data = pd.DataFrame(
        [
            {"domain": id_, "domain_name": names_of_domains(t)[id_], "column": column, **cell}
            for id_, score in scores(assessment, t.catalogue.framework).items()
            for column, cell in zip(whose, (_cell(t, score), _published_cell(t, published.get(id_, 0))), strict=True)
        ]
    )
    return _exhibit(
        make,
        cells_of(data, row="domain_name", across="column"),
        title=_met(assessment, t),
        what=t("Value (0 to 100) and category by policy domain, and the published category"),
        period=of_year(assessment.round),
        data=data,
        columns=_domain_columns(t),
        editions=[make.newest(DATA_SET)],
        notes=[what_met_means(make), *_open_note(t, assessment), no_ranking(make), *working_translation(make)],
        described=_described(data),
    )


def to_next(make: Making) -> Exhibit:
    """Of each domain and of all: what it is now and how many more answers "yes" the next category takes.

    data: domain, domain_name, now, next, needed; all texts but the codes.
    """
    (assessment,), t = make.recipe.answers, make.t
    steps = next_steps(assessment, t.catalogue.framework)
    data = pd.DataFrame(
        [
            {
                "domain": step.domain,
                "domain_name": names_of_domains(t)[step.domain],
                "now": score_words(t, step.now),
                "next": _category_words(t, step.next.number) if step.next else "–",
                "needed": _needed_words(t, step.needed, step.now),
            }
            for step in steps
        ]
    )
    overall = steps[-1]
    return _exhibit(
        make,
        Rows("sentences"),
        title=findings.answers_to_next_category(
            t,
            assessment.country,
            overall.needed,
            t.words(overall.next.name) if overall.next else "",
            overall.now.open,
        ),
        what=t("What each policy domain takes to its next category"),
        data=data,
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("now", t("Now")),
            Column("next", t("Next category")),
            Column("needed", t("At least needed")),
        ),
        notes=[*_open_note(t, assessment), *working_translation(make)],
        described="; ".join(f"{row.domain_name}: {row.now}; {row.needed}" for row in data.itertuples()),
    )


def single_changes(make: Making) -> Exhibit:
    """Each answer that is not a full "yes", and what its domain and all domains would be if it alone were.

    data: question, question_name, domain_name, answer, now, then, all_then; texts.
    """
    (assessment,), t = make.recipe.answers, make.t
    now = scores(assessment, t.catalogue.framework)
    found = changes(assessment, t.catalogue.framework)
    data = pd.DataFrame(
        [
            {
                "question": change.question.id,
                "question_name": question_words(t, change.question),
                "domain_name": names_of_domains(t)[change.question.domain.id],
                "answer": choice_words(t, change.question, change.now),
                "now": score_words(t, now[change.question.domain.id]),
                "then": score_words(t, change.domain),
                "all_then": score_words(t, change.overall),
            }
            for change in found
        ]
    )
    raising = sum(change.domain.lowest.number > now[change.question.domain.id].lowest.number for change in found)
    exhibit = _exhibit(
        make,
        Rows("sentences"),
        title=findings.single_changes(t, assessment.country, raising, len(found))
        if found
        else t("What single changes would give {in_place}", in_place=t.place(assessment.country, "in")),
        what=t("Answers that are not a full “yes”, and the result if each alone became one"),
        data=data,
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("question_name", t("Sub-category")),
            Column("answer", t("Answer")),
            Column("now", t("Domain now")),
            Column("then", t("Domain then")),
            Column("all_then", t("All domains then")),
        ),
        notes=[
            Note(
                t("Where questions are open, a raised category is that of the lowest value still possible."), "reading"
            ),
            *_open_note(t, assessment),
            *working_translation(make),
        ],
        described="; ".join(f"{row.question_name}: {row.then}" for row in data.itertuples()),
    )
    if found:
        return exhibit
    return _without_rows(
        exhibit, t("No answer is “no” or a “yes” in part: there is nothing that a single change raises.")
    )


def compared(make: Making) -> Exhibit:
    """Two assessments of a country domain by domain.

    data: as of `domains`, a column an assessment.
    """
    (one, other), t = make.recipe.answers, make.t
    framework = t.catalogue.framework
    whose = pair_names(one, other, t)
    results = scores(one, framework), scores(other, framework)
    data = pd.DataFrame(
        [
            {"domain": id_, "domain_name": name, "column": column, **_cell(t, result[id_])}
            for id_, name in names_of_domains(t).items()
            for column, result in zip(whose, results, strict=True)
        ]
    )
    return _exhibit(
        make,
        cells_of(data, row="domain_name", across="column"),
        title=_differing_title(one, other, t),
        what=t("Value (0 to 100) and category by policy domain"),
        data=data,
        columns=_domain_columns(t),
        notes=[*_open_note(t, one, other), *working_translation(make)],
        described=_described(data),
    )


def differences(make: Making) -> Exhibit:
    """The questions that two assessments answer differently, with the evidence of both.

    data: question, question_name, domain_name, one, one_evidence, other, other_evidence; texts.
    """
    (one, other), t = make.recipe.answers, make.t
    asked = questions(t.catalogue.framework)
    found = differently_answered(one, other, t.catalogue.framework)
    first, second = pair_names(one, other, t)
    data = pd.DataFrame(
        [
            {
                "question": question.id,
                "question_name": question_words(t, question),
                "domain_name": names_of_domains(t)[question.domain.id],
                "one": choice_words(t, question, one.of(question.id).choice),
                "one_evidence": backing_words(t, one.of(question.id)) or "–",
                "other": choice_words(t, question, other.of(question.id).choice),
                "other_evidence": backing_words(t, other.of(question.id)) or "–",
            }
            for question in (asked[id_] for id_ in found)
        ]
    )
    exhibit = _exhibit(
        make,
        Rows("sentences"),
        title=_differing_title(one, other, t),
        what=t("Questions answered differently, with the evidence of both"),
        data=data,
        columns=(
            Column("domain_name", t("Policy domain")),
            Column("question_name", t("Sub-category")),
            Column("one", first),
            Column("one_evidence", t("Evidence: {whose}", whose=first)),
            Column("other", second),
            Column("other_evidence", t("Evidence: {whose}", whose=second)),
        ),
        notes=working_translation(make),
        described="; ".join(f"{row.question_name}: {row.one} / {row.other}" for row in data.itertuples()),
    )
    return exhibit if found else _without_rows(exhibit, t("The two assessments give the same answers."))


def differently_answered(one: Assessment, other: Assessment, framework: Framework) -> list[str]:
    """Ids of the questions with different answers, in the order of the questions; evidence may differ anyway."""
    return [id_ for id_ in questions(framework) if one.of(id_).choice != other.of(id_).choice]


def pair_names(one: Assessment, other: Assessment, t: Translator) -> tuple[str, str]:
    """What two assessments are called beside each other: whose they are, else first and second."""
    names = one.by or t("First assessment"), other.by or t("Second assessment")
    return names if names[0] != names[1] else (f"{names[0]} (1)", f"{names[1]} (2)")


def score_words(t: Translator, score: Score) -> str:
    """The category and the value, or the signs of the categories that are still possible and their values."""
    name = _category_words(t, score.category.number) if score.category else _ends(t, score)
    return f"{name} ({_values(t, score)})"


def _ends(t: Translator, score: Score) -> str:
    return t("{lowest} to {highest}", lowest=score.lowest.sign, highest=score.highest.sign)


def signs_in_words(t: Translator) -> str:
    """What each sign means."""
    return ", ".join(f"{each.sign} {t.words(each.name).lower()}" for each in t.catalogue.framework.categories)


# What these exhibits share -----------------------------------------------------------------------


def _exhibit(
    make: Making,
    shape: Shape,
    *,
    title: str,
    what: str,
    data: pd.DataFrame,
    columns: tuple[Column, ...],
    notes: list[Note],
    described: str,
    editions: list[str] | None = None,
    period: Period | None = None,
) -> Exhibit:
    """With the label that says what it is not, and the assessments themselves as the first sources."""
    t, answers = make.t, make.recipe.answers
    made = make.exhibit(
        shape,
        title=title,
        what=what,
        measure=CATEGORIES,
        data=data,
        columns=columns,
        indicators=[CATEGORY],
        editions=editions or [],
        place=t.name(make.focus),
        period=period,
        notes=[Note(f"{label(t)}.", "reading"), *notes],
        described=f"{label(t)}. {described}.",
        countries=[make.focus],
    )
    if not answers[0].answered:
        made = _without_rows(made, t("No question has an answer yet."))
    rule = t("Scoring rule: {source}.", source=t.catalogue.framework.source)
    lines = [_own_source(each, t) for each in answers]
    own = [Source("", line, rule if number == 0 else "", None, ()) for number, line in enumerate(lines)]
    return replace(made, sources=(*own, *made.sources))


def _without_rows(exhibit: Exhibit, reason: str) -> Exhibit:
    """Without figures, saying why."""
    return replace(exhibit, shape=None, data=pd.DataFrame(), columns=(), absence=reason)


def _own_source(assessment: Assessment, t: Translator) -> str:
    day = t.date(assessment.day) if assessment.day else ""
    return ", ".join(part for part in (t("self-assessment"), assessment.by, day) if part)


def _published(make: Making, assessment: Assessment) -> dict[str, int]:
    """The published category by domain of the assessment's country and round; empty where there is no record."""
    rows = make.ask_of(assessment.country, "country", "policy_record", edition=make.newest(DATA_SET))
    return {domain: category for (domain, round_), category in record_of(rows).items() if round_ == assessment.round}


def _met(assessment: Assessment, t: Translator) -> str:
    """The finding: in how many domains the category is “meets” or higher, whatever is still open."""
    found = scores(assessment, t.catalogue.framework)
    overall = found.pop(ALL)
    met = sum(score.lowest.number >= MEETS for score in found.values())
    return findings.domains_met_by_answers(t, assessment.country, met, len(found), overall.open)


def _differing_title(one: Assessment, other: Assessment, t: Translator) -> str:
    framework = t.catalogue.framework
    many = len(differently_answered(one, other, framework))
    return findings.answers_differing(t, one.country, many, len(questions(framework)))


def _cell(t: Translator, score: Score) -> dict:
    """A cell of the matrix: open ones have the sign of none and both ends in words."""
    values = {"low": score.low, "high": score.high}
    if score.category:
        name = f"{t.words(score.category.name)}, {_values(t, score)}"
        return {"category": score.category.number, "sign": score.category.sign, "category_name": name, **values}
    return {"category": 0, "sign": OPEN_SIGN, "category_name": f"{_ends(t, score)}, {_values(t, score)}", **values}


def _published_cell(t: Translator, number: int) -> dict:
    state = {state.number: state for state in states_of(t)}[number]
    missing = {"low": float("nan"), "high": float("nan")}
    return {"category": number, "sign": state.sign, "category_name": state.name, **missing}


def _category_words(t: Translator, number: int) -> str:
    """Sign and name; 0: no record."""
    state = {state.number: state for state in states_of(t)}[number]
    return f"{state.sign} {state.name}"


def _values(t: Translator, score: Score) -> str:
    low, high = (t.number(value, 0 if value == int(value) else 1) for value in (score.low, score.high))
    return low if low == high else f"{low}–{high}"


def _needed_words(t: Translator, needed: int, now: Score) -> str:
    if now.open:
        return t.plural("{number} question to answer first", "{number} questions to answer first", now.open)
    if not needed:
        return t("nothing: highest category")
    return t.plural("{number} more full “yes”", "{number} more full “yes”", needed)


def _domain_columns(t: Translator) -> tuple[Column, ...]:
    return (
        Column("domain_name", t("Policy domain")),
        Column("column", t("Result")),
        Column("category_name", t("Category")),
        Column("low", t("Lowest value"), 1),
        Column("high", t("Highest value"), 1),
    )


def _open_note(t: Translator, *assessments: Assessment) -> list[Note]:
    """What a range means, where there is one."""
    if all(score.category for each in assessments for score in scores(each, t.catalogue.framework).values()):
        return []
    text = t("Open questions leave a range from the lowest to the highest value: {signs}.", signs=signs_in_words(t))
    return [Note(text, "reading")]


def _described(data: pd.DataFrame) -> str:
    return "; ".join(f"{row.domain_name}, {row.column}: {row.category_name}" for row in data.itertuples())
