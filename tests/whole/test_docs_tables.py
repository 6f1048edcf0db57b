"""Tables of the documentation that repeat what the code knows hold all of it, and nothing else."""

from __future__ import annotations

import ast
import re
import signal
import tomllib
from collections.abc import Collection, Iterator

from rakgen.cli import diff_reports
from rakgen.diagnostics import CATALOGUE
from rakgen.diagnostics import formats as finding_formats
from rakgen.diff.change import SIGNS, ChangeKind
from rakgen.document.metrics import built_in_family
from rakgen.edit.words import KEYS
from rakgen.layout.around import PageNumberSpec, PageSpec, SignatureSpec
from rakgen.layout.fields import LEVEL_FIELDS
from rakgen.layout.library import LayoutLibrary
from rakgen.layout.values import PAPER_SIZES
from rakgen.model import Fields
from rakgen.model.proyek import Judging
from rakgen.model.reached_fields import REACHED_FIELDS
from rakgen.model.realisasi import RECORD_LEVELS, FollowUp, Record
from rakgen.model.shared import Kop, KopLine
from rakgen.progress.profiles import PROFILES
from rakgen.progress.reports.writers import WRITERS
from rakgen.rules.realisasi.reached import RULES
from rakgen.system.libraries import EXTRAS
from rakgen.text.templates import FILTERS
from rakgen.writers.faces import CARRIED
from rakgen.writers.formats import FORMATS
from tests.support.docs import PAGES, page
from tests.support.each import each
from tests.support.plans import ROOT
from tests.support.syntax import nodes

COMMANDS, LAYOUTS = page("docs/perintah.md"), page("docs/layout.md")
REACHED, CHANGES = page("docs/capaian.md"), page("docs/perubahan.md")


def rows(text: str, head: str) -> list[list[str]]:
    """The rows of the first table with these headings: the text of each cell."""
    found = re.search(rf"^\| {re.escape(head)} \|\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    assert found, head
    return [re.split(r" (?<!\\)\| ", row.strip("| ")) for row in found[1].splitlines()]


def named(text: str) -> list[str]:
    """What stands in backticks."""
    return re.findall(r"`([^`]+)`", text)


def first(text: str, head: str) -> list[str]:
    """What the first column of a table names."""
    return [name for row in rows(text, head) for name in named(row[0])]


def option(command: str, name: str) -> list[str]:
    """The words that the row of an option of a command names."""
    section = COMMANDS.partition(f"\n## rakgen {command}")[2]
    (said,) = [meaning for names, meaning in rows(section, "pilihan | arti") if name in names]
    return [word.removesuffix(":BERKAS") for word in named(said)]


def codes(text: str) -> Iterator[str]:
    """The codes that a text names, those between the ends of a range too."""
    for low, high in re.findall(r"RAK(\d+)(?:-RAK(\d+))?", text):
        yield from (f"RAK{number}" for number in range(int(low), int(high or low) + 1))


def fields(*models: type[Fields]) -> set[str]:
    """The fields that a plan's author can write."""
    return {name for model in models for name in model.model_fields} - {"source"}


def settings(text: str) -> set[str]:
    """The environment variables that a module reads: texts in capitals of the functions that ask for the environment,
    but those that other programs or libraries are told.
    """
    if "environ" not in text:
        return set()
    asking = [function for function in nodes(text, ast.FunctionDef) if "os.environ" in ast.unparse(function)]
    told = {id(key) for node in nodes(text, ast.Dict) for key in node.keys}
    told |= {id(node.args[0]) for node in nodes(text, ast.Call) if ast.unparse(node.func) == "os.environ.setdefault"}
    texts = [node for function in asking for node in ast.walk(function) if isinstance(node, ast.Constant)]
    return {
        node.value
        for node in texts
        if id(node) not in told and isinstance(node.value, str) and re.fullmatch("[A-Z_]{3,}", node.value)
    }


def typed_keys(text: str) -> set[str]:
    """The keys that a text names."""
    key = r"F\d+|[A-Z](?![A-Za-z])|Enter|Tab|Escape|Delete|Home|End"
    return set(re.findall(rf"(?:(?:Ctrl|Shift|Alt)\+)?(?:{key})|klik kanan", text))


def limits(source: str) -> list[str]:
    """The seconds that a module of `bench/` gives to commands on many plans."""
    elements = [node.elts for node in nodes(source, ast.Tuple) if len(node.elts) == 3]
    numbers = [third.value for *_, third in elements if isinstance(third, ast.Constant)]
    return [f"{number:g}".replace(".", ",") + " detik" for number in numbers if isinstance(number, int | float)]


ENDINGS = re.findall(r"^Kode keluar: (.*)", COMMANDS, re.MULTILINE)[0]
KEY_ROWS = rows(page("docs/edit.md"), "tombol | arti")
BUDGETS = rows(page("docs/performance.md"), "yang diukur | batas | diukur oleh")
FILTER_WORDS = re.findall(r"templat boleh memakai saringan (.*?);", LAYOUTS)[0]
INSTALLED = [
    extra
    for path in PAGES
    for told in re.findall(r"[`.]\[([a-z][a-z,-]*)\][`\"]", path.read_text(encoding="utf-8"))
    for extra in told.split(",")
]

CLOSED: dict[str, tuple[Collection[object], Collection[object]]] = {
    "formats": (first(page("docs/bentuk.md"), "bentuk | untuk | tabel | gabungan sel"), FORMATS),
    "formats of build": (option("build", "--to"), [*FORMATS, "all", "format", "rakgen.yaml"]),
    "papers of build": (option("build", "--kertas"), PAPER_SIZES),
    "reports of check": (option("check", "--report"), finding_formats.FORMATS),
    "reports of import": (option("import", "--report"), finding_formats.FORMATS),
    "reports of capaian": (option("capaian", "--report"), WRITERS),
    "reports of diff": (option("diff", "--report"), diff_reports.FORMATS),
    "reports of diff on their page": (
        [name.removesuffix(":BERKAS") for name in first(CHANGES, "`--report` | untuk")],
        diff_reports.FORMATS,
    ),
    "signs of diff": (option("diff", "--fail-on"), [*SIGNS, "peringatan"]),
    "kinds of change": (
        [*first(CHANGES, "jenis | arti"), "nilai"],  # told with the files of what was reached
        ChangeKind.__args__,  # type: ignore[attr-defined]
    ),
    "layouts": (first(LAYOUTS, "layout | bentuk | gambar"), LayoutLibrary().names()),
    "what columns print": (
        [(level.strip("`"), name) for level, said in rows(LAYOUTS, "tingkat | isian")[:-1] for name in named(said)],
        [
            (level, name)
            for level, names in LEVEL_FIELDS.items()
            if level != "misi"  # has a section of its own
            for name in names - {"tambahan", *REACHED_FIELDS.get(level, ())}
        ],
    ),
    "filters": (re.findall("`([a-z]+)`", FILTER_WORDS), FILTERS),
    "choices of capaian": (first(REACHED, "pilihan | arti"), fields(Judging)),
    "profiles": (
        [tuple(cell.replace("`", "") for cell in row) for row in rows(REACHED, "`profil` | pilihannya | sumbernya")],
        [
            (name, ", ".join(f"{field}: {choice}" for field, choice in profile.choices.items()), profile.origin)
            for name, profile in PROFILES.items()
        ],
    ),
    "rules over what was reached": (
        list(codes(" ".join(row[0] for row in rows(REACHED, "kode | yang disebut")))),
        RULES,
    ),
    "fields of a record": (first(REACHED, "isian | arti"), fields(Record) - {*RECORD_LEVELS, "periode"}),
    "exit codes": (
        [int(code) for code in re.findall(r"\d+", ENDINGS)],
        [0, 1, 2, *(128 + number for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP))],
    ),
    "extras": (set(INSTALLED), EXTRAS),
    "extras of the package": (
        EXTRAS,
        set(tomllib.loads(page("pyproject.toml"))["project"]["optional-dependencies"]) - {"dev", "browser", "bench"},
    ),
    "keys": (typed_keys(" ".join(row[0] for row in KEY_ROWS)), typed_keys(" ".join(keys.id for keys, _ in KEYS))),
    "budgets": (
        [limit for name, limit, _ in BUDGETS if name.startswith("1.100 rencana yang berlainan")],
        limits(page("bench/scale.py")),
    ),
}


