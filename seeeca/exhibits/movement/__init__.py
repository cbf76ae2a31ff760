"""Exhibits on flows, displaced people and deaths on routes."""
