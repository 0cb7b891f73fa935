"""Run the command line as `python -m screenplay`."""

from screenplay.cli import main

main()
