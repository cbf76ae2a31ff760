"""A country at a glance: five numbers, four exhibits."""

from seeeca import ui

ui.page("overview")
