// The page at work: keys and clicks become actions, and what the server answers is drawn.

import { Model, words } from "./data.js";
import { make } from "./draw.js";
import { Sheet, drawStrip, markEvidence } from "./select.js";
import { showPanel } from "./panel.js";
import { Server, Refused } from "./server.js";

const of = (id) => document.getElementById(id);
const texts = JSON.parse(of("texts").textContent);
const chosen = Number(new URLSearchParams(location.search).get("text") ?? 0);
const server = new Server(document.body.dataset.token, chosen);
let model = null;
let sheet = null;
let queue = Promise.resolve();
let asking = 0;

// Actions wait for each other: each is about the lines as the one before left them.
function enqueue(task) {
  queue = queue.then(task).catch(complain);
  return queue;
}

function say(...lines) {
  const live = of("live");
  live.replaceChildren(...lines.filter(Boolean).slice(0, 6).map((line) => make("p", {}, line)));
  live.classList.add("shown");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => live.classList.remove("shown"), 9000);
}

function complain(error) {
  if (error instanceof Refused) say(`${error.message[0].toUpperCase()}${error.message.slice(1)}.`);
  else say("The server does not answer. Is it still running?");
  if (model) enqueueView();
}

// The state comes in.

async function takeView() {
  const view = await server.get("view");
  if (model && view.version === model.version) return;
  const key = sheet?.current?.key;
  const number = sheet?.current?.number ?? 0;
  const same = model && view.blocks.length === model.blocks.length;
  if (same) {
    const splices = view.blocks.flatMap((block, n) => (alike(block, model.blocks[n]) ? [] : [{ start: n, removed: 1, blocks: [block] }]));
    draw({ ...view, blocks: undefined, splices: splices.reverse(), firsts: view.blocks.map((block) => block.first) });
    return;
  }
  if (model) model.take(view);
  else {
    model = new Model(view);
    restoreVisited();
    sheet = new Sheet(of("sheet"), model);
    sheet.listeners.push(selected);
  }
  sheet.drawAll();
  const line = model.byKey.get(key) ?? model.speeches.find((each) => each.number >= number) ?? model.stops[0];
  if (line) sheet.select(line, { scroll: Boolean(key), focus: document.activeElement === document.body });
  around();
}

function enqueueView() {
  queue = queue.then(takeView).catch(() => say("The server does not answer. Is it still running?"));
}

function alike(one, other) {
  const bare = (block) => JSON.stringify([block.prose, block.lines.map(({ number, block: b, place, cue, key, ...line }) => line)]);
  return bare(one) === bare(other);
}

function draw(change) {
  const { blocks: _, ...rest } = change;
  const key = sheet.current?.key;
  const hadFocus = of("sheet").contains(document.activeElement) || document.activeElement === document.body;
  model.apply(rest);
  const fresh = sheet.redraw(rest);
  for (const row of fresh) row.classList.add("fresh");
  setTimeout(() => fresh.forEach((row) => row.classList.remove("fresh")), 1600);
  const line = model.byKey.get(key) ?? model.speeches.find((each) => each.number >= (sheet.current?.number ?? 0)) ?? model.stops[0];
  if (line) sheet.select(line, { run: Boolean(sheet.anchor), focus: hadFocus, scroll: false });
  around();
}

function around() {
  of("title").textContent = model.title;
  document.title = `${model.title}: review`;
  of("undo").disabled = !model.corrections;
  drawStrip(of("strip"), sheet, (key) => sheet.select(model.byKey.get(key)));
  progress();
}

function progress() {
  const [read, all] = [model.read, model.speeches.length];
  of("progress").max = Math.max(all, 1);
  of("progress").value = read;
  const doubts = model.doubts.length;
  of("progress-words").textContent = `${read} of ${all} lines read, ${doubts} ${doubts === 1 ? "doubt" : "doubts"}`;
}

// A line is selected.

function selected(line) {
  if (line.kind === "speech" && !model.visited.has(line.key)) {
    model.visited.add(line.key);
    keepVisited();
  }
  progress();
  people(line);
  panel(line, null);
  const asked = (asking += 1);
  setTimeout(async () => {
    if (asked !== asking) return;
    try {
      const why = await server.get("why", { line: (line.kind === "speech" && line.cue ? line : line).number });
      if (asked === asking) panel(line, why);
    } catch { /* the next line asks again */ }
  }, 40);
}

