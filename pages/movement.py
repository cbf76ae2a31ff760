"""Who moves now, who fled, who died on the way."""

from seeeca import ui


def movement() -> None:
    ui.controls(ui.country, ui.movement_year, ui.flow_edition)
    ui.headline("movement")
    ui.show("flows", "flow_partners")
    ui.show("flows_by_sex", height=232)
    ui.show("refugees_hosted", "refugees_from")
    ui.show("refugees_by_origin", "refugees_by_asylum")
    ui.show("deaths_at_border", "deaths_by_route")
    ui.show("deaths_by_month")


ui.page("movement", movement)
