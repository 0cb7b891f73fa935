"""From a folder of labelled texts to the table of weights, on texts of a few lines each."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="learning needs the extra [learn]")
pytest.importorskip("scipy", reason="learning needs the extra [learn]")

from screenplay.attribution.weights import load_certain
from screenplay.learning import __main__ as program
from screenplay.learning import rule_table
from screenplay.learning.corpus import Labelled, read_corpus
from screenplay.learning.features import BARE, conversations, for_long
from screenplay.learning.report import load_scorer, score, write_table
from screenplay.learning.validate import Guess, Model, guess, guess_all, learn, learn_both
from tests.learning.corpora import PEOPLE, gold, labelled


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> list[Labelled]:
    return list(read_corpus(gold(tmp_path_factory.mktemp("texts"), ("modern_real",)) / "modern_real"))


@pytest.fixture(scope="module")
def model(texts: list[Labelled]) -> Model:
    return learn(texts, conversations(texts))


@pytest.fixture
def weights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the programs write into a folder of the test instead of into grammar/."""
    (tmp_path / "weights").mkdir()
    for module in (program, rule_table):
        monkeypatch.setattr(module, "grammar_folder", lambda: tmp_path)
    return tmp_path / "weights"


def right(texts: list[Labelled], guesses: list[Guess]) -> float:
    """Return the share of the guesses at labelled turns that are right."""
    known = [one for one in guesses if texts[one.text].gold[one.turn]]
    return sum(one.person in texts[one.text].gold[one.turn] for one in known) / len(known)


def test_every_line_of_a_labelled_text_knows_its_speaker(texts: list[Labelled]) -> None:
    for text, people in zip(texts, PEOPLE, strict=True):
        assert text.speakers == tuple(people[number % 3 % 2] for number in range(16))
        assert all(text.gold)


def test_a_text_without_labels_is_no_text_to_learn_from(tmp_path: Path) -> None:
    labelled(tmp_path, "told", ("Orla", "Finn"))
    (tmp_path / "untold.txt").write_text("“Go,” said Ann.\n", encoding="utf-8")
    assert [text.name for text in read_corpus(tmp_path)] == ["told"]


def test_what_is_certain_is_not_learned(texts: list[Labelled], model: Model) -> None:
    certain = {(rule, variant) for rule, signs in load_certain().items() for variant in signs}
    told = [max(turn) for one in conversations(texts) for turn in one.certain]
    assert max(told) == load_certain()["name_tag"]["name after"].weight
    assert not certain & set(model.evidence_index)


def test_the_gesture_is_learned_to_show_the_speaker(tmp_path: Path) -> None:
    bare = list(read_corpus(gold(tmp_path, ("web_style",)) / "web_style"))
    learned = learn(bare, conversations(bare))
    gesture = load_certain()["gesture_before"]["name of a short text"].weight
    assert gesture in {weight for one in conversations(bare) for turn in one.certain for weight in turn}
    # what is certain is not learned again: only what little it leaves, and for the speaker
    assert learned.fitted.evidence[learned.evidence_index["gesture_before", "name"]] > 0


def test_a_label_that_a_certain_sign_denies_teaches_nothing(tmp_path: Path) -> None:
    path = labelled(tmp_path, "told", ("Orla", "Finn"))
    first, *others = path.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
    wrong = "\n".join([first.replace("Orla", "Finn"), *others])
    path.with_suffix(".jsonl").write_text(wrong, encoding="utf-8")
    (one,) = conversations(list(read_corpus(tmp_path)))
    assert [bool(people) for people in one.gold[:3]] == [False, True, True]


def test_what_is_rarer_than_eight_lines_teaches_nothing(texts: list[Labelled], model: Model) -> None:
    found = conversations(texts)
    seen = Counter(key for one in found for turn in one.findings for row in turn for key in row)
    rare = {key for key, times in seen.items() if times < 8}
    assert rare
    assert set(model.evidence_index) == set(seen) - rare


