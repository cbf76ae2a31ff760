"""The page of the self-assessment: questionnaire, live results, files, two assessments compared.

Answers live in the session under keys of our own, an assessment a country, and nowhere else on the server:
they survive a change of page or language and a lost connection, but not a new loading of the page. What has
to last is saved by the reader as a file. A widget is filled from the answers only where it does not show
them already: a value set anew would take away what is being typed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from zlib import crc32

import streamlit as st

from seeeca import exhibits
from seeeca.assessment import (
    Answer,
    Assessment,
    FileError,
    Question,
    choices,
    clean,
    differing,
    questions,
    read,
    scores,
    to_json,
    to_xlsx,
)
from seeeca.assessment.answers import FIRST_DAY, LAST_DAY, LIMITS, RIGHTS
from seeeca.assessment.wording import backing_words, choice_label, label, question_words, translated_note
from seeeca.catalogue import load
from seeeca.catalogue.policy import Domain
from seeeca.exhibits.governance.assessment import signs_in_words
from seeeca.recipe import Recipe
from seeeca.ui.html import html
from seeeca.ui.row import show_ready
from seeeca.ui.seams import run_script
from seeeca.ui.state import choose, current_view, language, words
from seeeca.words.i18n import NO_BREAK, Translator

OPEN = "open"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _paragraph(style: str, text: str, role: str = "") -> None:
    st.html(html("paragraph", style=style, role=role, text=text))


# The answers of the session ----------------------------------------------------------------------


def _current() -> Assessment:
    """The assessment of the focus country, blank where nobody began one."""
    begun = _session("assessments")
    country = current_view().focus
    return begun.get(country) or Assessment(country, exhibits.rounds()[-1])


def _saved(assessment: Assessment) -> Assessment:
    """The assessment as it was last saved or loaded."""
    return _session("assessments_saved").get(assessment.country) or replace(assessment, by="", day=None, answers={})


def _keep(assessment: Assessment) -> None:
    _session("assessments")[assessment.country] = assessment


def _keep_as_saved(assessment: Assessment) -> None:
    _session("assessments_saved")[assessment.country] = assessment


def _session(key: str) -> dict:
    return st.session_state.setdefault(key, {})


# Head --------------------------------------------------------------------------------------------


def round_() -> None:
    """The round of the published categories that stand beside the result."""
    t = words()
    known = sorted({*exhibits.rounds(), _current().round})
    _shown("assessment-round", _current().round)
    st.segmented_control(
        t("Published round"),
        known,
        key="assessment-round",
        on_change=lambda: _keep(replace(_current(), round=st.session_state["assessment-round"])),
        required=True,
    )


def by() -> None:
    t = words()
    _shown("assessment-by", _current().by)
    st.text_input(
        t("Whose assessment this is"),
        key="assessment-by",
        max_chars=LIMITS["by"],
        on_change=lambda: _keep(replace(_current(), by=clean(st.session_state["assessment-by"]))),
        width=260,
    )


def day() -> None:
    t = words()
    _shown("assessment-day", _current().day)
    _date(t("Date"), "assessment-day", lambda: _keep(replace(_current(), day=st.session_state["assessment-day"])))


def headline() -> None:
    """What the answers say so far, and what that is and is not."""
    t = words()
    text = exhibits.headline_of_answers(_current(), t.language)
    st.html(html("assessment_head", headline=text, label=label(t), note=translated_note(t)))


# Questionnaire -----------------------------------------------------------------------------------


def questionnaire() -> None:
    """A domain with its five questions; beside it the results of all domains, saving and loading."""
    t = words()
    domain = _domain(t)
    left, right = st.columns([3, 2], gap="medium")
    with left, st.container(key="assessment-questions"):
        asked = [each for each in questions(load().framework).values() if each.domain == domain]
        status = t("Status: immigration status.") if domain.id == RIGHTS else ""
        st.html(html("assessment_domain", question=t.words(domain.question), status=status))
        for question in asked:
            _question(question, t)
        _next_domain(domain, t)
        _focus_on(asked[0])
    with right, st.container(key="assessment-results"):
        _results(domain, t)
        _files(t)


def _domain(t: Translator) -> Domain:
    domains = {domain.id: domain for domain in load().framework.domains}
    state = st.session_state
    _shown("assessment-domain", state.get("assessment_domain", next(iter(domains))))
    st.pills(
        t("Policy domain"),
        domains,
        format_func=lambda id_: f"{id_.removeprefix('D')}. {t.words(domains[id_].short)}",
        key="assessment-domain",
        on_change=lambda: state.update(assessment_domain=state["assessment-domain"]),
        required=True,
        label_visibility="collapsed",
    )
    return domains[state["assessment-domain"]]


def _next_domain(domain: Domain, t: Translator) -> None:
    domains = load().framework.domains
    place = domains.index(domain) + 1
    if place < len(domains):
        st.button(
            t("Next domain: {domain}", domain=t.words(domains[place].short)),
            key="assessment-next-domain",
            on_click=lambda: st.session_state.update(assessment_domain=domains[place].id, assessment_moved=True),
        )


def _focus_on(question: Question) -> None:
    """After “next domain”, whoever goes by keyboard stands at its first question and not below the last."""
    if st.session_state.pop("assessment_moved", False):
        first = f".st-key-answer-{question.id} button"
        run_script(
            f"requestAnimationFrame(() => (document.querySelector('{first}[tabindex=\"0\"]') ?? "
            f"document.querySelector('{first}'))?.focus())"
        )


def _question(question: Question, t: Translator) -> None:
    """The answer, and behind a switch what it rests on."""
    given = _current().of(question.id)
    key = f"answer-{question.id}"
    _shown(key, given.choice or OPEN)
    with st.container(key=f"question-{question.id}", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
            st.segmented_control(
                question_words(t, question),
                [*choices(question), OPEN],
                format_func=lambda choice: choice_label(t, question, None if choice == OPEN else choice),
                key=key,
                on_change=lambda: _answer(question, choice=_none_if_open(st.session_state[key])),
                required=True,
                width="stretch",
                wrap=True,
            )
            evidence = st.toggle(t("Evidence"), key=f"evidence-of-{question.id}")
        if evidence:
            _backing(question, given, t)
        elif backing_words(t, given):
            _paragraph("backing quiet", backing_words(t, given))


def _backing(question: Question, given: Answer, t: Translator) -> None:
    """Evidence, document or link, date, who answered."""
    _text(question, "evidence", t("What the answer rests on"), st.text_area, height=70)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _text(question, "document", t("Document or link"), st.text_input)
        _text(question, "by", t("Answered by"), st.text_input)
        key = f"day-of-{question.id}"
        _shown(key, given.day)
        _date(t("Date"), key, lambda: _answer(question, day=st.session_state[key]))


def _text(question: Question, field: str, name: str, widget: Callable, **more: object) -> None:
    key = f"{field}-of-answer-{question.id}"
    _shown(key, getattr(_current().of(question.id), field))
    widget(
        name,
        key=key,
        max_chars=LIMITS[field],
        on_change=lambda: _answer(question, **{field: clean(st.session_state[key])}),
        **more,
    )


def _date(name: str, key: str, on_change: Callable[[], None]) -> None:
    st.date_input(
        name,
        key=key,
        min_value=FIRST_DAY,
        max_value=LAST_DAY,
        format="DD.MM.YYYY",
        on_change=on_change,
        width=150,
    )


def _answer(question: Question, **changes: object) -> None:
    _keep(_current().with_answer(question.id, **changes))


def _none_if_open(choice: str) -> str | None:
    return None if choice == OPEN else choice


def _shown(key: str, value: str | int | date | None) -> None:
    """Fill a widget, unless it shows the value already."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


