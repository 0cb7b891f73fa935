"""Manuscript → beats: paragraphs, quotations, tags, sentences, headings, ornaments, matter."""

from __future__ import annotations

from screenplay.prose.parse import parse

__all__ = ["parse"]
