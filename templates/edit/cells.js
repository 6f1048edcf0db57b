// ---- Cells that are being filled ----------------------------------------------------------------------------------

// A text stays in its editor until the plan has it: over each new state, and where the server refuses it.
const editors = new Map(); // by data-sel
let units = null; // [{key, name}] once they were asked for
let tabbedFrom = null; // the column in which a run of Tab began: Enter leads below it

/** Make a field as high as its text, where the browser does not do so by itself. */
function fit(field) {
  if (field.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 4}px`;
}

class Editor {
  constructor(place) {
    this.sel = place.sel;
    this.place = place;
    this.old = factsOf(place).text ?? "";
    this.kind = factsOf(place).kind;
    this.reason = make("p", { class: "reason", id: `reason-${place.sel}` });
    this.line = button(say("new_line"), () => this.newLine(), { class: "new-line" });
    this.line.addEventListener("mousedown", (event) => event.preventDefault()); // the keys of the screen stay
    this.box = make("div", { class: "editor" }, this.line, this.reason);
    this.fill(this.kind === "unit" && !this.old.includes("\n") ? "input" : "textarea", this.old);
    editors.set(this.sel, this);
    this.attach();
  }

  /** Give the editor its field; units have a list to choose from. */
  fill(tag, text) {
    const label = say("editor", { column: columnName(this.place), row: here.row + 1 });
    const described = { "aria-label": label, "aria-describedby": this.reason.id };
    const field = make(tag, { ...described, spellcheck: "false", enterkeyhint: "done" });
    if (tag === "textarea") field.rows = 1;
    field.value = text;
    field.addEventListener("keydown", (event) => this.pressed(event));
    field.addEventListener("blur", () => this.left());
    field.addEventListener("input", () => {
      fit(field);
      this.list?.offer();
    });
    this.list?.end();
    this.field?.remove();
    this.field = field;
    this.box.prepend(field);
    this.list = this.kind === "unit" ? new UnitList(this) : null;
  }

  attach() {
    const { cell } = this.place;
    cell.classList.add("filling");
    cell.append(this.box);
    fit(this.field);
    // As wide as its cell, but wide enough to type in, and within the window.
    const [own, seen] = [cell.getBoundingClientRect(), main.getBoundingClientRect()];
    const width = Math.min(Math.max(own.width, 240), main.clientWidth - 16);
    const left = Math.max(Math.min(own.left, seen.left + main.clientWidth - width - 8), seen.left + 8);
    this.box.style.width = `${width}px`;
    this.box.style.left = `${left - own.left - cell.clientLeft}px`;
  }

  detach() {
    this.place.cell.classList.remove("filling");
    this.box.remove();
  }

  close() {
    editors.delete(this.sel);
    this.detach();
    if (this.isAlarming) alarm(""); // what was read aloud of it holds no longer
  }

  focus() {
    fit(this.field);
    this.field.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: "nearest", inline: "nearest" }); // its cell is in sight, the field may be higher
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  pressed(event) {
    event.stopPropagation();
    if (event.isComposing || this.sending) return;
    if (this.list?.pressed(event)) return;
    const end = ENDS[`${event.shiftKey ? "Shift+" : ""}${event.key}`];
    if (event.key === "Escape") this.leave();
    else if (event.key === "Enter" && event.altKey) this.newLine();
    else if (!end || event.ctrlKey || event.metaKey || event.altKey) return;
    else end(this);
    event.preventDefault();
  }

  newLine() {
    if (this.field.tagName === "INPUT") this.focus(); // one more unit, after the others
    this.insert("\n");
  }

  /** Put a text in where one types; a list of units that gets several lines becomes a field of lines. */
  insert(text) {
    const { readOnly, tagName, value, selectionStart, selectionEnd } = this.field;
    if (readOnly) return;
    if (tagName === "INPUT" && text.includes("\n")) this.fill("textarea", value);
    this.field.setRangeText(text, selectionStart, selectionEnd, "end");
    fit(this.field);
    this.field.focus();
    this.list?.offer();
  }

  /** As it was. */
  leave() {
    this.close();
    standOn(this.place);
    tell(say("left"));
  }

  /** One went elsewhere: what was typed is kept. */
  left() {
    setTimeout(() => {
      if (editors.get(this.sel) !== this || !document.hasFocus()) return;
      if (!this.box.contains(document.activeElement) && !this.isMoving) this.settle();
    });
  }

  /** Keep what was typed, but what is on its way, or was refused as it is. */
  settle() {
    if (!this.sending && (!this.isRefused || this.field.value !== this.refusedText)) this.keep();
  }

  /** Give the text to the plan; over one that came from outside only by a decision, which Enter is. */
  keep({ isDecided = false } = {}) {
    const text = this.field.value;
    if (text === this.old) {
      this.close();
      return;
    }
    if (this.isOutside && !isDecided) {
      this.alarm(say("other_text", { text: this.old }));
      return;
    }
    this.isOutside = false;
    this.sending = true;
    this.list?.end();
    this.field.readOnly = true;
    this.box.classList.add("sending");
    this.because("");
    tell(say("saving"));
    const asked = () => ({ cell: this.sel, old: this.old, new: text });
    change("cell", asked, () => this.close()).then(tellSaved, (refusal) =>
      this.refuse(refusal.message, text),
    );
  }

  alarm(text) {
    this.isAlarming = true;
    alarm(text);
  }

  because(message) {
    this.reason.replaceChildren(message);
    this.field.toggleAttribute("aria-invalid", Boolean(message));
    this.box.classList.toggle("refused", Boolean(message));
  }

  refuse(message, text) {
    this.sending = false;
    this.isRefused = true;
    this.refusedText = text;
    this.field.readOnly = false;
    this.box.classList.remove("sending");
    this.because(this.isOutside ? say("other_text", { text: this.old }) : `${message} ${say("keep_or_leave")}`);
    this.alarm(say("refused", { message }));
    tell(say("refused", { message }));
    if (!editors.has(this.sel)) return; // its cell is gone; the text is in a banner
    if (!document.activeElement?.closest(".editor, dialog")) {
      standOn(this.place, { focus: false });
      this.focus();
    }
  }
}

/** What ends the filling of a cell, and where it leads. */
const ENDS = {
  Enter: (editor) => leaveFor(editor, "ArrowDown"),
  "Shift+Enter": (editor) => leaveFor(editor, "ArrowUp"),
  Tab: (editor) => leaveFor(editor, "ArrowRight"),
  "Shift+Tab": (editor) => leaveFor(editor, "ArrowLeft"),
};

function leaveFor(editor, key) {
  editor.isMoving = true;
  editor.keep({ isDecided: key === "ArrowDown" || key === "ArrowUp" });
  if (key === "ArrowRight" || key === "ArrowLeft") tabbedFrom ??= here.column;
  standOn(editor.place, { focus: false });
  if (key === "ArrowDown" && tabbedFrom !== null) here.column = tabbedFrom;
  const start = tables[here.table].places[here.row][here.column];
  const before = here;
  stand({ ...here, ...MOVES[key](start) });
  if (key !== "ArrowRight" && key !== "ArrowLeft") tabbedFrom = null;
  if (before.row === here.row && before.column === here.column) current.cell.focus();
  editor.isMoving = false;
}

/** The lines of the file that the last change wrote, as they are told. */
const linesOf = (now) => [...new Set(now.changed_lines ?? [])].join("-");

function tellSaved(now) {
  if (!now.isOther) return tell(say("left"));
  const lines = linesOf(now);
  if (now.followed?.length) return tell(say("saved_followed", { files: now.followed.join(", ") }));
  tell(lines ? say("saved_lines", { lines }) : say("saved"));
}

/** Begin to fill a cell, with what was typed in place of what it says; a period is ticked. */
function edit(place, typed = null) {
  const { kind } = factsOf(place);
  if (state.read_only || !kind) {
    const isOfFile = state.reached.includes(place.sel);
    tell(state.read_only ? say("no_typing") : isOfFile ? say("from_file") : say("not_editable"));
    return;
  }
  if (kind === "centang") {
    tick(place);
    return;
  }
  const editor = editors.get(place.sel) ?? new Editor(place);
  if (editor.sending) return;
  editor.focus();
  if (typed !== null) {
    editor.field.value = typed;
    editor.focus();
  }
  editor.list?.open();
}

/** Give a cell a text without opening it: what is pasted, or nothing. */
function put(place, text) {
  const { kind } = factsOf(place);
  if (state.read_only || !kind) {
    edit(place);
    return;
  }
  if (kind === "centang") {
    sign(place, text);
    return;
  }
  const editor = editors.get(place.sel) ?? new Editor(place);
  editor.fill("textarea", text);
  editor.keep();
  place.cell.focus();
}

/** Take the editors out before a new state is shown. */
function liftEditors() {
  const active = document.activeElement;
  for (const editor of editors.values()) editor.detach();
  return active?.closest?.(".editor") ? active : null;
}

/** Put the editors back, each where its text now stands. */
function lowerEditors(active) {
  for (const editor of [...editors.values()]) {
    const place = placeFor(editor);
    editors.delete(editor.sel);
    if (place && !editors.has(place.sel)) {
      Object.assign(editor, { place, sel: place.sel });
      editors.set(place.sel, editor);
      editor.attach();
    } else {
      const text = editor.field.value;
      const copy = button(say("copy"), () =>
        navigator.clipboard.writeText(text).then(() => tell(say("copied"))),
      );
      banner(`orphan-${editor.sel}`, say("orphan", { text }), { kind: "error", buttons: [copy] });
    }
  }
  if (active?.isConnected) active.focus({ preventScroll: true });
}

/** The cell that an editor is of, where its row now lies. */
function placeFor(editor) {
  const place = latest(editor.place);
  if (!factsOf(place).kind) return null;
  if (factsOf(place).text !== editor.old) {
    if (editor.field.value === editor.old) editor.field.value = factsOf(place).text; // nothing was typed
    editor.old = factsOf(place).text;
    editor.isOutside = editor.field.value !== editor.old;
    if (editor.isOutside) editor.because(say("other_text", { text: editor.old }));
  }
  return place;
}
