"""What every stage knows of English: words, verbs, clauses. Imports the model and the lexicons only."""
