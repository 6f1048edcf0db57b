"use strict";
(() => {
  const form = document.getElementById("saring");
  if (!form) return;
  const unit = document.getElementById("pelaksana");
  const period = document.getElementById("periode");
  const status = document.getElementById("status");
  // Where each cell of a table lies: a row may lose its first cells to a merge that begins above it.
  const tables = [...document.querySelectorAll("table[data-saring]")].map((table) => {
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const places = rows.map(() => []);
    rows.forEach((row, top) => {
      let column = 0;
      for (const cell of [...row.cells]) {
        while (places[top][column]) column += 1;
        const before = cell.classList.contains("lagi") ? places[top - 1]?.[column] : undefined;
        const place = { cell, column, top, bottom: top + cell.rowSpan, before };
        if (before) before.after = place;
        for (let y = top; y < place.bottom && y < rows.length; y += 1)
          for (let x = 0; x < cell.colSpan; x += 1) places[y][column + x] = place;
        column += cell.colSpan;
      }
    });
    // A table that knows no units, or no periods, is not filtered by them.
    const known = (name) => rows.some((row) => row.dataset[name]);
    return { rows, places, hasUnits: known("u"), hasPeriods: known("b") };
  });
  const wanted = (row, { hasUnits, hasPeriods }) =>
    (unit.value === "" || !hasUnits || (row.dataset.u || "").split(" ").includes(unit.value)) &&
    (period.value === "" || !hasPeriods || (Number(row.dataset.b || 0) & Number(period.value)) !== 0);
  const seen = (place, shown, next) => {
    for (let one = place[next]; one; one = one[next])
      for (let i = one.top; i < one.bottom; i += 1) if (shown[i]) return true;
    return false;
  };
  const first = (place) => (place.before ? first(place.before) : place);
  // A merged label moves to the first row that is left of its own, and spans those that are left. Parts of one label,
  // which paper has on several pages, are told once, by the whole label.
  const lay = ({ rows, places }, shown) => {
    const laid = new Set();
    rows.forEach((row, y) => {
      row.hidden = !shown[y];
      if (!shown[y]) return;
      const cells = [];
      for (const place of new Set(places[y].filter(Boolean))) {
        if (laid.has(place)) continue;
        laid.add(place);
        let span = 0;
        for (let i = place.top; i < place.bottom && i < rows.length; i += 1) if (shown[i]) span += 1;
        const again = seen(place, shown, "before");
        const cell = again ? place.cell : first(place).cell;
        cell.rowSpan = span;
        cell.classList.toggle("lagi", again);
        cell.classList.toggle("terus", seen(place, shown, "after"));
        cells.push(cell);
      }
      row.replaceChildren(...cells);
    });
  };
  const apply = () => {
    const active = unit.value !== "" || period.value !== "";
    let left = 0;
    let all = 0;
    for (const table of tables) {
      const shown = table.rows.map((row) => !active || (row.dataset.j === "isi" && wanted(row, table)));
      const open = [];
      table.rows.forEach((row, y) => {
        if (row.dataset.j === "isi") { all += 1; if (shown[y]) left += 1; }
        if (!active) return;
        const depth = Number(row.dataset.d || 0);
        if (depth) { open.splice(depth - 1); open[depth - 1] = y; }
        else if (shown[y]) open.forEach((band) => { shown[band] = true; });
      });
      lay(table, shown);
    }
    document.body.classList.toggle("disaring", active);
    const name = (select) => select.options[select.selectedIndex].text;
    const parts = [unit, period].filter((select) => select.value !== "").map(name);
    status.textContent = active ? `Disaring: ${parts.join("; ")}. ${left} dari ${all} baris; baris jumlah tidak ditampilkan.` : "";
  };
  unit.addEventListener("change", apply);
  period.addEventListener("change", apply);
  document.getElementById("semua").addEventListener("click", () => { unit.value = ""; period.value = ""; apply(); });
  form.hidden = false;
  apply();
})();
