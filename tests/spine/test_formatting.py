"""What a file is formatted as, and what keeps it from being formatted."""

from __future__ import annotations

from pathlib import Path

from rakgen.formatting import faults_of_other, formatted, keeps_from_formatting, kind_to_format
from rakgen.model.proyek import Proyek
from rakgen.source import parse
from tests.support.each import each
from tests.support.editor import PLAN, PROYEK, RECORDS


@each(
    "name, text, kind, fault",
    [
        ("2026.yaml", PLAN, "rencana", "rak: 1\n"),
        ("rakgen.yaml", PROYEK, "proyek", "kertas: A9\n"),
        ("t1.yaml", RECORDS, "realisasi", "nilai: 1\n"),
    ],
)
def test_a_file_is_formatted_as_what_it_is(name: str, text: str, kind: str, fault: str) -> None:
    path, proyek = Path(name), Proyek(instansi="Kantor")

    def keeping(text: str) -> int:
        return len(keeps_from_formatting(path, parse(text.encode(), name), text.encode(), proyek))

    source = parse(text.encode(), name)
    assert kind_to_format(path, source) == kind
    assert (faults_of_other(path, source) is None) == (kind == "rencana")
    assert formatted(path, source, text.encode()).decode() == text
    assert keeping(text) == 0 and keeping(text + fault) > 0


def test_an_empty_project_file_stays_empty() -> None:
    assert formatted(Path("rakgen.yaml"), parse(b"# kantor\n", "rakgen.yaml"), b"# kantor\n") == b"# kantor\n"
