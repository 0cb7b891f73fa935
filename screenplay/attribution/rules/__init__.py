"""The rules of attribution, in the order of the table of contents."""

from screenplay.attribution.rule import Rule
from screenplay.attribution.rules import (
    address_word,
    gesture_after,
    gesture_antecedent,
    gesture_before,
    gesture_joint,
    gesture_object,
    introduction,
    name_tag,
    paragraph_before,
    presence,
    prominence,
    pronoun_tag,
    recency,
    self_mention,
    standing,
    tag_antecedent,
    vocative,
)

RULES: tuple[Rule, ...] = (
    name_tag.RULE,
    pronoun_tag.RULE,
    tag_antecedent.RULE,
    gesture_before.RULE,
    gesture_after.RULE,
    gesture_antecedent.RULE,
    gesture_object.RULE,
    gesture_joint.RULE,
    paragraph_before.RULE,
    vocative.RULE,
    address_word.RULE,
    introduction.RULE,
    self_mention.RULE,
    recency.RULE,
    presence.RULE,
    standing.RULE,
    prominence.RULE,
)
