"""The room `speech` of `adaptation`."""
