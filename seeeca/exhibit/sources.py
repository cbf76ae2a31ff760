"""Where figures come from: source lines, full citations, the producers' files."""

from collections.abc import Iterable, Mapping
from datetime import date

from seeeca.exhibit.exhibit import Exhibit, File, Source
from seeeca.words.i18n import Translator


def source_of(edition: str, t: Translator, files: Iterable[Mapping]) -> Source:
    """An edition as a source. files: path, sha256, retrieved (ISO date or None) of what it was read from."""
    files = tuple(files)
    days = [date.fromisoformat(file["retrieved"]) for file in files if file["retrieved"]]
    return Source(
        edition=edition,
        line=source_line(edition, t),
        citation=citation(edition, t),
        retrieved=max(days, default=None),
        files=tuple(File(file["path"], file["sha256"]) for file in files),
    )


def source_line(edition: str, t: Translator) -> str:
    """ "UN DESA, International Migrant Stock 2024"."""
    source = t.catalogue.source_of_edition[edition]
    return f"{t.words(source.short)}, {edition_name(edition, t)}"


def edition_name(edition: str, t: Translator) -> str:
    """The one short name that an edition has wherever it is named: "WDI July 2025"."""
    declared = t.catalogue.editions[edition]
    return t.words(declared.short or declared.name)


def citation(edition: str, t: Translator) -> str:
    """As the producer asks to be cited, in the language of the publication, with the licence."""
    return f"{t.catalogue.editions[edition].citation} {t.catalogue.source_of_edition[edition].licence}."


def source_words(exhibit: Exhibit, t: Translator) -> str:
    """The line under an exhibit; a source may itself end with the stop of an abbreviation."""
    return t("Source: {sources}.", sources="; ".join(source.line for source in exhibit.sources).rstrip("."))


def citations(exhibit: Exhibit) -> list[str]:
    """Full citations of all sources that have one."""
    return [source.citation for source in exhibit.sources if source.citation]
