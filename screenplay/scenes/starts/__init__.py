"""The room `starts` of `scenes`."""
