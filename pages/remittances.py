"""How much money comes home, and what share of the economy that is."""

from seeeca import ui

ui.controls(ui.country("remittances"), ui.group, ui.remittances_year, ui.years(1990, 2024), ui.map_form)
ui.headline("remittances")
ui.cards("remittances")
ui.show("remittances_gdp_share")
ui.show("remittances_ranking", "remittances_map")
