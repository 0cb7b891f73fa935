"""Narration in the past put into the present tense."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screenplay.language.clauses.finite_verbs import finite_verbs
from screenplay.language.tense import Edit, apply_edits, present_edits
from screenplay.language.tokens import tokenize

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
    # participles that look like verbs, and verbs that look like participles
    ("He looked tired and troubled, but he smiled.", "He looks tired and troubled, but he smiles."),
    ("She was stern and dignified in her black coat.", "She is stern and dignified in her black coat."),
    ("Her aunt was unusually shy and reserved.", "Her aunt is unusually shy and reserved."),
    ("She was neither offended nor flattered.", "She is neither offended nor flattered."),
    ("She felt disgracefully neglected.", "She feels disgracefully neglected."),
    ("The hills seemed condensed into mist.", "The hills seem condensed into mist."),
    ("She wanted to get married.", "She wants to get married."),
    ("The letter had not yet reached the town.", "The letter has not yet reached the town."),
    ("He had never yet heard such a noise.", "He has never yet heard such a noise."),
    ("No sooner had he made it than it broke.", "No sooner has he made it than it breaks."),
    ("Had she quarrelled with Anna?", "Has she quarrelled with Anna?"),
    ("Nor was she once called a liar.", "Nor is she once called a liar."),
    ("The charge preferred by his master was a surprise.",
     "The charge preferred by his master is a surprise."),
    ("The picture completed bore no likeness to her.", "The picture completed bears no likeness to her."),
    ("The only sound heard in the yard was a cough.", "The only sound heard in the yard is a cough."),
    ("A coin laid upon the drum would have rung.", "A coin laid upon the drum would have rung."),
    ("The knowledge gathered in many houses was his.", "The knowledge gathered in many houses is his."),
    ("She spread a rug and two pillows covered with cloth.",
     "She spreads a rug and two pillows covered with cloth."),
    ("They leaned back with their backs to the wall and their feet extended.",
     "They lean back with their backs to the wall and their feet extended."),
    ("He saw a bed, a chair, and a table stacked with books.",
     "He sees a bed, a chair, and a table stacked with books."),
    ("The aunt came in followed by the clerk.", "The aunt comes in followed by the clerk."),
    ("The lady entered in bonnet and cloak followed by her son.",
     "The lady enters in bonnet and cloak followed by her son."),
    ("He was like one in the stupor produced by a drug.", "He is like one in the stupor produced by a drug."),
    ("It shone like a great rose window.", "It shines like a great rose window."),
    ("It was a large, wild rose, with a golden heart.", "It is a large, wild rose, with a golden heart."),
    ("He kept it in a little shed behind the house.", "He keeps it in a little shed behind the house."),
    ("He was a strong rower and a good shot.", "He is a strong rower and a good shot."),
    ("She was flushed and felt cold.", "She is flushed and feels cold."),
    ("No one saw him leave.", "No one sees him leave."),
    ("She heard men shouting, and smelled the beer.", "She hears men shouting, and smells the beer."),
    ("She went inside, and soon emerged, with a rug.", "She goes inside, and soon emerges, with a rug."),
    ("She drew a line across it, and crumpled the paper.",
     "She draws a line across it, and crumples the paper."),
    ("He was thrown down and choked, and he bit.", "He is thrown down and choked, and he bites."),
    ("Those who had helped him had to hide.", "Those who have helped him have to hide."),
    ("Strange tales were told of how he and those boys whom he rescued became rich.",
     "Strange tales are told of how he and those boys whom he rescues become rich."),
    ("The women who lived there seemed to sing.", "The women who live there seem to sing."),
    ("Some came to laugh.", "Some come to laugh."),
    ("There lived the miners who worked in the pits.", "There live the miners who work in the pits."),
    ("It was something which she felt rather than saw.", "It is something which she feels rather than sees."),
    ("In the spring she expected her third child.", "In the spring she expects her third child."),
    ("She came down in July, and in the autumn expected her third child.",
     "She comes down in July, and in the autumn expects her third child."),
    ("Anna, evidently about to speak, hung on the rail.",
     "Anna, evidently about to speak, hangs on the rail."),
    ("Let me put down my hat.", "Let me put down my hat."),
    ("He let me put down my hat.", "He lets me put down my hat."),
    ("Two boys came, their faces washed.", "Two boys come, their faces washed."),
    ("The crowd pressed in, and the women too joined the cry.",
     "The crowd presses in, and the women too join the cry."),
    ("He half rose from his chair.", "He half rises from his chair."),
    ("The wild-eyed clerks stampeded through the hall.", "The wild-eyed clerks stampede through the hall."),
    ("There was a pair of boys held by the hand.", "There is a pair of boys held by the hand."),
    ("He tore it and walked off.", "He tears it and walks off."),
    ("The man who hung about the place was gone.", "The man who hangs about the place is gone."),
    ("He re-entered the room.", "He re-enters the room."),
    ("She had come and sat down beside him.", "She has come and sat down beside him."),
    ("The man behind the glass put aside his roll.", "The man behind the glass puts aside his roll."),
    ("His mouth opened and closed but no sound came.", "His mouth opens and closes but no sound comes."),
    ("The man with the key stopped by the door.", "The man with the key stops by the door."),
    ("She turned and the man stopped by the door.", "She turns and the man stops by the door."),
    ("The boy on the wall waved at the man his father knew.",
     "The boy on the wall waves at the man his father knows."),
    ("The door slid open and the wind pushed at them.", "The door slides open and the wind pushes at them."),
    ("A hand reached in, and the key turned in the lock.",
     "A hand reaches in, and the key turns in the lock."),
    ("The two boys held the rope and the girl pulled.", "The two boys hold the rope and the girl pulls."),
    ("They called for a man named Crane.", "They call for a man named Crane."),
    ("Their look said enough.", "Their look says enough."),
    ("The stones over which the cart rumbled were gone.", "The stones over which the cart rumbles are gone."),
    ("Had his uncle lived, he would have come.", "Had his uncle lived, he would have come."),
    ("She had long since succeeded.", "She has long since succeeded."),
    ("The clerk, after a step or two, halted.", "The clerk, after a step or two, halts."),
    ("A voice beside her made her start.", "A voice beside her makes her start."),
    ("He upset his chair; spilled the ink; and left.", "He upsets his chair; spills the ink; and leaves."),
    ("They tried to make themselves heard.", "They try to make themselves heard."),
    ("Some water ran down.", "Some water runs down."),
    ("It was too pronounced a hint.", "It is too pronounced a hint."),
    ("He turned to her, and she, shaken and humbled by it, looked away.",
     "He turns to her, and she, shaken and humbled by it, looks away."),
    ("She pats it flat as you would for a child.", "She pats it flat as you would for a child."),
    ("She patted it as you would a dog.", "She pats it as you would a dog."),
    ("If he were here, he would laugh.", "If he were here, he would laugh."),
    ("He spoke as if he were deaf and would not stop.", "He speaks as if he were deaf and will not stop."),
    ("She held the label, she’d tied it on last night.", "She holds the label, she’d tied it on last night."),
    ("It was like the noise made by a drum.", "It is like the noise made by a drum."),
    ("She had the bird caught and sent to the roof.", "She has the bird caught and sent to the roof."),
    ("She had a fan which she carried suspended there.", "She has a fan which she carries suspended there."),
    ("I take it out and hold it up.", "I take it out and hold it up."),
    ("All of them had a hand in it.", "All of them have a hand in it."),
    ("Each family at Lund’s owned a hut.", "Each family at Lund’s owns a hut."),
    ("He had said that he would write when he came.", "He has said that he will write when he comes."),
    ("He had bade them good night.", "He has bade them good night."),
    ("Everything he had broke.", "Everything he has breaks."),
    ("She heard the bell, stripped of all but its echo.",
     "She hears the bell, stripped of all but its echo."),
    ("The mist in the lane has now somewhat thinned.", "The mist in the lane has now somewhat thinned."),
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
    ("They were names, mutually conferred upon each other.",
     "They are names, mutually conferred upon each other."),
    ("She was a dear and highly valued friend.", "She is a dear and highly valued friend."),
    ("She was tired, and slowly walked on.", "She is tired, and slowly walks on."),
    ("The story he had promised to read really wanted a word.",
     "The story he has promised to read really wants a word."),
    ("Seeing the lights reflected in the floor, he went in.",
     "Seeing the lights reflected in the floor, he goes in."),
    ("Seeing that the boys turned to the door, he went in.",
     "Seeing that the boys turn to the door, he goes in."),
    ("It was passed around with gold cake and silver cake arranged on platters.",
     "It is passed around with gold cake and silver cake arranged on platters."),
    ("They were shouting, and making their presence felt.",
     "They are shouting, and making their presence felt."),
    ("He made a joke, and Anna felt better.", "He makes a joke, and Anna feels better."),
    ("She turned away, divided between tears and smiles.",
     "She turns away, divided between tears and smiles."),
    # already present
    ("The case sits on the counter.", "The case sits on the counter."),
]  # fmt: skip


def to_present(text: str, start: int = 0, end: int | None = None) -> list[Edit]:
    tokens = tokenize(text, start, end)
    return present_edits(tokens, finite_verbs(tokens))


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
