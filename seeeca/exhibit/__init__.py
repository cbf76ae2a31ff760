"""What every exhibit is: its contract."""
