// The rater's desk: keeps a cell as soon as it was typed. Without this file the button below the
// table keeps them all. A cell that could not be kept stays as it was typed, says so, and is tried
// again with the next change; leaving the page then asks first.
const WAIT_MS = 800;

class Cell {
  constructor(element, form) {
    this.element = element;
    this.form = form;
    this.status = element.querySelector("[aria-live]");
    this.timer = 0;
    this.isDirty = false;
    // One request at a time: each brings the version that the next one sends.
    this.last = Promise.resolve();
    element.addEventListener("input", () => this.touch(WAIT_MS));
    element.addEventListener("change", () => this.touch(0));
  }

  touch(wait) {
    this.isDirty = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), wait);
  }

  keep() {
    if (!this.isDirty) return;
    clearTimeout(this.timer);
    this.last = this.last.then(() => this.send());
  }

  async send() {
    this.isDirty = false;
    this.show("", this.form.dataset.saving);
    try {
      const answer = await fetch(this.form.dataset.address, { method: "POST", body: this.body(), keepalive: true });
      if (!answer.ok) throw new Error(String(answer.status));
      const kept = await answer.json();
      if (kept.seen !== null) this.element.querySelector("[name$='-seen']").value = kept.seen;
      if (!this.isDirty) this.show(kept.kept, kept.words);
    } catch {
      this.isDirty = true;
      this.show("not_whole", this.form.dataset.failed);
    }
  }

  body() {
    const body = new URLSearchParams(this.element.dataset);
    for (const field of this.element.querySelectorAll("[name]")) body.append(field.name, field.value);
    return body;
  }

  show(kept, words) {
    this.element.classList.toggle("is-rated", kept === "rated");
    this.element.classList.toggle("is-not-whole", kept === "not_whole");
    if (this.status.textContent !== words) this.status.textContent = words;
  }
}

for (const form of document.querySelectorAll("[data-module='ls-desk']")) {
  const cells = [...form.querySelectorAll("[data-outcome]")].map((element) => new Cell(element, form));
  const keepAll = () => cells.forEach((cell) => cell.keep());
  let isSent = false;
  form.addEventListener("submit", () => { isSent = true; });
  document.addEventListener("visibilitychange", keepAll);
  window.addEventListener("beforeunload", (event) => {
    keepAll();
    if (!isSent && cells.some((cell) => cell.isDirty)) event.preventDefault();
  });
}
