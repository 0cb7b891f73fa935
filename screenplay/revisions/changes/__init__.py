"""The room `changes` of `revisions`."""
