"""Two places, both directions: all years, all editions, women and men."""

from seeeca import ui


def corridor() -> None:
    ui.controls(ui.country, ui.partner)
    ui.headline("corridor")
    ui.show("corridor_outward", "corridor_inward")
    ui.show("corridor_by_sex")


ui.page("corridor", corridor)
