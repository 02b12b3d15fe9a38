"""What is asked of a dossier: pure functions over its records."""
