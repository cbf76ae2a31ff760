"""Treaties on migration: signature, ratification or accession, as of the date of each status table."""

from seeeca import ui


def treaties() -> None:
    ui.controls(ui.country, ui.group, ui.order)
    ui.headline("treaties")
    ui.show("treaty_matrix")
    ui.show("treaties_of_country")


ui.page("treaties", treaties)
