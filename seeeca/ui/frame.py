"""What stands around every page: style, language of the document, messages, footer."""

from datetime import date

import streamlit as st

from seeeca.catalogue import load
from seeeca.catalogue.reading import Words
from seeeca.catalogue.site import Page
from seeeca.ui import seams
from seeeca.ui.controls import in_words
from seeeca.ui.html import html
from seeeca.ui.state import language, words
from seeeca.warehouse import ExtractsError, current


def page_head(page: Page) -> None:
    """What the application is, and the sections of a long page; on paper besides which page it is, what was chosen, and
    the day. It stays in sight.
    """
    t = words()
    with st.container(key="page-head"):
        st.html(
            html(
                "page_head",
                name=t("Migration: Belarus and SEEECA"),
                region=t.words(load().groups["seeeca"].name),
                page=t.words(page.name),
                on_page=t("On this page"),
                print=t("Print"),
                sections=list(map(t.words, page.sections)),
                choices=in_words([*page.controls, *(control for row in page.rows for control in row.controls)]),
                printed=t("Printed on {day}.", day=t.date(date.today())),
            )
        )


def section(name: Words, number: int) -> None:
    """The heading of a section, which the list at the top of the page leads to."""
    st.html(html("section", name=words().words(name), number=number))


def mark_open_page(page: Page) -> None:
    """Say in the navigation which page is open, and which of its groups has it."""
    sections = [[each] for each in load().site.sections[0].pages] + [
        list(section.pages) for section in load().site.sections[1:]
    ]
    (number,) = (place for place, pages in enumerate(sections) if page in pages)
    seams.run_script(
        f"""document.querySelectorAll("[data-testid=stTopNav] > .rc-overflow-item").forEach((item, number) => {{
            const entry = item.querySelector("a, button");
            if (number === {number}) entry?.setAttribute("aria-current", entry.matches("a") ? "page" : "true");
            else entry?.removeAttribute("aria-current");
        }})"""
    )


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
    # Screen readers are told the language of the document.
    seams.run_script(
        f"document.documentElement.lang = '{language()}'", before=html("footer", text=text, version=version)
    )


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