# Live results ------------------------------------------------------------------------------------


def _results(shown: Domain, t: Translator) -> None:
    assessment = _current()
    headings = (
        t("Policy domain"),
        t("Answered"),
        t("Self-assessment"),
        t("Published, {round}", round=assessment.round),
    )
    found = scores(assessment, t.catalogue.framework)
    sizes = {domain.id: len(domain.sub_categories) for domain in t.catalogue.framework.domains}
    told = []
    rows = exhibits.result_rows(assessment, t.language)
    for (id_, score), (name, result, published) in zip(found.items(), rows, strict=True):
        of = sizes.get(id_, sum(sizes.values()))
        # A sign stays with the word behind it.
        cells = (f"{of - score.open}/{of}", result.replace(" ", NO_BREAK, 1), published.replace(" ", NO_BREAK, 1))
        told.append({"name": name, "cells": cells, "is_shown": id_ == shown.id})
    st.html(html("assessment_results", headings=headings, rows=told))
    _paragraph("backing quiet", signs_in_words(t))
    of_all, overall, _ = rows[-1]
    _paragraph("visually-hidden", f"{of_all}: {overall}", role="status")


# Files -------------------------------------------------------------------------------------------


def _files(t: Translator) -> None:
    """Saving and loading, and in words what is not saved."""
    unsaved = _unsaved_words(t)
    if unsaved or not _current().answered:
        text = t("Answers are kept in this window only: save them before you close or reload it.")
    else:
        text = t("All answers are saved in a file.")
    _paragraph("unsaved", " ".join((*unsaved, text)))
    # The browser asks before it closes or loads the page anew.
    run_script(f"window.onbeforeunload = {'event => event.preventDefault()' if unsaved else 'null'}")
    assessment = _current()
    name = f"{assessment.country}_self-assessment_{assessment.day or assessment.round}"
    with st.container(horizontal=True, gap="small"):
        for ending, kind, make in (("json", "application/json", to_json), ("xlsx", XLSX, to_xlsx)):
            st.download_button(
                t("Save as JSON") if ending == "json" else t("Save as XLSX"),
                # Made when it is asked for: a file that is made in each run is gone before the browser looks for it.
                partial(make, assessment, t),
                file_name=f"{name}.{ending}",
                mime=kind,
                # A button a file: one pressed just before an answer arrived does not count the answer as saved.
                key=f"assessment-{ending}-{crc32(repr((assessment, t.language)).encode())}",
                on_click=lambda: _keep_as_saved(assessment),
            )
    _upload(t("Load a saved file"), "assessment-load", _load)
    _problem(t)
    _waiting(t)


