"""Unchanged: the plans of a `build` whose documents stand as they would be made again, and what is told of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from rakgen.cli.build_order import BuildOrder
from rakgen.cli.printing import File, PrintOrder
from rakgen.compiler import Compiler
from rakgen.diagnostics import Diagnostic
from rakgen.incremental.manifest import BuiltEntry, found_from
from rakgen.incremental.records import BuildRecords, Written
from rakgen.incremental.tracer import DocumentOrder, Tracer, finding_digest, group_digest
from rakgen.system.digests import remember_reads


class Unchanged:
    """What need not be made again of a run: `kept` are those plans. `records` are None for a run that keeps none: to
    stdout, into one file, or to look only. `key` gives the key of a plan's entry in a manifest.
    """

    def __init__(self, order: BuildOrder, request: PrintOrder, compiler: Compiler) -> None:
        self._order = order
        self.kept: dict[Path, BuiltEntry] = {}
        self.records: BuildRecords | None = None
        tracer = Tracer(_asked(order, request), compiler)
        self.key = tracer.key
        if request.into_folder and not order.only_check:
            remember_reads({})
            self.records = BuildRecords(tracer)

    @property
    def tracer(self) -> Tracer | None:
        """What tells what went into the documents that are made."""
        return self.records.tracer if self.records else None

    def find(self, paths: Sequence[Path]) -> list[Path]:
        """Take those of the plans that are unchanged; the others."""
        if self.records is not None and not self._order.force:
            self.kept = self.records.unchanged(paths)
        return [path for path in paths if path not in self.kept]

    def to_check(self, groups: Collection[object]) -> list[Path]:
        """The unchanged plans that must be checked all the same: to be held against plans of these `groups` that did
        change, or because all that was found is to be told.
        """
        if self.records is None:
            return []
        again = set(self.records.to_compare(self.kept, set(map(group_digest, groups)) - {""}))
        if self._order.verbose or self._order.strict:
            again.update(plan for plan, entry in self.kept.items() if entry.findings)
        return [plan for plan in self.kept if plan in again]

    def files(self) -> list[File]:
        """The documents of the unchanged plans, without their bytes."""
        records = self.records
        kept = self.kept.items() if records else ()
        return [File(plan, target, b"") for plan, entry in kept if records for target in records.documents(plan, entry)]

    def inputs(self) -> list[Path]:
        """The files from which these were made, as far as they are no plans or layouts."""
        records = self.records
        if records is None:
            return []
        kept = self.kept.items()
        logos = {found_from(records.tracer.folder(plan), logo) for plan, entry in kept for logo in entry.uses.logos}
        return [*self.kept, *logos]

    def remarks(self) -> list[tuple[Path, list[Diagnostic]]]:
        """What the writers said when these were made, by their plans."""
        records = self.records
        return [(plan, records.remarks(plan, entry)) for plan, entry in self.kept.items()] if records else []

    def severities(self, findings: Sequence[Diagnostic], checked: Collection[Path]) -> list[str]:
        """How severe is what was found of the unchanged plans, but for those that were `checked` again: of each
        finding once, and of none that is among these `findings`.
        """
        told = set(map(finding_digest, findings))
        kept = (entry.findings for plan, entry in self.kept.items() if plan not in checked)
        known = {name: severity for found in kept for name, severity in found.items()}
        return [severity for name, severity in known.items() if name not in told]

    def keep(
        self,
        written: Mapping[Path, Written],
        compared: Mapping[Path, Sequence[Diagnostic]],
        failed: Collection[object],
    ) -> list[Diagnostic]:
        """Note for the next run the plans that were written, what was found of those that were only checked, and the
        groups in which a plan `failed`; the findings about manifests that cannot be written.
        """
        return self.records.keep(written, self.kept, compared, set(map(group_digest, failed))) if self.records else []


def _asked(order: BuildOrder, request: PrintOrder) -> DocumentOrder:
    """What is asked for of every document; of the office's document and of fonts, what they hold counts alone."""
    formats = sorted(request.formats) if request.formats else None
    options = (
        formats, order.output is None, order.rak, order.layout, order.paper, order.base is None, order.pdf_engine,
        order.pelaksana, order.periode.text, order.per_unit, order.md_label, order.csv_label, order.csv_separator,
        order.csv_excel, bool(order.files),
    )  # fmt: skip
    return DocumentOrder(
        repr(options),
        request.output,
        order.layout,
        request.options.base,
        request.options.base_name,
        request.options.font_paths,
        order.files,
        order.pdf_engine == "libreoffice",
    )
