// ---- A new state --------------------------------------------------------------------------------------------------

const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];

/** Show the plan as the server tells it: where one stands, what one types and what one sees stay. */
function take(now) {
  const before = state;
  const isFocused = view.contains(document.activeElement);
  const [top, left] = [main.scrollTop, main.scrollLeft];
  const active = liftEditors();
  state = now;
  if (now.style !== before?.style) style.replaceSync(now.style);
  if (now.html !== before?.html) show(now.html);
  for (const cell of view.querySelectorAll(".waiting")) cell.classList.remove("waiting");
  showBar();
  if (JSON.stringify(now.findings) !== JSON.stringify(before?.findings)) showFindings();
  markFindings();
  if (tables.length) stand(before?.html ? here : firstToFill(), { focus: isFocused && !active, scroll: false });
  lowerEditors(active);
  main.scrollTo(left, top);
  fillView();
}

function showBar() {
  byId("plan").textContent = state.name;
  document.title = `${state.name} - rakgen`;
  byId("read-only").hidden = !state.read_only;
  const active = document.activeElement;
  for (const name of ["undo", "redo"]) {
    byId(name).disabled = !state[name] || Boolean(state.read_only);
    byId(name).title = typeof state[name] === "string" ? state[name] : "";
  }
  if (active.disabled) byId(`to-${openView}`).focus(); // nothing is left to undo: the focus would be nowhere
  const message = say(!state.html ? "failed_empty" : state.gone ? "file_gone" : "failed");
  banner("failed", state.failed ? message : null, { kind: "error", closes: false });
}

function stepBack(name) {
  afterTyped(() => {
    if (state[name] && !state.read_only) return change(name, {});
    tell(say(state.read_only ? "no_typing" : name === "undo" ? "nothing_undo" : "nothing_redo"));
    return null;
  }).then(
    (now) => now && tell(say(name === "undo" ? "undone" : "redone", { lines: linesOf(now) })),
    (refusal) => banner("refused", say("refused", { message: refusal.message }), { kind: "error" }),
  );
}

// ---- Pointer ------------------------------------------------------------------------------------------------------

view.addEventListener("click", (event) => {
  if (event.target.closest(".editor")) return;
  const place = byCell.get(event.target.closest("[data-sel]"));
  if (!place || String(getSelection())) return;
  tabbedFrom = null;
  standOn(place);
  edit(place);
});

view.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse" || !rowMenu.hidden) return;
  const row = event.target.closest("tbody tr");
  const cell = row && [...row.cells].findLast((one) => state.cells[one.dataset.sel]?.kind);
  if (cell) giveRowButton(byCell.get(cell));
});

view.addEventListener("contextmenu", (event) => {
  const place = byCell.get(event.target.closest("[data-sel]"));
  if (!place || event.target.closest(".editor")) return;
  event.preventDefault();
  standOn(place);
  openMenu(place, place.cell);
});

// ---- Keys of the table --------------------------------------------------------------------------------------------

const KEYS = {
  Enter: (place) => (latest(ticked) === place ? go("ArrowDown") : edit(place)),
  F2: edit,
  " ": edit,
  Delete: (place) => put(place, ""),
  Backspace: (place) => (factsOf(place).kind === "centang" ? put(place, "") : edit(place, "")),
  ContextMenu: (place) => openMenu(place, place.cell),
  "Shift+F10": (place) => openMenu(place, place.cell),
};

view.addEventListener("keydown", (event) => {
  const place = byCell.get(event.target);
  if (!place || event.isComposing) return;
  const key = `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.shiftKey && event.key.length > 1 ? "Shift+" : ""}${event.key}`;
  if (MOVES[key]) {
    tabbedFrom = null;
    go(key);
  } else if (key === "Tab" || key === "Shift+Tab") {
    // At the end of a row Tab leaves the table: nobody is caught in it.
    const next = MOVES[key === "Tab" ? "ArrowRight" : "ArrowLeft"](place).column;
    if (next < 0 || next >= tables[place.table].places[here.row].length) return;
    tabbedFrom ??= here.column;
    stand({ ...here, column: next });
  } else if (KEYS[key]) KEYS[key](place);
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    if (factsOf(place).kind === "centang") put(place, event.key);
    else edit(place, event.key);
  } else return;
  event.preventDefault();
});

const isOnCell = () => byCell.has(document.activeElement) && !String(getSelection());

document.addEventListener("copy", (event) => {
  if (!isOnCell()) return;
  event.clipboardData.setData("text/plain", factsOf(current).text ?? current.cell.textContent);
  event.preventDefault();
  tell(say("copied"));
});

