"""Where figures come from, in words: source lines and full citations."""

from collections.abc import Iterable

from seeeca.exhibit.exhibit import Exhibit
from seeeca.words.i18n import Translator


def source_line(edition: str, t: Translator) -> str:
    """ "UN DESA, International Migrant Stock 2024"."""
    source = t.catalogue.source_of_edition[edition]
    return f"{t.words(source.short)}, {t.words(t.catalogue.editions[edition].name)}"


def source_words(exhibit: Exhibit, t: Translator) -> str:
    """The line under an exhibit; a source may itself end with the stop of an abbreviation."""
    return t("Source: {sources}.", sources="; ".join(exhibit.sources).rstrip("."))


def citations(editions: Iterable[str], t: Translator) -> tuple[str, ...]:
    """As the producers ask to be cited, in the language of the publication, with the licence."""
    return tuple(
        f"{t.catalogue.editions[edition].citation} {t.catalogue.source_of_edition[edition].licence}."
        for edition in editions
    )
