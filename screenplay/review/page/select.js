// The sheet with its rows, which line is selected, and what lights up on both sides.

import { make, drawRow, renumber } from "./draw.js";

const FIRST = 60; // rows drawn before the first paint
const AT_ONCE = 300; // rows drawn between two frames after that

export class Sheet {
  constructor(element, model) {
    this.element = element;
    this.model = model;
    this.rows = [];
    this.current = null;
    this.anchor = null;
    this.listeners = [];
    element.addEventListener("pointerover", (event) => this.near(event.target));
    element.addEventListener("pointerleave", () => this.near(null));
  }

  // Draw everything anew: what a person sees first, the rest in pieces.
  drawAll() {
    this.rows = [];
    this.element.replaceChildren();
    this.element.classList.toggle("wrapped", this.model.wrapped); // line ends of the file that mean nothing
    this.drawTo(FIRST);
    const version = (this.drawing = (this.drawing ?? 0) + 1);
    const goOn = () => {
      if (version !== this.drawing) return;
      this.drawTo(this.rows.length + AT_ONCE);
      if (this.rows.length < this.model.blocks.length) setTimeout(goOn);
      else this.element.removeAttribute("aria-busy");
    };
    setTimeout(goOn);
  }

  drawTo(end) {
    const last = Math.min(end, this.model.blocks.length);
    const fresh = [];
    for (let b = this.rows.length; b < last; b += 1) fresh.push(drawRow(this.model, b));
    this.rows.push(...fresh);
    this.element.append(...fresh);
  }

  // Draw the blocks again that a change brought (all rows are there); the others take their new numbers.
  redraw(change) {
    for (const each of change.splices) {
      const made = each.blocks.map((_, n) => drawRow(this.model, each.start + n));
      const next = this.rows[each.start + each.removed] ?? null;
      for (const row of this.rows.splice(each.start, each.removed, ...made)) row.remove();
      for (const row of made) this.element.insertBefore(row, next);
    }
    this.rows.forEach((row, b) => {
      const block = this.model.blocks[b];
      if (Number(row.dataset.block) !== b) row.dataset.block = b;
      const some = row.querySelector("[data-place]");
      if (some && Number(some.dataset.line ?? some.dataset.cue) !== block.first + Number(some.dataset.place)) {
        renumber(row, block);
      }
    });
  }

  elementOf(line) {
    if (!line) return null;
    if (line.block >= this.rows.length) this.drawTo(line.block + FIRST);
    return this.rows[line.block].querySelector(`.line[data-place="${line.place}"]`);
  }

  lineOf(element) {
    const row = element?.closest?.(".row");
    if (!row) return null;
    const block = this.model.blocks[Number(row.dataset.block)];
    const bit = element.closest(".bit");
    const place = bit ? Number(bit.dataset.of) : Number(element.closest("[data-place]")?.dataset.place ?? -1);
    return this.stopAt(block, place);
  }

  // The line that can be selected at a place: the words of a cue are those of its speech.
  stopAt(block, place) {
    for (let n = place; n >= 0 && n < block.lines.length; n += 1) {
      const line = block.lines[n];
      if (this.model.byKey.get(line.key) === line) return line;
      if (line.kind !== "character" && line.kind !== "parenthetical") break;
    }
    return null;
  }

  // Select a line; `run` keeps the lines from where the run began.
  select(line, { run = false, focus = true, scroll = true } = {}) {
    if (!line) return;
    if (!run) this.anchor = null;
    else this.anchor ??= this.current?.key ?? line.key;
    this.current = line;
    this.show({ focus, scroll });
    for (const listener of this.listeners) listener(line);
  }

