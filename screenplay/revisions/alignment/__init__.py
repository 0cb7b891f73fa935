"""The room `alignment` of `revisions`."""
