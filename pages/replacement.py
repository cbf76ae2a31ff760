"""How many net migrants a year would hold the population, its working ages or its old-age dependency ratio."""

from seeeca import ui

ui.page("replacement")
