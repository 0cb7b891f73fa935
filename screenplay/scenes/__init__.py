"""Where and when: the story divided into scenes."""

from screenplay.scenes.divide import divide

__all__ = ["divide"]
