"""Exhibits on policies, treaties, the Global Compact and the MGI."""