/** What is pasted, and of how many cells of a table it comes. A spreadsheet puts a text of several lines in quotes. */
function readPasted(data) {
  const text = data.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const html = data.getData("text/html");
  const count = new DOMParser().parseFromString(html, "text/html").querySelectorAll("td, th").length;
  const isOfSheet = count === 1 || html.includes("data-sheets-");
  const isQuoted = isOfSheet && text.includes("\n") && /^"(?:[^"]|"")*"$/.test(text);
  return { count, isQuoted, text: isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text };
}

document.addEventListener("paste", (event) => {
  const field = event.target.matches("textarea, input") ? event.target : null;
  if (!field && !isOnCell()) return;
  const { count, isQuoted, text } = readPasted(event.clipboardData);
  const editor = [...editors.values()].find((one) => one.field === field);
  if (count > 1) tellRefused(say("several_cells", { n: count }));
  else if (!field) put(current, text);
  else if (editor && (isQuoted || (field.tagName === "INPUT" && text.includes("\n")))) editor.insert(text);
  else if (isQuoted) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  } else return;
  event.preventDefault();
});

/** Say why something is not done: within the dialog, where that is open. */
function tellRefused(text) {
  if (byId("ask").open) byId("ask").querySelector(".reason").textContent = text;
  else tell(text);
}

// ---- Keys of the page ---------------------------------------------------------------------------------------------

const PARTS = [
  () => byId(`to-${openView}`).focus(),
  () => (openView === "table" && current ? standOn(current) : main.focus()),
  () => openPanel && byId("panel-title").focus(),
];

function nextPart(step) {
  const active = document.activeElement;
  const at = byId("panel").contains(active) ? 2 : main.contains(active) ? 1 : 0;
  const count = openPanel ? PARTS.length : PARTS.length - 1;
  PARTS[(at + step + count) % count]();
}

const PAGE_KEYS = {
  "Ctrl+z": () => stepBack("undo"),
  "Ctrl+y": () => stepBack("redo"),
  "Ctrl+Shift+z": () => stepBack("redo"),
  F6: () => nextPart(1),
  "Shift+F6": () => nextPart(-1),
  F8: () => nextFinding(1),
  "Shift+F8": () => nextFinding(-1),
};

document.addEventListener("keydown", (event) => {
  if (byId("ask").open) return;
  const isText = event.target.matches("textarea, input");
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const key = `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.shiftKey ? "Shift+" : ""}${name}`;
  if (PAGE_KEYS[key] && !(isText && key.startsWith("Ctrl+"))) PAGE_KEYS[key]();
  else if (key === "Escape" && byId("panel").contains(event.target)) closePanel();
  else return;
  event.preventDefault();
});

function closePanel() {
  const name = openPanel;
  showPanel(null);
  if (!(openView === "table" && current && standOn(current))) byId(`to-${name}`).focus();
}

// ---- Start --------------------------------------------------------------------------------------------------------

for (const name of VIEWS) byId(`to-${name}`).addEventListener("click", () => showView(name));
for (const name of ["undo", "redo"]) byId(name).addEventListener("click", () => stepBack(name));
for (const name of ["docx", "pdf", "xlsx"]) byId(name).addEventListener("click", () => printAs(name));
for (const name of Object.keys(PANELS))
  byId(`to-${name}`).addEventListener("click", () =>
    showPanel(openPanel === name ? null : name, { focus: true }),
  );
byId("panel-close").addEventListener("click", closePanel);

new ResizeObserver(placeMargins).observe(view);

/** What is typed in or stood on at the lower end stays in sight where a message, a panel or a window takes its room. */
let seenHeight = main.clientHeight;
new ResizeObserver(() => {
  const [before, now] = [seenHeight, main.clientHeight];
  seenHeight = now;
  const active = main.contains(document.activeElement) && document.activeElement.closest(".editor, [data-sel]");
  if (!active) return;
  const bottom = active.getBoundingClientRect().bottom - main.getBoundingClientRect().top;
  if (bottom > now && bottom <= before + 1) main.scrollBy(0, bottom - now);
}).observe(main);

addEventListener("beforeunload", (event) => {
  settleTyped();
  if (editors.size || changes.size || isTyping()) event.preventDefault();
});

inTurn(async () => {
  await reload();
  const isWide = matchMedia("(min-width: 60rem)").matches;
  const isBroken = state.findings.some(({ severity }) => severity === "kesalahan");
  if (isBroken && (isWide || !state.html)) showPanel("findings");
  if (!state.html) tell("");
  else if (document.activeElement === document.body) stand(here);
}).catch((refusal) => banner("gone", refusal.message, { kind: "error", closes: false }));
listen();
