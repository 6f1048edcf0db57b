// ---- The panel beside the table -----------------------------------------------------------------------------------

const PANELS = { findings: "findings", fields: "fields_of", keys: "keys" };
let openPanel = null;

function showPanel(name, { focus = false } = {}) {
  openPanel = name;
  byId("panel").hidden = !name;
  for (const [one, title] of Object.entries(PANELS)) {
    byId(one).hidden = one !== name;
    byId(`to-${one}`).setAttribute("aria-expanded", String(one === name));
    if (one === name) byId("panel-title").textContent = say(title);
  }
  if (name === "fields") wantFields();
  if (focus && name) byId("panel-title").focus();
}

// ---- Findings -----------------------------------------------------------------------------------------------------

// The class of each severity, and the word for it; the worst first.
const KINDS = { kesalahan: "error", peringatan: "warning", informasi: "info" };
const idOf = (finding) => `finding-${finding.id}`;

function showFindings() {
  const { findings } = state;
  byId("to-findings").textContent = findings.length
    ? say("findings_count", { n: findings.length })
    : say("findings");
  const list = make("ol", {}, ...findings.map(findingEntry));
  byId("findings").replaceChildren(findings.length ? list : make("p", {}, say("no_findings")));
}

function findingEntry(finding) {
  const { severity, message, remedy, code, line, cell, says, file, fix } = finding;
  const kind = KINDS[severity];
  const parts = [make("p", {}, make("strong", {}, `${say(kind)}: `), ...worded(message))];
  if (remedy) parts.push(make("p", { class: "remedy" }, ...worded(remedy)));
  if (says && !cell) parts.push(make("p", {}, make("code", {}, says)));
  const buttons = make("p", { class: "buttons" });
  if (cell) buttons.append(button(say("to_cell", { line }), () => toFinding(finding)));
  if (fix && !state.read_only) buttons.append(button(fix, (event) => makeFix(finding, event.currentTarget)));
  const where = [code, file, cell || !line ? null : say("in_file", { line })].filter(Boolean);
  parts.push(make("p", { class: "code" }, where.join(", ")), buttons);
  return make("li", { id: idOf(finding), class: kind, tabindex: "-1" }, ...parts);
}

function toFinding({ cell }) {
  showView("table");
  const place = bySel.get(cell);
  if (place) standOn(place);
}

/** The number now of a finding that was seen. Throws a Refusal where it is none now. */
function latestFinding({ code, message, line, column, file }) {
  const found = state.findings.find(
    (one) =>
      one.code === code &&
      one.message === message &&
      one.line === line &&
      one.column === column &&
      one.file === file,
  );
  if (!found) throw new Refusal(409, say("finding_is_gone"));
  return found.id;
}

function makeFix(finding, pressed) {
  pressed.disabled = true;
  change("fix", () => ({ id: latestFinding(finding) })).then(
    () => {
      tell(say("fixed"));
      byId("panel-title").focus();
    },
    (refusal) => {
      pressed.disabled = false;
      if (pressed.isConnected) pressed.focus();
      banner("refused", say("refused", { message: refusal.message }), { kind: "error" });
    },
  );
}

/** The marks of the findings: at their cells, and in the margin beside the row. */
function markFindings() {
  for (const one of view.querySelectorAll(".mark")) one.remove();
  for (const one of view.querySelectorAll(".found")) {
    one.classList.remove("found", "error", "warning", "info");
    one.removeAttribute("aria-describedby");
  }
  const byRow = new Map();
  for (const finding of state.findings) {
    const place = bySel.get(finding.cell);
    if (!place) continue;
    place.cell.classList.add("found", KINDS[finding.severity]);
    const known = place.cell.getAttribute("aria-describedby");
    place.cell.setAttribute("aria-describedby", known ? `${known} ${idOf(finding)}` : idOf(finding));
    const row = `${place.table} ${place.top}`;
    if (!byRow.has(row)) byRow.set(row, { place, findings: [] });
    byRow.get(row).findings.push(finding);
  }
  for (const { place, findings } of byRow.values()) {
    const worst = Object.keys(KINDS).find((one) => findings.some(({ severity }) => severity === one));
    const label = `${say("row_findings", { n: findings.length, row: place.top + 1 })}: ${findings[0].message}`;
    const mark = button(String(findings.length), () => openFinding(findings[0]), {
      class: `mark ${KINDS[worst]}`,
      tabindex: "-1",
      "aria-label": label,
      title: findings.map(({ message }) => message).join("\n"),
    });
    Object.assign(mark, { place, row: place.top });
    tables[place.table].margin.append(mark);
  }
  placeMargins();
}

function openFinding(finding) {
  showPanel("findings");
  byId(idOf(finding))?.focus();
}

/** The cell of the next finding, or of the one before. */
function nextFinding(step) {
  const places = state.findings.map(({ cell }) => bySel.get(cell)).filter(Boolean);
  if (!places.length) {
    tell(say("no_findings"));
    return;
  }
  const order = (place) => place.table * 1e6 + place.top * 100 + place.left;
  const sorted = [...new Set(places)].sort((one, other) => order(one) - order(other));
  const at = current ? order(current) : -1;
  const after =
    step > 0 ? sorted.find((place) => order(place) > at) : sorted.findLast((place) => order(place) < at);
  const place = after ?? sorted.at(step > 0 ? 0 : -1);
  showView("table");
  standOn(place);
  tell(
    state.findings
      .filter(({ cell }) => cell === place.sel)
      .map(({ message }) => message)
      .join(" "),
  );
}

