"use strict";
(() => {
  const form = document.getElementById("saring");
  if (!form) return;
  const unit = document.getElementById("pelaksana");
  const status = document.getElementById("status");
  const items = [...document.querySelectorAll("[data-u]")];
  const apply = () => {
    for (const item of items) item.hidden = unit.value !== "" && !item.dataset.u.split(" ").includes(unit.value);
    const shown = items.filter((item) => !item.hidden).length;
    status.textContent =
      unit.value === ""
        ? ""
        : status.dataset.kata.replace("{shown}", shown).replace("{all}", items.length);
  };
  unit.addEventListener("change", apply);
  document.getElementById("semua").addEventListener("click", () => {
    unit.value = "";
    apply();
    unit.focus();
  });
  form.hidden = false;
  apply();
})();
