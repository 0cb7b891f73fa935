"""What a sentence tells, by rules in order: the first answer wins. This tuple is the table of contents."""

from __future__ import annotations

from screenplay.adaptation.narration.kinds import KindRule, Verdict
from screenplay.adaptation.narration.phrases import phrase_rule
from screenplay.adaptation.narration.rules import (
    act,
    left_undone,
    look,
    seen_or_heard,
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
from screenplay.adaptation.sentence import Sentence

KIND_RULES: tuple[KindRule, ...] = (
    italic_thought.RULE,
    words_on_show.RULE,
    phrase_rule("thought_with_its_tag"),
    unanswered_question.RULE,
    phrase_rule("in_the_head"),
    phrase_rule("thought_in_the_narrators_voice"),
    mind_verb.RULE,
    sensation.RULE,
    phrase_rule("felt_on_the_body"),
    phrase_rule("wave_of_feeling"),
    supposition.RULE,
    earlier_life.RULE,
    habit.RULE,
    to_the_reader.RULE,
    general_truth.RULE,
    look.RULE,
    seen_or_heard.RULE,
    state_of_mind.RULE,
    left_undone.RULE,
    abstraction.RULE,
    nothing_shown.RULE,
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
