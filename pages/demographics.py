"""How the population is made up, how it ages, and where projections lead."""

from seeeca import ui

ui.controls(ui.country("demographics"), ui.group, ui.pyramid_year, ui.years(1990, 2050))
ui.headline("demographics")
ui.cards("demographics")
ui.show("population_pyramid", "ageing")
ui.show("population_to_2050")
