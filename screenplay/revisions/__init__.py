"""Script × Script → what happened between two drafts, by name."""
