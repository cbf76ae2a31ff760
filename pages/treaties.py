"""Treaties on migration: signature, ratification or accession, as of the date of each status table."""

from seeeca import ui

ui.page("treaties")
