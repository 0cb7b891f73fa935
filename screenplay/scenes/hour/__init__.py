"""The room `hour` of `scenes`."""
