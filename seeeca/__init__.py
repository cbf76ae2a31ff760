"""The library behind the migration dashboard for Belarus and the SEEECA region."""
