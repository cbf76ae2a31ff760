"""How the population changes and is made up, how it ages, and where projections lead."""

from seeeca import ui

ui.page("demographics")
