"""The router: navigation over the site, language, and the frame around each page."""

import streamlit as st

from seeeca.catalogue import load
from seeeca.ui import frame
from seeeca.ui.controls import language_switch
from seeeca.ui.state import open_language, open_view, script, words
from seeeca.words.i18n import Translator


def pages(t: Translator) -> dict[str, list]:
    """The pages by section, in the order of the navigation; addresses are the same in each language."""
    return {
        t.words(section.name) if section.name else "": [
            st.Page(
                script(page.id),
                title=t.words(page.name),
                url_path=page.address.strip("/") or None,
                default=page.address == "/",
            )
            for page in section.pages
        ]
        for section in load().site.sections
    }


def run() -> None:
    open_language()
    t = words()
    st.set_page_config(page_title=t("Migration: Belarus and SEEECA"), layout="wide")
    page = st.navigation(pages(t), position="top")
    open_view(load().site.at(f"/{page.url_path}"))
    language_switch()
    page.run()
    frame.footer()
    frame.mark_open_page(load().site.at(f"/{page.url_path}"))


run()
