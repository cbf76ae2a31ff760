"""Migration policies by SDG indicator 10.7.2: ordered categories, reported by Governments, never ranked."""

from seeeca import ui

ui.page("governance")
