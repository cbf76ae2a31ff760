"""Numbers, dates and texts in three languages, and catalogues of texts that are complete."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from seeeca import catalogue
from seeeca.catalogue.reading import LANGUAGES, Words
from seeeca.words.i18n import LOCALE, NAMES, NO_BREAK, translator

ROOT = Path(__file__).resolve().parents[2]
TRANSLATED = [language for language in LANGUAGES if language != "en"]
MINUS = "\u2212"
# As gettext has them: the numbers that each form of a noun stands with.
PLURAL_FORMS = {
    "en": [[1], [0, 2, 5, 11, 21, 101]],
    "ru": [[1, 21, 101], [2, 3, 4, 22], [0, 5, 11, 12, 14, 25, 111]],
    "be": [[1, 21, 101], [2, 3, 4, 22], [0, 5, 11, 12, 14, 25, 111]],
}
LETTERS_OF_OTHERS = {"ru": "іІўЎ", "be": "иИщЩъЪ"}

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_translation = pytest.mark.parametrize("language", TRANSLATED)


def told(language: str, text: str) -> str:
    """A number as English has it (1,054,604.5), as the language has it."""
    signs = {"en": "", "ru": f",{NO_BREAK}.,", "be": f",{NO_BREAK}.,"}[language]
    return text.translate(str.maketrans({signs[0]: signs[1], signs[2]: signs[3]})) if signs else text


# Numbers and dates -------------------------------------------------------------------------------


@each_language
@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0, 0, "0"),
        (999, 0, "999"),
        (1000, 0, "1,000"),
        (1_054_604, 0, "1,054,604"),
        (304_021_813, 0, "304,021,813"),
        (1_054_604.56, 1, "1,054,604.6"),
        (11.6, 2, "11.60"),
        (-1_054_604, 0, f"{MINUS}1,054,604"),
        (-0.06, 1, f"{MINUS}0.1"),
        (-0.04, 1, "0.0"),
        (-0.4, 0, "0"),
    ],
)
def test_a_number_has_the_separators_of_its_language(language, value, decimals, expected):
    assert translator(language).number(value, decimals) == told(language, expected)


@each_language
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.81, "+1.8"),
        (-14.06, f"{MINUS}14.1"),
        (0, "0.0"),
        (0.04, "0.0"),
        (-0.04, "0.0"),
        (0.05, "0.0"),
        (0.06, "+0.1"),
        (1234.5, "+1,234.5"),
    ],
)
def test_a_change_has_a_sign_unless_it_rounds_to_zero(language, value, expected):
    assert translator(language).signed(value, 1) == told(language, expected)


@each_language
@pytest.mark.parametrize(
    ("value", "expected"),
    [(1.81, "1.8"), (47.89, "47.9"), (100, "100.0"), (0, "0.0"), (-0.04, "0.0"), (-0.06, f"{MINUS}0.1")],
)
def test_per_cent_stand_behind_a_space_that_does_not_break(language, value, expected):
    assert translator(language).percent(value) == told(language, expected) + NO_BREAK + "%"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "under 0.1\u00a0%"), ("ru", "менее 0,1\u00a0%"), ("be", "менш за 0,1\u00a0%")],
)
def test_a_share_that_is_nearly_nothing_is_not_told_as_nothing(language, expected):
    assert translator(language).percent(0.04) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (7, "7"),
        (999, "999"),
        (999.4, "999"),
        (999.6, "1 thousand"),
        (1000, "1 thousand"),
        (1004, "1 thousand"),
        (1005.1, "1.01 thousand"),
        (46_400, "46.4 thousand"),
        (790_232, "790 thousand"),
        (999_499, "999 thousand"),
        (999_500, "1 million"),
        (1_054_604, "1.05 million"),
        (9_994_999, "9.99 million"),
        (9_995_000, "10 million"),
        (100_400_000, "100 million"),
        (999_600_000, "1 billion"),
        (1.2e9, "1.2 billion"),
        (-1_054_604, f"{MINUS}1.05 million"),
        (-999_500, f"{MINUS}1 million"),
        (-12, f"{MINUS}12"),
    ],
)
def test_a_count_is_rounded_to_three_figures(value, expected):
    assert translator("en").about(value) == expected.replace(" ", NO_BREAK)


@each_translation
@pytest.mark.parametrize("value", [999, 1000, 999_500, 1_054_604, 9_995_000, 1.2e9, -1_054_604])
def test_a_count_has_the_same_figures_in_each_language(language, value):
    number, _, unit = translator("en").about(value).partition(NO_BREAK)
    other, _, other_unit = translator(language).about(value).partition(NO_BREAK)
    assert (other, bool(other_unit)) == (told(language, number), bool(unit))
    assert not re.search("[A-Za-z ]", other_unit)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["21 November 2026", "1 May 2024"]),
        ("ru", ["21 ноября 2026", "1 мая 2024"]),
        ("be", ["21 лістапада 2026", "1 мая 2024"]),
    ],
)
def test_a_date_names_its_month(language, expected):
    assert [translator(language).date(day) for day in (date(2026, 11, 21), date(2024, 5, 1))] == expected


@pytest.mark.parametrize(("language", "expected"), [("en", ".,"), ("ru", f",{NO_BREAK}"), ("be", f",{NO_BREAK}")])
def test_charts_get_the_separators_of_the_language(language, expected):
    assert translator(language).separators() == expected


# Texts -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Мігранты", "Мігранты ў Беларусі"),
        ("Міграцыя", "Міграцыя ў Беларусі"),
        ("Імігрант", "Імігрант у Беларусі"),
        ("5 %", "5 % у Беларусі"),
        ("(1,05 млн)", "(1,05 млн) у Беларусі"),
        ("Мігранты,", "Мігранты, у Беларусі"),
    ],
)
def test_belarusian_shortens_the_preposition_after_a_vowel_only(before, expected):
    assert translator("be")("{before} {in_place}", before=before, in_place="у Беларусі") == expected


@pytest.mark.parametrize("text", ["Усё ў парадку", "Украіна ўваходзіць", "пра ўсё", "на ўзроўні"])
def test_belarusian_words_that_begin_so_stay_as_they_are(text):
    assert translator("be")("{text}", text=text) == text


@pytest.mark.parametrize("language", ["en", "ru"])
def test_other_languages_have_no_such_rule(language):
    assert translator(language)("{text}", text="слово у слова") == "слово у слова"


def test_every_language_has_a_name_of_its_own():
    assert set(NAMES) == set(LANGUAGES) and len(set(NAMES.values())) == len(LANGUAGES)


# The catalogues of texts -------------------------------------------------------------------------


@cache
def in_code() -> dict:
    """Every text of the code by its key: itself, or for a plural both its forms; with where it stands."""
    keywords = {"t": None, "plural": (1, 2), "N_": None}
    return {
        message: f"{folder}/{file}:{line}"
        for folder in ("seeeca", "pages")
        for file, line, message, _, _ in extract_from_dir(ROOT / folder, [("**.py", "python")], keywords=keywords)
    }


@cache
def in_catalogue(language: str) -> dict:
    with (LOCALE / language / "LC_MESSAGES" / "seeeca.po").open("rb") as file:
        catalogue_ = read_po(file, locale=language)
    return {message.id: message for message in catalogue_ if message.id}


def test_the_code_has_texts():
    assert len(in_code()) > 50 and any(isinstance(message, tuple) for message in in_code())


@each_translation
def test_every_text_of_the_code_is_in_the_catalogue(language):
    assert {message: at for message, at in in_code().items() if message not in in_catalogue(language)} == {}


@each_translation
def test_the_catalogue_has_no_text_that_the_code_does_not_use(language):
    assert [id_ for id_ in in_catalogue(language) if id_ not in in_code()] == []


@each_translation
def test_every_text_is_translated_in_all_its_forms(language):
    open_ = [id_ for id_, message in in_catalogue(language).items() if not all(forms(message)) or message.fuzzy]
    assert open_ == []


@each_translation
def test_a_plural_has_a_form_for_each_kind_of_number(language):
    found = {id_: len(forms(message)) for id_, message in in_catalogue(language).items() if message.pluralizable}
    assert found == {id_: len(PLURAL_FORMS[language]) for id_ in found}


@each_language
def test_a_noun_has_the_form_that_its_number_asks_for(language):
    t = translator(language)
    for plural in (message for message in in_code() if isinstance(message, tuple)):
        of_plural = plural if language == "en" else in_catalogue(language)[plural].string
        values = dict.fromkeys(placeholders(plural[1]) - {"number"}, 2020)
        expected = {
            number: t("{text}", text=text.format(number=number, **values))
            for text, numbers in zip(of_plural, PLURAL_FORMS[language], strict=True)
            for number in numbers
        }
        assert {number: t.plural(*plural, number, **values) for number in expected} == expected


@each_translation
def test_a_translation_fills_in_the_same_values(language):
    differing = {
        text: placeholders(text) ^ placeholders(form)
        for id_, message in in_catalogue(language).items()
        for text in [id_[1] if message.pluralizable else id_]
        for form in forms(message)
        if form and placeholders(text) != placeholders(form)
    }
    assert differing == {}


def test_texts_stand_where_their_extraction_finds_them():
    """t("…") with the text itself: neither t(variable) nor words()("…") would ever be translated."""
    hidden = []
    for path in (path for folder in ("seeeca", "pages") for path in sorted((ROOT / folder).rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and is_translator(node.func) and not written_out(node):
                hidden.append(f"{path.relative_to(ROOT)}:{node.lineno}: {ast.unparse(node)[:80]}")
    assert hidden == []


@each_translation
def test_cyrillic_words_have_no_latin_letters(language):
    mixed = re.compile(r"\w*(?:[A-Za-z][Ѐ-ӿ]|[Ѐ-ӿ][A-Za-z])\w*")
    alone = re.compile(r"(?<=[Ѐ-ӿ] )[aoceyiAOCEYIKBTHMPX](?= [Ѐ-ӿ])")
    found = {text: hits for text in texts(language) if (hits := mixed.findall(text) + alone.findall(text))}
    assert found == {}


@each_translation
def test_texts_have_no_letters_of_the_other_language(language):
    """A name in its own language stands in citations only, and those are English."""
    others = re.compile(rf"\w*[{LETTERS_OF_OTHERS[language]}]\w*")
    assert {text: hits for text in texts(language) if (hits := others.findall(text))} == {}


def forms(message) -> list[str]:
    return list(message.string) if message.pluralizable else [message.string]


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"{(\w*)", text))


def is_translator(called: ast.expr) -> bool:
    """t(…), make.t(…), words()(…), translator(language)(…)."""
    if isinstance(called, ast.Call):
        return ast.unparse(called.func).split(".")[-1] in ("words", "translator")
    return (called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")) == "t"


def written_out(call: ast.Call) -> bool:
    return (
        not isinstance(call.func, ast.Call)
        and bool(call.args)
        and isinstance(call.args[0], ast.Constant)
        and call.args[0].value in in_code()
    )


def texts(language: str) -> Iterator[str]:
    """All that is written in a language: catalogue of texts, without names to fill in, and data/catalogue."""
    for message in in_catalogue(language).values():
        yield from (re.sub(r"{\w*}", "", form) for form in forms(message))
    yield from declared(catalogue.load(), language)


def declared(thing: object, language: str) -> Iterator[str]:
    if isinstance(thing, Words):
        yield thing.in_(language)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from declared(getattr(thing, field.name), language)
    elif isinstance(thing, dict):
        in_language = thing.get(language)
        yield from declared(
            list(in_language.values()) if isinstance(in_language, dict) else list(thing.values()), language
        )
    elif isinstance(thing, list | tuple):
        for part in thing:
            yield from declared(part, language)
