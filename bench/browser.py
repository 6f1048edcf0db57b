"""Browser: how long a page of 500 rows takes to show an edit, from the Enter key to the picture with the new text.

`python bench/browser.py [--rows 500] [--runs 15]`: a real server and, where there is one, a real browser (playwright
with the system's Chromium); time by the clock of the page, and beside it the server's answer alone.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rakgen.edit.opened import PlanOrder
from rakgen.edit.server import EditServer
from rakgen.edit.session import EditSession
from rakgen.startup.process import begin
from tests.support.chromium import PROGRAM
from tests.support.edit_server import cells_of
from tests.support.plans import generated

LIMIT = 300
"""Milliseconds that a page may take, on an idle machine."""
_WAIT = """([place, text]) => {
  window.timed = new Promise((done) => {
    const begin = (event) => {
      if (event.key !== "Enter") return;
      removeEventListener("keydown", begin, true);
      const start = performance.now();
      const look = () => {
        const cell = document.querySelector(`[data-sel="${place}"]`);
        const isThere = cell.textContent.trim() === text && !cell.querySelector(".editor");
        requestAnimationFrame(isThere ? () => setTimeout(() => done(performance.now() - start)) : look);
      };
      look();
    };
    addEventListener("keydown", begin, true);
  });
}"""
"""Has the page tell how long it takes from the next Enter until a cell says a text."""


def answered(server: EditServer, place: str, runs: int) -> list[float]:
    """The time of the server's answer to each of `runs` edits of a cell, in ms."""
    took = []
    for run in range(runs):
        opened, version = server.session.opened, server.states.now()["version"]
        old = next(cell.text for at, cell in cells_of(opened).items() if str(at) == place)
        asked = {"fingerprint": opened.fingerprint, "since": version, "cell": place, "old": old, "new": f"Teks {run}"}
        start = time.perf_counter()
        line = http.client.HTTPConnection("127.0.0.1", server.server_port)
        line.request("POST", f"/{server.token}/cell", json.dumps(asked), {"Content-Type": "application/json"})
        answer = line.getresponse()
        answer.read()
        took.append(1000 * (time.perf_counter() - start))
        assert answer.status == 200
        time.sleep(0.6)  # nobody types faster
    return took


def shown(server: EditServer, place: str, runs: int, program: str) -> list[float]:
    """The time until the page shows each of `runs` edits of a cell, in ms."""
    from playwright.sync_api import sync_playwright

    took = []
    with sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(server.address)
        cell = page.locator(f'[data-sel="{place}"]')
        for run in range(runs):
            cell.dblclick()
            page.keyboard.press("Control+A")
            page.keyboard.type(f"Isi {run}")
            page.evaluate(_WAIT, [place, f"Isi {run}"])
            page.keyboard.press("Enter")
            took.append(float(page.evaluate("window.timed")))
            page.wait_for_timeout(600)
        browser.close()
    return took


def tell(name: str, took: list[float]) -> None:
    half, most = statistics.median(took), statistics.quantiles(took, n=10)[-1]
    print(f"{name:22} median {half:6.1f} ms   nine in ten {most:6.1f} ms   limit {LIMIT} ms")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=500)
    options.add_argument("--runs", type=int, default=15)
    asked = options.parse_args()
    begin()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "2021.yaml"
        path.write_text(generated(1, [10] * (asked.rows // 10)), encoding="utf-8")
        server = EditServer(EditSession(PlanOrder(path)), "id")
        threading.Thread(target=server.serve, daemon=True).start()
        place = next(str(at) for at, cell in cells_of(server.session.opened).items() if cell.text.startswith("K "))
        print(f"processors {os.cpu_count()}, load {os.getloadavg()[0]:.2f}, {asked.rows} rows, {asked.runs} edits")
        tell("edit to the answer", answered(server, place, asked.runs))
        if PROGRAM is not None:
            tell("edit to the new page", shown(server, place, asked.runs, PROGRAM))


if __name__ == "__main__":
    main()
