"""IOM's Migration Governance Indicators: what they are and are not, and which country has a profile."""

from seeeca import ui

ui.page("mgi")
