"""How much money comes home, what share of the economy that is, where it comes from, and how it swings."""

from seeeca import ui


def remittances() -> None:
    ui.controls(
        ui.country,
        ui.group,
        ui.remittances_year,
        ui.years(1990, 2024, usual_first=2000),
        ui.change_in,
        ui.map_form,
    )
    ui.headline("remittances")
    ui.show("remittances_gdp_share")
    ui.show("remittances_ranking", "remittances_map")
    ui.show("remittances_usd", "remittances_per_head")
    ui.show("remittance_senders", "remittance_receivers")
    ui.show("remittance_diagram")
    ui.show("remittance_cost")
    ui.show("remittances_change")
    ui.show("remittances_editions")
    ui.show("remittances_scatter")


ui.page("remittances", remittances)
