// What the page asks of its server: every request has the token, in the address.

export class Refused extends Error {}

export class Server {
  constructor(token, text) {
    this.base = `/${token}/api/`;
    this.text = text;
  }

  address(name, query = {}) {
    return `${this.base}${name}?${new URLSearchParams({ text: this.text, ...query })}`;
  }

  async get(name, query) {
    return this.answer(await fetch(this.address(name, query)));
  }

  async post(name, fields) {
    const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(fields) };
    return this.answer(await fetch(this.address(name), options));
  }

  async answer(response) {
    const made = await response.json();
    if (response.ok) return made;
    const error = new Refused(made.error ?? "that did not work");
    error.stale = Boolean(made.stale);
    throw error;
  }

  // Hear of each new version of the text, whoever made it.
  listen(heard) {
    const source = new EventSource(this.address("events"));
    source.addEventListener("message", (event) => heard(Number(event.data)));
    return source;
  }
}
