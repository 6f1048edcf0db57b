"""Documents of an editor are told apart also while they cannot be read."""

from __future__ import annotations

from pathlib import Path

from rakgen.lsp.kinds import kind_of_text
from tests.support.each import each
from tests.support.editor import PLAN, RECORDS


@each(
    "name, text, kind",
    [
        ("plans/2026.yaml", "", "rencana"),
        ("2026.yml", PLAN, "rencana"),
        ("2026.yaml", "instansi: A\ntahun: 2026\n\t- :", "rencana"),
        ("2026.yaml", "rak:\n  - 'x", "rencana"),
        ("rakgen.yaml", "kolom: []", "proyek"),
        ("realisasi/t1.yaml", "", "realisasi"),
        ("t1.yaml", RECORDS, "realisasi"),
        ("templates/layouts/kantor.yaml", "", "layout"),
        ("kantor.yaml", "judul: A\nkolom:\n  - {", "layout"),
        ("docker-compose.yml", "services:\n  web:\n    image: x\n", None),
        (".github/workflows/ci.yml", "name: x\non: [push]\njobs: {}\n", None),
        ("plans/catatan.txt", PLAN, None),
    ],
)
def test_a_document_is_what_its_fields_and_its_folder_say(name: str, text: str, kind: str | None) -> None:
    assert kind_of_text(Path("/kantor") / name, text) == kind
