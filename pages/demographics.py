"""How the population changes and is made up, how it ages, and where projections lead."""

from seeeca import ui


def demographics() -> None:
    ui.controls(ui.country, ui.group, ui.pyramid_year, ui.beside, ui.years(1990, 2100, usual_last=2050))
    ui.headline("demographics")
    ui.show("population_to_2050", "components_of_change")
    ui.ages_as()
    ui.show("population_pyramid", "migrants_pyramid")
    ui.show("ageing", "aged_65")
    ui.show("old_age_dependency", "median_age")
    ui.show("urban_rural")


ui.page("demographics", demographics)
