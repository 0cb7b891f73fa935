"""What a sentence tells, by rules in order: the first answer wins. This tuple is the table of contents."""

from __future__ import annotations

from screenplay.adaptation.kinds import KindRule, Verdict
from screenplay.adaptation.rules import (
    abstraction,
    act,
    earlier_life,
    felt_on_the_body,
    free_indirect,
    general_truth,
    habit,
    in_the_head,
    italic_thought,
    left_undone,
    look,
    mind_verb,
    nothing_shown,
    sensation,
    state_of_mind,
    supposition,
    thinking_aloud,
    to_the_reader,
    unanswered_question,
    wave_of_feeling,
    what_is_there,
    words_on_show,
)
from screenplay.adaptation.sentence import Sentence

KIND_RULES: tuple[KindRule, ...] = (
    italic_thought.RULE,
    words_on_show.RULE,
    thinking_aloud.RULE,
    unanswered_question.RULE,
    in_the_head.RULE,
    free_indirect.RULE,
    mind_verb.RULE,
    sensation.RULE,
    felt_on_the_body.RULE,
    wave_of_feeling.RULE,
    supposition.RULE,
    earlier_life.RULE,
    habit.RULE,
    state_of_mind.RULE,
    to_the_reader.RULE,
    general_truth.RULE,
    left_undone.RULE,
    abstraction.RULE,
    nothing_shown.RULE,
    look.RULE,
    what_is_there.RULE,
    act.RULE,
)


def kind_of(sentence: Sentence) -> tuple[Verdict, KindRule]:
    """Return what `sentence` tells, and the rule that says so."""
    for rule in KIND_RULES:
        verdict = rule.answer(sentence)
        if verdict is not None:
            return verdict, rule
    raise AssertionError("the last rule answers always")
