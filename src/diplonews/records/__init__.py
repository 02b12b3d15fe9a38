"""The nouns of diplomatic news, one class a file, linked by ids."""
