"""How many immigrants and emigrants, since when, from where and to where."""

from seeeca import ui


def migrant_stock() -> None:
    ui.controls(ui.country, ui.group, ui.edition, ui.stock_year, ui.lens)
    ui.headline("migrant_stock")
    ui.row(ui.stock_as, ui.compared_as)
    ui.show("migrant_stock", "immigrants_compared")
    ui.row(ui.stock_since)
    ui.show("origins", "destinations")
    ui.show("stock_diagram", "stock_ages", height=480)
    ui.row(ui.map_form)
    ui.show("origins_map", "destinations_map")


ui.page("migrant_stock", migrant_stock)
