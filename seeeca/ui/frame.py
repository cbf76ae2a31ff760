"""What stands around every page: style, language of the document, messages, footer."""

import streamlit as st

from seeeca.ui import seams
from seeeca.ui.html import html
from seeeca.ui.state import language, words
from seeeca.warehouse import ExtractsError, current


def head() -> None:
    seams.style()


def say_refused() -> None:
    """What the page did not understand of a link."""
    t = words()
    for refused in st.session_state.refused:
        by_name = t("No place here goes by the name “{value}”: the choice stays as it was.", value=refused.value)
        by_link = t(
            "The link asks for “{value}” as “{code}”, which is not known here; the usual choice is shown.",
            value=refused.value,
            code=refused.code,
        )
        # As HTML: Streamlit's own messages would make links of what somebody wrote into an address.
        st.html(html("paragraph", style="problem", role="alert", text=by_name if refused.typed else by_link))


def footer() -> None:
    """Whose figures they are, and the edition of the data; the language for screen readers."""
    t = words()
    try:
        version = t("Data version {id}.", id=current().id)
    except ExtractsError:
        version = ""
    text = t(
        "Figures are those of the producers named below each chart. This dashboard is not an official publication "
        "of the United Nations or IOM."
    )
    seams.listen(language(), before=html("footer", text=text, version=version))


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
