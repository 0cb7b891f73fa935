"""Words that stand written in the story: letters, signs, messages, the boxes of a game, songs."""
