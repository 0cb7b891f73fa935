"""Which names and descriptions belong to one person."""
