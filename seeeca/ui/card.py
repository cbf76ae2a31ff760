"""A card: all that the browser needs to show an exhibit, its table, its definitions and its files."""

import json
import re

from seeeca.draw.common import Canvas
from seeeca.draw.figure import figure
from seeeca.draw.matrix import WORDS_UP_TO
from seeeca.draw.palette import Palette
from seeeca.exhibit.exhibit import Column, Exhibit, Note
from seeeca.exhibit.shapes import Matrix, Places, Rows
from seeeca.exhibit.sources import citations, source_words
from seeeca.publish.picture import file_name, picture
from seeeca.publish.table import csv, numbers_of
from seeeca.ui.html import html
from seeeca.words.i18n import Translator

# A cell of so many letters stays on one line.
SHORT = 20


def card(
    exhibit: Exhibit,
    t: Translator,
    canvas: Canvas,
    palette: Palette,
    absence: str,
    shared: tuple[Note, ...] = (),
    with_saving: bool = False,
) -> dict[str, object]:
    """What static/card/row.js takes: texts, so that a part that is as before is found to be so at once.

    absence: what stands in the place of figures. shared: notes that stand below the row, once.
    """
    matrix = _scrolled(exhibit, palette, canvas)
    is_drawn = exhibit.has_chart and not absence and not matrix
    return {
        "id": exhibit.id,
        "html": _words(exhibit, t, absence, shared, canvas.height if is_drawn else None, matrix),
        "figure": _figure(exhibit, t, palette, canvas) if is_drawn else "",
        "shapes": _shapes(exhibit) if is_drawn else "",
        "partners": list(exhibit.row_partners) if exhibit.clickable else [],
        "table": "" if absence else _table(exhibit, t),
        "saving": _saving(exhibit, t) if with_saving else "",
        "failed": t("The picture could not be drawn in this browser."),
    }


def method_card(exhibit: Exhibit) -> dict[str, object]:
    """How the figures of an exhibit were calculated, to stand below it."""
    return {"id": f"{exhibit.id}-method", "html": html("about", about=exhibit.method)}


def _words(
    exhibit: Exhibit,
    t: Translator,
    absence: str,
    shared: tuple[Note, ...],
    height: int | None,
    matrix: dict[str, object] | None,
) -> str:
    """All that stands on a card as HTML. height: of a chart that is drawn; matrix: of one that is a table."""
    own = [note for note in exhibit.notes_to_see if note not in shared]
    rest = [note for note in exhibit.notes if note not in exhibit.notes_to_see]
    foot = [source_words(exhibit, t), *(note.text for note in rest)]
    if exhibit.clickable:
        foot.append(t("Choose a place to open its corridor."))
    has_chart = exhibit.has_chart and not absence
    names = {"chart": t("Chart"), "table": t("Table"), "about": t("About"), "save": t("Download")}
    return html(
        "exhibit",
        exhibit=exhibit,
        absence=absence,
        height=height,
        matrix=matrix,
        about=_about(exhibit, t),
        table=None if has_chart or absence else _whole_table(exhibit, t),
        must=" ".join(note.text for note in own),
        rest=" ".join(foot),
        more=t("More"),
        show_as=t("Show as"),
        # A table that is the exhibit itself has no chart; where there are no figures, there is nothing to turn to.
        faces={id_: name for id_, name in names.items() if _has_face(id_, has_chart, absence)},
    )


def _scrolled(exhibit: Exhibit, palette: Palette, canvas: Canvas) -> dict[str, object] | None:
    """A matrix on a phone: a table that scrolls in its card, with the names of rows held."""
    shape = exhibit.shape
    if not isinstance(shape, Matrix) or not canvas.is_narrow:
        return None
    cells: dict[str, list[dict[str, str]]] = {}
    with_words = len(set(shape.column)) <= WORDS_UP_TO and not shape.text
    in_words = [f"{sign} {word}" for sign, word in zip(shape.sign, shape.word, strict=True)]
    texts = in_words if with_words else shape.text or shape.sign
    for row, state, word, text in zip(shape.row, shape.state, shape.word, texts, strict=True):
        ground, colour = palette.of_state(state), palette.on_state(state)
        cells.setdefault(row, []).append(
            {"text": text, "word": "" if with_words else word, "ground": ground, "colour": colour}
        )
    return {
        "name": exhibit.alt,
        "columns": list(dict.fromkeys(shape.column)),
        "rows": [{"name": name, "cells": of_row} for name, of_row in cells.items()],
        "states": [
            {"ground": palette.of_state(state.number), "name": f"{state.sign} {state.name}"} for state in shape.states
        ],
    }


