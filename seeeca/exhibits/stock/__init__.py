"""Exhibits on migrant stocks."""
