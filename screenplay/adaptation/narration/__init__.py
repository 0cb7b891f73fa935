"""The room `narration` of `adaptation`."""
