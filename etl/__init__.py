"""From the producers' files to data/extracts. Knows nothing of the screen."""
