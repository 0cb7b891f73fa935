"""One conversation: its turns, its people, and the decode that decides who says each line."""
