// ---- The menu of a row --------------------------------------------------------------------------------------------

const rowMenu = byId("row-menu");
let menuPlace = null;

const rowButton = button("\u22ee", () => openMenu(rowButton.place, rowButton), {
  id: "row-button",
  "aria-haspopup": "menu",
  "aria-expanded": "false",
});

/** Give the button to the row of a place. */
function giveRowButton(place) {
  const { margin } = tables[place.table];
  const row = place === current ? here.row : place.top;
  Object.assign(rowButton, { place, row, hidden: Boolean(state.read_only) });
  rowButton.title = say("row_menu", { row: row + 1 });
  rowButton.setAttribute("aria-label", rowButton.title);
  if (rowButton.parentElement !== margin) margin.append(rowButton);
  placeMargins();
}

/** The items that a row stands for: the one of the cell first, then those of its other cells, the deepest first. */
function itemsOf(place) {
  const row = tables[place.table].places[place === current ? here.row : place.top];
  const own = factsOf(place).level ? [place] : [];
  const found = new Map();
  for (const one of [...own, ...[...row].reverse()]) {
    const { level } = factsOf(one);
    if (level && !found.has(level)) found.set(level, { place: one, level: nounOf(level), item: itemOf(one) });
  }
  return found.size
    ? [...found.values()]
    : [{ place, level: say("item"), item: place.cell.textContent.trim() }];
}

const nounOf = (level) => level.replaceAll("_", " ");

/** What can be done with an item: its own entries, then those of the items that it lies in, each with its group. */
function entriesOf([own, ...others]) {
  const item = (key, level, press) =>
    button(say(key, { level }), press, { role: "menuitem", tabindex: "-1" });
  const { ends = [] } = factsOf(own.place);
  const ways = ["up", "down"].filter((way) => !ends.includes(way));
  const first = (one) =>
    (factsOf(one.place).within ?? []).map((within) =>
      item("add_within", nounOf(within), () => addBelow({ ...one, level: nounOf(within) }, { within })),
    );
  const entries = [
    item("add", own.level, () => addBelow(own)),
    ...first(own),
    ...ways.map((way) => item(way, own.level, () => moveRow(own, way))),
  ];
  if (!ends.includes("delete")) entries.push(item("delete", own.level, () => deleteRow(own)));
  for (const one of others) {
    const add = item("add", one.level, () => addBelow(one));
    add.className = "apart";
    entries.push(add, ...first(one));
  }
  return entries;
}

function openMenu(place, from) {
  if (state.read_only) {
    tell(say("no_typing"));
    return;
  }
  const entries = entriesOf(itemsOf(place));
  menuPlace = place;
  rowMenu.replaceChildren(...entries);
  rowMenu.hidden = false;
  rowButton.setAttribute("aria-expanded", "true");
  const beside = from.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = rowMenu;
  rowMenu.style.left = `${Math.max(4, Math.min(beside.left, innerWidth - offsetWidth - 4))}px`;
  rowMenu.style.top = `${Math.max(4, Math.min(beside.bottom, innerHeight - offsetHeight - 4))}px`;
  entries[0].focus();
}

function closeMenu(isBack) {
  if (rowMenu.hidden) return;
  rowMenu.hidden = true;
  rowButton.setAttribute("aria-expanded", "false");
  if (isBack && menuPlace) standOn(bySel.get(menuPlace.sel) ?? menuPlace);
}

rowMenu.addEventListener("click", () => closeMenu(false));
rowMenu.addEventListener("focusout", (event) => {
  if (!rowMenu.contains(event.relatedTarget)) closeMenu(false);
});
rowMenu.addEventListener("keydown", (event) => {
  const entries = [...rowMenu.children];
  const at = entries.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") closeMenu(true);
  else if (next !== undefined) entries.at(next % entries.length).focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
});

/** The cells of a table that are of the items of that name. */
const cellsOf = ({ table }, name) =>
  [...bySel.values()].filter((one) => one.table === table && itemOf(one) === name);

// ---- What the menu does -------------------------------------------------------------------------------------------

const askRow = (item, what) => change("row", () => ({ cell: latestSel(item.place), ...what }));

/** Shorten a text for a title. */
const short = (text) => (text.length > 90 ? `${text.slice(0, 88)}\u2026` : text);

/** Ask for the text of a new item below an item, or `within` it as the first of a level. */
function addBelow(item, where = {}) {
  const { level, place } = item;
  const field = make("textarea", { id: "ask-text", rows: "3" });
  const label = make("label", { for: "ask-text" }, say("add_text", { level }));
  askFirst(
    item.item ? say("add_title", { level, item: short(item.item) }) : say("add_text", { level }),
    [label, field],
    say("add_do"),
    item,
    async () => {
      const text = field.value;
      await askRow(item, { do: "add", text, ...where });
      tell(say("row_done"));
      const made = cellsOf(place, text);
      const named = made.filter((one) => factsOf(one).text === text);
      return nearest(named.length ? named : made, place.bottom) ?? place;
    },
  );
}

function deleteRow(item) {
  const { level, place } = item;
  const text = make("p", {}, say("delete_text", { item: short(item.item) }));
  askFirst(say("delete_title", { level }), [text], say("delete_do"), item, async () => {
    await askRow(item, { do: "delete" });
    tell(say("row_gone"));
    return place;
  });
}

function moveRow(item, way) {
  const { place } = item;
  askRow(item, { do: way }).then(
    () => {
      const own = cellsOf(place, item.item).filter(({ left }) => left === place.left);
      standOn(nearest(own, way === "up" ? place.top - 1 : place.bottom) ?? place);
      tell(say("row_moved"));
    },
    (refusal) => {
      standOn(place);
      banner("refused", say("refused", { message: refusal.message }), { kind: "error" });
    },
  );
}

/** Ask before something is done; what is refused stays in the dialog with its reason. */
function askFirst(title, content, label, item, work) {
  const dialog = byId("ask");
  const reason = make("p", { class: "reason", role: "alert" });
  const done = button(label, () => act(), { class: "main" });
  const cancel = button(say("cancel"), () => dialog.close());
  dialog.replaceChildren(
    make("h2", { id: "ask-title" }, title),
    ...content,
    reason,
    make("div", { class: "buttons" }, done, cancel),
  );
  let next = item.place;
  async function act() {
    if (done.disabled) return; // a key that is held down, or pressed twice
    const active = document.activeElement;
    done.disabled = true;
    try {
      next = await work();
      dialog.close();
    } catch (refusal) {
      reason.textContent = refusal.message;
    }
    done.disabled = false;
    if (dialog.open) active.focus();
  }
  dialog.onclose = () => stand({ table: next.table, row: next.top, column: next.left });
  dialog.onkeydown = (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "TEXTAREA" || event.isComposing) return;
    event.preventDefault();
    if (event.altKey || event.shiftKey)
      event.target.setRangeText("\n", event.target.selectionStart, event.target.selectionEnd, "end");
    else act();
  };
  dialog.showModal();
  (dialog.querySelector("textarea") ?? cancel).focus();
}
