"""The parts of a Markdown file: front matter, blocks, and the marks inside a paragraph."""
