"""The room `clauses` of `language`."""
