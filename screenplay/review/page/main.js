// The start: everything is put together, and the first view is asked for.

import { Desk, of } from "./desk.js";
import { digit, listenToKeys, showKeys } from "./keys.js";
import { Server } from "./server.js";
import { Search, listenToPointer, listenToTools, offerTexts } from "./tools.js";

const texts = JSON.parse(of("texts").textContent);
const chosen = Number(new URLSearchParams(location.search).get("text") ?? 0);
const server = new Server(document.body.dataset.token, chosen);
const desk = new Desk(server, texts[chosen] ?? "");

listenToKeys(desk, new Search(desk));
listenToTools(desk);
listenToPointer(desk);
offerTexts(texts, chosen);
of("help").addEventListener("click", showKeys);
of("people").addEventListener("click", (event) => {
  const button = event.target.closest("[data-key]");
  if (button) digit(desk, Number(button.dataset.key));
});
of("sheet").addEventListener("click", (event) => {
  const line = desk.sheet?.lineOf(event.target);
  if (!line) return;
  desk.sheet.select(line, { scroll: false, run: event.shiftKey, focus: getSelection().isCollapsed });
  if (event.target.closest(".name")) for (const more of of("panel").querySelectorAll("details")) more.open = true;
});

desk.enqueue(async () => {
  await desk.takeView();
  server.listen((version) => desk.enqueue(() => desk.takeView(version)));
});
