"""How many immigrants and emigrants, since when, from where and to where."""

from seeeca import ui

ui.page("migrant_stock")
