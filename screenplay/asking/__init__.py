"""A second reader asked: a language model that the writer chose, only where the rules are in doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.asking.inquiry import Inquiry, Outcome
    from screenplay.asking.model import Model, is_installed, load_model

__all__ = ["Inquiry", "Model", "Outcome", "is_installed", "load_model"]

__getattr__ = names_of(
    __name__,
    {"inquiry": ("Inquiry", "Outcome"), "model": ("Model", "is_installed", "load_model")},
)