def _has_face(id_: str, has_chart: bool, absence: str) -> bool:
    if absence:
        return id_ in ("chart", "about")
    return has_chart or id_ != "chart"


def _figure(exhibit: Exhibit, t: Translator, palette: Palette, canvas: Canvas) -> str:
    return json.dumps(figure(exhibit, t, palette, canvas), ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _shapes(exhibit: Exhibit) -> str:
    """The file of outlines that a map needs."""
    if isinstance(exhibit.shape, Places) and exhibit.shape.form == "map":
        return f"world_{110 if exhibit.shape.extent == 'world' else 50}m"
    return ""


def _table(exhibit: Exhibit, t: Translator) -> str:
    """The table twin: cells in words, beside them the numbers that a spreadsheet takes and rows are sorted by."""
    rows = exhibit.data.to_dict("records")
    given = {
        "caption": exhibit.title,
        "headings": [column.heading for column in exhibit.columns],
        "rows": [[t.cell(row[column.key], column.decimals) or "–" for column in exhibit.columns] for row in rows],
        "numbers": [numbers_of(exhibit, column) for column in exhibit.columns],
        "partners": list(exhibit.row_partners),
        "above": [exhibit.title, exhibit.subtitle],
        "below": [source_words(exhibit, t), *citations(exhibit), *(note.text for note in exhibit.notes)],
        "language": t.language,
        "decimal_mark": t.separators()[0],
        "words": {
            "search": t("Search in the table"),
            "nothing": t("No row has this text."),
            "copy": t("Copy with headings and source"),
            "copied": t("Copied"),
        },
    }
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _saving(exhibit: Exhibit, t: Translator) -> str:
    """The picture as it will be saved, and the table as a file."""
    words = (exhibit.title, exhibit.subtitle, source_words(exhibit, t), *(note.text for note in exhibit.notes))
    given = {
        "figure": picture(exhibit, t).to_plotly_json(),
        "name": file_name(exhibit, ""),
        "words": " ".join(words),
        "alt": exhibit.alt,
        "csv": csv(exhibit, t).decode("utf-8"),
        "csv_label": t("Table (CSV)"),
        "png": t("Picture (PNG)"),
        "svg": t("Picture (SVG)"),
        "failed": t("The picture could not be drawn in this browser."),
    }
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))


def _whole_table(exhibit: Exhibit, t: Translator) -> dict[str, object]:
    """A table to be read and not searched: all rows, whole sentences, links to the pages that are named."""
    rows = exhibit.data.to_dict("records")
    return {
        "content": exhibit.shape.form if isinstance(exhibit.shape, Rows) else "sentences",
        "headings": [(column.heading, column.decimals is not None) for column in exhibit.columns],
        "rows": [[_cell(row[column.key], column, t) for column in exhibit.columns] for row in rows],
    }


def _cell(value: object, column: Column, t: Translator) -> dict[str, object]:
    text = t.cell(value, column.decimals)
    if column.decimals is not None:
        return {"is_number": True, "text": text}
    return {"is_number": False, "is_short": len(text) <= SHORT, "parts": _linked(text)}


def _linked(text: str) -> list[dict[str, str]]:
    """A text cut into addresses, to be links, and what stands between. Addresses are shown whole but for their scheme:
    two documents of one host are not the same.
    """
    parts = re.split(r"(https?://\S+)", text)
    return [
        {"text": part.split("://", 1)[1], "address": part} if number % 2 else {"text": part, "address": ""}
        for number, part in enumerate(parts)
    ]


def _about(exhibit: Exhibit, t: Translator) -> list[tuple[str, str]]:
    """Titles and texts: definition, limits, coverage, licence, citation, and how the figure was asked for."""
    parts = []
    for id_ in exhibit.indicators:
        indicator = t.catalogue.indicators[id_]
        parts.append((t.words(indicator.title), t.words(indicator.definition)))
        parts.append((t("What this does not show"), t.words(indicator.does_not_show)))
    for edition in exhibit.editions:
        note = t.catalogue.editions[edition].note
        if note:
            parts.append((t("About the edition"), t.words(note)))
    flags = sorted({flag for text in exhibit.data.get("flag", []) for flag in text.split()})
    if flags:
        meanings = "; ".join(f"{flag}: {t.words(t.catalogue.flags[flag].meaning)}" for flag in flags)
        parts.append((t("Flags"), meanings))
    parts += exhibit.method
    parts.append((t("Chart in words"), exhibit.alt))
    parts.append((t("Citation and licence"), " ".join(citations(exhibit))))
    if exhibit.queries:
        parts.append((t("Queries"), ", ".join(dict.fromkeys(f"{query.name}.sql" for query in exhibit.queries))))
    return parts
