"""What a plan, a layout, a picture, an office's file and a revision cannot do; SECURITY.md names these tests."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from rakgen.git import office_text
from tests.support.cli import run
from tests.support.plans import ROOT
from tests.support.processes import HANGS
from tests.support.seeds import usual

pytestmark = pytest.mark.slow

PACKAGE = ROOT / "src" / "rakgen"
HOSTILE = [
    "{{ cycler.__init__.__globals__.os.system('touch jebol') }}",
    '#read("rahasia.txt") #image("rahasia.txt")',
    "file:rahasia.txt ![a](rahasia.txt) <img src=rahasia.txt> http://jauh.example/a.png",
    "=HYPERLINK(\"http://jauh.example\") =cmd|'/c touch jebol'!A0 $(touch jebol) `touch jebol`",
]
PLAN = """\
versi: 1
instansi: Kantor
tahun: 2021
pelaksana:
  u: {unit}
rak:
  - kode: a
    layout: rak-triwulan
    judul: {title}
    pengesahan:
      tempat: Maju
      tanggal: 2021-03-01
      jabatan: KEPALA,
      nama: {name}
    sasaran:
      - uraian: {sasaran}
        indikator:
          - uraian: Nilai
            target: B
            kegiatan:
              - uraian: Evaluasi
                jadwal: T2
                pelaksana: u
"""
WATCH = r"""
import json, os, sys
seen = []
names = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "ctypes.dlopen", "urllib.")
names += ("open",)
def hook(event, arguments):
    if event.startswith(names):
        seen.append([event, str(arguments[0]) if arguments else ""])
sys.addaudithook(hook)
from rakgen.cli import cli
try:
    cli(sys.argv[1:], standalone_mode=False)
except SystemExit as end:
    seen.append(["exit", str(end.code)])
sys.stderr.write("\nSEEN" + json.dumps(seen))
"""


def hostile_plan(folder: Path) -> Path:
    plan = folder / "plan.yaml"
    title, unit, name, sasaran = (json.dumps(text) for text in HOSTILE)
    plan.write_text(PLAN.format(title=title, unit=unit, name=name, sasaran=sasaran), encoding="utf-8")
    (folder / "rahasia.txt").write_text("RAHASIA-4711")
    return plan


@pytest.mark.parametrize("arguments", usual([["build", "--to", "all", "-o", "hasil"], ["check"], ["show"]], 1))
def test_a_plan_reads_no_file_runs_nothing_and_reaches_no_network(tmp_path: Path, arguments: list[str]) -> None:
    hostile_plan(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", WATCH, arguments[0], "plan.yaml", *arguments[1:]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=HANGS,
    )
    seen = json.loads(done.stderr.rpartition("SEEN")[2])
    assert [event for event in seen if event[0] != "open"] == [["exit", "0"]]
    assert [name for _, name in seen if name.endswith("plan.yaml")]
    assert [name for _, name in seen if "rahasia" in name] == []
    made = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*")}
    assert made == {"plan.yaml", "rahasia.txt"} | ({"hasil"} if arguments[0] == "build" else set())
    for path in tmp_path.glob("hasil/*"):
        data = path.read_bytes()
        parts = [data]
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                parts = [archive.read(name) for name in archive.namelist()]
        assert not any(b"RAHASIA-4711" in part for part in parts)


LISTENING = {"server.py: http.server", "server.py: socket", "answers.py: http.server"}
"""What the editor's server imports to be asked: a server, and the name of a kind of addresses."""


