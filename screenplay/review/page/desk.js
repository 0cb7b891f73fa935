// The page at work: the text, what is selected, and actions that are done one after the other.

import { Model, changeTo } from "./data.js";
import { make } from "./draw.js";
import { Sheet, drawStrip, markEvidence } from "./select.js";
import { showPanel } from "./panel.js";
import { Refused } from "./server.js";

export const of = (id) => document.getElementById(id);
const SHOWN = 9000; // milliseconds that words about a change stay
const FLASH = 1600;
const sentence = (words) => `${words[0].toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;

export class Desk {
  constructor(server, name) {
    this.server = server;
    this.place = `screenplay:${name}`;
    this.model = null;
    this.sheet = null;
    this.queue = Promise.resolve();
    this.asked = 0;
    this.reasons = new Map();
  }

  get current() {
    return this.sheet?.current ?? null;
  }

  // Tasks wait for each other: each is about the lines as the one before left them.
  enqueue(task) {
    this.queue = this.queue.then(task).catch((error) => this.complain(error));
    return this.queue;
  }

  say(...lines) {
    const live = of("live");
    live.replaceChildren(...lines.filter(Boolean).slice(0, 6).map((line) => make("p", {}, sentence(line))));
    live.classList.add("shown");
    clearTimeout(this.fading);
    this.fading = setTimeout(() => live.classList.remove("shown"), SHOWN);
  }

  async complain(error) {
    if (!(error instanceof Refused)) {
      console.error(error);
      this.say("The server does not answer. Is it still running?");
      return;
    }
    this.say(error.message);
    if (this.model) this.drawChange(await this.whole());
  }

  // The state comes in.

  async takeView(version = null) {
    if (this.model && version === this.model.version) return;
    const view = await this.server.get("view");
    if (this.model && view.version === this.model.version) return;
    if (this.model && view.blocks.length === this.model.blocks.length) this.drawChange(this.differences(view));
    else this.drawView(view);
    if (version === null && view.unfit.length) this.say(...view.unfit.slice(0, 3));
  }

  async whole() {
    return this.differences(await this.server.get("view"));
  }

  // Return a whole view as a change: only the blocks that differ are drawn again.
  differences(view) {
    return changeTo(view, this.model, (block) => this.sheet.rows[block]?.querySelector(".foretold"));
  }

  drawView(view) {
    const [key, number] = [this.current?.key, this.current?.number ?? 0];
    if (this.model) this.model.take(view);
    else {
      this.model = new Model(view);
      this.restoreVisited();
      this.sheet = new Sheet(of("sheet"), this.model);
      this.sheet.listeners.push((line) => this.selected(line));
    }
    this.sheet.drawAll();
    this.reasons.clear();
    const line = this.again(key, number);
    if (line) this.sheet.select(line, { scroll: Boolean(key), focus: document.activeElement === document.body });
    this.around();
  }

  drawChange(change) {
    const [key, number] = [this.current?.key, this.current?.number ?? 0];
    const hadFocus = of("sheet").contains(document.activeElement) || document.activeElement === document.body;
    this.sheet.drawTo(this.model.blocks.length);
    const before = this.lookOf(change.splices.flatMap((each) => this.model.blocks.slice(each.start, each.start + each.removed)));
    this.model.apply(change);
    this.reasons.clear();
    this.sheet.redraw(change);
    this.flash(change.splices.flatMap((each) => each.blocks), before);
    const line = this.again(key, number);
    if (line) this.sheet.select(line, { run: Boolean(this.sheet.anchor), focus: hadFocus, scroll: false });
    this.around();
  }

  // How each line of blocks looks: who says it and its words; a reason or a doubt is not seen at once.
  lookOf(blocks) {
    return new Map(blocks.flatMap((block) => block.lines.map((line) => [line.key, `${line.who} ${line.cue?.text} ${JSON.stringify(line.text)}`])));
  }

  // Let flash what looks otherwise than before.
  flash(blocks, before) {
    const now = this.lookOf(blocks);
    const fresh = [];
    for (const [key, look] of now) {
      const element = look === before.get(key) ? null : this.sheet.elementOf(this.model.byKey.get(key));
      if (element) fresh.push(element.closest(".turn") ?? element);
    }
    for (const element of fresh) element.classList.add("fresh");
    setTimeout(() => fresh.forEach((element) => element.classList.remove("fresh")), FLASH);
  }

  // The line that was selected, or what stands where it stood.
  again(key, number) {
    return this.model.byKey.get(key) ?? this.model.speeches.find((each) => each.number >= number) ?? this.model.stops[0];
  }

  around() {
    of("title").textContent = this.model.title;
    document.title = `${this.model.title}: review`;
    of("undo").disabled = !this.model.corrections;
    drawStrip(of("strip"), this.sheet, (key) => this.sheet.select(this.model.byKey.get(key)));
    this.progress();
  }

  progress() {
    const [read, all, doubts] = [this.model.read, this.model.speeches.length, this.model.doubts.length];
    of("progress").max = Math.max(all, 1);
    of("progress").value = read;
    of("progress-words").textContent = `${read} of ${all} lines read, ${doubts} ${doubts === 1 ? "doubt" : "doubts"}`;
  }

  // A line is selected.

  selected(line) {
    if (line.kind === "speech" && !this.model.visited.has(line.key)) {
      this.model.visited.add(line.key);
      this.keepVisited();
      this.progress();
    }
    this.people(line);
    this.panel(line, this.reasons.get(line.key) ?? null);
    const asked = (this.asked += 1);
    if (!this.reasons.has(line.key)) {
      setTimeout(async () => {
        const why = asked === this.asked && await this.why(line);
        if (why && asked === this.asked) this.panel(line, why);
      }, 40);
    }
  }

  // Why a line is as it is; null where the server does not say so.
  async why(line) {
    try {
      const number = (line.kind === "speech" && line.cue ? line.cue : line).number;
      const why = this.reasons.get(line.key) ?? await this.server.get("why", { line: number });
      this.reasons.set(line.key, why);
      return why;
    } catch {
      return null;
    }
  }

  panel(line, why) {
    this.spans = spansOf(why);
    markEvidence(this.sheet, this.spans);
    const hands = {
      planned: async (each) => {
        try {
          return await this.server.get("second-reader", { line: each.number });
        } catch (error) {
          return { said: error instanceof Refused ? sentence(error.message) : "The server does not answer.", open: 0 };
        }
      },
      ask: (each) => this.server.post("ask", { line: each.number }).then((made) => this.say(...made.said), (error) => this.complain(error)),
      act: (...action) => { this.act(...action); this.sheet.show({ scroll: false }); },
      reveal: ([start]) => [...document.querySelectorAll(".bit")].findLast((bit) => Number(bit.dataset.at) <= start)?.scrollIntoView({ block: "center" }),
    };
    showPanel(of("panel"), this.model, line, this.sheet.run, why, hands);
  }

  people(line) {
    const here = this.model.peopleAt(this.model.sceneAt(line.number));
    const speaks = (name) => (line.kind === "speech" || line.kind === "action") && line.who === name;
    of("people").replaceChildren(...here.map((person, n) => make("button", {
      type: "button",
      class: `person p${this.model.colour(person.name)}`,
      "aria-pressed": String(speaks(person.name)),
      "aria-keyshortcuts": String(n + 1),
      data: { key: n + 1, person: person.name },
    }, make("kbd", {}, String(n + 1)), person.cue)));
  }

  // Something is to be changed: lines are found again by their words when their turn comes.

  act(fields, line = this.current, to = null) {
    const [key, until] = [line?.key, to?.key];
    if (fields.do === "speaker") this.foretell(line, fields.person);
    return this.enqueue(async () => {
      const send = () => this.server.post("act", {
        ...fields,
        ...(key ? { line: this.model.byKey.get(key)?.number } : {}),
        ...(until ? { to: this.model.byKey.get(until)?.number } : {}),
        version: this.model.version,
      });
      let change;
      try {
        change = await send();
      } catch (error) {
        if (!error.stale) throw error;
        await this.takeView();
        change = await send();
      }
      this.drawChange(change);
      this.tell(change);
    });
  }

  tell(change) {
    const also = change.told.filter((told) => !told.startsWith(`Line ${this.current?.number} `));
    const more = also.length > 3 ? [`And ${also.length - 3} more lines change hands.`] : [];
    this.say(...change.said.slice(0, 2), ...also.slice(0, 3), ...more, ...change.unfit.slice(0, 1));
  }

  // Show the new speaker at once; the conversation around it follows when it is decided.
  foretell(line, person) {
    const element = this.sheet.elementOf(line);
    const turn = element?.closest(".turn");
    if (!turn || line.kind !== "speech") return;
    element.dataset.speaker = person;
    turn.querySelector(".cue-name").textContent = this.model.cueOf(person);
    turn.className = `turn foretold p${this.model.colour(person)}`;
    turn.dataset.sure = "told";
  }

  // Which lines were read is known until the tab is closed.

  keepVisited() {
    try { sessionStorage.setItem(this.place, JSON.stringify([...this.model.visited])); } catch { /* a private window */ }
  }

  restoreVisited() {
    try { for (const key of JSON.parse(sessionStorage.getItem(this.place) ?? "[]")) this.model.visited.add(key); } catch { /* as above */ }
  }
}

export function spansOf(why) {
  return why ? why.points.filter((point) => point.span).map((point) => point.span) : [];
}