function panel(line, why) {
  markEvidence(sheet, why ? why.points.filter((point) => point.span).map((point) => point.span) : []);
  showPanel(of("panel"), model, line, sheet.run, why, { act, reveal });
}

function reveal([start]) {
  const bits = [...document.querySelectorAll(".bit")];
  const bit = bits.findLast((each) => Number(each.dataset.at) <= start);
  bit?.scrollIntoView({ block: "center" });
}

function people(line) {
  const here = model.peopleAt(model.sceneAt(line.number));
  const speaks = (name) => line.kind === "speech" && line.who === name;
  of("people").replaceChildren(...here.map((person, n) => make("button", {
    type: "button",
    class: `person p${model.colour(person.name)}`,
    "aria-pressed": String(speaks(person.name)),
    "aria-keyshortcuts": String(n + 1),
    data: { key: n + 1, person: person.name },
  }, make("kbd", {}, String(n + 1)), person.cue)));
}

// Something is to be changed: `line` and `to` are found again by their words when their turn comes.

function act(fields, line = sheet.current, to = null) {
  const [key, until] = [line?.key, to?.key];
  if (fields.do === "speaker") foretell(line, fields.person);
  return enqueue(async () => {
    const now = () => ({ ...fields, ...(key ? { line: model.byKey.get(key)?.number } : {}), ...(until ? { to: model.byKey.get(until)?.number } : {}) });
    let change;
    try {
      change = await server.act({ ...now(), version: model.version });
    } catch (error) {
      if (!error.stale) throw error;
      await takeView();
      change = await server.act({ ...now(), version: model.version });
    }
    draw(change);
    const also = change.told.filter((told) => !told.startsWith(`Line ${sheet.current?.number} `));
    const more = also.length > 3 ? [`And ${also.length - 3} more lines change hands.`] : [];
    say(...change.said.map((said) => `${said[0].toUpperCase()}${said.slice(1)}.`).slice(0, 2), ...also.slice(0, 3), ...more, ...change.unfit.slice(0, 1));
  });
}

// Show the new speaker at once; the conversation around it follows when it is decided.
function foretell(line, person) {
  const element = sheet.elementOf(line);
  if (!element || line.kind !== "speech") return;
  element.dataset.speaker = person;
  const turn = element.closest(".turn");
  const name = turn?.querySelector(".cue-name");
  if (!name) return;
  name.textContent = model.cueOf(person);
  turn.className = `turn p${model.colour(person)}`;
  turn.dataset.sure = "told";
}

const VISITED = `screenplay:${texts[chosen] ?? ""}`;

function keepVisited() {
  try { sessionStorage.setItem(VISITED, JSON.stringify([...model.visited])); } catch { /* private windows */ }
}

function restoreVisited() {
  try { for (const key of JSON.parse(sessionStorage.getItem(VISITED) ?? "[]")) model.visited.add(key); } catch { /* as above */ }
}

// Keys.

function digit(number) {
  if (number === 0) return press("0");
  const person = model.peopleAt(model.sceneAt(sheet.current.number))[number - 1];
  if (!person) return say(`Nobody has the key ${number} here.`);
  const speech = sheet.current.kind === "speech" ? sheet.current : null;
  return speech ? act({ do: "speaker", person: person.name }, speech) : say("Only a line of speech has a speaker.");
}

function press(key) {
  of("panel").querySelector(`[data-key_of="${key}"]`)?.click();
}

function markRight() {
  const run = sheet.run.filter((line) => line.kind === "speech");
  const [from, to] = run.length ? [run[0], run.at(-1)] : [sheet.current, null];
  if (from?.kind !== "speech") return;
  sheet.move(model.speeches, 1);
  act({ do: "right" }, from, to);
}

function swap() {
  const run = sheet.run.filter((line) => line.kind === "speech");
  if (run.length) act({ do: "swap" }, run[0], run.at(-1));
  else if (sheet.current?.kind === "speech") act({ do: "swap" }, sheet.current);
}

function think() {
  const line = sheet.current;
  if (line?.kind === "action" || line?.kind === "note") act({ do: "thought", thought: line.kind === "action" }, line);
}

function headingHere() {
  if (sheet.current?.kind === "heading") press("h");
  else act({ do: "scene", starts: true });
}

