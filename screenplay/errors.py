"""What can go wrong for a user: each error says what, where, and what to do, in one line."""

from __future__ import annotations


class ScreenplayError(Exception):
    """A clear error for the person at the command line; its text is the whole message."""


class ReadError(ScreenplayError):
    """A file cannot be read as prose or as a script."""


class WriteError(ScreenplayError):
    """An output cannot be written, or would overwrite something of the user's."""


class SettingsError(ScreenplayError):
    """A settings or corrections file says something we do not know."""


SCRIPTS_MISSING = 'to print it, install screenplay with its writing systems: "screenplay-draft[scripts]"'


class FontError(ScreenplayError):
    """A font cannot be used, or no font has a character."""


class AskError(ScreenplayError):
    """A second reader cannot be asked, or gave no answer."""
