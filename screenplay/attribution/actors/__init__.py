"""The room `actors` of `attribution`."""
