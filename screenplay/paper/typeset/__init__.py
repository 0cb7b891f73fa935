"""The room `typeset` of `paper`."""
