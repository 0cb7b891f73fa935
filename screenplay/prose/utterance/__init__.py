"""What words in quotation marks are: uttered, written, or only mentioned. One rule a module."""

from __future__ import annotations

from screenplay.prose.utterance.judgement import RULES, mentioned

__all__ = ["RULES", "mentioned"]
