// ---- The tables: what is shown, and where each cell lies ----------------------------------------------------------

const main = byId("main");
const view = byId("table");
let shown = null; // the html that is shown, as the server told it, without the places of its cells
let tables = [];
let bySel = new Map(); // the place of each cell, by its data-sel
let byCell = new Map();
let here = { table: 0, row: 0, column: 0 }; // where one stands, in a merged cell too
let current = null; // the place of that cell
let said = []; // what the cells that can be filled say, of each row of each table

/** Show the html of the server, which it has escaped: only the rows or row groups that differ are made anew. */
function show(html) {
  const before = { tables, said };
  const prefixes = [...html.matchAll(/<table[^>]* role="grid"[^]*?data-sel="(\d+\.\d+)\./g)].map(
    (found) => found[1],
  );
  // A row that comes or goes moves all below it: places are no difference, they are written where they lie.
  const now = html.replaceAll(/ data-sel="[^"]*"/g, "");
  const isPart = shown !== null && (showPart(now, "tr") || showPart(now, "tbody"));
  if (!isPart) view.innerHTML = now;
  for (const frame of view.querySelectorAll(".bingkai[tabindex]")) frame.removeAttribute("tabindex"); // cells have the focus
  shown = now;
  bySel = new Map();
  byCell = new Map();
  tables = [...view.querySelectorAll("table[role=grid]")].map((element, number) =>
    readTable(element, number, prefixes[number]),
  );
  said = tables.map(({ places }) => places.map((row) => row.map((place) => factsOf(place).text ?? "").join("\0")));
  before.tables.forEach(({ places }, number) => {
    const rows = tables.length === before.tables.length ? followed(before.said[number], said[number]) : [];
    places.forEach((row, top) => {
      for (const place of row) if (place.top === top) place.next = placeIn(number, rows[top], place.left);
    });
  });
}

const placeIn = (table, row, column) => tables[table]?.places[row]?.[column] ?? null;

/** Where each row of a table now is, by what the rows said and say; undefined for one that is gone, or may be. */
function followed(old, now) {
  const most = Math.min(old.length, now.length);
  let begin = 0;
  while (begin < most && old[begin] === now[begin]) begin += 1;
  let end = 0;
  while (end < most - begin && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const between = (rows) => rows.slice(begin, rows.length - end);
  const [olds, nows] = [wherever(between(old)), wherever(between(now))];
  const isSame = ([text, rows]) => nows.get(text)?.length === rows.length;
  const stays = ([text, rows]) => !nows.has(text) || String(nows.get(text)) === String(rows);
  const isInPlace = old.length === now.length && [...olds].every(stays);
  const found = new Map();
  for (const [text, rows] of [...olds].filter(isSame)) rows.forEach((row, nth) => found.set(row, nows.get(text)[nth]));
  return old.map((_, row) => {
    if (row < begin || isInPlace) return row;
    if (row >= old.length - end) return row + now.length - old.length;
    const at = found.get(row - begin);
    return at === undefined ? undefined : at + begin;
  });
}

/** The numbers of the rows that say a text, by it. */
function wherever(rows) {
  const found = new Map();
  rows.forEach((text, row) => found.set(text, [...(found.get(text) ?? []), row]));
  return found;
}

/** The place now of a cell that was seen in an earlier state; null where it is gone. */
function latest(place) {
  while (place?.next !== undefined) place = place.next;
  return place;
}

/** The spelling of that place, for what is asked. Throws a Refusal where it is gone. */
function latestSel(place) {
  const now = latest(place);
  if (!now) throw new Refusal(409, say("row_is_gone"));
  return now.sel;
}

/** Replace the rows (or row groups) within which two texts differ; false where more differs. */
function showPart(now, tag) {
  const [open, close] = [`<${tag}`, `</${tag}>`];
  const begin = sameStart(shown, now);
  const end = Math.min(sameEnd(shown, now), shown.length - begin, now.length - begin); // what repeats is no end twice
  const first = now.lastIndexOf(open, begin);
  const behind = [shown, now].map((text) => {
    const last = text.indexOf(close, text.length - end - close.length);
    return text.length - last - close.length;
  });
  const [old, fresh] = [shown, now].map((text) => text.slice(Math.max(first, 0), text.length - Math.min(...behind)));
  const outside = tag === "tr" ? /<\/?t(body|head|able)\b|scope="col/ : /<\/?t(able|head)\b/;
  const isWhole = (text) => text.startsWith(open) && text.endsWith(close) && !outside.test(text);
  if (!isWhole(old) || !isWhole(fresh)) return false;
  const made = document.createElement("template");
  made.innerHTML = tag === "tr" ? `<table><tbody>${fresh}</tbody></table>` : `<table>${fresh}</table>`;
  const from = count(now.slice(0, first), `<${tag}`);
  const olds = [...view.querySelectorAll(tag)].slice(from, from + count(old, `<${tag}`));
  olds[0].before(...made.content.querySelectorAll(tag));
  for (const one of olds) one.remove();
  return true;
}

const count = (text, part) => text.split(part).length - 1;

/** How many characters two texts have in common from their start. */
function sameStart(one, other) {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.slice(at, at + 4096) === other.slice(at, at + 4096)) at += 4096;
  while (at < most && one[at] === other[at]) at += 1;
  return Math.min(at, most);
}

/** How many characters two texts have in common from their end. */
function sameEnd(one, other) {
  const most = Math.min(one.length, other.length);
  const same = (from, to) =>
    one.slice(one.length - to, one.length - from) === other.slice(other.length - to, other.length - from);
  let at = 0;
  while (at < most && same(at, at + 4096)) at += 4096;
  while (at < most && same(at, at + 1)) at += 1;
  return Math.min(at, most);
}

/** A table with the place of each cell: a cell covers the places that it is merged over. */
function readTable(element, table, prefix) {
  const rows = [...element.tBodies].flatMap((body) => [...body.rows]);
  const places = spread(rows, (cell, place) => {
    const sel = `${prefix}.${place.top}.${place.left}`;
    if (cell.dataset.sel !== sel) cell.dataset.sel = sel;
    Object.assign(place, { table, sel });
    bySel.set(sel, place);
    byCell.set(cell, place);
  });
  const heads = spread(element.tHead ? [...element.tHead.rows] : [], () => {});
  return { element, rows, places, heads, margin: element.previousElementSibling };
}

function spread(rows, note) {
  const places = rows.map(() => []);
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row.cells) {
      while (places[top][column]) column += 1;
      const place = { cell, top, left: column, bottom: top + cell.rowSpan, right: column + cell.colSpan };
      note(cell, place);
      for (let y = top; y < place.bottom && y < rows.length; y += 1)
        for (let x = column; x < place.right; x += 1) places[y][x] = place;
      column = place.right;
    }
  });
  return places;
}