def test_weights_find_the_speakers_of_a_text_that_they_never_saw(texts: list[Labelled]) -> None:
    found = conversations(texts)
    seen, unseen = [one for one in found if one.text], [one for one in found if not one.text]
    assert right(texts, list(guess(learn(texts, seen), unseen))) == 1.0


def test_every_turn_is_guessed_once(texts: list[Labelled], model: Model) -> None:
    turns = [(one.text, one.turn) for one in guess(model, conversations(texts))]
    assert sorted(turns) == [(number, turn) for number in range(len(texts)) for turn in range(16)]


def test_a_guess_says_how_probable_it_is(texts: list[Labelled], model: Model) -> None:
    assert all(0.5 < one.probability <= 1 for one in guess(model, conversations(texts)))


def test_what_a_text_with_hardly_a_tag_tells_is_counted_once_more(tmp_path: Path, model: Model) -> None:
    bare = list(read_corpus(gold(tmp_path, ("web_style",)) / "web_style"))
    twice = learn(bare, conversations(bare)).evidence_index
    assert ("gesture_before", "name") in twice
    assert ("gesture_before", f"name{BARE}") in twice
    assert not [variant for _, variant in model.evidence_index if variant.endswith(BARE)]


def test_the_table_of_weights_is_what_the_program_reads(model: Model) -> None:
    curves = {"tagged": [(0.0, 0.0), (1.0, 1.0)], "bare": [(0.0, 0.1), (1.0, 0.9)]}
    table = tomllib.loads(write_table(model, curves, ["a remark"]))
    assert table["curves"]["bare"] == [[0.0, 0.1], [1.0, 0.9]]
    assert "name_tag" in table["rules"]
    assert "name after" not in table["rules"]["name_tag"]  # it is certain
    assert all(len(weights) == 3 for weights in table["moves"].values())


def test_the_scorer_that_stands_beside_the_texts_is_asked(tmp_path: Path) -> None:
    folder = gold(tmp_path, ("modern_real",))
    texts = list(read_corpus(folder / "modern_real"))
    perfect = [
        Guess(number, turn, next(iter(people)), 1.0)
        for number, text in enumerate(texts)
        for turn, people in enumerate(text.gold)
    ]
    assert (
        score({"modern_real": folder / "modern_real"}, texts, perfect)["modern_real"]["macro"]["mapped"][
            "mean"
        ]
        == 1.0
    )
    assert load_scorer(folder).MATCH_THRESHOLD == 0.5


