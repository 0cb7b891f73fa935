// What is known of the selected line, and everything that can be changed there.

import { words } from "./data.js";
import { howSure, level, make } from "./draw.js";

const TITLES = { heading: "Scene heading", action: "Action", note: "Note", centered: "Centred line", lyric: "Song", transition: "Transition" };

// Fill the panel; `hands` is what the page can do. Reasons that come later leave forms as they are.
export function showPanel(panel, model, line, run, why, hands) {
  const state = `${line.key} ${model.version} ${run.map((each) => each.key)}`;
  const known = panel.querySelector(".reasons");
  if (panel.dataset.state === state && known) {
    known.replaceWith(reasons(model, line, why, hands));
    return;
  }
  panel.dataset.state = state;
  panel.replaceChildren(...parts(model, line, run, why, hands));
  panel.scrollTop = 0;
}

// What can be done stands above the reasons: nothing moves under a pointer when they come.
function parts(model, line, run, why, hands) {
  if (run.length) return ofRun(run, hands);
  const title = line.kind === "speech" ? `${model.cueOf(line.who)} says this` : line.kind === "action" && line.who ? `${model.cueOf(line.who)} acts` : TITLES[line.kind] ?? line.kind;
  return [
    make("h2", {}, title),
    make("p", { class: `sure ${level(line)}` }, howSure(model, line)),
    make("div", { class: "changes" }, ...changes(model, line, hands), whoIsHere(model, line, hands)),
    reasons(model, line, why, hands),
  ];
}

function reasons(model, line, why, hands) {
  if (!why?.points.length) return make("div", { class: "reasons" });
  const points = why.points.map((point) => {
    const text = point.quote ? [`${point.text} `, make("q", {}, point.quote)] : [point.text];
    const inside = point.span
      ? [make("button", { type: "button", class: "evidence", title: "Show it in the prose", on: { click: () => hands.reveal(point.span) } }, ...text)]
      : text;
    return make("li", { class: point.for ? "for" : "against" }, ...inside);
  });
  return make("div", { class: "reasons" }, make("h3", {}, "Why"), make("ul", { class: "points" }, ...points));
}

function ofRun(run, hands) {
  const spoken = run.filter((line) => line.kind === "speech");
  const from = spoken[0] ?? run[0];
  const to = spoken.at(-1) ?? run.at(-1);
  const act = (action) => () => hands.act({ do: action }, from, to);
  return [
    make("h2", {}, `${spoken.length} lines of speech chosen`),
    make("div", { class: "changes" },
      button("Swap their two speakers", "s", act("swap")),
      button("All of them are right", "Enter", act("right"))),
  ];
}

function changes(model, line, hands) {
  const act = (fields) => () => hands.act(fields, line);
  const here = sceneStart(model, line, act);
  switch (line.kind) {
    case "speech":
      return [
        button("This is right", "Enter", act({ do: "right" })),
        button("Swap from here on", "s", act({ do: "swap" })),
        opens("Somebody else says it", "0", (box) => askName(box, "Who says it?", model, (person) => hands.act({ do: "speaker", person }, line))),
        here,
        model.can_ask ? opens("Ask the second reader about this conversation", "", (box) => askReader(box, line, hands)) : null,
        ...ofPerson(model, line.who, null, line, hands),
      ];
    case "heading":
      return [
        opens("Change the heading", "h", (box) => askWords(box, "The heading, or a part of it", words(line.text), (text) => hands.act({ do: "heading", words: text }, line))),
        button("No scene starts here", "", act({ do: "scene", starts: false })),
        line.place_name ? opens(`${line.place_name} is another place of the script`, "", (box) => askPlace(box, model, line, hands)) : null,
      ];
    case "note":
      return [line.at === null ? null : button("This is seen or heard", "t", act({ do: "thought", thought: false })), here];
    case "action":
      return [
        button("This is thought", "t", act({ do: "thought", thought: true })),
        opens("Somebody else acts", "0", (box) => askName(box, "Who acts here?", model, (person) => hands.act({ do: "actor", person }, line))),
        ...ofSentences(model, line, hands),
        here,
        ...peopleIn(model, line).flatMap(([person, called]) => ofPerson(model, person, called, line, hands)),
      ];
    default:
      return [here];
  }
}

