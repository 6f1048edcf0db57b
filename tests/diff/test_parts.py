"""Parts: what changed in the registers of a plan."""

from __future__ import annotations

from rakgen.diff.compare import compare
from tests.support.each import each
from tests.support.forms import RENCANA, rencana

OTHER_KEY = (("  tata: {", "  kelola: {"), ("program: tata", "program: kelola"))
KEY_OF_ANOTHER = (("  dukung: {", "  tata: {"), ("program: dukung", "program: tata"))
CODED = ("{uraian: Program Tata Kelola", "{kode: '9', uraian: Program Tata Kelola")
REWORDED = ("{uraian: Program Tata Kelola", "{uraian: Program Tata Usaha")


@each(
    ("edits", "fields"),
    [
        (OTHER_KEY, []),
        ((*OTHER_KEY, *KEY_OF_ANOTHER), []),
        ((*OTHER_KEY, *KEY_OF_ANOTHER, CODED), ["program.tata/kelola.kode"]),
        ((*OTHER_KEY, CODED), ["program.tata/kelola.kode"]),
        ((REWORDED,), ["program.tata.uraian"]),
        (
            (*OTHER_KEY, REWORDED),
            ["program.kelola.anggaran", "program.kelola.keterangan", "program.kelola.uraian"]
            + ["program.tata.anggaran", "program.tata.keterangan", "program.tata.uraian"],
        ),
    ],
)
def test_a_programme_of_one_text_under_another_key_is_the_same(
    edits: tuple[tuple[str, str], ...], fields: list[str]
) -> None:
    text = RENCANA
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    changes = compare(rencana(RENCANA), rencana(text)).changes
    assert sorted(change.field for change in changes if (change.field or "").startswith("program.")) == fields


def test_indikator_of_programmes_that_have_one_anothers_keys_did_not_move() -> None:
    old = RENCANA.replace("{uraian: Program Tata Kelola", "{uraian: Program Tata Kelola, indikator: [{uraian: IP0}]")
    new = old.replace("tata", "kunci").replace("dukung", "tata").replace("kunci", "dukung")
    assert old != new and compare(rencana(old), rencana(new)).changes == ()
