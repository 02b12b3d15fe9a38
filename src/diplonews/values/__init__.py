"""What one field of a record may hold."""
