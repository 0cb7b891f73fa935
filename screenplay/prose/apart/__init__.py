"""What stands apart from the story: titles, notes, wrapping, and what divides its scenes."""
