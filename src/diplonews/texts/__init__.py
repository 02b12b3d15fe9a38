"""Texts of sources: their forms and hashes, and where words stand in them."""
