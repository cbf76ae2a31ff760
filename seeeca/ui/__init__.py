"""The parts that pages are made of. Only here, in app.py and in pages is Streamlit imported."""

from seeeca.ui.controls import (
    controls,
    country,
    edition,
    group,
    language,
    measure,
    order,
    pyramid_year,
    remittances_year,
    round_,
    stock_year,
    years,
)
from seeeca.ui.parts import cards, headline, show

__all__ = [
    "cards",
    "controls",
    "country",
    "edition",
    "group",
    "headline",
    "language",
    "measure",
    "order",
    "pyramid_year",
    "remittances_year",
    "round_",
    "show",
    "stock_year",
    "years",
]
