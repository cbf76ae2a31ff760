"""Exhibits on the population, its ages and its future."""
