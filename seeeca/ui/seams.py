"""What leans on Streamlit's insides, so that a new version of it has to be held against one module.

Besides: static/style.css names its elements by their test ids, as static/card does that of the part that scrolls;
seeeca/serve.py adds the style sheet to its document.
.streamlit/config.toml turns its collection of garbage off.
"""

from collections.abc import Mapping

import streamlit as st

from seeeca.ui.html import html


def grey_options(label: str, reasons: Mapping[int, str]) -> None:
    """Options of a list, by their places in it, that stand grey with a reason under the name.

    Streamlit's lists have neither; the open list is named as its label and numbers its options as data-key.
    """
    st.html(html("grey_options", label=label, reasons=reasons))


def run_script(script: str, before: str = "") -> None:
    """A script of ours in the page, behind some HTML; Streamlit runs scripts of its HTML if that is allowed."""
    st.html(before + html("script", script=script), unsafe_allow_javascript=True)
