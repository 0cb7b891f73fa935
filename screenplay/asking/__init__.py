"""A second reader asked: a language model that the writer chose, only where the rules are in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.asking.inquiry import Inquiry, Outcome, outcomes, tokens
    from screenplay.asking.model import Model, is_installed, load_model
    from screenplay.asking.questions import Question, questions_about

__all__ = [
    "Inquiry",
    "Model",
    "Outcome",
    "Question",
    "is_installed",
    "load_model",
    "outcomes",
    "questions_about",
    "tokens",
]

__getattr__ = names_of(
    __name__,
    {
        "inquiry": ("Inquiry", "Outcome", "outcomes", "tokens"),
        "model": ("Model", "is_installed", "load_model"),
        "questions": ("Question", "questions_about"),
    },
)
