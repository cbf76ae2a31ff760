"""Words, names and numbers in three languages."""
