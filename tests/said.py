"""What an exhibit says beside its chart, as plain texts."""

from seeeca.exhibit.exhibit import Exhibit


def notes_of(exhibit: Exhibit) -> list[str]:
    return [note.text for note in exhibit.notes]


def sources_of(exhibit: Exhibit) -> list[str]:
    return [source.line for source in exhibit.sources]
