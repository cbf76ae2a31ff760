"""The router: page list, language, and the frame around each page."""

from pathlib import Path

import streamlit as st

from seeeca.ui import frame
from seeeca.ui.controls import language_switch
from seeeca.ui.state import open_language, open_view, words
from seeeca.words.i18n import Translator

PAGES = Path(__file__).resolve().parent.parent / "pages"


def pages(t: Translator) -> dict[str, list]:
    """The pages by group, in the order of the navigation; addresses are the same in each language."""
    return {
        "": [
            st.Page(PAGES / "overview.py", title=t("Overview"), default=True),
            st.Page(PAGES / "migrant_stock.py", title=t("Migrant stock"), url_path="stock"),
            st.Page(PAGES / "demographics.py", title=t("Demographics"), url_path="demographics"),
            st.Page(PAGES / "remittances.py", title=t("Remittances"), url_path="remittances"),
            st.Page(PAGES / "movement.py", title=t("Movement"), url_path="movement"),
        ],
        t("Governance"): [
            st.Page(PAGES / "governance.py", title=t("SDG indicator 10.7.2"), url_path="governance"),
            st.Page(PAGES / "assessment.py", title=t("Self-assessment"), url_path="assessment"),
            st.Page(PAGES / "treaties.py", title=t("Treaties"), url_path="treaties"),
            st.Page(PAGES / "compact.py", title=t("Global Compact"), url_path="compact"),
            st.Page(PAGES / "mgi.py", title=t("Migration Governance Indicators"), url_path="mgi"),
        ],
        t("Explore"): [
            st.Page(PAGES / "replacement.py", title=t("Replacement migration"), url_path="replacement"),
            st.Page(PAGES / "compare.py", title=t("Compare"), url_path="compare"),
            st.Page(PAGES / "corridor.py", title=t("Corridor"), url_path="corridor"),
            st.Page(PAGES / "editions.py", title=t("Editions"), url_path="editions"),
        ],
    }


def run() -> None:
    open_language()
    t = words()
    st.set_page_config(page_title=t("Migration: Belarus and SEEECA"), layout="wide")
    page = st.navigation(pages(t), position="top")
    open_view(page.url_path)
    frame.head()
    language_switch()
    page.run()
    frame.footer()


run()
