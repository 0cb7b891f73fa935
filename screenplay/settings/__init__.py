"""The room `settings` of `screenplay`."""
