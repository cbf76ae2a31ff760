"""What leans on Streamlit's insides, so that a new version of it has to be held against one module.

Besides: finished figures go past Streamlit's own conversion (Finished in draw/figure.py). static/style.css names its
elements by their test ids. .streamlit/config.toml turns its collection of garbage off.
"""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from seeeca import exhibits
from seeeca.ui.html import html

HERE = Path(__file__).resolve().parent
# As what an exhibit can be shown.
FACES = ("chart", "table", "about", "save")
SCRIPT = (HERE / "page.js").read_text(encoding="utf-8")
# Streamlit makes a class st-key-… of the key of an element. Each card and row by its name: browsers find a whole class
# far faster than a part of one.
STYLE = (
    (HERE.parent / "static" / "style.css")
    .read_text(encoding="utf-8")
    .replace("ROWS", ", ".join(f".st-key-row-{id_}" for id_ in exhibits.BUILDERS))
    .replace("CARDS", ", ".join(f".st-key-exhibit-{id_}" for id_ in exhibits.IDS))
)


def style() -> None:
    """The style of the dashboard; an element of Streamlit's takes no style of its own."""
    st.html(html("style", style=STYLE))


def grey_options(label: str, reasons: Mapping[int, str]) -> None:
    """Options of a list, by their places in it, that stand grey with a reason under the name.

    Streamlit's lists have neither; the open list is named as its label and numbers its options as data-key.
    """
    st.html(html("grey_options", label=label, reasons=reasons))


def run_script(script: str) -> None:
    """A script of ours in the page.

    It is no component of Streamlit's: with one comes Apache Arrow, after which browsers cut and join all arrays several
    times slower, as plotly does thousands of times a chart. Streamlit runs scripts of its HTML if that is allowed.
    """
    st.html(html("script", script=script, language=""), unsafe_allow_javascript=True)


def listen(language: str, before: str) -> None:
    """The script of the page, and the field out of sight (static/style.css) in which it asks for another face.

    Streamlit has no way from a script to the server but components. The script fills in the field as a browser does,
    and Streamlit takes it for typing; its name tells the field apart, for its key becomes a class.
    """
    st.html(before + html("script", script=SCRIPT, language=language), unsafe_allow_javascript=True)
    st.text_input("…", key="asked", on_change=_answer)


def _answer() -> None:
    """Turn an exhibit to the face that was pressed. When the ground has changed, the run itself is the answer."""
    id_, _, face = st.session_state.asked.partition(" ")
    if id_ in exhibits.IDS and face in FACES:
        st.session_state[f"face-{id_}"] = face
    st.session_state.asked = ""
