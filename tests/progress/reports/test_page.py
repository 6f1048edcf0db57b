"""Page: what a superior opens says all in shapes and words, filters by unit, and holds nothing but itself."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support.cli import run
from tests.support.progress import office, plan_of

PLAN = plan_of(
    "kode: a, uraian: A, target: 10, arah: naik",
    "kode: b, uraian: '<script>x</script>', target: 10",
    "kode: c, uraian: C, target: 10",
    "kode: d, uraian: D, target: 10",
)
RECORDS = "".join(
    f'  - {{indikator: {kode}, periode: setahun, nilai: "{value}", kendala: "a & <b>", keterangan: Angka sementara}}\n'
    for kode, value in (("a", 40), ("b", 8), ("c", 2))
)
_SCALE = '[{">=": 75, teks: Baik}, {">=": 50, teks: Cukup}, {teks: Kurang}]'
CHOICES = f"{{batas: tidak, arah: naik, rerata: aritmetik, skala: {_SCALE}}}"


class Tags(HTMLParser):
    """The tags of a page, each closed, and the text outside of styles and scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data


@pytest.fixture
def shown(tmp_path: Path) -> str:
    done = run("capaian", office(tmp_path, RECORDS, PLAN, CHOICES), "--report", "html")
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def test_lights_are_shapes_and_words_and_bars_stand_against_the_target(shown: str) -> None:
    lights = re.findall(r'<p><span class="lampu \w+"><svg [^>]*><(\w+) .*?</svg><span>(.*?)</span>', shown)
    assert lights == [
        ("circle", "tercapai (Baik)"),
        ("circle", "tercapai (Baik)"),
        ("path", "terendah (Kurang)"),
        ("circle", "belum dapat dinilai"),
    ]
    bars = re.findall(r'class="isi" width="([\d.]+)"', shown)
    assert bars == ["150", "80.00", "20.00"]  # the first is 400
    assert shown.count('aria-label="20,00 persen dari target"') == 1


def test_the_light_is_the_years_where_the_period_has_no_target(tmp_path: Path) -> None:
    plan = plan_of(
        "kode: a, uraian: A, target: 10",
        "kode: b, uraian: B, target: 10",
        "kode: c, uraian: C, target: 10, target_periode: {T2: 5, T4: 10}",
        "kode: d, uraian: D, target: 10, target_periode: {T2: 0, T4: 10}",
    )
    records = "".join(
        f"  - {{indikator: {kode}, periode: {periode}, nilai: {value}}}\n"
        for kode, periode, value in (("a", "T2", 2), ("b", "T2", 9), ("c", "T1", 9), ("d", "T2", 1))
    )
    page = run("capaian", office(tmp_path, records, plan, CHOICES), "--report", "html").stdout
    lights = re.findall(r'<p><span class="lampu \w+"><svg [^>]*>.*?</svg><span>(.*?)</span>', page)
    # the last two: not reported in T2; of a target of 0
    assert lights == ["terendah (Kurang)", "tercapai (Baik)", "belum dapat dinilai", "belum dapat dinilai"]
    told = json.loads(run("capaian", tmp_path / "plans" / "2021.yaml", "--report", "json").stdout)
    assert [one["kategori"] for group in told["rak"] for one in group["indikator"]] == ["Kurang", "Baik", None, None]


def test_the_page_is_one_file_that_asks_for_nothing(shown: str) -> None:
    page = Tags(shown)
    assert (
        page.open == []
        and page.text.count("<script>x</script>") == 1
        and "a & <b>" in page.text
        and "Angka sementara" in page.text
    )
    policies = [found["content"] or "" for tag, found in page.tags if tag == "meta" and "content" in found]
    assert any("default-src 'none'" in policy and "unsafe" not in policy for policy in policies)
    loose = {"style", "src", "onclick", "onchange"}
    assert not [tag for tag, found in page.tags if loose & set(found) or (found.get("href") or "#")[0] != "#"]
    assert [found["data-u"] for tag, found in page.tags if tag == "article"] == ["0"] * 4
    hidden = [tag for tag, found in page.tags if "hidden" in found]
    assert hidden == ["fieldset"]  # the filter, until its script runs


def test_what_is_late_and_due_is_told_against_the_period(tmp_path: Path) -> None:
    records = (
        "  - {kegiatan: sipol, periode: T1, status: berjalan,"
        " tindak_lanjut: [{uraian: Rapat, pelaksana: hukum, tenggat: 2021-05-01}]}\n"
        '  - {indikator: laporan, periode: T1, nilai: "2"}\n'
    )
    plan = office(tmp_path, records)
    plan.write_text(plan.read_text(encoding="utf-8").replace("jadwal: semua", "jadwal: T1-T2", 1), encoding="utf-8")
    early = Tags(run("capaian", plan, "--periode", "T1", "--report", "html").stdout).text
    assert "Terlambat per 31 Maret 2021\nTidak ada." in early and "Tindak lanjut dengan" not in early
    late = Tags(run("capaian", plan, "--periode", "S1", "--report", "html").stdout).text
    assert "berjalan, terlambat Pemutakhiran data (sipol) - Sub Bagian Hukum - T1-T2" in late
    assert "Rapat (sipol, Sub Bagian Hukum, 01 Mei 2021)" in late
    english = run("capaian", plan, "--periode", "S1", "--report", "html", "--lang", "en").stdout
    assert '<html lang="en">' in english and "Late on 30 June 2021" in english and "Hukum, 1 May 2021)" in english
