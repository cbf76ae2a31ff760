"""From an Exhibit to what people see: figures, tables, pictures."""
