"""Any indicator, compared between the countries of a group."""

from seeeca import ui

ui.page("compare")