@each("name", CLOSED)
def test_a_table_names_all_that_the_code_knows_and_no_more(name: str) -> None:
    told, known = CLOSED[name]
    assert len(told) == len(set(told)), name
    assert set(told) == set(known), name


def test_the_table_of_the_environment_names_all_that_the_code_reads_and_no_more() -> None:
    """By itself: the whole source is looked through, which is not done again in each process that collects tests."""
    told = first(COMMANDS, "variabel lingkungan | arti")
    read = {name for path in (ROOT / "src").rglob("*.py") for name in settings(path.read_text(encoding="utf-8"))}
    assert len(told) == len(set(told)) and set(told) == read


PAGE_ROWS = dict(rows(LAYOUTS, "isian | arti"))


@each(
    ("text", "known"),
    [
        (PAGE_ROWS["`halaman`"], fields(PageSpec, PageNumberSpec)),
        (PAGE_ROWS["`kop`"], fields(Kop, KopLine) - {"cetak"}),
        (PAGE_ROWS["`pengesahan`"], fields(SignatureSpec)),
        (rows(REACHED, "isian | arti")[-1][1], fields(FollowUp)),
        (LAYOUTS, {code for code in CATALOGUE if re.fullmatch(r"RAK5\d\d", code)}),
    ],
)
def test_a_row_or_page_names_all_that_the_code_knows(text: str, known: set[str]) -> None:
    assert known - {*re.findall(r"`(\w+)`", text), *codes(text)} == set()


@each("row", rows(LAYOUTS, "`huruf` | tanpa huruf itu di komputer pembaca")[:3])
def test_fonts_are_told_as_they_are_measured_and_carried(row: list[str]) -> None:
    families = {built_in_family(name) for name in row[0].split(", ")}
    assert "" not in families
    assert families.issubset(CARRIED) == ("tidak membawa" not in row[1])


def test_no_page_installs_a_name_that_anyone_could_register() -> None:
    assert [path.name for path in PAGES if re.search(r"pip install[^`]*\brakgen\[", path.read_text("utf-8"))] == []
