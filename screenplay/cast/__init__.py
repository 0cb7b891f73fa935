"""Who is in the story: names, aliases, gender, roles, the narrator."""

from screenplay.cast.find import find

__all__ = ["find"]
