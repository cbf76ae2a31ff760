"""A country at a glance: five numbers, four exhibits."""

from seeeca import ui


def overview() -> None:
    ui.controls(ui.country, ui.group)
    ui.headline("overview")
    ui.show("migrant_stock", "population_pyramid", height=232)
    ui.show("remittances_gdp_share", "policy_domains")


ui.page("overview", overview)
