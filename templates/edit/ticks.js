// ---- Periods that are ticked --------------------------------------------------------------------------------------

const isTicked = (place) => Boolean(place.cell.querySelector("[role=img]"));

let ticked = null; // the place that was ticked last, as long as one stands on it: Enter leads on from there

/** Tick a period, or take its tick away; without `on` whichever it is not. */
function tick(place, on = null) {
  ticked = place;
  place.cell.classList.add("waiting");
  let wanted = on;
  const asked = () => {
    const cell = latestSel(place);
    wanted = on ?? !isTicked(latest(place));
    return { cell, on: wanted };
  };
  change("tick", asked).then(
    () => tell(say(wanted ? "ticked" : "unticked")),
    (refusal) => {
      latest(place)?.cell.classList.remove("waiting");
      banner("refused", say("refused", { message: refusal.message }), { kind: "error" });
    },
  );
}

/** What is typed or pasted into the cell of a period, and whether it is ticked then: all that is read as a tick too. */
const SIGNS = new Map([
  ...[...byId("words").dataset.signs.toLowerCase(), "1", "ya"].map((text) => [text, true]),
  ...["", "0", "-", "\u2013", "tidak"].map((text) => [text, false]),
]);

/** Tick by a sign, as in a spreadsheet: what says so already stays, and what is no sign changes nothing. */
function sign(place, text) {
  const on = SIGNS.get(text.replace("\ufe0f", "").trim().toLowerCase()); // an emoji's sign is the sign
  if (on === undefined) tell(say("no_sign"));
  else tick(place, on);
}
