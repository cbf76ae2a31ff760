"""What stands around every page: style, language of the document, messages, footer."""

from pathlib import Path

import streamlit as st

from seeeca import exhibits
from seeeca.ui.html import html
from seeeca.ui.state import language, words
from seeeca.warehouse import ExtractsError, current

HERE = Path(__file__).resolve().parent
# Each card and row by its name: browsers find a whole class far faster than a part of one.
STYLE = (
    (HERE.parent / "static" / "style.css")
    .read_text(encoding="utf-8")
    .replace("ROWS", ", ".join(f".st-key-row-{id_}" for id_ in exhibits.BUILDERS))
    .replace("CARDS", ", ".join(f".st-key-exhibit-{id_}" for id_ in exhibits.IDS))
)

# As what an exhibit can be shown.
FACES = ("chart", "table", "about", "save")
SCRIPT = (HERE / "page.js").read_text(encoding="utf-8")


def head() -> None:
    st.html(f"<style>{STYLE}</style>")


def say_refused() -> None:
    """What the page did not understand of a link."""
    t = words()
    for refused in st.session_state.refused:
        text = t(
            "The link asks for “{value}” as “{code}”, which is not known here; the usual choice is shown.",
            value=refused.value,
            code=refused.code,
        )
        # As HTML: Streamlit's own messages would make links of what somebody wrote into an address.
        st.html(html("paragraph", style="problem", role="alert", text=text))


def footer() -> None:
    """Whose figures they are, and the edition of the data; the language for screen readers.

    The script is no component of Streamlit's: with one comes Apache Arrow, after which browsers cut and join all
    arrays several times slower, as plotly does thousands of times a chart.
    """
    t = words()
    try:
        version = t("Data version {id}.", id=current().id)
    except ExtractsError:
        version = ""
    text = t(
        "Figures are those of the producers named below each chart. This dashboard is not an official publication "
        "of the United Nations or IOM."
    )
    st.html(
        html("footer", text=text, version=version, language=language(), script=SCRIPT),
        unsafe_allow_javascript=True,
    )
    # Out of sight: what the script asks for.
    st.text_input("…", key="asked", on_change=_answer)


def _answer() -> None:
    """Turn an exhibit to the face that was pressed. When the ground has changed, the run itself is the answer."""
    id_, _, face = st.session_state.asked.partition(" ")
    if id_ in exhibits.IDS and face in FACES:
        st.session_state[f"face-{id_}"] = face
    st.session_state.asked = ""


def say_extracts_missing(error: ExtractsError) -> None:
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
