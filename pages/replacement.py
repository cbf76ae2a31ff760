"""How many net migrants a year would hold the population, its working ages or its old-age dependency ratio."""

from seeeca import ui


def replacement() -> None:
    ui.controls(ui.country, ui.hold, ui.until)
    ui.headline("replacement")
    ui.show_with_method("replacement", height=620)
    ui.show("replacement_by_year", "replacement_ages")


ui.page("replacement", replacement)
