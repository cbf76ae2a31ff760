"""Pure calculations: they know vectors of figures, nothing of the project."""
