"""Who says each line: rules give evidence, one decode of each conversation decides."""

from screenplay.attribution.attribute import attribute
from screenplay.attribution.conversation.memory import Memory
from screenplay.attribution.rules import RULES

__all__ = ["RULES", "Memory", "attribute"]
