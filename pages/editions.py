"""The same figure in three revisions of the migrant stock and in other sources, and why they differ."""

from seeeca import ui


def editions() -> None:
    ui.controls(ui.country)
    ui.headline("editions")
    ui.show("editions_immigrants", "editions_emigrants")
    ui.show("editions_difference")
    ui.show("mirror")


ui.page("editions", editions)
