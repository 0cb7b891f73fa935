"""What becomes of narration: action, parentheticals, notes, voice-over, front and back matter."""

from screenplay.adaptation.adapt import adapt

__all__ = ["adapt"]
