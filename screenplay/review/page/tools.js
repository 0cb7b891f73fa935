// What stands around the sheet: finding words, saving, reasons under the pointer, the choice of a text.

import { words } from "./data.js";
import { howSure, make } from "./draw.js";
import { of, spansOf } from "./desk.js";
import { markEvidence } from "./select.js";

const PATIENCE = 300; // milliseconds that a pointer rests on a cue before the reason is shown

export class Search {
  constructor(desk) {
    this.desk = desk;
    of("find").addEventListener("click", () => this.open());
    of("search").addEventListener("submit", (event) => { event.preventDefault(); this.next(); });
    of("search-close").addEventListener("click", () => { this.close(); desk.sheet.select(desk.current, { scroll: false }); });
  }

  open() {
    of("search").hidden = false;
    of("find").setAttribute("aria-expanded", "true");
    of("search-words").select();
    of("search-words").focus();
  }

  close() {
    of("search").hidden = true;
    of("find").setAttribute("aria-expanded", "false");
  }

  next() {
    const wanted = of("search-words").value.trim().toLowerCase();
    if (!wanted) return;
    const { model, sheet } = this.desk;
    const prose = (line) => model.blocks[line.block].prose.flat().filter((piece) => piece[2] === line.place).map((piece) => piece[1]).join(" ");
    const found = model.stops.filter((line) => `${words(line.text)} ${prose(line)}`.toLowerCase().includes(wanted));
    const next = found.find((line) => line.number > (sheet.current?.number ?? 0)) ?? found[0];
    of("search-found").textContent = next ? `${found.indexOf(next) + 1} of ${found.length}` : "not found";
    if (next) sheet.select(next, { focus: false });
  }
}

export function listenToTools(desk) {
  const { server } = desk;
  of("undo").addEventListener("click", () => desk.act({ do: "undo" }, null));
  of("save-menu").addEventListener("click", (event) => {
    const formats = event.target.closest("[data-save]")?.dataset.save.split(" ");
    if (!formats) return;
    of("save-menu").hidePopover();
    desk.enqueue(async () => desk.say(...(await server.post("save", { formats })).said));
  });
  of("open-pdf").addEventListener("click", () => desk.enqueue(async () => {
    const { page } = await server.get("place", { line: desk.current?.number ?? 1 });
    window.open(`${server.address("script.pdf")}#page=${page}`, "_blank", "noopener");
  }));
  of("export").addEventListener("click", () => location.assign(server.address("review.html")));
  of("quit").addEventListener("click", () => desk.enqueue(async () => desk.say(...(await server.post("quit", {})).said)));
}

// The reason of a cue under the pointer.
export function listenToPointer(desk) {
  let waiting = 0;
  const hide = () => {
    clearTimeout(waiting);
    if (of("tip").hidden) return;
    of("tip").hidden = true;
    markEvidence(desk.sheet, desk.spans);
  };
  of("sheet").addEventListener("pointerover", (event) => {
    const cue = event.target.closest(".cue-name");
    hide();
    const line = cue && desk.sheet.lineOf(cue);
    if (!line) return;
    waiting = setTimeout(async () => {
      const why = await desk.why(line);
      if (why?.points.length && cue.isConnected) {
        showTip(desk, cue, line, why);
        markEvidence(desk.sheet, spansOf(why));
      }
    }, PATIENCE);
  });
  of("sheet").addEventListener("pointerleave", hide);
  document.addEventListener("scroll", hide, { passive: true });
}

function showTip(desk, cue, line, why) {
  const tip = of("tip");
  const first = why.points.slice(0, 3).map((point) => make("p", {}, point.text));
  tip.replaceChildren(make("p", { class: "how" }, howSure(desk.model, line)), ...first);
  const box = cue.getBoundingClientRect();
  tip.hidden = false;
  tip.style.setProperty("left", `${Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8))}px`);
  tip.style.setProperty("top", `${box.bottom + 6 + tip.offsetHeight > innerHeight ? box.top - tip.offsetHeight - 6 : box.bottom + 6}px`);
}

export function offerTexts(texts, chosen) {
  if (texts.length < 2) return;
  document.querySelector(".texts").hidden = false;
  of("texts-choice").append(...texts.map((name, n) => make("option", { value: n, selected: n === chosen }, name)));
  of("texts-choice").addEventListener("change", (event) => {
    const query = new URLSearchParams(location.search);
    query.set("text", event.target.value);
    location.search = query;
  });
}
