"""The page in a real browser, driven by keys and clicks as a writer drives it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from screenplay.cli.commands.review import way_in
from screenplay.review import one_file
from tests.review.chromium import ARGUMENTS, CHROMIUM
from tests.review.stories import FERRY, HOSTILE, Page, session_of, written

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
CURRENT = ".line[aria-current='true']"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Give a function that opens an address in a tab; complaints of the browser fail the test."""
    complaints: list[str] = []
    contexts = []

    def open_tab(address: str, **options: Any) -> Any:
        contexts.append(browser.new_context(**({"viewport": {"width": 1400, "height": 900}} | options)))
        tab = contexts[-1].new_page()
        tab.set_default_timeout(15_000)
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        tab.goto(address)
        tab.wait_for_selector(CURRENT)
        return tab

    yield open_tab
    for context in contexts:
        context.close()
    assert complaints == []


def speech(tab: Any, words: str) -> Any:
    return tab.locator(".line.speech", has_text=words)


def go_to(tab: Any, words: str) -> Any:
    """Go down by keys to the speech that has `words`."""
    for _ in range(60):
        if words in tab.inner_text(CURRENT):
            return speech(tab, words)
        tab.keyboard.press("ArrowDown")
    raise AssertionError(f"no key comes to {words!r}")


def key_of(tab: Any, person: str) -> str:
    return str(tab.get_attribute(f"#people [data-person='{person}']", "data-key"))


def until(tab: Any, words: str, person: str) -> None:
    """Wait until the speech with `words` is said by `person`, as the server knows."""
    tab.wait_for_function(
        "([words, person]) => [...document.querySelectorAll('.line.speech')].some(each =>"
        " each.textContent.includes(words) && each.dataset.speaker === person"
        " && !each.closest('.foretold'))",
        arg=[words, person],
    )


