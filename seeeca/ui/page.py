"""A page as the site declares it."""

from collections.abc import Callable, Mapping

import streamlit as st

from seeeca.catalogue import load
from seeeca.catalogue.site import Page, Row
from seeeca.ui.controls import controls, grey_countries
from seeeca.ui.frame import page_head, say_extracts_missing, say_refused, section
from seeeca.ui.headline import headline
from seeeca.ui.row import show, show_with_method
from seeeca.ui.state import write_link
from seeeca.warehouse import ExtractsError

Parts = Mapping[str, Callable[[], None]]


def page(id_: str, **parts: Callable[[], None]) -> None:
    """A page inside of the frame. `parts`: what only this page has, by the names that the site gives them."""
    grey_countries(id_)
    _alone(load().site.pages[id_], parts)


@st.fragment
def _alone(declared: Page, parts: Parts) -> None:
    """The body of a page. A choice runs it alone: navigation and frame stay as they are, which is faster."""
    say_refused()
    try:
        _body(declared, parts)
    except ExtractsError as error:
        say_extracts_missing(error)
    write_link()


def _body(declared: Page, parts: Parts) -> None:
    page_head(declared)
    controls(declared.controls, parts, key="controls")
    # Why there are no figures is told once a page.
    told = headline(declared.id) if "headline" not in declared.parts else set()
    for row in declared.rows:
        if row.section:
            section(row.section, declared.sections.index(row.section))
        _row(row, parts, told)


def _row(row: Row, parts: Parts, told: set[str]) -> None:
    if row.part:
        parts[row.part]()
    elif row.controls:
        controls(row.controls, parts)
    elif row.with_method:
        show_with_method(row.exhibits[0], row.height, told)
    else:
        show(*row.exhibits, height=row.height, told=told)