// ---- Fields that do not print -------------------------------------------------------------------------------------

let fieldsTimer = 0;
let fieldsFor = null;
const isTyping = () => Boolean(byId("fields").querySelector("[data-dirty]"));

/** Ask for the fields of the row where one stands, once one stays there. */
function wantFields() {
  if (openPanel !== "fields") return;
  if (!current) byId("fields").replaceChildren(make("p", {}, say("fields_none")));
  clearTimeout(fieldsTimer);
  fieldsTimer = setTimeout(() => {
    if (!current || isTyping()) return;
    const place = current;
    inTurn(() => ask(`fields?cell=${encodeURIComponent(place.sel)}`)).then(
      (fields) => current === place && !isTyping() && showFields(place, fields),
      (refusal) => byId("fields").replaceChildren(make("p", { class: "reason" }, refusal.message)),
    );
  }, 120);
}

function showFields(place, fields) {
  const isWithin = byId("fields").contains(document.activeElement); // one is about to type there
  const { id, selectionStart, selectionEnd } = isWithin ? document.activeElement : {};
  fieldsFor = place;
  for (const field of fields) field.place = place;
  const inner = [...groupsOf(fields.filter(({ printed }) => !printed))];
  const printed = fields.filter((field) => field.printed);
  if (!inner.length) inner.push(make("p", {}, say("fields_empty")));
  if (printed.length)
    inner.push(make("details", {}, make("summary", {}, say("printed_fields")), ...groupsOf(printed)));
  byId("fields").replaceChildren(...inner);
  if (!id) return;
  byId(id)?.focus();
  byId(id)?.setSelectionRange?.(selectionStart, selectionEnd);
}

/** Fields by the item that they are of: of each level a row has one. */
function* groupsOf(fields) {
  const groups = new Map();
  for (const field of fields) {
    if (!groups.has(field.level)) groups.set(field.level, []);
    groups.get(field.level).push(field);
  }
  for (const group of groups.values())
    yield make(
      "fieldset",
      {},
      make("legend", {}, group[0].level.replaceAll("_", " ")),
      ...group.map(fieldEntry),
    );
}

function fieldEntry(field) {
  const { level, name, label, help, value, choices } = field;
  const id = `field-${level}-${name}`;
  const input = choices ? choiceOf(choices, value ?? "") : make("textarea", { rows: "1" });
  input.id = id;
  input.value = value ?? "";
  input.disabled = Boolean(state.read_only);
  const reason = make("p", { class: "reason", role: "alert", id: `${id}-reason` });
  if (help) input.setAttribute("aria-describedby", `${id}-help ${reason.id}`);
  input.addEventListener("input", () => {
    if (input.value === (field.value ?? "")) delete input.dataset.dirty;
    else input.dataset.dirty = "";
  });
  input.addEventListener("change", () => {
    if (!field.isOutside || input.tagName === "SELECT") saveField(field, input, reason);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && "dirty" in input.dataset) {
      input.value = field.value ?? "";
      delete input.dataset.dirty;
      reason.textContent = "";
      wantFields();
      event.stopPropagation();
    } else if (
      event.key === "Enter" &&
      !event.altKey &&
      !event.shiftKey &&
      !event.isComposing &&
      input.tagName === "TEXTAREA"
    ) {
      event.preventDefault();
      saveField(field, input, reason);
    }
  });
  const parts = [make("label", { for: id }, label ?? name), input];
  if (help) parts.push(make("p", { class: "help", id: `${id}-help` }, ...worded(help)));
  return make("div", { class: "field" }, ...parts, reason);
}

function choiceOf(choices, value) {
  const all = choices.map((one) => (typeof one === "string" ? { value: one, label: one } : one));
  if (!all.some((one) => one.value === value)) all.unshift({ value, label: value || say("none") });
  if (!all.some((one) => one.value === "")) all.unshift({ value: "", label: say("none") });
  return make(
    "select",
    {},
    ...all.map((one) => make("option", { value: one.value }, one.label ?? one.value)),
  );
}

function saveField(field, input, reason) {
  const { level, name, place } = field;
  const old = field.value ?? "";
  if (!("dirty" in input.dataset) || input.dataset.dirty === "sending" || input.value === old) return;
  const typed = input.value;
  input.dataset.dirty = "sending";
  field.isOutside = false;
  reason.textContent = "";
  const asked = () => ({ cell: latestSel(place), level, name, old, new: typed });
  change("field", asked, () => delete input.dataset.dirty).then(tellSaved, async (refusal) => {
    if (refusal.status === 409) await learnField(field);
    input.dataset.dirty = "";
    const isToDecide = field.isOutside && input.tagName === "TEXTAREA";
    reason.textContent = isToDecide ? say("other_text", { text: field.value ?? "" }) : refusal.message;
  });
}

/** What a field says now, where it was changed outside: only Enter, or another choice, replaces that. */
async function learnField(field) {
  const place = latest(field.place);
  const fields = place ? await ask(`fields?cell=${encodeURIComponent(place.sel)}`).catch(() => []) : [];
  const now = fields.find(({ level, name }) => level === field.level && name === field.name);
  if (!now) return;
  field.isOutside = (now.value ?? "") !== (field.value ?? "");
  field.value = now.value;
}
