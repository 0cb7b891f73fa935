// Keys: each does what a button does.

import { of } from "./desk.js";

const PAGE = 10; // lines of speech

export function listenToKeys(desk, search) {
  const keys = table(desk, search);
  document.addEventListener("keydown", (event) => {
    if (!desk.sheet || event.ctrlKey || event.metaKey || event.altKey || of("keys").open) return;
    const field = event.target.closest("input, select, textarea");
    if (event.key === "Escape") {
      search.close();
      of("panel").dataset.state = ""; // forms that are open close
      desk.sheet.select(desk.current, { scroll: false });
      return;
    }
    const onButton = event.target.closest("button, summary, a");
    if (field || (onButton && (event.key === "Enter" || event.key === " "))) return;
    const handler = /^[0-9]$/.test(event.key) ? () => digit(desk, Number(event.key)) : keys[event.key];
    if (!handler) return;
    event.preventDefault();
    handler(event);
  });
}

function table(desk, search) {
  const go = (lines, step, options) => desk.sheet.move(lines, step, options);
  const headings = () => desk.model.stops.filter((line) => line.kind === "heading");
  return {
    ArrowDown: (event) => go(desk.model.speeches, 1, { run: event.shiftKey }),
    ArrowUp: (event) => go(desk.model.speeches, -1, { run: event.shiftKey }),
    ArrowRight: () => go(desk.model.stops, 1),
    ArrowLeft: () => go(desk.model.stops, -1),
    n: () => go(desk.model.doubts, 1) ?? desk.say("There is no doubt further down."),
    p: () => go(desk.model.doubts, -1) ?? desk.say("There is no doubt further up."),
    PageDown: () => leap(desk, PAGE),
    PageUp: () => leap(desk, -PAGE),
    "]": () => go(headings(), 1),
    "[": () => go(headings(), -1),
    Home: () => desk.sheet.select(desk.model.speeches[0]),
    End: () => desk.sheet.select(desk.model.speeches.at(-1)),
    Enter: () => markRight(desk),
    s: () => swap(desk),
    t: () => think(desk),
    o: () => press("o"),
    h: () => headingHere(desk),
    u: () => desk.act({ do: "undo" }, null),
    "/": () => search.open(),
    "?": () => showKeys(),
  };
}

function leap(desk, by) {
  const lines = desk.model.speeches;
  const number = desk.current?.number ?? 0;
  const ahead = by > 0 ? lines.filter((line) => line.number > number) : lines.filter((line) => line.number < number);
  desk.sheet.select(by > 0 ? ahead[Math.min(by, ahead.length) - 1] : ahead.at(Math.max(by, -ahead.length)));
}

// The key 1 to 9 of a person who says the selected line, or acts in it; 0 is somebody else.
export function digit(desk, number) {
  const line = desk.current;
  if (line?.kind !== "speech" && line?.kind !== "action") {
    desk.say("Only speech and action belong to somebody.");
    return;
  }
  if (number === 0) {
    press("0");
    return;
  }
  const person = desk.model.peopleAt(desk.model.sceneAt(line.number))[number - 1];
  if (person) desk.act({ do: line.kind === "speech" ? "speaker" : "actor", person: person.name }, line);
  else desk.say(`Nobody has the key ${number} here.`);
}

export function showKeys() {
  const known = [...of("panel").querySelectorAll("h2, .sure, .points li")].map(saidBy);
  of("keys-why").textContent = known.length ? `The selected line: ${known.join(" ")}` : "";
  of("keys").showModal();
}

// What a part of the panel says, as a sentence of its own; the words it quotes in quotation marks.
function saidBy(part) {
  const quoted = part.querySelector("q")?.textContent ?? "";
  const words = part.textContent.slice(0, part.textContent.length - quoted.length).trim();
  return `${words}${/[.!?]$/.test(words) ? "" : "."}${quoted ? ` “${quoted}”` : ""}`;
}

function press(key) {
  of("panel").querySelector(`[data-key_of="${key}"]`)?.click();
}

function spokenRun(desk) {
  return desk.sheet.run.filter((line) => line.kind === "speech");
}

function markRight(desk) {
  const run = spokenRun(desk);
  const [from, to] = run.length ? [run[0], run.at(-1)] : [desk.current, null];
  if (from?.kind !== "speech") return;
  desk.sheet.move(desk.model.speeches, 1);
  desk.act({ do: "right" }, from, to);
}

function swap(desk) {
  const run = spokenRun(desk);
  if (run.length) desk.act({ do: "swap" }, run[0], run.at(-1));
  else if (desk.current?.kind === "speech") desk.act({ do: "swap" });
}

function think(desk) {
  const line = desk.current;
  if (line?.kind === "action" || line?.kind === "note") desk.act({ do: "thought", thought: line.kind === "action" });
}

function headingHere(desk) {
  if (desk.current?.kind === "heading") press("h");
  else desk.act({ do: "scene", starts: true });
}