def test_the_program_checks_without_writing(
    tmp_path: Path, weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main([str(gold(tmp_path)), "--check"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["modern_real", "5", "100.0", "100.0", "100.0", "0.0", "0.0"] in rows
    assert not list(weights.iterdir())


def test_the_program_writes_weights_with_a_curve_for_each_kind_of_text(tmp_path: Path, weights: Path) -> None:
    folder = gold(tmp_path, ("modern_real", "web_style", "pdnc_flat"))
    assert program.main([str(folder)]) == 0
    long, brief = (
        tomllib.loads((weights / name).read_text(encoding="utf-8"))
        for name in ("attribution.toml", "brief.toml")
    )
    assert (set(long["curves"]), set(brief["curves"])) == (
        {"tagged", "bare"},
        {"brief"},
    )


def test_a_set_that_is_none_of_the_known_ones_teaches_brief_texts_only(tmp_path: Path) -> None:
    folder = gold(tmp_path, ("modern_real", "web_own", "web_style"))
    texts = [text for name in ("modern_real", "web_style") for text in read_corpus(folder / name)]
    further = [*texts, *read_corpus(folder / "web_own")]
    models, without = learn_both(further, conversations(further)), learn_both(texts, conversations(texts))
    assert (models.long.fitted.evidence == without.long.fitted.evidence).all()
    assert models.brief.evidence_index != without.brief.evidence_index


def test_long_texts_learn_nothing_of_what_only_tells_in_brief_ones(tmp_path: Path) -> None:
    texts = list(read_corpus(gold(tmp_path, ("web_style",)) / "web_style"))
    (one, *_) = conversations(texts)
    rules = {rule for turn in for_long(one).findings for row in turn for rule, _ in row}
    signs = {sign for here in for_long(one).signs for sign in here}
    assert "prominence" in {rule for turn in one.findings for row in turn for rule, _ in row}
    assert rules
    assert "prominence" not in rules
    assert signs
    assert not [sign for sign in signs if sign.startswith("built ")]


def test_a_speaker_who_has_two_names_is_one_of_them_throughout_in_brief_texts(tmp_path: Path) -> None:
    path = tmp_path / "told.txt"
    path.write_text(
        "Orla sat. Orla frowned. “Well.” Finn sat. The toddler sighed. “Hm.” Orla sighed. “No.”\n", "utf-8"
    )
    orla = {"speaker": "Orla", "speaker_aliases": ["Orla", "the toddler"]}
    text = path.read_text(encoding="utf-8")
    spans = [[text.index(words), text.index(words) + len(words)] for words in ("Well.", "Hm.", "No.")]
    path.with_suffix(".jsonl").write_text(
        "\n".join(json.dumps(orla | {"spans": [one]}) for one in spans), "utf-8"
    )
    (told,) = read_corpus(tmp_path)
    names = [{told.view.characters[one].name for one in people} for people in told.chief]
    assert names == [{"ORLA", "TODDLER"}, {"ORLA", "TODDLER"}, {"ORLA"}]  # named beside the first two
    assert all(len(people) == 2 for people in told.gold)


def test_each_text_is_attributed_by_the_weights_that_serve_it(tmp_path: Path) -> None:
    folder = gold(tmp_path)
    texts = [text for name in ("modern_real", "web_style") for text in read_corpus(folder / name)]
    found = conversations(texts)
    models = learn_both(texts, found)
    brief = [one for one in found if texts[one.text].view.brief]
    assert 0 < len(brief) < len(found)
    assert set(guess(models.brief, brief)) <= set(guess_all(models, texts, found))


def test_the_rules_are_measured_and_written(tmp_path: Path, weights: Path) -> None:
    assert rule_table.main([str(gold(tmp_path))]) == 0
    table = tomllib.loads((weights / "rules.toml").read_text(encoding="utf-8"))
    assert table["name_tag"] == {"precision": 1.0, "coverage": 0.5}  # half the lines have a tag


@pytest.mark.parametrize("main", [program.main, rule_table.main])
def test_without_a_folder_the_programs_say_how_they_are_called(main, capsys) -> None:
    assert main([]) == 2
    assert "python -m screenplay.learning" in capsys.readouterr().err


@pytest.mark.parametrize("main", [program.main, rule_table.main])
@pytest.mark.parametrize(("folder", "told"), [("nowhere", "is no folder"), (".", "has no labelled text")])
def test_a_folder_without_texts_is_a_clear_error_and_writes_nothing(
    main, folder: str, told: str, tmp_path: Path, weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / folder)]) == 1
    assert re.fullmatch(rf"Error: .*{told}.*\n", capsys.readouterr().err)
    assert not list(weights.iterdir())


def test_weights_are_not_written_where_no_text_is_bare(
    tmp_path: Path, weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main([str(gold(tmp_path, ("modern_real",)))]) == 1
    assert "no labelled text that is bare" in capsys.readouterr().err
    assert not list(weights.iterdir())


def test_texts_without_a_scorer_beside_them_are_a_clear_error(
    tmp_path: Path, weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = gold(tmp_path)
    (tmp_path / "score_attribution.py").unlink()
    assert program.main([str(folder), "--check"]) == 1
    assert "score_attribution.py is missing" in capsys.readouterr().err


def test_a_further_set_that_is_not_there_is_a_clear_error(
    tmp_path: Path, weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert program.main([str(gold(tmp_path)), str(tmp_path / "nowhere"), "--check"]) == 1
    assert "nowhere is no folder" in capsys.readouterr().err
