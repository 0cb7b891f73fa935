"""Who is known by a description: "the landlady", "the bald guard", "his mother"."""
