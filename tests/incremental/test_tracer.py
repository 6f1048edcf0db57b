"""What goes into the documents of a plan is told by what was read of it, and found again without reading it."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from rakgen.compiler import Compiler
from rakgen.incremental.tracer import DocumentOrder, Traced, Tracer
from rakgen.system.digests import remember_reads
from tests.support.unchanged import five_plans

DOCUMENTS = {"x.docx": b"PK"}


def traced(plan: str, asked: DocumentOrder, documents: dict[str, bytes] = DOCUMENTS) -> tuple[Tracer, Traced | None]:
    """A plan checked as a build does it, and what went into it."""
    remember_reads({})
    tracer = Tracer(asked, Compiler())
    return tracer, tracer.trace(tracer.compiler.check(Path(plan)), documents)


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(five_plans(tmp_path))
    return tmp_path


def test_each_plan_is_told_what_it_is_printed_with_and_finds_it_again(office: Path) -> None:
    expected = {
        "plans/a.yaml": {"layout rak-triwulan", "logo ../logo.png"},
        "plans/b.yaml": {"layout kantor", "logo ../templates/layouts/lambang.svg"},
        "plans/c.yaml": {"layout pengukuran-triwulan", "logo ../logo.png", "realisasi ../realisasi/c-T1.yaml"},
        "plans/d.yaml": {"layout lain"},
    }
    for plan, inputs in expected.items():
        tracer, found = traced(plan, DocumentOrder("", Path("hasil")))
        assert found is not None and set(found.inputs) == {"rakgen", "rencana", "proyek ../rakgen.yaml", *inputs}
        assert tracer.now(Path(plan), found.uses, found.documents) == found.inputs
        assert tracer.key(Path(plan)).startswith(f"../{plan} ") and not tracer.can_fail(Path(plan))


def test_a_plan_that_became_another_while_it_was_built_leaves_no_trace(office: Path) -> None:
    remember_reads({})
    plan, tracer = office / "plans" / "a.yaml", Tracer(DocumentOrder("", office), Compiler())
    tracer.compiler.check(plan)
    text = plan.read_text()
    plan.write_text(text.replace("8 laporan", "9 laporan"))
    result = tracer.compiler.check(plan)
    plan.write_text(text)
    assert tracer.trace(result, DOCUMENTS) is None


def test_what_is_made_by_other_programs_or_is_no_file_leaves_no_trace(office: Path) -> None:
    asked = DocumentOrder("", office, is_office_pdf=True)
    assert traced("plans/d.yaml", asked)[1] is not None
    assert traced("plans/d.yaml", asked, {"x.pdf": b"%PDF"})[1] is None
    remember_reads({})
    plan = Path("plans/d.yaml")
    tracer = Tracer(DocumentOrder("", office), Compiler(given={plan: plan.read_bytes()}))
    assert tracer.trace(tracer.compiler.check(plan), DOCUMENTS) is None


def test_of_one_rak_the_forms_of_the_others_count_too(office: Path) -> None:
    plan = office / "plans" / "d.yaml"
    text = plan.read_text()
    plan.write_text(text + text[text.index("  - kode: ketua") :].replace("ketua", "wakil").replace("lain", "kantor"))
    remember_reads({})
    tracer = Tracer(DocumentOrder("", office), Compiler())
    result = tracer.compiler.check(plan)
    result.pairs = result.pairs[:1]
    found = tracer.trace(result, DOCUMENTS)
    assert found is not None and found.uses.layouts == ("kantor", "lain")
    assert found.uses.logos == ("templates/layouts/lambang.svg",)


def test_what_was_read_goes_with_it_to_another_process(office: Path) -> None:
    tracer, found = traced("plans/a.yaml", DocumentOrder("", office))
    result = tracer.compiler.check(Path("plans/a.yaml"))
    sent = pickle.dumps(tracer)
    remember_reads({})
    assert tracer.trace(result, DOCUMENTS) is None
    assert pickle.loads(sent).trace(result, DOCUMENTS) == found
