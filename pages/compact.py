"""The Global Compact for Migration: vote, reviews, champion countries, and what here speaks to its 23 objectives."""

from seeeca import ui

ui.page("compact", pages_of_objectives=ui.pages_of_objectives)
