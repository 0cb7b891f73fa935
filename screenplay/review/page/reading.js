// The page as one file: it shows everything and changes nothing.

import { Model } from "./data.js";
import { howSure, make } from "./draw.js";
import { Sheet, drawStrip, markEvidence } from "./select.js";

const view = JSON.parse(document.getElementById("data").textContent);
const model = new Model(view);
const sheet = new Sheet(document.getElementById("sheet"), model);
const panel = document.getElementById("panel");
const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

sheet.drawAll();
drawStrip(document.getElementById("strip"), sheet, (key) => sheet.select(model.byKey.get(key)));
document.getElementById("progress-words").textContent =
  `${count(model.speeches.length, "line", "lines")} of speech, ${count(model.doubts.length, "doubtful place", "doubtful places")}`;

function tell(line) {
  const cue = line.cue ?? line;
  const why = view.why[cue.number] ?? { points: [] };
  const title = line.kind === "speech" ? `${model.cueOf(line.who)} says this` : `${line.kind[0].toUpperCase()}${line.kind.slice(1)}`;
  const points = why.points.map((point) => make("li", { class: point.for ? "for" : "against" }, point.text));
  panel.replaceChildren(
    make("h2", {}, title),
    make("p", { class: "sure" }, howSure(model, line)),
    make("ul", { class: "points" }, ...points),
  );
  markEvidence(sheet, why.points.filter((point) => point.span).map((point) => point.span));
  const here = model.peopleAt(model.sceneAt(line.number));
  document.getElementById("people").replaceChildren(...here.map((person) => {
    const speaks = person.name === line.who && line.kind === "speech";
    return make("span", { class: `person p${model.colour(person.name)}${speaks ? " speaks" : ""}` }, person.cue);
  }));
}

sheet.listeners.push(tell);
sheet.element.addEventListener("click", (event) => sheet.select(sheet.lineOf(event.target), { scroll: false }));
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const moves = {
    ArrowDown: [model.speeches, 1], ArrowUp: [model.speeches, -1],
    ArrowRight: [model.stops, 1], ArrowLeft: [model.stops, -1],
    n: [model.doubts, 1], p: [model.doubts, -1],
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  sheet.move(...move);
});
sheet.select(model.speeches[0] ?? model.stops[0], { focus: false, scroll: false });
