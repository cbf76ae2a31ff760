"""Any indicator, compared between the countries of a group."""

from seeeca import ui


def compare() -> None:
    ui.controls(ui.indicator, ui.country, ui.group, ui.compared_year, ui.since, ui.map_form, ui.scale)
    ui.headline("compare")
    ui.show("compare_line", "compare_ranking")
    ui.show("compare_multiples")
    ui.show("compare_slope", "compare_map")
    ui.against()
    ui.show("compare_scatter")


ui.page("compare", compare)
