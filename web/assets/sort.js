// A board of columns for putting statements in order. Without this file each statement is a choice
// of its column, and that is what is sent in any case: a card on the board moves its choice. A card
// is dragged, moved by its two buttons, or by the arrow keys.
class Board {
  constructor(form) {
    this.form = form;
    this.columns = [...form.querySelectorAll("[data-column]")];
    this.tray = document.createElement("section");
    this.tray.className = "ls-sort__column ls-sort__column--tray";
    const heading = document.createElement("h2");
    heading.className = "ls-sort__label";
    heading.textContent = form.dataset.unplaced;
    this.tray.append(heading);
    form.querySelector(".ls-sort").before(this.tray);
    for (const column of [this.tray, ...this.columns]) {
      column.hidden = false;
      column.addEventListener("dragover", (event) => event.preventDefault());
      column.addEventListener("drop", (event) => this.drop(event, column));
    }
    this.cards = [...form.querySelectorAll(".ls-sort__card")].map((group) => this.card(group));
    this.cards.forEach((card) => this.show(card));
    form.classList.add("ls-sort--board");
  }

  card(group) {
    const choice = group.querySelector("select");
    const element = document.createElement("div");
    element.className = "ls-sort__chip";
    element.draggable = true;
    element.tabIndex = 0;
    const words = document.createElement("span");
    const own = group.querySelector("input");
    const label = group.querySelector(".ls-sort__words").textContent;
    const say = () => { words.textContent = own && own.value ? own.value : label; };
    say();
    own?.addEventListener("input", say);
    const card = { choice, element, words };
    element.append(this.button(card, -1), words, this.button(card, 1));
    element.addEventListener("dragstart", (event) => event.dataTransfer.setData("text/plain", choice.name));
    element.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step === undefined || event.target !== element) return;
      event.preventDefault();
      this.move(card, step);
      element.focus();
    });
    choice.addEventListener("change", () => this.show(card));
    return card;
  }

  button(card, step) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ls-sort__step";
    button.textContent = step < 0 ? "←" : "→";
    button.dataset.step = String(step);
    button.addEventListener("click", () => { this.move(card, step); button.focus(); });
    return button;
  }

  move(card, step) {
    const at = card.choice.value === "" ? -1 : Number(card.choice.value);
    // The first step brings it to the middle of the board.
    const to = at === -1 ? Math.floor(this.columns.length / 2) : at + step;
    if (to < 0 || this.columns.length <= to) return;
    card.choice.value = String(to);
    this.show(card);
  }

  drop(event, column) {
    event.preventDefault();
    const name = event.dataTransfer.getData("text/plain");
    const card = this.cards.find((it) => it.choice.name === name);
    if (!card) return;
    card.choice.value = column.dataset.column ?? "";
    this.show(card);
  }

  show(card) {
    const column = this.columns.find((it) => it.dataset.column === card.choice.value) ?? this.tray;
    column.append(card.element);
    const place = column.querySelector(".ls-sort__label").textContent;
    for (const button of card.element.querySelectorAll("button")) {
      const where = button.dataset.step === "1" ? this.form.dataset.right : this.form.dataset.left;
      button.setAttribute("aria-label", `${where}: ${card.words.textContent} (${place})`);
    }
    for (const it of this.columns) {
      const size = Number(it.dataset.size);
      const held = it.querySelectorAll(".ls-sort__chip").length;
      it.classList.toggle("is-full", 0 < size && held === size);
      it.classList.toggle("is-over", 0 < size && size < held);
    }
  }
}

for (const form of document.querySelectorAll("[data-module='ls-sort']")) new Board(form);
