"""A country at a glance: five numbers, four exhibits."""

from seeeca import ui

ui.controls(ui.country("overview"), ui.group)
ui.headline("overview")
ui.cards("overview")
ui.show("migrant_stock", "population_pyramid", height=232)
ui.show("remittances_gdp_share", "policy_domains")
