// The text on the page as data: blocks of prose beside lines, and what follows from them.

export const UNSURE = 0.7;
const STOPS = new Set(["heading", "action", "note", "speech", "centered", "lyric", "transition"]);
const COLOURS = 9;
const KEYS = 9;

export class Model {
  constructor(view) {
    this.colours = new Map();
    this.visited = new Set();
    this.orders = new Map();
    this.take(view);
  }

  // Take in a whole view.
  take(view) {
    if (this.scenes && this.scenes.length !== view.scenes.length) this.orders.clear();
    Object.assign(this, view);
    this.index();
  }

  // Take in a change; return the places of the new blocks.
  apply(change) {
    const { splices, firsts, ...rest } = change;
    if (rest.scenes.length !== this.scenes.length) this.orders.clear();
    for (const each of splices) this.blocks.splice(each.start, each.removed, ...each.blocks);
    firsts.forEach((first, place) => { this.blocks[place].first = first; });
    Object.assign(this, rest);
    this.index();
    return splices.flatMap((each) => each.blocks.map((_, n) => each.start + n));
  }

  index() {
    this.lines = [];
    this.blocks.forEach((block, b) => block.lines.forEach((line, place) => {
      line.number = block.first + place;
      line.block = b;
      line.place = place;
      this.lines.push(line);
    }));
    let cue = null;
    for (const line of this.lines) {
      if (line.kind === "character") cue = line;
      else if (line.kind === "speech" || line.kind === "parenthetical" || line.kind === "lyric") line.cue = cue;
      else if (line.kind !== "dropped") cue = null;
    }
    let behind = null; // a heading has no words of its own in the text: it goes by those behind it
    for (const line of this.lines.toReversed()) {
      behind = line.at ?? behind;
      line.key = `${line.kind}:${line.at ?? `before ${behind}`}`;
    }
    this.stops = this.lines.filter((line) => STOPS.has(line.kind));
    this.speeches = this.lines.filter((line) => line.kind === "speech");
    this.byKey = new Map(this.stops.map((line) => [line.key, line]));
    this.byName = new Map(this.people.map((person) => [person.name, person]));
    for (const person of this.people) {
      if (!this.colours.has(person.name)) {
        this.colours.set(person.name, this.colours.size < COLOURS ? this.colours.size + 1 : 0);
      }
    }
    this.names = namesPattern(this.people);
  }

  isDoubt(line) {
    return (line.kind === "speech" || line.kind === "heading") && !line.told && line.sure < UNSURE;
  }

  get doubts() {
    return this.stops.filter((line) => this.isDoubt(line));
  }

  get read() {
    return this.speeches.filter((line) => line.told || this.visited.has(line.key)).length;
  }

  colour(name) {
    return this.colours.get(name) ?? 0;
  }

  cueOf(name) {
    return this.byName.get(name)?.cue ?? name ?? "?";
  }

  sceneAt(number) {
    let scene = 0;
    while (scene + 1 < this.scenes.length && this.scenes[scene + 1].line <= number) scene += 1;
    return scene;
  }

  // The people whom keys 1 to 9 mean in a scene; a key keeps its person while the page is open.
  peopleAt(scene) {
    const here = this.scenes[scene]?.people ?? [];
    const order = this.orders.get(scene) ?? [];
    const rank = (person) => (person.unnamed ? (person.lines ? 2 : 3) : here.includes(person.name) ? 0 : person.lines ? 1 : 3);
    const sorted = this.people
      .map((person, n) => ({ name: person.name, rank: rank(person), n }))
      .filter((each) => each.rank < 3)
      .sort((a, b) => a.rank - b.rank || a.n - b.n);
    for (const { name } of sorted) if (!order.includes(name)) order.push(name);
    const kept = order.filter((name) => this.byName.has(name)).slice(0, KEYS);
    this.orders.set(scene, kept);
    return kept.map((name) => this.byName.get(name));
  }
}

const OURS = new Set(["number", "block", "place", "cue", "key"]); // what the model adds to a line

// Return a whole view as a change of what `model` has: the blocks that differ, or that `isOpen` names.
export function changeTo(view, model, isOpen) {
  const bare = (block) => JSON.stringify([block.prose, block.lines], (name, value) => (OURS.has(name) ? undefined : value));
  const { blocks, ...rest } = view;
  const firsts = blocks.map((block) => block.first);
  if (blocks.length !== model.blocks.length) {
    return { ...rest, firsts, splices: [{ start: 0, removed: model.blocks.length, blocks }] };
  }
  const changed = blocks.map((block, n) => n).filter((n) => isOpen(n) || bare(blocks[n]) !== bare(model.blocks[n]));
  return { ...rest, firsts, splices: changed.reverse().map((n) => ({ start: n, removed: 1, blocks: [blocks[n]] })) };
}

export function words(text) {
  return typeof text === "string" ? text : text.map(([run]) => run).join("");
}

function namesPattern(people) {
  const names = people.filter((each) => !each.unnamed).flatMap((each) => each.names.map((name) => [name, each.name]));
  if (!names.length || names.length > 400) return null;
  names.sort((a, b) => b[0].length - a[0].length);
  const one = names.map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${one})(?![\\p{L}\\p{N}])`, "giu"),
    who: new Map(names.map(([name, person]) => [name.toLowerCase(), person])),
  };
}
