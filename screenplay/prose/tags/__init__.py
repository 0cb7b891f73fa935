"""The room `tags` of `prose`."""
