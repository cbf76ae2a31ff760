"""The words that questionnaire, files and exhibits share."""

from seeeca.assessment.answers import RIGHTS, Answer, Choice, Question
from seeeca.words.i18n import Translator


def label(t: Translator) -> str:
    """What the result is and is not; it stands wherever a result is shown or saved."""
    return t("Self-assessment with the published scoring rule of SDG indicator 10.7.2; not an IOM or UN result")


def translated_note(t: Translator) -> str:
    """That the questions are a working translation, where they are one."""
    translation = t.words(t.catalogue.framework.translation).lower()
    return "" if t.language == "en" else t("Questions and answers: {translation}.", translation=translation)


def choice_words(t: Translator, question: Question, choice: Choice | None) -> str:
    """An answer as the official questionnaire has it; None: not answered."""
    if choice is None:
        return t("Not answered")
    if choice == "no":
        return t("No")
    if choice == "legal_status_only":
        return t("Yes, only for those with legal immigration status")
    return t("Yes, regardless of immigration status") if question.domain.id == RIGHTS else t("Yes")


def choice_label(t: Translator, question: Question, choice: Choice | None) -> str:
    """A choice as short as a button has to be; the page says that immigration status is meant."""
    if choice == "legal_status_only":
        return t("Yes, only with legal status")
    if choice == "yes" and question.domain.id == RIGHTS:
        return t("Yes, regardless of status")
    return choice_words(t, question, choice)


def question_words(t: Translator, question: Question) -> str:
    return f"{question.number}. {t.words(question.sub_category.text)}"


def backing_words(t: Translator, answer: Answer) -> str:
    """Evidence, document, date and person behind an answer, in one line."""
    day = t.date(answer.day) if answer.day else ""
    parts = [answer.evidence, answer.document, ", ".join(part for part in (answer.by, day) if part)]
    return " · ".join(part for part in parts if part)
