"""The view and the language of a session, and the link that says them."""

from pathlib import Path

import streamlit as st

from seeeca import view
from seeeca.catalogue import load
from seeeca.catalogue.reading import LANGUAGES
from seeeca.catalogue.site import Page
from seeeca.draw.palette import DARK, LIGHT, Palette
from seeeca.ui.room import PHONE_WIDTH, USUAL_WIDTH
from seeeca.view import View
from seeeca.words.i18n import Translator, translator

LANGUAGE_CODE = "lang"
SCRIPTS = Path(__file__).resolve().parents[2] / "pages"


def script(page: str) -> Path:
    """The script of a page, by which Streamlit knows it."""
    return SCRIPTS / f"{page}.py"


def open_language() -> None:
    """The language of the link, else that of the session, else the browser's."""
    state = st.session_state
    asked = st.query_params.get(LANGUAGE_CODE)
    state.language = asked if asked in LANGUAGES else state.get("language") or _browser_language()


def open_view(page: Page) -> None:
    """Take the choices of the page from the link, where the link is not the one that this session wrote itself.

    Choices survive a change of page, whose link is bare: then the view stays and the link is rewritten. A link says
    only what its page offers; the session keeps the other choices for the other pages.
    """
    state = st.session_state
    query = dict(st.query_params)
    moved = state.get("page") not in (None, page.id)
    state.page = page.id
    if "view" in state and (not query if moved else query == state.written):
        state.link_is_due |= query != state.written
        # At once: browsers would keep the bare link of a new page as a step of its own to go back to.
        write_link()
        return
    if "view" in state and LANGUAGE_CODE not in query and state.language != _browser_language():
        # Back to the link of before the first choice, which was in the browser's language.
        state.language = _browser_language()
        st.rerun()
    asked, state.refused = view.from_query(query, load())
    state.view = asked.with_others_of(state.get("view", view.DEFAULT), page.choices)
    asked_language = query.get(LANGUAGE_CODE)
    if asked_language is not None and asked_language not in LANGUAGES:
        state.refused += (view.Refused(LANGUAGE_CODE, asked_language[:40]),)
    state.written = query
    state.link_is_due = False


def current_view() -> View:
    """What is chosen, as far as the page offers it; of every other choice the usual value."""
    state = st.session_state
    return state.view.offered(load().site.pages[state.page].choices)


def language() -> str:
    return st.session_state.language


def words() -> Translator:
    return translator(language())


def width() -> int:
    """How many pixels wide the page is, as the browser told it."""
    usual = PHONE_WIDTH if "Mobi" in st.context.headers.get("User-Agent", "") else USUAL_WIDTH
    return st.session_state.get("width", usual)


def palette() -> Palette:
    """The colours of the ground that the browser has."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def choose(**changes: object) -> None:
    """Change the view, and its link once the page shows it; for the callbacks of widgets."""
    st.session_state.view = View(**(vars(st.session_state.view) | changes))
    _changed()


def refuse(code: str, typed: str) -> None:
    """Say that what was typed means nothing here; nothing changes."""
    st.session_state.refused = (view.Refused(code, typed[:40], typed=True),)


def choose_language() -> None:
    """The link says it at once: the next run takes the language from there."""
    st.session_state.language = st.session_state.language_widget or language()
    _changed()
    write_link()


def _changed() -> None:
    """A link of our own has nothing in it that could be refused."""
    st.session_state.refused = ()
    st.session_state.link_is_due = True


def write_link() -> None:
    """Say the view in the link, where it does not yet: at the end of a run, for browsers need some time for it."""
    state = st.session_state
    if state.link_is_due:
        state.written = view.to_query(current_view()) | {LANGUAGE_CODE: state.language}
        st.query_params.from_dict(state.written)
        state.link_is_due = False


def _browser_language() -> str:
    wanted = (st.context.locale or "en").split("-")[0].lower()
    return wanted if wanted in LANGUAGES else "en"
