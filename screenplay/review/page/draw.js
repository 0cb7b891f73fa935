// Rows of the page: a block's prose on the left, its lines on the right. Words are text, never markup.

import { words } from "./data.js";

const LEVELS = [[0.9, "sure"], [0.7, "fairly"], [0.5, "unsure"], [0, "guess"]];
const SAID = { sure: "sure", fairly: "fairly sure", unsure: "not sure", guess: "a guess", told: "you said so" };
const MARKS = { sure: "", fairly: "", unsure: "?", guess: "??", told: "✓" };

export function make(tag, options, ...children) {
  const { data, on, ...rest } = options ?? {};
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(rest)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries(data ?? {})) element.dataset[name] = value;
  for (const [name, value] of Object.entries(on ?? {})) element.addEventListener(name, value);
  element.append(...children.filter((each) => each !== null && each !== undefined && each !== ""));
  return element;
}

export function level(line) {
  if (line.told) return "told";
  return LEVELS.find(([least]) => line.sure >= least)[1];
}

export function levelWords(line) {
  return SAID[level(line)];
}

export function howSure(model, line) {
  const sure = levelWords(line);
  const other = line.kind === "speech" && line.or && !line.told && line.sure < 0.9 ? ` It may be ${model.cueOf(line.or)}.` : "";
  return `${sure[0].toUpperCase()}${sure.slice(1)}.${other}`;
}

export function drawRow(model, b) {
  const block = model.blocks[b];
  const prose = make("div", { class: "prose", role: "gridcell" });
  for (const pieces of block.prose) prose.append(paragraph(model, block, pieces));
  const script = make("div", { class: "script", role: "gridcell" });
  drawLines(model, block, script);
  return make("div", { class: "row", role: "row", data: { block: b } }, prose, script);
}

function paragraph(model, block, pieces) {
  const made = make("p");
  for (const [at, text, place] of pieces) {
    const line = place < 0 ? null : block.lines[place];
    const kind = line === null ? "between" : line.kind;
    const colour = kind === "speech" ? ` p${model.colour(line.who)}` : "";
    made.append(make("span", { class: `bit is-${kind}${colour}`, data: { at, of: place } }, text));
  }
  return made;
}

function drawLines(model, block, script) {
  let turn = null;
  block.lines.forEach((line) => {
    if (line.kind === "dropped") return;
    if (line.kind === "character") {
      turn = make("div", { class: `turn p${model.colour(line.who)}`, data: { sure: level(line) } }, cue(line));
      script.append(turn);
      return;
    }
    const spoken = line.kind === "speech" || line.kind === "parenthetical" || line.kind === "lyric";
    if (!spoken) turn = null;
    (turn && spoken ? turn : script).append(drawLine(model, line));
  });
}

function cue(line) {
  const mark = MARKS[level(line)];
  const name = make("button", { type: "button", class: "cue-name", tabindex: "-1", data: { act: "speaker" } }, line.text);
  return make(
    "div",
    { class: "cue", data: { place: line.place, cue: line.number } },
    name,
    line.extension ? make("span", { class: "extension" }, ` ${line.extension}`) : null,
    mark ? make("span", { class: "mark", "aria-hidden": "true" }, mark) : null,
  );
}

function drawLine(model, line) {
  const data = { line: line.number, place: line.place, kind: line.kind };
  const options = { class: `line ${line.kind}`, tabindex: "-1", data };
  switch (line.kind) {
    case "speech":
      data.speaker = line.who ?? "";
      data.sure = level(line);
      options.role = "group";
      options["aria-label"] = `${model.cueOf(line.who)}, ${levelWords(line)}: ${words(line.text)}`;
      return make("div", options, ...runs(line.text));
    case "heading":
      data.sure = level(line);
      return make("h2", options, ...runs(line.text), mark(line));
    case "section":
      return make("h2", { ...options, class: "section" }, ...runs(line.text));
    case "parenthetical":
      return make("div", { class: "parenthetical", data }, "(", ...runs(line.text), ")");
    case "note":
      return make("p", options, make("span", { class: "label" }, "Note "), ...runs(line.text));
    case "action":
      return make("p", options, ...named(model, line));
    case "page_break":
      return make("hr", { class: "page-break" });
    default:
      return make("p", options, ...runs(line.text));
  }
}

function mark(line) {
  const sign = MARKS[level(line)];
  return sign ? make("span", { class: "mark", "aria-hidden": "true" }, sign) : null;
}

function runs(text) {
  if (typeof text === "string") return [text];
  return text.map(([run, styles]) => (styles ? make("span", { class: styles }, run) : run));
}

// Names in a line of action can be clicked: there is something to say about a person.
function named(model, line) {
  if (typeof line.text !== "string" || !model.names) return runs(line.text);
  const made = [];
  let at = 0;
  for (const found of line.text.matchAll(model.names.pattern)) {
    const person = model.names.who.get(found[0].toLowerCase());
    const isName = found[0] !== found[0].toLowerCase();
    if (!person || !isName) continue;
    made.push(line.text.slice(at, found.index));
    made.push(make("span", { class: `name p${model.colour(person)}`, data: { person, called: found[0] } }, found[0]));
    at = found.index + found[0].length;
  }
  made.push(line.text.slice(at));
  return made;
}

export function renumber(row, block) {
  for (const element of row.querySelectorAll("[data-place]")) {
    const number = block.first + Number(element.dataset.place);
    if (element.dataset.line !== undefined) element.dataset.line = number;
    if (element.dataset.cue !== undefined) element.dataset.cue = number;
  }
}
