"""One index of the names of places: what a reader may call a place, in any of the languages.

Official, short and former names, ISO 3166 codes; large and small letters and accents are the same.
"""

import unicodedata
from collections.abc import Iterable, Mapping

from seeeca.catalogue.places import Country
from seeeca.catalogue.reading import LANGUAGES, CatalogueError

# Letters of the languages in their order; Latin letters with accents stand with those without.
ALPHABETS = {
    "en": "",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
}
# Of a text that is the beginning of names: it has to be as long as this to find a place.
SHORTEST = 3
# Signs that names have beside letters.
SIGNS = " '’-.()*"


class Names:
    """What is looked for, to the code of a place."""

    def __init__(self, countries: Mapping[str, Country], others: Mapping[str, Iterable[str]]) -> None:
        self._places: dict[str, str] = {}
        for code, country in countries.items():
            words = [country.name, *([country.official] if country.official else [])]
            texts = [code, country.iso2 or "", *(each.in_(language) for each in words for language in LANGUAGES)]
            for text in (*texts, *others.get(code, ())):
                self._take(text, code)

    def _take(self, text: str, code: str) -> None:
        plain = without_accents(text)
        if plain and self._places.setdefault(plain, code) != code:
            raise CatalogueError(f"names.yml, entry {code}: “{text}” is a name of {self._places[plain]} too")

    def named(self, text: str) -> str | None:
        """The place of a whole name or code; None where there is none, or the text has signs that no name has."""
        if not all(sign.isalpha() or sign in SIGNS for sign in text):
            return None
        return self._places.get(without_accents(text))

    def find(self, text: str) -> str | None:
        """The place of a name or code, else the one with the shortest name that begins so; None where there is none."""
        plain = without_accents(text)
        if self.named(text) or len(plain) < SHORTEST:
            return self.named(text)
        found = [name for name in self._places if name.startswith(plain)]
        return self._places[min(found, key=lambda name: (len(name), name))] if found else None


def without_accents(text: str) -> str:
    """Small letters, of Latin ones without accents; without signs."""
    letters = []
    for letter in text.casefold():
        base = unicodedata.normalize("NFD", letter)[0]
        letters.append(base if base.isascii() else letter)
    return " ".join("".join(each if each.isalnum() else " " for each in letters).split()).replace("ё", "е")


def order(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """What texts are sorted by in the alphabet of a language: signs, then its letters, then those of others."""
    alphabet = ALPHABETS[language]
    found = []
    for letter in text.casefold():
        base = unicodedata.normalize("NFD", letter)[0]
        if letter in alphabet:
            found.append((1, alphabet.index(letter), ""))
        elif letter.isalpha():
            found.append((1 if not alphabet and base.isascii() else 2, 0, base))
        else:
            found.append((0, 0, letter))
    return tuple(found)
