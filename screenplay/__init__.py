"""Turn prose fiction into a screenplay draft that a writer trusts."""

__version__ = "0.1.0"