def test_no_module_can_reach_the_network() -> None:
    forbidden = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "xmlrpc"}
    found = []
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if any(name in text for name in forbidden) else ():
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [str(node.module)] if isinstance(node, ast.ImportFrom) else []
            found += [
                f"{path.name}: {name}" for name in names if name.split(".")[0] in forbidden and name != "urllib.parse"
            ]
    assert set(found) == LISTENING and len(found) == len(LISTENING)
    listening = [(PACKAGE / "edit" / name).read_text(encoding="utf-8") for name in ("server.py", "answers.py")]
    assert all(word not in text for text in listening for word in ("create_connection", "urlopen"))
    asked = [line.strip() for text in listening for line in text.splitlines() if "connect(" in line]
    assert asked == ["probe.connect((anywhere, 9))"] and "SOCK_DGRAM) as probe" in listening[0]  # sends nothing
    server = (PACKAGE / "lsp" / "server.py").read_text(encoding="utf-8")
    assert "start_io(" in server and "start_tcp" not in server and "start_ws" not in server


LAYOUT = """\
judul: {title}
kolom:
  - judul: NO
    isi: nomor
  - judul: SASARAN
    isi: sasaran.uraian
"""


@pytest.mark.parametrize(
    "template",
    [
        "{{ cycler.__init__.__globals__.os.system('touch jebol') }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ instansi.__class__ }}",
        "{% include 'rahasia.txt' %}",
        "{% import 'rahasia.txt' as a %}",
        "{{ tambahan.update({'a': 1}) }}",
        "{{ 'x' * 5000 }}",
    ],
)
def test_a_template_of_a_layout_cannot_get_out_of_its_sandbox(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str
) -> None:
    plan = hostile_plan(tmp_path)
    plan.write_text(re.sub("    judul: .*\\n", "", plan.read_text(encoding="utf-8")), encoding="utf-8")
    (tmp_path / "rakgen.yaml").write_text("instansi: Kantor\n")
    (tmp_path / "templates" / "layouts").mkdir(parents=True)
    (tmp_path / "templates" / "layouts" / "asing.yaml").write_text(LAYOUT.format(title=json.dumps(template)))
    monkeypatch.chdir(tmp_path)
    done = run("build", "plan.yaml", "--layout", "asing", "-o", "hasil")
    assert done.exit_code == 1
    assert re.findall(r"RAK50[34]", done.stderr)
    assert "RAK999" not in done.stderr
    assert not (tmp_path / "jebol").exists()
    assert not (tmp_path / "hasil").exists()


def test_a_layout_is_named_never_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "luar.yaml").write_text(LAYOUT.format(title="A"))
    plan = hostile_plan(tmp_path)
    monkeypatch.chdir(tmp_path)
    for name in ("../../luar", str(tmp_path / "luar"), "luar.yaml"):
        plan.write_text(re.sub("layout: .*", f"layout: {name}", plan.read_text(encoding="utf-8")), encoding="utf-8")
        done = run("check", "plan.yaml")
        assert (done.exit_code, re.findall("RAK110", done.output)) == (1, ["RAK110"])


def office_file(document: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return stream.getvalue()


WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:document>"
)


def test_a_compared_office_file_fetches_and_reads_nothing(tmp_path: Path) -> None:
    secret = tmp_path / "rahasia.txt"
    secret.write_text("RAHASIA-4711")
    entity = f'<!DOCTYPE a [<!ENTITY b SYSTEM "{secret.as_uri()}">]>'
    assert office_text.office_text(office_file(WORD.format("terbaca"))) == "terbaca\n"
    assert "RAHASIA" not in (office_text.office_text(office_file(entity + WORD.format("&b;"))) or "")


def test_a_compared_office_file_is_read_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_text, "LIMIT", 1000)
    assert office_text.office_text(office_file(WORD.format("a" * 700))) is not None
    assert office_text.office_text(office_file(WORD.format("a" * 1000))) is None


def test_a_revision_is_never_an_option_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    hostile_plan(tmp_path)
    monkeypatch.chdir(tmp_path)
    for revision in ("--output=jebol", "--upload-pack=touch jebol"):
        done = run("diff", "--rev", f"{revision}..HEAD", "plan.yaml")
        assert (done.exit_code, re.findall("RAK922", done.stderr)[:1]) == (2, ["RAK922"])
    assert not (tmp_path / "jebol").exists()