const factsOf = (place) => (place && state.cells[place.sel]) || {};

/** What the item of a cell is called; the cell that says so does not say it twice. */
function itemOf(place) {
  const { level, item, text } = factsOf(place);
  return level ? (item ?? text) : undefined;
}

/** What a column is called: its headings from above, without its number. */
function columnName({ table, left }) {
  const names = tables[table].heads.map((row) => row[left]?.cell.textContent.trim() || "");
  const said = names.filter(
    (name, number) => name && names.indexOf(name) === number && !/^\(?\d+\)?$/.test(name),
  );
  return said.join(", ") || String(left + 1);
}

// ---- Moving about -------------------------------------------------------------------------------------------------

const MOVES = {
  ArrowUp: (place) => ({ row: place.top - 1 }),
  ArrowDown: (place) => ({ row: place.bottom }),
  ArrowLeft: (place) => ({ column: place.left - 1 }),
  ArrowRight: (place) => ({ column: place.right }),
  PageUp: () => ({ row: Math.max(here.row - 10, 0) }),
  PageDown: (place) => ({ row: Math.min(here.row + 10, tables[place.table].rows.length - 1) }),
  Home: () => ({ column: 0 }),
  End: () => ({ column: Infinity }),
  "Ctrl+Home": () => ({ table: 0, row: 0, column: 0 }),
  "Ctrl+End": () => ({ table: tables.length - 1, row: Infinity, column: Infinity }),
};

