"""Files made from exhibits: pictures and tables."""