def test_the_page_shows_prose_and_script_side_by_side(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    page = serving()
    tab = opened(page.address)
    rows = {row["line"]: row for row in page.json("/api/script")}
    assert tab.title().startswith("The Ferry")
    shown = tab.locator(".line.speech").all()
    assert len(shown) == sum(row["kind"] == "speech" for row in rows.values())
    for each in shown:
        row = rows[int(each.get_attribute("data-line"))]
        assert (each.inner_text(), each.get_attribute("data-speaker")) == (row["text"], row["character"])
    assert tab.locator("[aria-current='true']").count() == 1
    assert "lines read" in tab.inner_text("#progress-words")
    tab.locator(CURRENT).hover()
    assert tab.inner_text(".bit.lit") == tab.inner_text(CURRENT).rstrip(".") + ","
    box = [tab.locator(f".row:has({CURRENT}) .{side}").bounding_box() for side in ("prose", "script")]
    assert box[0]["x"] + box[0]["width"] <= box[1]["x"] + 1
    assert box[0]["y"] == box[1]["y"]


def test_a_key_gives_the_line_to_a_person_and_u_takes_it_back(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    page = serving()
    tab = opened(page.address)
    line = go_to(tab, "It looks small")
    was = line.get_attribute("data-speaker")
    tab.keyboard.press(key_of(tab, "AUNT PETRA"))
    until(tab, "It looks small", "AUNT PETRA")
    assert "is said by AUNT PETRA" in tab.inner_text("#live")
    assert "It looks small" in tab.inner_text(CURRENT)
    assert tab.get_attribute("#people [data-person='AUNT PETRA']", "aria-pressed") == "true"
    kept = {row["text"]: row["character"] for row in page.json("/api/script") if row["kind"] == "speech"}
    assert kept["It looks small."] == "AUNT PETRA"
    tab.keyboard.press("u")
    until(tab, "It looks small", was)
    assert "Taken back" in tab.inner_text("#live")


def test_keys_pressed_faster_than_the_server_answers_all_count(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    page = serving()
    tab = opened(page.address)
    go_to(tab, "Is that the island")
    key = key_of(tab, "AUNT PETRA")
    for pressed in (key, "ArrowDown", key, "ArrowDown", key):
        tab.keyboard.press(pressed)
    for words in ("Is that the island", "That is the lighthouse", "It looks small"):
        until(tab, words, "AUNT PETRA")


def test_the_panel_says_why_and_what_can_be_changed(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    tab = opened(serving().address)
    speech(tab, "You are late").click()
    tab.wait_for_selector(".points li")
    assert "The tag names INES." in tab.inner_text("#panel")
    assert tab.evaluate("CSS.highlights.has('evidence')")
    tab.locator(".turn", has_text="That is the lighthouse").locator(".cue-name").click()
    assert "That is the lighthouse" in tab.inner_text(CURRENT)
    tab.keyboard.press("0")
    tab.keyboard.type("The Purser")
    tab.keyboard.press("Enter")
    until(tab, "That is the lighthouse", "THE PURSER")
    tab.keyboard.press("ArrowDown")
    assert "It looks small" in tab.inner_text(CURRENT)  # the keys are back at the lines


def test_headings_notes_and_names_can_be_changed_by_clicks(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    tab = opened(serving().address)
    tab.locator(".line.note", has_text="letter in his coat").click()
    tab.get_by_role("button", name="This is seen or heard").click()
    tab.wait_for_selector(".line.action:has-text('letter in his coat')")
    tab.locator(".line.heading").first.click()
    tab.get_by_role("button", name="Change the heading").click()
    tab.keyboard.type("EXT. FERRY - DAWN")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".line.heading:has-text('EXT. FERRY - DAWN')")
    tab.locator(".line.action .name", has_text="Ruben").first.click()
    tab.get_by_role("button", name="The name of RUBEN in cues").click()
    tab.keyboard.type("MR. VOSS")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".cue-name:has-text('MR. VOSS')")


def test_a_key_says_who_acts(serving: Callable[..., Page], opened: Callable[..., Any]) -> None:
    tab = opened(serving().address)
    tab.locator(".line.action", has_text="comes up behind her").click()
    tab.wait_for_selector("#panel h2:has-text('RUBEN acts')")
    tab.keyboard.press(key_of(tab, "AUNT PETRA"))
    tab.wait_for_selector("#panel h2:has-text('AUNT PETRA acts')")
    tab.keyboard.press("u")
    tab.wait_for_selector("#panel h2:has-text('RUBEN acts')")


def test_a_key_says_who_alone_is_in_the_scene(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    page = serving()
    tab = opened(page.address)
    go_to(tab, "It looks small")
    tab.keyboard.press("o")
    assert tab.locator(".who input:checked").count() == 2
    for person in ("RUBEN", "AUNT PETRA"):
        tab.keyboard.press(key_of(tab, person))
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#panel button:has-text('Only INES, AUNT PETRA in this scene')")
    scene = page.json("/api/view")["scenes"][1]["line"]
    said = [row for row in page.json("/api/script") if row["kind"] == "speech" and row["line"] < scene]
    assert {row["character"] for row in said} == {"INES", "AUNT PETRA"}
    tab.keyboard.press("u")
    tab.wait_for_selector("#panel button:has-text('Only some people are in this scene')")


def test_reasons_come_under_the_pointer_and_keys_are_listed(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    tab = opened(serving().address)
    tab.locator(".cue-name", has_text="INES").first.hover()
    tab.wait_for_selector("#tip:not([hidden])")
    assert "The tag names INES." in tab.inner_text("#tip")
    tab.keyboard.press("?")
    assert tab.locator("#keys").is_visible()
    assert "INES says this. Sure. The tag names INES." in tab.inner_text("#keys-why")
    tab.keyboard.press("Escape")
    tab.keyboard.press("/")
    tab.keyboard.type("lighthouse")
    tab.keyboard.press("Enter")
    assert "That is the lighthouse" in tab.inner_text(CURRENT)
    tab.keyboard.press("Escape")
    tab.keyboard.press("ArrowDown")
    assert "It looks small" in tab.inner_text(CURRENT)


def test_a_run_is_marked_right_and_swapped_by_keys(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    tab = opened(serving().address)
    first = go_to(tab, "Nobody asked you to")
    was = first.get_attribute("data-speaker")
    tab.keyboard.press("Shift+ArrowDown")
    assert tab.locator(".in-run").count() >= 2
    tab.keyboard.press("s")
    other = {"INES": "RUBEN", "RUBEN": "INES"}[was]
    until(tab, "Nobody asked you to", other)
    until(tab, "Somebody had to", was)
    go_to(tab, "Is that the island")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".turn[data-sure='told']:has-text('Is that the island')")
    assert "That is the lighthouse" in tab.inner_text(CURRENT)


def test_a_reload_and_another_tab_show_the_same(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    page = serving()
    one, other = opened(page.address), opened(page.address)
    go_to(one, "It looks small")
    one.keyboard.press(key_of(one, "AUNT PETRA"))
    until(one, "It looks small", "AUNT PETRA")
    until(other, "It looks small", "AUNT PETRA")
    go_to(other, "Is that the island")
    other.keyboard.press(key_of(other, "AUNT PETRA"))
    until(other, "Is that the island", "AUNT PETRA")
    until(one, "Is that the island", "AUNT PETRA")
    one.reload()
    until(one, "It looks small", "AUNT PETRA")


def test_prose_that_changes_on_disk_comes_in(
    serving: Callable[..., Page], opened: Callable[..., Any], tmp_path: Path
) -> None:
    page = serving()
    tab = opened(page.address)
    go_to(tab, "It looks small")
    tab.keyboard.press(key_of(tab, "AUNT PETRA"))
    until(tab, "It looks small", "AUNT PETRA")
    written(tmp_path, FERRY.replace('"Did you bring it?"', '"A gull!"\n\n"Did you bring it?"'))
    tab.wait_for_selector(".line.speech:has-text('A gull!')")
    until(tab, "It looks small", "AUNT PETRA")
    assert "It looks small" in tab.inner_text(CURRENT)


def test_hostile_prose_is_text(
    serving: Callable[..., Page], opened: Callable[..., Any], tmp_path: Path
) -> None:
    live = opened(serving(HOSTILE, "<img src=x onerror=alert(1)>.txt").address)
    alone = written(tmp_path / "..", HOSTILE, "hostile.txt")
    target = tmp_path / "review.html"
    target.write_bytes(one_file(session_of(alone).work))
    for tab in (live, opened(target.as_uri())):
        assert tab.evaluate("window.broken") is None
        assert tab.locator("#sheet img, #sheet script, #sheet style, #sheet b").count() == 0
        assert "<script>window.broken = 1</script>" in tab.inner_text(".script >> nth=1")
        assert tab.locator("#sheet").is_visible()


def test_the_browser_comes_in_without_the_address_on_its_command_line(
    serving: Callable[..., Page], opened: Callable[..., Any], tmp_path: Path
) -> None:
    door = way_in(tmp_path, serving().address)
    assert door.parent == tmp_path
    assert "The Ferry" in opened(door.as_uri()).title()


def test_nothing_is_asked_of_the_network(serving: Callable[..., Page], opened: Callable[..., Any]) -> None:
    page = serving()
    tab = opened(page.address)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.reload()
    tab.wait_for_selector(CURRENT)
    assert asked
    assert [url for url in asked if not url.startswith(f"http://127.0.0.1:{page.port}/")] == []


def test_one_file_reads_without_a_server(opened: Callable[..., Any], tmp_path: Path) -> None:
    target = tmp_path / "review.html"
    target.write_bytes(one_file(session_of(written(tmp_path)).work))
    tab = opened(target.as_uri())
    tab.keyboard.press("ArrowDown")
    assert "I had to pay" in tab.inner_text(CURRENT)
    assert "RUBEN says this" in tab.inner_text("#panel")
    assert tab.locator("#people .person").count() >= 2


@pytest.mark.parametrize(
    ("width", "height"), [(360, 780), (640, 400), (820, 1100)], ids=["phone", "200 percent", "tablet"]
)
def test_it_fits_a_narrow_window(
    serving: Callable[..., Page], opened: Callable[..., Any], width: int, height: int
) -> None:
    tab = opened(serving().address, viewport={"width": width, "height": height})
    go_to(tab, "It looks small")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    inside = tab.evaluate(
        f"""() => {{ const box = document.querySelector("{CURRENT}").getBoundingClientRect();
        const at = document.elementFromPoint(box.left + 5, box.top + 5);
        return Boolean(at && at.closest("{CURRENT}, .turn")); }}"""
    )
    assert inside, "the selected line is hidden behind something"


def test_what_is_asked_and_found_covers_nothing_on_a_phone(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    tab = opened(serving().address, viewport={"width": 360, "height": 780})
    tab.keyboard.press("/")
    tab.keyboard.type("lighthouse")
    tab.keyboard.press("Enter")
    low = "document.querySelector('#panel').getBoundingClientRect().bottom"
    assert tab.evaluate(f"Math.abs({low} - innerHeight) < 2")
    tab.keyboard.press("Escape")
    tab.keyboard.press("o")
    assert tab.locator(".who").is_visible()
    tab.keyboard.press("Escape")
    assert tab.locator(".who").count() == 0


def test_it_works_without_a_pointer_and_says_what_things_are(
    serving: Callable[..., Page], opened: Callable[..., Any]
) -> None:
    tab = opened(serving().address)
    go_to(tab, "It looks small")
    focused = "document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
    assert tab.evaluate(focused).endswith("It looks small.")
    reached = []
    for _ in range(25):
        tab.keyboard.press("Tab")
        reached.append(tab.evaluate(focused))
    assert any("This is right" in each for each in reached)
    tab.keyboard.press("Escape")
    assert tab.evaluate(focused).endswith("It looks small.")
    unnamed = tab.evaluate(
        "[...document.querySelectorAll('button, input, select, nav, aside, main')].filter(each =>"
        " !(each.getAttribute('aria-label') || each.textContent.trim() || each.labels?.length)).length"
    )
    assert unnamed == 0
    assert tab.get_attribute("#live", "aria-live") == "polite"
