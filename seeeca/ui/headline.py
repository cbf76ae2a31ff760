"""What a page found, in a sentence and number cards; and where else to look."""

from dataclasses import replace

import streamlit as st

from seeeca import exhibits
from seeeca.ui.html import html
from seeeca.ui.state import current_view, language, script
from seeeca.words.i18n import translator


def headline(page: str) -> set[str]:
    """The headline and the number cards. Returns what they have told, among it why figures are missing."""
    text = exhibits.headline(page, current_view(), language())
    found = exhibits.key_figures(page, current_view(), language())
    told = {text}
    cards = [card if card.value else replace(card, detail=once(card.detail, told)) for card in found]
    # The style keeps room for it until it is there.
    with st.container(key="head"):
        st.html(html("head", headline=text, cards=cards))
    return told


def once(reason: str, told: set[str]) -> str:
    """Why figures are missing; where the page has told it, a word that says so. `told` takes the reason in."""
    t = translator(language())
    if reason in told:
        return t("No figures: the reason stands above.")
    told.add(reason)
    return reason


def pages_of_objectives() -> None:
    """Links to the pages that speak to the chosen objectives; a session and its choices go along."""
    found = exhibits.pages_of_objectives(current_view(), language())
    with st.container(horizontal=True, gap="small", key="pages-of-objectives"):
        for page, name in found.items():
            st.page_link(script(page), label=name, icon=":material/arrow_forward:")
