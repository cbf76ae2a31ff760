"""The router: page list, language, and the frame around each page."""

from pathlib import Path

import streamlit as st

from seeeca import ui
from seeeca.warehouse import ExtractsError

PAGES = Path(__file__).resolve().parent.parent / "pages"


def pages(t) -> list:
    return [st.Page(PAGES / "overview.py", title=t("Overview"), url_path="overview", default=True)]


def run() -> None:
    ui.open_language()
    st.set_page_config(page_title=ui.words()("Migration: Belarus and SEEECA"), layout="wide")
    page = st.navigation(pages(ui.words()), position="top")
    ui.open_view(page.url_path)
    ui.frame()
    ui.controls()
    try:
        page.run()
    except ExtractsError as error:
        ui.extracts_missing(error)
    ui.footer()


run()
