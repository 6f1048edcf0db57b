// ---- Views: the table, the pages as they print, what changed ------------------------------------------------------

const VIEWS = ["table", "pages", "changes"];
let openView = "table";

function showView(name) {
  if (name === openView) return;
  openView = name;
  for (const one of VIEWS) {
    byId(one).hidden = one !== name;
    byId(`to-${one}`).setAttribute("aria-pressed", String(one === name));
  }
  main.tabIndex = name === "table" ? -1 : 0; // where no cell has the focus, keys scroll
  main.scrollTo(0, 0);
  fillView();
  if (name === "table" && current) standOn(current, { focus: false });
}

/** Bring what the open view shows up to the plan as it is now. */
function fillView() {
  if (openView === "pages") showPages();
  if (openView === "changes") showChanges();
}

async function showPages() {
  const box = byId("pages");
  const { fingerprint } = state;
  if (!box.children.length) box.replaceChildren(make("p", {}, say("loading")));
  try {
    const { count } = await ask("pages");
    if (state.fingerprint !== fingerprint) return; // shown anew meanwhile
    const pages = Array.from({ length: count }, (_, number) => {
      const label = say("page", { n: number + 1, count });
      const src = `pages/${number + 1}.png?${fingerprint.slice(0, 12)}-${Date.now()}`;
      return make(
        "figure",
        {},
        make("img", { src, alt: label, loading: "lazy" }),
        make("figcaption", {}, label),
      );
    });
    const top = main.scrollTop;
    box.replaceChildren(...pages);
    main.scrollTop = top;
  } catch (refusal) {
    box.replaceChildren(make("p", { class: "reason" }, refusal.message));
  }
}

async function showChanges() {
  const box = byId("changes");
  const { fingerprint } = state;
  const title = make("h2", {}, say("since"));
  if (!box.children.length) box.replaceChildren(title, make("p", {}, say("loading")));
  try {
    const { html, message } = await ask("changes");
    if (state.fingerprint !== fingerprint) return; // shown anew meanwhile
    const report = make("div", { class: "report" });
    if (html)
      report.innerHTML = html; // the server's own report, which it has escaped
    else report.append(make("p", {}, message ?? ""));
    box.replaceChildren(title, report);
  } catch (refusal) {
    box.replaceChildren(title, make("p", { class: "reason" }, refusal.message));
  }
}

// ---- Word, PDF, Excel ---------------------------------------------------------------------------------------------

function printAs(format) {
  const pressed = byId(format);
  if (pressed.getAttribute("aria-busy") === "true") return;
  pressed.setAttribute("aria-busy", "true");
  tell(say("printing", { format: pressed.textContent }));
  const fetched = () => inTurn(() => answerOf(`file/${format}`));
  afterTyped(fetched)
    .then(async (answer) => {
      const name = nameIn(answer.headers.get("Content-Disposition")) ?? `rencana.${format}`;
      const address = URL.createObjectURL(await answer.blob());
      make("a", { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
      tell(say(editors.size ? "printed_without" : "printed", { name }));
      banner("print", null);
    })
    .catch((refusal) => banner("print", refusal.message, { kind: "error" }))
    .finally(() => pressed.removeAttribute("aria-busy"));
}

/** The file's name in the header of a download. */
function nameIn(header) {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? "");
  return coded ? decodeURIComponent(coded[1]) : /filename="([^"]+)"/i.exec(header ?? "")?.[1];
}
