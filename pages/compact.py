"""The Global Compact for Migration: vote, reviews, champion countries, and what here speaks to its 23 objectives."""

from seeeca import ui


def compact() -> None:
    ui.controls(ui.country, ui.group, ui.order, ui.objective, ui.target)
    ui.headline("compact")
    ui.show("compact_objectives")
    ui.pages_of_objectives()
    ui.show("compact_votes")
    ui.show("compact_acts")


ui.page("compact", compact)
