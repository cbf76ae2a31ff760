"""Exhibits on remittances."""
