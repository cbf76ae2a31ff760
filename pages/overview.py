"""A country at a glance: five numbers, four exhibits."""

from seeeca import ui

ui.headline("overview")
ui.cards("overview")
ui.show("migrant_stock", "population_pyramid", "remittances_gdp_share", "policy_domains")
