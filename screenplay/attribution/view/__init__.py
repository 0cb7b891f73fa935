"""All that a rule may look at: turns, gaps, subjects, calls and joints, in one frozen `View`."""

from screenplay.attribution.view.build import build_view
from screenplay.attribution.view.view import PART, SHORT, View

__all__ = ["PART", "SHORT", "View", "build_view"]
