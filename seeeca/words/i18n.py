"""Words and numbers in English, Russian and Belarusian.

English texts in the code are the keys of the gettext catalogues locale/<language>/LC_MESSAGES/seeeca.po,
which are read as they are: nothing has to be compiled. Nothing here is process-wide, for sessions
in different languages share the process. This module imports seeeca.catalogue only.
"""

import gettext
import io
import re
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal, SupportsFloat

import pandas as pd
from babel.dates import format_date, get_month_names
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from seeeca.catalogue import Catalogue, load
from seeeca.catalogue.names import order
from seeeca.catalogue.places import Form
from seeeca.catalogue.reading import LANGUAGES, Words

LOCALE = Path(__file__).resolve().parent / "locale"
NAMES = {"en": "EN", "ru": "РУ", "be": "БЕ"}
NO_BREAK = "\u00a0"
# Names of places without forms that have an article within an English sentence.
WITH_ARTICLE = re.compile(
    r"^(United |Netherlands|Philippines|Bahamas|Gambia|Comoros|Maldives|Congo|Holy See|Isle of|Republic of|State of"
    r"|Dem|Russian|Syrian)|( Islands\b| Republic$)"
)


class Translator:
    """Texts, names and numbers in one language. Call it with an English text to get the text."""

    def __init__(self, language: str, catalogue: Catalogue) -> None:
        self.language = language
        self.catalogue = catalogue
        self._messages = _messages(language)

    def __call__(self, message: str, /, **values: object) -> str:
        return self._filled(self._messages.gettext(message), values)

    def marked(self, message: str) -> str:
        """A message that stands elsewhere, marked there for extraction: a label or a value of a choice (view.py)."""
        return self._messages.gettext(message)

    def plural(self, one: str, many: str, number: int, /, **values: object) -> str:
        """The form that `number` asks for; it stands in the text as {number}."""
        text = self._messages.ngettext(one, many, number)
        return self._filled(text, {"number": self.number(number)} | values)

    def words(self, words: Words) -> str:
        return words.in_(self.language)

    def place(self, code: str, form: Form | Literal["name"] = "subject") -> str:
        """A country or group in a form of countries.yml; where it has none by its name, in English with the article."""
        place = self.catalogue.countries.get(code) or self.catalogue.groups[code]
        if form == "name":
            return self.words(place.name)
        if not place.forms:
            name = self.words(place.name)
            return f"the {name}" if self.language == "en" and WITH_ARTICLE.search(name) else name
        return place.forms[self.language].get(form) or self.words(place.name)

    def starting(self, code: str) -> str:
        """A country as a sentence begins with it."""
        text = self.place(code)
        return f"{text[:1].upper()}{text[1:]}"

    def name(self, code: str) -> str:
        return self.place(code, "name")

    def order(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """What texts are sorted by: the alphabet of the language."""
        return order(text, self.language)

    def order_of_place(self, code: str) -> tuple[tuple[int, int, str], ...]:
        return self.order(self.name(code))

    def name_of(self, code: str, producer: str) -> str:
        """A country's name; of a code that stands for no country, the name that its producer gives it."""
        aggregate = self.catalogue.aggregates[producer].get(code)
        return self.words(aggregate) if aggregate else self.name(code)

    def number(self, value: float, decimals: int = 0) -> str:
        """1054604 -> 1,054,604 or 1 054 604; the minus is a minus sign, and what rounds to zero has none."""
        return _number(self.language, value, decimals)

    def month(self, number: int) -> str:
        """The short name of a month, as it stands by itself: 3 -> Mar."""
        return get_month_names("abbreviated", "stand-alone", self.language)[number]

    def cell(self, value: object, decimals: int | None) -> str:
        """What stands in a cell of a table: a number of a column with decimals, nothing, or the text."""
        if pd.isna(value):
            return ""
        return (
            str(value)
            if decimals is None or not isinstance(value, SupportsFloat)
            else self.number(float(value), decimals)
        )

    def signed(self, value: float, decimals: int = 0) -> str:
        text = self.number(value, decimals)
        return f"+{text}" if value > 0 and _is_not_zero(text) else text

    def percent(self, value: float, decimals: int = 1) -> str:
        """1.8 %; a share that is not nothing is not told as 0.0 %, and one that is not all not as 100.0 %."""
        t, least = self, 10**-decimals
        if 0 < value < least / 2:
            return t("under {limit}", limit=f"{self.number(least, decimals)}{NO_BREAK}%")
        if 100 - least / 2 <= value < 100:
            return t("over {limit}", limit=f"{self.number(100 - least, decimals)}{NO_BREAK}%")
        return f"{self.number(value, decimals)}{NO_BREAK}%"

    def about(self, value: float) -> str:
        """A count to three significant figures, in words from a thousand on: 1.05 million, 790 thousand."""
        t = self
        rounded = float(f"{value:.3g}")
        if abs(rounded) >= 1e9:
            text = t("{number} billion", number=self._three_figures(rounded / 1e9))
        elif abs(rounded) >= 1e6:
            text = t("{number} million", number=self._three_figures(rounded / 1e6))
        elif abs(rounded) >= 1e3:
            text = t("{number} thousand", number=self._three_figures(rounded / 1e3))
        else:
            text = self.number(rounded)
        return text.replace(" ", NO_BREAK)

    def signed_about(self, value: float) -> str:
        """As about, with the sign of a balance or change."""
        text = self.about(value)
        return f"+{text}" if value > 0 and _is_not_zero(text) else text

    def _three_figures(self, value: float) -> str:
        decimals = max(0, 3 - len(str(int(abs(value)))))
        number = self.number(value, decimals)
        return number.rstrip("0").rstrip(".,") if decimals else number

    def date(self, day: date) -> str:
        return format_date(day, format="d MMMM y", locale=self.language)

    def as_precise(self, text: str) -> str:
        """A date in ISO 8601, as precise as it is: 26 October 2014, May 2022, 2013."""
        if len(text) == len("2014"):
            return text
        if len(text) == len("2014-10"):
            return format_date(date.fromisoformat(f"{text}-01"), format="LLLL y", locale=self.language)
        return self.date(date.fromisoformat(text))

    def separators(self) -> str:
        """Decimal sign and thousands separator, as plotly wants them."""
        return ".," if self.language == "en" else f",{NO_BREAK}"

    def _filled(self, text: str, values: dict[str, object]) -> str:
        text = text.format(**values) if values else text
        # A value that ends in an abbreviation brings its own full stop to the end of a sentence.
        text = re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)
        # Belarusian: the preposition "у" becomes "ў" after a vowel.
        return re.sub(r"([аеёіоуыэюя]\*?) у (?=\w)", r"\1 ў ", text) if self.language == "be" else text


# Charts write the same figures of the same group again and again.
@lru_cache(maxsize=50_000)
def _number(language: str, value: float, decimals: int) -> str:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    text = format_decimal(value, format=pattern, locale=language)
    return text.replace("-", "\u2212") if _is_not_zero(text) else text.lstrip("-")


def _is_not_zero(number: str) -> bool:
    return any(digit in number for digit in "123456789")


@lru_cache(maxsize=len(LANGUAGES))
def translator(language: str) -> Translator:
    return Translator(language, load())


def _messages(language: str) -> gettext.NullTranslations:
    """The catalogue of a language; English is what the code says."""
    path = LOCALE / language / "LC_MESSAGES" / "seeeca.po"
    if language == "en":
        return gettext.NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
