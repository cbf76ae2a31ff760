"""Who moves now, who fled, who died on the way."""

from seeeca import ui

ui.page("movement")
