"""Headline, number cards and exhibits."""

import re
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from seeeca import exhibits
from seeeca.catalogue import load
from seeeca.draw.figure import HEIGHT, figure, on_screen
from seeeca.draw.palette import DARK, LIGHT, Palette
from seeeca.exhibit.exhibit import Column, Exhibit
from seeeca.exhibit.shapes import Lines, Rows
from seeeca.exhibit.sources import citations, source_words
from seeeca.publish.table import table
from seeeca.recipe import Recipe
from seeeca.ui.html import html
from seeeca.ui.saving import TOPOJSON, save
from seeeca.ui.seams import FACES
from seeeca.ui.state import choose, current_view, language, script
from seeeca.words.i18n import Translator, translator

# A cell of so many letters stays on one line.
SHORT = 20
CHART = {"displayModeBar": False, "responsive": True, "topojsonURL": TOPOJSON}


def headline(page: str) -> set[str]:
    """What a page found, and its number cards. Returns what they have told, among it why figures are missing."""
    text = exhibits.headline(page, current_view(), language())
    found = exhibits.key_figures(page, current_view(), language())
    told = {text}
    cards = [card if card.value else replace(card, detail=_once(card.detail, told)) for card in found]
    st.html(html("head", headline=text, cards=cards))
    return told


def _once(reason: str, told: set[str]) -> str:
    """Why figures are missing; where the page has told it, a word that says so. `told` takes the reason in."""
    t = translator(language())
    if reason in told:
        return t("No figures: the reason stands above.")
    told.add(reason)
    return reason


def show(*ids: str, height: int | None = None, told: set[str] | None = None) -> None:
    """Exhibits side by side in one row; `height` in pixels, else each as high as it needs.

    told: why figures are missing, as the page has told it so far.
    """
    made = [exhibits.make(Recipe(id_, current_view()), language()) for id_ in ids]
    reasons = {each.id: _once(each.absence, told) for each in made if each.absence and told is not None}
    if len(made) == 1:
        show_ready(made[0], height, reasons.get(made[0].id))
        return
    t = translator(language())
    highest = max((on_screen(exhibit, t).height for exhibit in made if exhibit.has_chart), default=None)
    with st.container(horizontal=True, gap="small", key=f"row-{ids[0]}"):
        for exhibit in made:
            # Lines fill the room beside a higher chart.
            lines_height = highest if isinstance(exhibit.shape, Lines) else None
            show_ready(exhibit, height or lines_height, reasons.get(exhibit.id))


def show_with_method(id_: str, height: int, told: set[str]) -> None:
    """An exhibit, its chart `height` pixels high, and beside it how its figures were calculated."""
    exhibit = exhibits.make(Recipe(id_, current_view()), language())
    reason = _once(exhibit.absence, told) if exhibit.absence else None
    with st.container(horizontal=True, gap="small", key=f"row-{id_}"):
        show_ready(exhibit, height, reason)
        st.html(html("about", about=exhibit.method, beside=True))


def pages_of_objectives() -> None:
    """Links to the pages that speak to the chosen objectives; a session and its choices go along."""
    found = exhibits.pages_of_objectives(current_view(), language())
    with st.container(horizontal=True, gap="small", key="pages-of-objectives"):
        for page, name in found.items():
            st.page_link(script(page), label=name, icon=":material/arrow_forward:")


def show_ready(exhibit: Exhibit, height: int | None = None, reason: str | None = None) -> None:
    """One exhibit: finding, subtitle, chart or table or what it is, source and notes.

    reason: what stands in the place of its reason for being without figures, where the page has told it.

    Each element costs a browser more than a millisecond a run. So all words of a card are one element, and style
    puts them in their places (static/style.css).
    """
    t = translator(exhibit.language)
    face = st.session_state.get(f"face-{exhibit.id}", "chart")
    with st.container(border=True, key=f"exhibit-{exhibit.id}", height="stretch"):
        st.html(_words(exhibit, face, t, reason or exhibit.absence))
        if face == "save" and not exhibit.absence:
            save(exhibit, t)
        elif face == "table" and not exhibit.absence:
            _follow(exhibit, _table(exhibit, t))
        elif face == "chart" and exhibit.has_chart:
            _chart(exhibit, height, t)


def _words(exhibit: Exhibit, face: str, t: Translator, absence: str) -> str:
    """All that stands on a card as HTML. The buttons turn it: the script of the page tells the server (page.js), for
    four buttons of Streamlit's cost a browser as much as two elements.
    """
    return html(
        "exhibit",
        exhibit=exhibit,
        absence=absence,
        about=_about(exhibit, t) if face == "about" else (),
        table=_whole_table(exhibit, t) if face == "chart" and not exhibit.has_chart else None,
        foot=_foot(exhibit, t),
        show_as=t("Show as"),
        face=face,
        faces=dict(zip(FACES, (t("Chart"), t("Table"), t("About"), t("Download")), strict=True)),
        beside=False,
    )


def _chart(exhibit: Exhibit, height: int | None, t: Translator) -> None:
    # What comes back follows on_select, which the types of Streamlit do not.
    chosen: Any = st.plotly_chart(
        figure(exhibit, t, _palette(), on_screen(exhibit, t, height)),
        theme=None,
        config=CHART,
        alt=exhibit.alt_below_title,
        key=f"chart-{exhibit.id}",
        on_select="rerun" if exhibit.clickable else "ignore",
        selection_mode="points",
    )
    if exhibit.clickable:
        _follow(exhibit, [point.get("location") or point.get("customdata") for point in chosen.selection.points])


def _palette() -> Palette:
    return DARK if st.context.theme.type == "dark" else LIGHT


def _foot(exhibit: Exhibit, t: Translator) -> str:
    words = [source_words(exhibit, t), *(note.text for note in exhibit.notes)]
    if exhibit.clickable:
        words.append(t("Choose a place to open its corridor."))
    return " ".join(words)


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


def _follow(exhibit: Exhibit, chosen: list[str]) -> None:
    """Open the corridor between the focus country and the place of the mark or row that was chosen."""
    known = set(load().countries) - {exhibit.focus}
    partner = next((code for code in chosen if code in known), None)
    if partner:
        choose(partner=partner)
        st.switch_page(script("corridor"))


def _table(exhibit: Exhibit, t: Translator) -> list[str]:
    """The table twin; the place of the row that was chosen, where rows stand for places."""
    in_words = {
        column.heading: partial(t.cell, decimals=column.decimals)
        for column in exhibit.columns
        if column.decimals is not None
    }
    places = exhibit.row_partners
    shown: Any = st.dataframe(
        # Sorted as numbers, shown as the language writes them: Streamlit's own formats follow the browser.
        table(exhibit).style.format(in_words),
        hide_index=True,
        height=HEIGHT,
        column_config={
            column.heading: st.column_config.Column(width="medium")
            for column in exhibit.columns
            if column.key in exhibit.data and exhibit.data[column.key].dtype == "str"
        },
        placeholder="–",
        alt=exhibit.alt_below_title,
        width="stretch",
        key=f"table-{exhibit.id}",
        on_select="rerun" if places else "ignore",
        selection_mode="single-row",
    )
    return [places[row] for row in shown.selection.rows] if places else []


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