def _unsaved_words(t: Translator) -> list[str]:
    """How many answers are in this session only; those of other countries too."""
    told = []
    for country, assessment in {current_view().focus: _current(), **_session("assessments")}.items():
        saved = _saved(assessment)
        number = len(differing(assessment, saved))
        text = ""
        if number:
            text = t.plural(
                "{number} answer is not saved in a file yet.", "{number} answers are not saved in a file yet.", number
            )
        elif (assessment.by, assessment.day) != (saved.by, saved.day):
            text = t("Name or date of the assessment are not saved in a file yet.")
        if text:
            told.append(text if country == current_view().focus else f"{t.name(country)}: {text}")
    return told


def _upload(name: str, key: str, take: Callable[[Assessment], None]) -> None:
    """A place to hand in a file, which is read at once and not kept: its place is a new one afterwards."""
    state = st.session_state
    place = f"{key}-{state.get(f'{key}-number', 0)}"

    def uploaded() -> None:
        file = state[place]
        if file is None:
            return
        state.assessment_problem = None
        try:
            take(read(file.getvalue(), load()))
        except FileError as error:
            state.assessment_problem = (key, file.name[:100], error)
        state[f"{key}-number"] = state.get(f"{key}-number", 0) + 1

    st.file_uploader(name, type=["json", "xlsx"], key=place, on_change=uploaded)


def _load(found: Assessment) -> None:
    """Take the file's answers, unless that would drop some that are not saved: then the reader decides."""
    present = _session("assessments").get(found.country)
    if present and present not in (found, _saved(present)):
        st.session_state.assessment_waiting = found
    else:
        _take(found)


def _take(found: Assessment) -> None:
    _keep(found)
    _keep_as_saved(found)
    st.session_state.assessment_waiting = None
    if found.country != current_view().focus:
        choose(focus=found.country)


def _waiting(t: Translator) -> None:
    """A loaded file that would take the place of answers that are not saved."""
    found = st.session_state.get("assessment_waiting")
    if found is None:
        return
    present = _session("assessments").get(found.country) or found
    many = len(differing(present, _saved(present)))
    text = t(
        "The file was read, but answers here ({country}) that are not saved would be lost: {number}.",
        country=t.name(found.country),
        number=t.number(many),
    )
    _paragraph("problem", text, role="alert")
    with st.container(horizontal=True, gap="small"):
        st.button(t("Replace them with the file"), key="assessment-replace", on_click=lambda: _take(found))
        st.button(
            t("Keep the present answers"),
            key="assessment-keep",
            on_click=lambda: st.session_state.update(assessment_waiting=None),
        )


def _problem(t: Translator, key: str = "assessment-load") -> None:
    """What was wrong with the file handed in last, in the language of now."""
    problem = st.session_state.get("assessment_problem")
    if problem and problem[0] == key:
        _, name, error = problem
        text = " ".join((f"{name}:", error.say(t), t("The present answers were left as they are.")))
        _paragraph("problem", text, role="alert")


# Exhibits ----------------------------------------------------------------------------------------


def results() -> None:
    """The result as exhibits, to be shown and taken away, as soon as there is an answer."""
    assessment = _current()
    if assessment.answered:
        for id_ in ("assessment_domains", "assessment_next", "assessment_changes"):
            show_ready([exhibits.make(Recipe(id_, answers=(assessment,)), language())])


def comparison() -> None:
    """Another file beside the present answers: both results, and the answers that differ."""
    t = words()
    heading = t("Compare with another assessment")
    st.html(html("heading", style="domain", text=heading))
    _upload(t("Load the file to compare with"), "assessment-other", _compare_with)
    _problem(t, "assessment-other")
    other = _session("assessment_others").get(current_view().focus)
    if other is None:
        return
    st.button(
        t("End the comparison"),
        key="assessment-end",
        on_click=lambda: _session("assessment_others").pop(other.country, None),
    )
    for id_ in ("assessment_compared", "assessment_differences"):
        show_ready([exhibits.make(Recipe(id_, answers=(_current(), other)), language())])


def _compare_with(found: Assessment) -> None:
    focus = current_view().focus
    if found.country != focus:
        raise FileError(
            lambda t: t(
                "The file is about another country ({other}) than the answers here ({country}). "
                "Only assessments of the same country are compared; choose that country first.",
                other=t.name(found.country),
                country=t.name(focus),
            )
        )
    _session("assessment_others")[focus] = found
