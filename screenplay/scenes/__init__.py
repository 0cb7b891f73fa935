"""Where and when: the story divided into scenes."""

from screenplay.scenes.divide import divide
from screenplay.scenes.view import Sentence

__all__ = ["Sentence", "divide"]
