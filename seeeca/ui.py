"""The parts that pages are made of: frame, view controls, cards, exhibits. Only here, in app.py and in pages is
Streamlit imported.
"""

from html import escape
from pathlib import Path

import streamlit as st

from seeeca import exhibits, view
from seeeca.catalogue import LANGUAGES, load
from seeeca.draw.palette import DARK, LIGHT, Palette
from seeeca.draw.screen import HEIGHT, figure
from seeeca.draw.table import table
from seeeca.exhibit import Exhibit
from seeeca.i18n import NAMES, Translator, translator
from seeeca.view import View
from seeeca.warehouse import ExtractsError, current

STYLE = Path(__file__).resolve().parent / "static" / "style.css"
LANGUAGE_CODE = "lang"
CHART = {"displayModeBar": False, "responsive": True}


# The view and its link ---------------------------------------------------------------------------


def open_language() -> None:
    """The language of the link, else that of the session, else the browser's."""
    state = st.session_state
    asked = st.query_params.get(LANGUAGE_CODE)
    state.language = asked if asked in LANGUAGES else state.get("language") or _browser_language()


def open_view(page: str) -> None:
    """Take the view from the link, where the link is not the one that this session wrote itself.

    Choices survive a change of page, whose link is bare: then the view stays and the link is rewritten.
    """
    state = st.session_state
    query = dict(st.query_params)
    moved = state.get("page") not in (None, page)
    state.page = page
    if "view" in state and (query == state.get("written") or (moved and not query)):
        if query != state.written:
            _write_link()
        return
    state.view, state.refused = view.from_query(query, load())
    asked = query.get(LANGUAGE_CODE)
    if asked is not None and asked not in LANGUAGES:
        state.refused += (view.Refused(LANGUAGE_CODE, asked[:40]),)
    state.written = query


def current_view() -> View:
    return st.session_state.view


def language() -> str:
    return st.session_state.language


def words() -> Translator:
    return translator(language())


def choose(**changes: object) -> None:
    """Change the view and its link; for the callbacks of widgets."""
    st.session_state.view = View(**(vars(current_view()) | changes))
    st.session_state.refused = ()
    _write_link()


def choose_language() -> None:
    st.session_state.language = st.session_state.language_widget or language()
    _write_link()


def _write_link() -> None:
    state = st.session_state
    state.written = view.to_query(state.view) | {LANGUAGE_CODE: state.language}
    st.query_params.from_dict(state.written)


def _browser_language() -> str:
    wanted = (st.context.locale or "en").split("-")[0].lower()
    return wanted if wanted in LANGUAGES else "en"


# The frame ---------------------------------------------------------------------------------------


def frame() -> None:
    """The style, and what the page says of a link that was not understood."""
    st.html(STYLE)
    t = words()
    for refused in st.session_state.refused:
        st.warning(
            t(
                "The link asks for “{value}” as “{code}”, which is not known here; the usual choice is shown.",
                value=refused.value,
                code=refused.code,
            )
        )


def controls() -> None:
    """One row: focus country and language."""
    t = words()
    members = load().groups["seeeca"].members
    st.session_state.focus_widget = current_view().focus
    st.session_state.language_widget = language()
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        st.selectbox(
            t("Country"),
            sorted(members, key=t.name),
            format_func=t.name,
            key="focus_widget",
            on_change=lambda: choose(focus=st.session_state.focus_widget),
            width=340,
        )
        st.segmented_control(
            t("Language"),
            LANGUAGES,
            format_func=NAMES.get,
            key="language_widget",
            on_change=choose_language,
            required=True,
        )


def footer() -> None:
    """The edition of the data, and whose figures they are."""
    t = words()
    try:
        version = t("Data version {id}.", id=current().id)
    except ExtractsError:
        version = ""
    text = t(
        "Figures are those of the producers named below each chart. This dashboard is not an official publication "
        "of the United Nations or IOM."
    )
    st.html(f'<div class="frame-foot quiet">{escape(text)} {escape(version)}</div>')


def extracts_missing(error: ExtractsError) -> None:
    """Which file is missing or damaged, and what to do."""
    t = words()
    problem = t("is missing") if error.problem == "missing" else t("is damaged")
    st.error(
        t(
            "The figures cannot be shown: the file {file} {problem}. Restore data/extracts from the project's "
            "repository (git checkout data/extracts), or rebuild it with: make data RAW=folder",
            file=f"{error.path.parent.name}/{error.path.name}",
            problem=problem,
        )
    )


# The parts of a page -----------------------------------------------------------------------------


def headline(page: str) -> None:
    text = exhibits.headline(page, current_view(), language())
    st.html(f'<h1 class="page-title">{escape(text)}</h1>')


def cards(page: str) -> None:
    """The number cards of a page."""
    found = exhibits.key_figures(page, current_view(), language())
    st.html(f'<div class="cards">{"".join(_card(figure) for figure in found)}</div>')


def show(*ids: str) -> None:
    """Exhibits in two columns, row by row."""
    for first in range(0, len(ids), 2):
        columns = st.columns(2, gap="small")
        for column, id_ in zip(columns, ids[first : first + 2], strict=False):
            with column:
                exhibit_card(id_, current_view(), language())


@st.fragment
def exhibit_card(id_: str, of_view: View, in_language: str) -> None:
    """One exhibit: finding, subtitle, chart or table or what it is, source and notes."""
    t = translator(in_language)
    exhibit = _exhibit(id_, of_view, in_language, current().id)
    faces = {"chart": t("Chart"), "table": t("Table"), "about": t("About")}
    with st.container(border=True, key=f"exhibit-{id_}", height="stretch"):
        st.html(_heading(exhibit))
        face = st.session_state.get(f"face-{id_}", "chart")
        if face == "about":
            st.html(_about(exhibit, t))
        elif exhibit.absence:
            st.html(f'<div class="absence">{escape(exhibit.absence)}</div>')
        elif face == "table":
            _table(exhibit)
        else:
            st.plotly_chart(
                figure(exhibit, t, _palette()), theme=None, config=CHART, alt=exhibit.alt, key=f"chart-{id_}"
            )
        with st.container(horizontal=True, wrap=False, gap="small", vertical_alignment="top"):
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
    source = t("Source: {sources}.", sources="; ".join(exhibit.sources))
    return f'<div class="exhibit-foot quiet">{escape(" ".join((source, *exhibit.notes)))}</div>'


def _table(exhibit: Exhibit) -> None:
    formats = {
        column.heading: st.column_config.NumberColumn(format=f"%.{column.decimals}f")
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
