"""Which capitalised words name people."""
