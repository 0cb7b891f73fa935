"""The room `place` of `scenes`."""
