"""Headline, number cards and exhibits."""

import re
from html import escape
from pathlib import Path

import streamlit as st

from seeeca import exhibits
from seeeca.citation import source_words
from seeeca.draw.palette import DARK, LIGHT, Palette
from seeeca.draw.screen import HEIGHT, figure
from seeeca.draw.table import table
from seeeca.exhibit import Exhibit
from seeeca.i18n import Translator, translator
from seeeca.ui.saving import TOPOJSON, save
from seeeca.ui.state import current_view, language
from seeeca.view import View
from seeeca.warehouse import current

PAGES = Path(__file__).resolve().parents[2] / "pages"
# A cell of so many letters stays on one line.
SHORT = 18
CHART = {"displayModeBar": False, "responsive": True, "topojsonURL": TOPOJSON}


def headline(page: str) -> None:
    text = exhibits.headline(page, current_view(), language())
    st.html(f'<h1 class="page-title">{escape(text)}</h1>')


def cards(page: str) -> None:
    """The number cards of a page."""
    found = exhibits.key_figures(page, current_view(), language())
    st.html(f'<div class="cards">{"".join(_card(figure) for figure in found)}</div>')


def show(*ids: str, height: int | None = None) -> None:
    """Exhibits side by side in one row; `height` in pixels, else each as high as it needs."""
    for column, id_ in zip(st.columns(len(ids), gap="small"), ids, strict=True):
        with column:
            exhibit_card(id_, current_view(), language(), height)


def pages_of_objectives() -> None:
    """Links to the pages that speak to the chosen objectives; a session and its choices go along."""
    found = exhibits.pages_of_objectives(current_view(), language())
    with st.container(horizontal=True, gap="small", key="pages-of-objectives"):
        for page, name in found.items():
            st.page_link(PAGES / f"{page}.py", label=name, icon=":material/arrow_forward:")


@st.fragment
def exhibit_card(id_: str, of_view: View, in_language: str, height: int | None) -> None:
    """One exhibit: finding, subtitle, chart or table or what it is, source and notes."""
    t = translator(in_language)
    exhibit = _exhibit(id_, of_view, in_language, current().id)
    faces = {"chart": t("Chart"), "table": t("Table"), "about": t("About"), "save": t("Download")}
    with st.container(border=True, key=f"exhibit-{id_}", height="stretch"):
        st.html(_heading(exhibit))
        face = st.session_state.get(f"face-{id_}", "chart")
        if face == "about":
            st.html(_about(exhibit, t))
        elif exhibit.absence:
            st.html(f'<div class="absence">{escape(exhibit.absence)}</div>')
        elif face == "chart" and exhibit.texts:
            st.html(_texts(exhibit, t))
        elif face == "table" or (face == "chart" and exhibit.kind == "table"):
            _table(exhibit)
        elif face == "save":
            save(exhibit, t)
        else:
            chart = figure(exhibit, t, _palette(), height)
            st.plotly_chart(chart, theme=None, config=CHART, alt=exhibit.alt, key=f"chart-{id_}")
        with st.container(horizontal=True, gap="small", key=f"foot-{id_}"):
            st.html(_foot(exhibit, t))
            st.segmented_control(
                t("Show as"),
                faces,
                default="chart",
                format_func=faces.get,
                key=f"face-{id_}",
                required=True,
                label_visibility="collapsed",
            )


@st.cache_resource(max_entries=400)
def _exhibit(id_: str, of_view: View, in_language: str, data_version: str) -> Exhibit:
    return exhibits.build(id_, of_view, in_language)


def _palette() -> Palette:
    return DARK if st.context.theme.type == "dark" else LIGHT


def _card(found) -> str:
    value = f'<div class="value">{escape(found.value)}</div>' if found.value else ""
    source = f'<div class="source quiet">{escape(found.source)}</div>' if found.source else ""
    return (
        f'<section class="card"><div class="label quiet">{escape(found.label)}</div>{value}'
        f'<div class="detail">{escape(found.detail)}</div>{source}</section>'
    )


def _heading(exhibit: Exhibit) -> str:
    return (
        f'<div class="exhibit"><h2>{escape(exhibit.title)}</h2>'
        f'<div class="subtitle quiet">{escape(exhibit.subtitle)}</div></div>'
    )


def _foot(exhibit: Exhibit, t: Translator) -> str:
    source = source_words(exhibit, t)
    return f'<div class="exhibit-foot quiet">{escape(" ".join((source, *exhibit.notes)))}</div>'


def _texts(exhibit: Exhibit, t: Translator) -> str:
    """A table of sentences, whole, with links to the pages that are named."""

    def cell(value: object, decimals: int | None) -> str:
        text = t.number(value, decimals) if decimals is not None else str(value)
        short = ' class="short"' if len(text) <= SHORT else ""
        return f"<td{short}>{_linked(text)}</td>"

    head = "".join(f'<th scope="col">{escape(column.heading)}</th>' for column in exhibit.columns)
    body = "".join(
        "<tr>" + "".join(cell(row[column.key], column.decimals) for column in exhibit.columns) + "</tr>"
        for row in exhibit.data.to_dict("records")
    )
    return f'<table class="texts"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def _linked(text: str) -> str:
    """Addresses as links that are named by their host."""
    parts = re.split(r"(https?://\S+)", text)
    return "".join(
        f'<a href="{escape(part)}" target="_blank" rel="noopener">{escape(part.split("/")[2])}</a>'
        if number % 2
        else escape(part)
        for number, part in enumerate(parts)
    )


def _table(exhibit: Exhibit) -> None:
    formats = {
        column.heading: st.column_config.NumberColumn(
            format=f"%.{column.decimals}f" if column.decimals else "localized"
        )
        for column in exhibit.columns
        if column.decimals is not None
    }
    st.dataframe(
        table(exhibit),
        hide_index=True,
        height=HEIGHT,
        column_config=formats,
        alt=exhibit.alt,
        width="stretch",
    )


def _about(exhibit: Exhibit, t: Translator) -> str:
    """Definition, limits, coverage, licence, citation, and how the figure was asked for."""
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
    parts.append((t("Chart in words"), exhibit.alt))
    parts.append((t("Citation and licence"), " ".join(exhibit.citations)))
    parts.append((t("Queries"), ", ".join(dict.fromkeys(f"{query.name}.sql" for query in exhibit.queries))))
    body = "".join(f"<h3>{escape(title)}</h3><p>{escape(text)}</p>" for title, text in parts)
    return f'<div class="about">{body}</div>'
