"""Verbs in a row, verbs behind what describes their subject, and participles that stay beside them."""

from __future__ import annotations

import pytest

from screenplay.language.tense import apply_edits
from tests.language.test_tense import to_present

SENTENCES = [
    # one act after the other
    ("Nell rose, took the lid off, flung open the hatch and strode out.",
     "Nell rises, takes the lid off, flings open the hatch and strides out."),
    ("He stood up, stretched, and walked to the stove.", "He stands up, stretches, and walks to the stove."),
    ("He took the ring, bowed from the waist, and set it on the cloth.",
     "He takes the ring, bows from the waist, and sets it on the cloth."),
    ("He lay there, stretched on the sand, and hummed.", "He lies there, stretched on the sand, and hums."),
    ("He tied up his boat with a rope, and slept.", "He ties up his boat with a rope, and sleeps."),
    ("She tripped, fell – scrambled to her feet and kept running.",
     "She trips, falls – scrambles to her feet and keeps running."),
    ("They dipped and came to rest—and then crawled across the sill.",
     "They dip and come to rest—and then crawl across the sill."),
    ("She laughed aloud, which she did not do in company, and asked for more.",
     "She laughs aloud, which she does not do in company, and asks for more."),
    ("Next day he called again, and kissed her hand.", "Next day he calls again, and kisses her hand."),
    ("He looked back down the years, and found no hope there.",
     "He looks back down the years, and finds no hope there."),
    # the verb behind what describes its subject
    ("The shutter, bleached by salt and painted blue, hung over the step.",
     "The shutter, bleached by salt and painted blue, hangs over the step."),
    ("Ropes, cut and knotted, hung from the beam.", "Ropes, cut and knotted, hang from the beam."),
    ("The youngest duck, who had been counting, stopped, frowned, and began again.",
     "The youngest duck, who has been counting, stops, frowns, and begins again."),
    ("Sergeant Pell, master of the lock, tightened his grip, and demanded tea.",
     "Sergeant Pell, master of the lock, tightens his grip, and demands tea."),
    ("Her boots squeaked, her bag bumped on her hip, and her braid, tied in a bow that had slipped, swung.",
     "Her boots squeak, her bag bumps on her hip, and her braid, tied in a bow that has slipped, swings."),
    ("Somewhere below a shutter slammed.", "Somewhere below a shutter slams."),
    ("The coin slid from his palm and struck the deck.",
     "The coin slides from his palm and strikes the deck."),
    ("The door of the flat opposite opened.", "The door of the flat opposite opens."),
    ("As they came over the ridge the pilot lowered the flap, humming.",
     "As they come over the ridge the pilot lowers the flap, humming."),
    ("Even as they watched the crane moved on its rails, whining.",
     "Even as they watch the crane moves on its rails, whining."),
    ("A sudden thought struck him.", "A sudden thought strikes him."),
    # participles that stay
    ("An oar gripped in both hands, she climbed down, a bit confused.",
     "An oar gripped in both hands, she climbs down, a bit confused."),
    ("At the corner stood a hut, patched with tin and held together with wire.",
     "At the corner stands a hut, patched with tin and held together with wire."),
    ("Ida looked shook.", "Ida looks shook."),
    ("The talk went on, interrupted only once by a cough.",
     "The talk goes on, interrupted only once by a cough."),
    # the number of the subject
    ("The rest began to hum, and the cook beat time on a pan that had no bottom.",
     "The rest begin to hum, and the cook beats time on a pan that has no bottom."),
    ("The three of them stood on the quay and looked at the boat.",
     "The three of them stand on the quay and look at the boat."),
    ("Some of the passengers began to read.", "Some of the passengers begin to read."),
    ("A handful of tired soldiers stood waiting.", "A handful of tired soldiers stand waiting."),
    ("The rest of the soup was cold.", "The rest of the soup is cold."),
    ("His wife and family regarded him.", "His wife and family regard him."),
    ("A handful of boys sat on the wall.", "A handful of boys sit on the wall."),
    ("The girls that had been laughing shut up.", "The girls that have been laughing shut up."),
    ("Why had they chosen him?", "Why have they chosen him?"),
    ("Never had they been so close to it.", "Never have they been so close to it."),
    ("Eleven o'clock came.", "Eleven o'clock comes."),
    ("A police car came round the bend and stopped.", "A police car comes round the bend and stops."),
    ("Some broke the lamp, others fell on the cake.", "Some break the lamp, others fall on the cake."),
    ("In the weeks that passed after he left, Otto and the clock got along badly.",
     "In the weeks that pass after he leaves, Otto and the clock get along badly."),
    ("A boy of nine or ten sat on a crate.", "A boy of nine or ten sits on a crate."),
    ("Dr. Vane, tall and grey, followed her.", "Dr. Vane, tall and grey, follows her."),
    ("A blinding burst of light filled the yard.", "A blinding burst of light fills the yard."),
    ("Talking ceased at once.", "Talking ceases at once."),
    ("There was a column; and pinned beside it were two photographs.",
     "There is a column; and pinned beside it are two photographs."),
    ("He took the cup and acted like it was his.", "He takes the cup and acts like it is his."),
    ("The cameras did not move.", "The cameras do not move."),
    ("Down came the rain, and up went the umbrellas.", "Down comes the rain, and up go the umbrellas."),
    ("The scarecrow lay where it fell, one arm flung out.",
     "The scarecrow lies where it falls, one arm flung out."),
    ("Pell had crossed the roof, found the rope and begun to climb.",
     "Pell has crossed the roof, found the rope and begun to climb."),
    ("She danced on, holding it shut with one hand.", "She dances on, holding it shut with one hand."),
    ("The porter knelt beside the body and raised one of the arms.",
     "The porter kneels beside the body and raises one of the arms."),
    ("He looked up when addressed and uttered a cough.", "He looks up when addressed and utters a cough."),
    ("Her cheeks were pale, and her eyes, so dull till then, blazed with anger.",
     "Her cheeks are pale, and her eyes, so dull till then, blaze with anger."),
    ("He met a clerk who both amused and bored him.", "He meets a clerk who both amuses and bores him."),
    # what was before the story's now
    ("His collar was pressed too well. It was pressed that morning.",
     "His collar is pressed too well. It was pressed that morning."),
    ("He showed her the knife he had bought the night before.",
     "He shows her the knife he had bought the night before."),
    ("That night he slept in the barn.", "That night he sleeps in the barn."),
]  # fmt: skip


@pytest.mark.parametrize(("past", "wanted"), SENTENCES)
def test_every_verb_of_the_list_is_put_into_the_present(past: str, wanted: str) -> None:
    told = (apply_edits(one, 0, len(one), to_present(one)) for one in _sentences(past))
    assert " ".join(told) == wanted


def _sentences(words: str) -> list[str]:
    return [one if one.endswith((".", "?")) else one + "." for one in words.split(". ")]
