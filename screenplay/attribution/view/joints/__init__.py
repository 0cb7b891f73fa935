"""Joints: what two lines in one paragraph, and the words between, tell of a change of speaker."""

from __future__ import annotations

from screenplay.attribution.view.joints.reading import read_joints

__all__ = ["read_joints"]
