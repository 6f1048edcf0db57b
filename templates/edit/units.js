// ---- Units from a list --------------------------------------------------------------------------------------------

class UnitList {
  constructor(editor) {
    this.editor = editor;
    this.field = editor.field;
    this.box = make("ul", { role: "listbox", class: "units", "aria-label": say("units"), hidden: true });
    this.box.id = `units-${editor.sel}`;
    const isTouched = matchMedia("(pointer: coarse)").matches;
    const hint = isTouched ? say("units_tapped") : say("units_hint");
    this.hint = make("p", { class: "hint", id: `hint-${editor.sel}` }, hint);
    editor.box.append(this.box, this.hint);
    const described = `${this.field.getAttribute("aria-describedby")} ${this.hint.id}`;
    // A field of several lines is no combobox for HTML: of its list only what is marked is told.
    const roles = this.isOfLines ? {} : { role: "combobox", "aria-expanded": "false" };
    for (const [name, value] of Object.entries({
      ...roles,
      "aria-controls": this.box.id,
      "aria-autocomplete": "list",
      "aria-describedby": described,
      autocomplete: "off",
    }))
      this.field.setAttribute(name, value);
    this.box.addEventListener("mousedown", (event) => event.preventDefault());
    this.box.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
  }

  get isOfLines() {
    return this.field.tagName === "TEXTAREA";
  }

  /** Where the line lies that one types: each line is a unit. */
  get line() {
    const { value, selectionStart } = this.field;
    const begin = value.slice(0, selectionStart).lastIndexOf("\n") + 1;
    const end = value.indexOf("\n", begin);
    return [begin, end < 0 ? value.length : end];
  }

  async open() {
    units ??= await ask("units").catch(() => null);
    if (editors.get(this.editor.sel)?.list !== this) return;
    if (this.field.value === this.editor.old) this.offer("");
    else this.offer();
  }

  end() {
    this.box.remove();
    this.hint.remove();
  }

  /** Show the units that have a text in their name or key and stand on no other line. */
  offer(text = this.field.value.slice(...this.line)) {
    const sought = text.trim().toLowerCase();
    const [begin, end] = this.line;
    const others = `${this.field.value.slice(0, begin)}${this.field.value.slice(end)}`.split("\n");
    const free = (units ?? []).filter(({ name }) => !others.includes(name));
    const found = free.filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(sought));
    const options = found.map(({ name }, number) =>
      make(
        "li",
        {
          role: "option",
          id: `${this.box.id}-${number}`,
          "aria-selected": String(name === this.field.value.slice(begin, end)),
        },
        name,
      ),
    );
    this.box.replaceChildren(...options);
    this.shown(options.length > 0);
    this.mark(null);
  }

  shown(isShown) {
    this.box.hidden = !isShown;
    if (!this.isOfLines) this.field.setAttribute("aria-expanded", String(isShown));
  }

  mark(option) {
    this.box.querySelector(".marked")?.classList.remove("marked");
    option?.classList.add("marked");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
  }

  take(option) {
    if (!option) return;
    this.field.setRangeText(option.textContent, ...this.line, "end");
    this.shown(false);
    this.mark(null);
    fit(this.field);
    this.field.focus({ preventScroll: true });
  }

  /** True for a key that the list answers. */
  pressed(event) {
    const marked = this.box.querySelector(".marked");
    const isLast = this.line[1] === this.field.value.length; // else the arrow leads to the next line
    if (event.key === "ArrowDown" && this.box.hidden && isLast) this.offer("");
    else if (event.key === "ArrowDown" && isLast) this.mark(marked?.nextElementSibling ?? this.box.firstElementChild);
    else if (event.key === "ArrowUp" && !this.box.hidden && (marked || !this.isOfLines))
      this.mark(marked?.previousElementSibling ?? this.box.lastElementChild);
    else if (event.key === "Escape" && marked) this.mark(null);
    else {
      if (marked && (event.key === "Enter" || event.key === "Tab") && !event.altKey) this.take(marked);
      return false;
    }
    event.preventDefault();
    return true;
  }
}
