"use strict";

// ---- Words and elements -------------------------------------------------------------------------------------------

const byId = (id) => document.getElementById(id);
const WORDS = JSON.parse(byId("words").dataset.words);

/** The text of a key, its places filled in. */
const say = (key, values = {}) => WORDS[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** An element; attributes that begin with `on` are listeners, false and null leave one out. Texts stay texts. */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A text of a message, in which what stands between backticks is code. */
const worded = (text) =>
  text.split("`").map((part, number) => (number % 2 && part ? make("code", {}, part) : part));

const button = (text, press, attributes = {}) =>
  make("button", { type: "button", onclick: press, ...attributes }, text);

// ---- What is told -------------------------------------------------------------------------------------------------

/** Say what happened in the foot of the page, where it is read aloud too, even the same thing twice. */
function tell(text) {
  byId("told").textContent = "";
  setTimeout(() => (byId("told").textContent = text), 30);
}

/** Read something aloud at once. */
function alarm(text) {
  byId("alarm").textContent = "";
  setTimeout(() => (byId("alarm").textContent = text), 30);
}

/** A message below the bar that stays, one for each name; null takes it away. */
function banner(name, text, { kind = "note", closes = true, buttons = [] } = {}) {
  const id = `banner-${name}`;
  const old = byId(id);
  if (old?.dataset.text === text) return;
  old?.remove();
  if (text === null) return;
  const close = closes
    ? [button("\u00d7", () => shown.remove(), { "aria-label": say("dismiss"), class: "dismiss" })]
    : [];
  const shown = make("div", { id, class: `banner ${kind}` }, make("p", {}, text), ...buttons, ...close);
  shown.dataset.text = text;
  byId("banners").append(shown);
}

// ---- Requests -----------------------------------------------------------------------------------------------------

/** What the server refused, in its words; status 0 where it did not answer. */
class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function answerOf(path, body) {
  const posted = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  let answer;
  try {
    answer = await fetch(path, body === undefined ? {} : posted);
  } catch {
    gone();
    throw new Refusal(0, say("gone"));
  }
  if (answer.ok) return answer;
  const told = await answer.json().catch(() => ({}));
  throw new Refusal(answer.status, told.message || say("odd_answer", { status: answer.status }));
}

const ask = async (path) => (await answerOf(path)).json();

let state = null; // the plan as the server told it last
let turns = Promise.resolve();
const changes = new Set(); // those that were asked for and are not made yet
const ours = new Set(); // fingerprints of the files that this page's own edits made

/** Do something when all that was asked before is done: each edit is one of the file that the edit before left. */
function inTurn(work) {
  const done = turns.then(work);
  turns = done.catch(() => {});
  return done;
}

/** The state that is told: of a change only what is another since the state that this page has. */
function wholeOf(told) {
  if (told.since === undefined) return told;
  const { rows, cells, ...fields } = told;
  const [first, gone, lines] = rows;
  const before = state.html.split("\n");
  const html = [...before.slice(0, first), ...lines, ...before.slice(first + gone)].join("\n");
  const known = { ...state.cells, ...cells };
  for (const [place, facts] of Object.entries(cells)) if (!facts) delete known[place];
  return { ...state, ...fields, html, cells: known };
}

/** Give all that is being typed to the plan. */
function settleTyped() {
  for (const editor of [...editors.values()]) editor.settle();
}

/** Do what is of the whole plan once all that is typed is in it, and not where the plan refuses that. */
async function afterTyped(work) {
  settleTyped();
  await Promise.all(changes);
  return work();
}

/** Ask for a change, after that of what is being typed. `before` is called once it is made, before the new state is
    shown, which is the answer; in it `isOther` tells whether the file was changed. */
function change(path, body, before = () => {}) {
  settleTyped();
  const made = inTurn(async () => {
    try {
      const asked = typeof body === "function" ? body() : body;
      const { fingerprint, version } = state;
      const now = wholeOf(await (await answerOf(path, { fingerprint, since: version, ...asked })).json());
      ours.add(now.fingerprint);
      for (const name of ["reloaded", "refused"]) banner(name, null);
      before(now);
      take(now);
      return { ...now, isOther: now.fingerprint !== fingerprint };
    } catch (refusal) {
      if (refusal.status === 409) await reload().catch(() => {});
      throw refusal;
    }
  });
  const forget = () => changes.delete(made);
  changes.add(made);
  made.then(forget, forget);
  return made;
}

async function reload() {
  take(await ask("state"));
}

// ---- Events -------------------------------------------------------------------------------------------------------

/** The file, or what it prints from, is another now; what is heard first may be known already. */
function heard(fingerprint, isKnown) {
  inTurn(async () => {
    if ((ours.delete(fingerprint) || isKnown) && fingerprint === state?.fingerprint) return;
    const before = state?.fingerprint;
    await reload();
    if (state.gone) banner("reloaded", null);
    else if (before && state.fingerprint !== before) banner("reloaded", say(state.lost ? "reloaded_lost" : "reloaded"));
  }).catch((refusal) => tell(refusal.message));
}

let isFirst = true; // nothing has been heard yet
let missing = 0; // the timer of a server that does not answer

function gone() {
  banner("gone", say("gone"), { kind: "error", closes: false });
}

function listen() {
  const source = new EventSource("events");
  source.addEventListener("state", (event) => {
    heard(JSON.parse(event.data).fingerprint, isFirst);
    isFirst = false;
  });
  source.addEventListener("open", () => {
    clearTimeout(missing);
    if (byId("banner-gone")) tell(say("back"));
    banner("gone", null);
  });
  source.addEventListener("error", () => {
    clearTimeout(missing);
    missing = setTimeout(gone, 2000);
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
}