function sceneStart(model, line, act) {
  const isFirst = model.scenes.some((scene) => scene.line === line.number);
  return isFirst ? null : button("A scene starts here", line.kind === "speech" ? "h" : "h", act({ do: "scene", starts: true }));
}

// Who may speak and act in the scene of a line: only the people chosen, or anybody.
function whoIsHere(model, line, hands) {
  const scene = model.sceneAt(line.number);
  const only = model.scenes[scene]?.only ?? [];
  const known = only.map((name) => model.cueOf(name));
  const title = known.length ? `Only ${known.join(", ")} in this scene` : "Only some people are in this scene";
  return opens(title, "o", (box) => askPeople(box, model, scene, only, (people) => hands.act({ do: "only", people }, line)));
}

function askPeople(box, model, scene, only, done) {
  const speaking = new Set(model.speeches.filter((line) => model.sceneAt(line.number) === scene).map((line) => line.who));
  const chosen = new Set(only.length ? only : speaking);
  const near = model.peopleAt(scene);
  const people = [...near, ...model.people.filter((person) => !near.includes(person) && chosen.has(person.name))];
  const boxes = people.map((person, n) => {
    const field = make("input", { type: "checkbox", value: person.name, "aria-keyshortcuts": n < 9 ? String(n + 1) : null });
    field.checked = chosen.has(person.name);
    return [field, make("label", { class: `p${model.colour(person.name)}` }, field, n < 9 ? make("kbd", { "aria-hidden": "true" }, String(n + 1)) : null, person.cue)];
  });
  const submit = make("button", { type: "submit", class: "ok" }, "OK");
  const anybody = only.length ? make("button", { type: "button", on: { click: () => done([]) } }, "Anybody may be here") : null;
  const form = make("form", { class: "who" },
    make("fieldset", {}, make("legend", {}, "Nobody else is here but"), ...boxes.map(([, label]) => label)), submit, anybody);
  form.addEventListener("keydown", (event) => {
    const field = /^[1-9]$/.test(event.key) && boxes[Number(event.key) - 1]?.[0];
    if (field) field.checked = !field.checked;
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const names = boxes.filter(([field]) => field.checked).map(([field]) => field.value);
    if (names.length) done(names);
  });
  box.append(form);
}

// Say where the passage would go, and send it only when that is agreed to.
async function askReader(box, line, hands) {
  const told = make("p", { role: "status" }, "One moment…");
  box.append(told);
  const plan = await hands.planned(line);
  told.textContent = plan.said;
  if (!plan.open) return;
  box.append(make("button", { type: "button", class: "ok", on: { click: () => { told.textContent = "Asked; the answer comes in by itself."; hands.ask(line); box.lastChild.remove(); } } }, "Ask"));
}

// A line of several sentences: each may be thought, or be somebody else's act.
function ofSentences(model, line, hands) {
  const sentences = model.blocks[line.block].prose.flat().filter((piece) => piece[2] === line.place).map((piece) => piece[1].trim());
  if (sentences.length < 2) return [];
  const asked = sentences.slice(0, 6).map((sentence) => {
    const short = sentence.length > 40 ? `${sentence.slice(0, 40)}…` : sentence;
    return make("div", {},
      make("p", { class: "sentence" }, short),
      button("is thought", "", () => hands.act({ do: "thought", thought: true, words: sentence.slice(0, 300) }, line)),
      opens("is done by somebody else", "", (box) => askName(box, "Who acts there?", model, (person) => hands.act({ do: "actor", person, words: sentence.slice(0, 300) }, line))));
  });
  return [make("details", {}, make("summary", {}, "Only one of its sentences"), ...asked)];
}

