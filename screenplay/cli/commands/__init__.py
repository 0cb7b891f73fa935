"""The room `commands` of `cli`."""