const KEYS = {
  ArrowDown: (event) => sheet.move(model.speeches, 1, { run: event.shiftKey }),
  ArrowUp: (event) => sheet.move(model.speeches, -1, { run: event.shiftKey }),
  ArrowRight: () => sheet.move(model.stops, 1),
  ArrowLeft: () => sheet.move(model.stops, -1),
  n: () => sheet.move(model.doubts, 1) ?? say("There is no doubt further down."),
  p: () => sheet.move(model.doubts, -1) ?? say("There is no doubt further up."),
  "]": () => sheet.move(model.stops.filter((line) => line.kind === "heading"), 1),
  "[": () => sheet.move(model.stops.filter((line) => line.kind === "heading"), -1),
  Home: () => sheet.select(model.speeches[0]),
  End: () => sheet.select(model.speeches.at(-1)),
  Enter: markRight,
  s: swap,
  t: think,
  h: headingHere,
  u: () => act({ do: "undo" }, null),
  "/": openSearch,
  "?": () => of("keys").showModal(),
  Escape: () => sheet.select(sheet.current, { scroll: false }),
};

document.addEventListener("keydown", (event) => {
  if (!sheet || event.ctrlKey || event.metaKey || event.altKey || of("keys").open) return;
  const field = event.target.closest("input, select, textarea");
  if (event.key === "Escape" && (field || of("panel").contains(event.target))) {
    closeSearch();
    return;
  }
  if (field) return;
  const onButton = event.target.closest("button, summary, a");
  if (onButton && (event.key === "Enter" || event.key === " ")) return;
  const handler = /^[0-9]$/.test(event.key) ? () => digit(Number(event.key)) : KEYS[event.key];
  if (!handler) return;
  event.preventDefault();
  handler(event);
});

// Finding words.

function openSearch() {
  of("search").hidden = false;
  of("find").setAttribute("aria-expanded", "true");
  of("search-words").select();
  of("search-words").focus();
}

function closeSearch() {
  of("search").hidden = true;
  of("find").setAttribute("aria-expanded", "false");
  sheet.select(sheet.current, { scroll: false });
}

function search() {
  const wanted = of("search-words").value.trim().toLowerCase();
  if (!wanted) return;
  const prose = (line) => model.blocks[line.block].prose.flat().filter((piece) => piece[2] === line.place).map((piece) => piece[1]).join(" ");
  const found = model.stops.filter((line) => words(line.text).toLowerCase().includes(wanted) || prose(line).toLowerCase().includes(wanted));
  const next = found.find((line) => line.number > (sheet.current?.number ?? 0)) ?? found[0];
  of("search-found").textContent = next ? `${found.indexOf(next) + 1} of ${found.length}` : "not found";
  if (next) sheet.select(next, { focus: false });
}

// Clicks.

of("sheet").addEventListener("click", (event) => {
  const line = sheet.lineOf(event.target);
  if (!line) return;
  const run = event.shiftKey;
  sheet.select(line, { scroll: false, run, focus: getSelection().isCollapsed });
  if (event.target.closest(".cue-name, .name")) of("panel").classList.add("asked");
});
of("people").addEventListener("click", (event) => {
  const button = event.target.closest("[data-key]");
  if (button) digit(Number(button.dataset.key));
});
of("undo").addEventListener("click", () => act({ do: "undo" }, null));
of("find").addEventListener("click", openSearch);
of("search").addEventListener("submit", (event) => { event.preventDefault(); search(); });
of("search-close").addEventListener("click", closeSearch);
of("help").addEventListener("click", () => of("keys").showModal());
of("save-menu").addEventListener("click", (event) => {
  const formats = event.target.closest("[data-save]")?.dataset.save.split(" ");
  if (!formats) return;
  of("save-menu").hidePopover();
  enqueue(async () => say(...(await server.post("save", { formats })).said));
});
of("open-pdf").addEventListener("click", () => enqueue(async () => {
  const { page } = await server.get("place", { line: sheet.current?.number ?? 1 });
  window.open(`${server.address("script.pdf")}#page=${page}`, "_blank", "noopener");
}));
of("export").addEventListener("click", () => { location.assign(server.address("review.html")); });
of("quit").addEventListener("click", () => enqueue(async () => say(...(await server.post("quit", {})).said)));

// The start.

if (texts.length > 1) {
  document.querySelector(".texts").hidden = false;
  of("texts-choice").append(...texts.map((name, n) => make("option", { value: n, selected: n === chosen }, name)));
  of("texts-choice").addEventListener("change", (event) => {
    const query = new URLSearchParams(location.search);
    query.set("text", event.target.value);
    location.search = query;
  });
}

enqueue(async () => {
  await takeView();
  server.listen((version) => { if (version !== model.version) enqueueView(); });
});
