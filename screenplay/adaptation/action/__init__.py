"""The room `action` of `adaptation`."""