/** The nearest place that there is; above a table lies the end of the one before, below it the next. */
function within({ table, row, column }) {
  const rows = tables[table].rows.length;
  if (row < 0 && table > 0) return within({ table: table - 1, row: Infinity, column });
  if (row >= rows && row !== Infinity && table < tables.length - 1)
    return within({ table: table + 1, row: 0, column });
  const top = Math.min(Math.max(row, 0), rows - 1);
  return { table, row: top, column: Math.min(Math.max(column, 0), tables[table].places[top].length - 1) };
}

/** Stand on a place; false where there is no table. */
function stand(where, { focus = true, scroll = true } = {}) {
  if (!tables.some((one) => one.rows.length)) return false;
  if (!tables[where.table]?.rows.length)
    where = { table: tables.findIndex((one) => one.rows.length), row: 0, column: 0 };
  here = within(where);
  const place = tables[here.table].places[here.row][here.column];
  if (current && current.cell !== place.cell) {
    current.cell.removeAttribute("tabindex");
    current.cell.classList.remove("here");
  }
  current = place;
  if (latest(ticked) !== place) ticked = null;
  place.cell.tabIndex = 0;
  place.cell.classList.add("here");
  place.cell.setAttribute("aria-rowindex", place.top + tables[place.table].heads.length + 1);
  place.cell.setAttribute("aria-colindex", place.left + 1);
  place.cell.setAttribute("aria-readonly", String(!factsOf(place).kind || Boolean(state.read_only)));
  if (focus) place.cell.focus({ preventScroll: true });
  if (focus && scroll) bringIntoSight(place);
  giveRowButton(place);
  tellPlace(place);
  wantFields();
  return true;
}

/** Scroll to a cell; to where it begins, where there is no room for it beside the column that sticks. */
function bringIntoSight({ cell, table, left }) {
  const { element } = tables[table];
  main.style.scrollPaddingTop = `${element.tHead?.offsetHeight ?? 0}px`;
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  const sticking = element.querySelector("tbody .l");
  if (!sticking || left <= byCell.get(sticking).left) return;
  const hidden = sticking.getBoundingClientRect().right - cell.getBoundingClientRect().left;
  if (hidden > 0) main.scrollBy(-hidden, 0);
}

function standOn(place, options) {
  const row =
    place.top <= here.row && here.row < place.bottom && place.table === here.table ? here.row : place.top;
  return stand({ table: place.table, row, column: place.left }, options);
}

/** The first place that can be filled in; the first of all where none can. */
function firstToFill() {
  const first = tables.flatMap(({ places }) => places.flat()).find((place) => factsOf(place).kind);
  return first ? { table: first.table, row: first.top, column: first.left } : here;
}

/** Go where a key leads from here. */
function go(key) {
  if (current) stand({ ...here, ...MOVES[key](current) });
}

function tellPlace(place) {
  const { line } = factsOf(place);
  const where = say("place", { row: here.row + 1, column: columnName(place) });
  byId("place").textContent = line ? `${where} \u00b7 ${say("file_line", { line })}` : where;
}

/** The one of some cells that is nearest to a row. */
const nearest = (cells, row) =>
  cells.toSorted((one, other) => Math.abs(one.top - row) - Math.abs(other.top - row))[0];

// ---- The margins: the button of a row, the marks of findings ------------------------------------------------------

let marginsTimer = 0;

/** Put what stands in the margins beside its row, once for all that changed: where rows lie is not cheap to ask. */
function placeMargins() {
  cancelAnimationFrame(marginsTimer);
  marginsTimer = requestAnimationFrame(() => {
    const inMargins = [...view.querySelectorAll(".pinggir button")];
    const tops = inMargins.map((one) => tables[one.place.table].rows[one.row]?.offsetTop ?? 0);
    const heights = tables.map(({ element }) => element.offsetHeight);
    inMargins.forEach((one, number) => (one.style.top = `${tops[number]}px`));
    tables.forEach(({ margin }, number) => margin.style.setProperty("--tinggi", `${heights[number]}px`));
  });
}
