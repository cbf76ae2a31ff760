"""How much money comes home, what share of the economy that is, where it comes from, and how it swings."""

from seeeca import ui

ui.page("remittances")
