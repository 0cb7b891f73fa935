"""The room `pages` of `revisions`."""
