"""IOM's Migration Governance Indicators: what they are and are not, and which country has a profile."""

from seeeca import ui


def mgi() -> None:
    ui.controls(ui.country, ui.group, ui.order)
    ui.headline("mgi")
    ui.show("mgi_profiles")
    ui.show("mgi_facts")
    ui.show("mgi_domains")


ui.page("mgi", mgi)
