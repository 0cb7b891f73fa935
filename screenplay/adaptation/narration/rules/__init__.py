"""What a sentence tells, by rules in order: the first answer wins. This tuple is the table of contents."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, Verdict
from screenplay.adaptation.narration.rules import (
    act,
    left_undone,
    look,
    state_of_mind,
    what_is_there,
    words_on_show,
)
from screenplay.adaptation.narration.rules import before_the_scene as earlier_life
from screenplay.adaptation.narration.rules import comment_to_the_reader as general_truth
from screenplay.adaptation.narration.rules import felt_from_inside as sensation
from screenplay.adaptation.narration.rules import habit_or_earlier_time as habit
from screenplay.adaptation.narration.rules import question_to_oneself as unanswered_question
from screenplay.adaptation.narration.rules import supposed_not_seen as supposition
from screenplay.adaptation.narration.rules import thought_goes_on as nothing_shown
from screenplay.adaptation.narration.rules import thought_in_italics as italic_thought
from screenplay.adaptation.narration.rules import told_not_shown as abstraction
from screenplay.adaptation.narration.rules import verb_of_the_mind as mind_verb
from screenplay.adaptation.narration.rules import word_to_the_reader as to_the_reader
from screenplay.adaptation.rules import (
    felt_on_the_body,
    free_indirect,
    in_the_head,
    thinking_aloud,
    wave_of_feeling,
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
