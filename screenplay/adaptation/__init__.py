"""What becomes of narration: action, parentheticals, notes, voice-over, front and back matter."""

from screenplay.adaptation.adapt import adapt
from screenplay.adaptation.narration.judged import Judged

__all__ = ["Judged", "adapt"]
