"""Narration in the past put into the present tense."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.language.tense import apply_edits, to_present

SENTENCES = [
    # plain pasts, one verb and several
    ("He downed the shot, closing his eyes.", "He downs the shot, closing his eyes."),
    ("She went out and slammed the door.", "She goes out and slams the door."),
    ("On the threshold she stopped short, wheeled about, came back and sat down.",
     "On the threshold she stops short, wheels about, comes back and sits down."),
    # number
    ("They walked home.", "They walk home."),
    ("Tom and Mary walked off.", "Tom and Mary walk off."),
    ("The man and his wife laughed.", "The man and his wife laugh."),
    ("The lines in his face deepened.", "The lines in his face deepen."),
    ("The others watched him.", "The others watch him."),
    ("Her new and unexpected manner puzzled him.", "Her new and unexpected manner puzzles him."),
    ("The fairy lights someone had wound around the rail kept blinking.",
     "The fairy lights someone has wound around the rail keep blinking."),
    ("Behind them came the boys.", "Behind them come the boys."),
    ("Neither of them moved.", "Neither of them moves."),
    # forms of be and have
    ("The dryers were all off.", "The dryers are all off."),
    ("I was cold.", "I am cold."),
    ("He wasn’t ready.", "He isn’t ready."),
    ("She had a hat.", "She has a hat."),
    ("They had hats.", "They have hats."),
    # participles stay
    ("The lane ended in a meadow, bordered with poplars and watched by two geese.",
     "The lane ends in a meadow, bordered with poplars and watched by two geese."),
    ("The square was full of stalls, fussed over by old men.",
     "The square is full of stalls, fussed over by old men."),
    ("She was down, with her clothes on, her boots cleaned and polished, her coat buttoned.",
     "She is down, with her clothes on, her boots cleaned and polished, her coat buttoned."),
    ("He had a long coat, decorated with braid.", "He has a long coat, decorated with braid."),
    ("She was a good neighbour, and widely admired.", "She is a good neighbour, and widely admired."),
    ("He paused, fumbled with his keys, and went in.", "He pauses, fumbles with his keys, and goes in."),
    ("He would go home and let her talk.", "He will go home and let her talk."),
    # what was before the story's now stays there
    ("He had spent all that he could when he built the barn.",
     "He has spent all that he can when he built the barn."),
    ("She had hardly sat down when he came in.", "She has hardly sat down when he comes in."),
    ("When Anna had left Jane opened the parcel.", "When Anna has left Jane opens the parcel."),
    ("Out of the hedge came about a hundred sparrows.", "Out of the hedge come about a hundred sparrows."),
    ("He stood there with his arms hanging and his mouth all crooked.",
     "He stands there with his arms hanging and his mouth all crooked."),
    ("They all turned.", "They all turn."),
    ("The doors were green, the handles tinged with rust.",
     "The doors are green, the handles tinged with rust."),
    ("She reached the boat, and seizing the rope pulled it in.",
     "She reaches the boat, and seizing the rope pulls it in."),
    ("They heard hooves, and Dr. Moss, the mayor’s doctor, a tall man, came riding in.",
     "They hear hooves, and Dr. Moss, the mayor’s doctor, a tall man, comes riding in."),
    ("In a few moments, Peter had found the key.", "In a few moments, Peter has found the key."),
    ("They had a quiet walk, and as they came back Judith proposed a game.",
     "They have a quiet walk, and as they come back Judith proposes a game."),
    ("It was a comfort that May Turner liked the soup.", "It is a comfort that May Turner likes the soup."),
    ("He smiled, crossed to the window, peeped out, and laughed.",
     "He smiles, crosses to the window, peeps out, and laughs."),
    ("He had been awake since yesterday.", "He has been awake since yesterday."),
    ("She spoke of the days when the mill was built.", "She speaks of the days when the mill was built."),
    ("The tall, thin, and tired boy seemed asleep.", "The tall, thin, and tired boy seems asleep."),
    ("It was a highly prized letter.", "It is a highly prized letter."),
    ("The family walked home.", "The family walks home."),
    ("His sister, though little altered by the years, was pale.",
     "His sister, though little altered by the years, is pale."),
    ("Mrs. Lund, too, seemed distraught, and answered at once.",
     "Mrs. Lund, too, seems distraught, and answers at once."),
    ("Across all four of the windows ran a crack.", "Across all four of the windows runs a crack."),
    ("In all of the rooms the boys slept.", "In all of the rooms the boys sleep."),
    ("She uncrossed her legs and unslung the bag.", "She uncrosses her legs and unslings the bag."),
    ("She had herself baked the bread.", "She has herself baked the bread."),
    ("They had never seen it opened.", "They have never seen it opened."),
    ("It was the couple who lived upstairs.", "It is the couple who live upstairs."),
    ("She overcame it and unbolted the gate.", "She overcomes it and unbolts the gate."),
    ("The rope lay there, and her hands, which had never shaken over a knot, shook.",
     "The rope lies there, and her hands, which have never shaken over a knot, shake."),
    ("There were more scars than he’d thought there’d be.",
     "There are more scars than he’d thought there’d be."),
    # a subject behind its verb, or behind "with this"
    ("Here sat Anna with her book.", "Here sits Anna with her book."),
    ("With this Anna stepped into the yard.", "With this Anna steps into the yard."),
    ("His hand was wrapped around the arm.", "His hand is wrapped around the arm."),
    ("He was stopped by a hand wrapped around his arm.", "He is stopped by a hand wrapped around his arm."),
    ("He looked up, anger caught in his throat.", "He looks up, anger caught in his throat."),
    ("She stood there, dressed in black, hands folded.", "She stands there, dressed in black, hands folded."),
    ("She looked tired and grumpy, but not hurt.", "She looks tired and grumpy, but not hurt."),
    ("He came into a new and improved one.", "He comes into a new and improved one."),
    # perfects, modals, reported clauses
    ("She knew he had lied.", "She knows he has lied."),
    ("He’d gone gray.", "He’s gone gray."),
    ("I knew they'd come back later.", "I know they'll come back later."),
    ("He couldn’t look at him.", "He can’t look at him."),
    ("It would rain.", "It will rain."),
    ("He was going to fall.", "He is going to fall."),
    ("He breathed in the way the doctor taught him.", "He breathes in the way the doctor taught him."),
    ("When she came in, the clerk stood up.", "When she comes in, the clerk stands up."),
    ("The man who held the door smiled.", "The man who holds the door smiles."),
    # what is before the story's now stays there
    ("She had lived there since her father died.", "She has lived there since her father died."),
    ("He spoke as if it were nothing.", "He speaks as if it were nothing."),
    ("She used to sing.", "She used to sing."),
    ("Had he looked he could hardly have failed.", "Had he looked he could hardly have failed."),
    ("She would not have cared if she had.", "She would not have cared if she had."),
    # phrases between subject and verb, and behind the verb
    ("Anna, casting her eyes about, had found them.", "Anna, casting her eyes about, has found them."),
    ("It shocked the trustees, who viewed her dubiously.", "It shocks the trustees, who view her dubiously."),
    ("He threw his hat aside, looking pained.", "He throws his hat aside, looking pained."),
    ("He held up three fingers, folded one, and raised his eyebrows.",
     "He holds up three fingers, folds one, and raises his eyebrows."),
    ("Anna, who, as they drew near, walked on, laughed.", "Anna, who, as they draw near, walks on, laughs."),
    ("She took the roses which Tom had sent.", "She takes the roses which Tom has sent."),
    ("There he wrote a line, and rang.", "There he writes a line, and rings."),
    ("He ran, for the dogs were coming.", "He runs, for the dogs are coming."),
    ("The coat he wore fell open.", "The coat he wears falls open."),
    # already present
    ("The case sits on the counter.", "The case sits on the counter."),
]  # fmt: skip


@pytest.mark.parametrize(("past", "present"), SENTENCES, ids=[past[:40] for past, _ in SENTENCES])
def test_the_present_of_a_sentence(past: str, present: str) -> None:
    assert apply_edits(past, 0, len(past), to_present(past)) == present


def test_a_sentence_inside_a_text_is_edited_at_its_own_place() -> None:
    text = "He fell. She rose. They ran."
    assert apply_edits(text, 9, 18, to_present(text, 9, 18)) == "She rises."


def test_capitals_are_kept() -> None:
    text = "He WAS there."
    assert apply_edits(text, 0, len(text), to_present(text)) == "He IS there."


@given(st.text(max_size=200))
def test_every_text_gets_edits_that_lie_inside_it_in_order_and_apart(text: str) -> None:
    end = 0
    for edit in to_present(text):
        assert end <= edit.start < edit.end <= len(text)
        end = edit.end


@given(st.sampled_from([present for _, present in SENTENCES]))
def test_a_second_pass_changes_no_plain_present(present: str) -> None:
    edits = to_present(present)
    again = apply_edits(present, 0, len(present), edits)
    assert to_present(again) == [] or again == apply_edits(again, 0, len(again), to_present(again))