function peopleIn(model, line) {
  if (!model.names || typeof line.text !== "string") return [];
  const found = new Map();
  for (const [called] of line.text.matchAll(model.names.pattern)) {
    const person = model.names.who.get(called.toLowerCase());
    if (called !== called.toLowerCase() && person && !found.has(person)) found.set(person, called);
  }
  return [...found];
}

function ofPerson(model, name, called, line, hands) {
  const person = model.byName.get(name);
  if (!person) return [];
  const act = (fields) => hands.act(fields, line);
  const rename = opens(`The name of ${person.cue} in cues`, "", (box) =>
    askWords(box, `${person.cue} shall read`, person.cue, (cue) => act({ do: "name", person: name, cue })));
  const merge = opens(`${person.cue} is the same person as …`, "", (box) =>
    askName(box, `${person.cue} is another name of`, model, (into) => act({ do: "merge", person: name, into }), name));
  const others = person.names.filter((each) => each.toLowerCase() !== name.toLowerCase());
  const split = others.length
    ? opens(`${person.cue} is two people`, "", (box) => askSplit(box, person, others, called, act))
    : null;
  return [make("details", {}, make("summary", {}, `About ${person.cue}`), rename, merge, split)];
}

function button(text, key, click) {
  return make("button", { type: "button", on: { click } }, text, key ? make("kbd", { "aria-hidden": "true" }, key) : null);
}

// A button that opens a small form behind it.
function opens(text, key, build) {
  const box = make("div", { class: "ask" });
  const made = button(text, key, () => {
    if (box.firstChild) box.replaceChildren();
    else build(box);
    made.setAttribute("aria-expanded", String(Boolean(box.firstChild)));
    box.querySelector("input, select")?.focus();
    box.querySelector("input")?.select?.();
  });
  made.setAttribute("aria-expanded", "false");
  if (key) made.dataset.key_of = key;
  return make("div", { class: "opens" }, made, box);
}

function ask(box, label, field, done) {
  const id = `ask-${Math.random().toString(36).slice(2)}`;
  field.id = id;
  const form = make("form", {}, make("label", { for: id }, label), field, make("button", { type: "submit", class: "ok" }, "OK"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const value = field.value.trim();
    if (value) done(value);
  });
  box.append(form);
}

function askWords(box, label, value, done) {
  const field = make("input", { type: "text", maxlength: "400", autocomplete: "off", spellcheck: "false" });
  field.value = value;
  ask(box, label, field, done);
}

function askName(box, label, model, done, except = null) {
  const list = make("datalist", { id: "known-people" });
  for (const person of model.people) if (person.name !== except) list.append(make("option", { value: person.cue }));
  document.getElementById("known-people")?.remove();
  const field = make("input", { type: "text", maxlength: "100", list: "known-people", autocomplete: "off", spellcheck: "false" });
  ask(box, label, field, (value) => {
    const known = model.people.find((person) => person.cue.toLowerCase() === value.toLowerCase());
    done(known ? known.name : value);
  });
  box.append(list);
}

function askSplit(box, person, others, called, act) {
  const choice = make("select", {}, ...others.map((each) => make("option", { value: each }, each)));
  if (called && others.includes(called)) choice.value = called;
  ask(box, `Which name is somebody else's, not ${person.cue}'s?`, choice, (name) => act({ do: "split", name, person: person.name }));
}

function askPlace(box, model, line, hands) {
  const places = [...new Set(model.stops.filter((each) => each.kind === "heading" && each.place_name).map((each) => each.place_name))];
  const choice = make("select", {}, ...places.filter((each) => each !== line.place_name).map((each) => make("option", { value: each }, each)));
  if (!choice.children.length) {
    box.append(make("p", {}, "The script has no other place."));
    return;
  }
  ask(box, `${line.place_name} is really`, choice, (place) => hands.act({ do: "place", place: line.place_name, same_as: place }, line));
}
