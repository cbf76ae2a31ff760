"""Two places, both directions: all years, all editions, women and men."""

from seeeca import ui

ui.page("corridor")
