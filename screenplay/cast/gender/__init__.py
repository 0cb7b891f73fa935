"""Who is a man and who a woman."""
