"""The same figure in three revisions of the migrant stock and in other sources, and why they differ."""

from seeeca import ui

ui.page("editions")