  // Mark what is selected, in rows that may be new.
  show({ focus = true, scroll = true } = {}) {
    for (const old of this.element.querySelectorAll("[aria-current], .in-run")) {
      old.removeAttribute("aria-current");
      old.classList.remove("in-run");
      old.tabIndex = -1;
    }
    for (const old of this.element.querySelectorAll(".lit")) old.classList.remove("lit");
    const element = this.elementOf(this.current);
    if (!element) return;
    element.setAttribute("aria-current", "true");
    element.tabIndex = 0;
    this.light(this.current, "lit");
    for (const line of this.run) this.elementOf(line)?.classList.add("in-run");
    if (scroll) element.scrollIntoView({ block: "nearest" });
    if (focus) element.focus({ preventScroll: true });
  }

  // The lines of the chosen run, from the first to the last; none where only one line is selected.
  get run() {
    const anchor = this.anchor && this.model.byKey.get(this.anchor);
    if (!anchor || anchor === this.current) return [];
    const [first, last] = [anchor.number, this.current.number].sort((a, b) => a - b);
    return this.model.stops.filter((line) => line.number >= first && line.number <= last);
  }

  light(line, name) {
    for (const bit of this.rows[line.block].querySelectorAll(`.bit[data-of="${line.place}"]`)) bit.classList.add(name);
  }

  near(target) {
    for (const old of this.element.querySelectorAll(".near")) old.classList.remove("near");
    const line = target && this.lineOf(target);
    if (!line) return;
    this.elementOf(line)?.classList.add("near");
    this.light(line, "near");
  }

  // Go on by `step` among `lines`, from the selected line; stay where there is none.
  move(lines, step, options) {
    const from = this.current ? this.current.number : step > 0 ? 0 : Infinity;
    const ahead = step > 0
      ? lines.find((line) => line.number > from)
      : lines.findLast((line) => line.number < from);
    if (ahead) this.select(ahead, options);
    return ahead ?? null;
  }
}

// Mark stretches of the text in the prose, where the browser can do so.
export function markEvidence(sheet, spans) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("evidence");
  const ranges = [];
  for (const [start, end] of spans) ranges.push(...rangesOf(sheet, start, end));
  if (ranges.length) CSS.highlights.set("evidence", new Highlight(...ranges));
}

function rangesOf(sheet, start, end) {
  const found = [];
  for (let b = firstRow(sheet, start); b < sheet.rows.length && found.length < 50; b += 1) {
    const bits = [...sheet.rows[b].querySelectorAll(".bit")];
    if (bits.length && Number(bits[0].dataset.at) >= end) break;
    for (const bit of bits) {
      const at = Number(bit.dataset.at);
      const letters = Array.from(bit.textContent);
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, letters.length)];
      if (from >= to) continue;
      const range = new Range();
      range.setStart(bit.firstChild, letters.slice(0, from).join("").length);
      range.setEnd(bit.firstChild, letters.slice(0, to).join("").length);
      found.push(range);
    }
  }
  return found;
}

function firstRow(sheet, start) {
  const blocks = sheet.model.blocks;
  let low = 0;
  for (let b = 0; b < Math.min(blocks.length, sheet.rows.length); b += 1) {
    const at = blocks[b].prose[0]?.[0]?.[0];
    if (at !== undefined && at > start) break;
    if (at !== undefined) low = b;
  }
  return low;
}

// The strip of doubtful places at the side of the page.
export function drawStrip(strip, sheet, choose) {
  const { doubts, lines } = sheet.model;
  const last = lines.length || 1;
  const bins = new Map();
  for (const line of doubts) {
    const bin = Math.round((line.number / last) * 200);
    if (!bins.has(bin)) bins.set(bin, line);
  }
  strip.replaceChildren(...[...bins].map(([bin, line]) => {
    const words = `Line ${line.number}: ${line.kind === "heading" ? "heading" : sheet.model.cueOf(line.who)}?`;
    const mark = make("button", { type: "button", title: words, "aria-label": words, tabindex: "-1" });
    mark.style.setProperty("inset-block-start", `${bin / 2}%`);
    if (line.sure < 0.5) mark.classList.add("guess");
    mark.addEventListener("click", () => choose(line.key));
    return mark;
  }));
}
