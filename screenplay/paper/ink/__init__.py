"""The room `ink` of `paper`."""
