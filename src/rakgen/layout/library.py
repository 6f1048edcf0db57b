"""Library: the layouts that can be named, own ones before the shipped ones, each read once."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rakgen.diagnostics import Diagnostic, Span, diagnose, told_of
from rakgen.layout.around import Clause, PageNumberSpec, PageSpec, SignatureSpec, Statement
from rakgen.layout.between import ClosingRow, GroupRow, PeriodeRow, ProgramRow, Subtotal, Total
from rakgen.layout.column_numbers import NumberRow, OwnNumber
from rakgen.layout.columns import ColumnSpec
from rakgen.layout.contents import ColumnContent
from rakgen.layout.layout import SHIPPED, Layout, TableSpec
from rakgen.layout.outline import OutlineLevel
from rakgen.layout.templates import has_plain_templates
from rakgen.model import Fields, Kop, load_fields
from rakgen.model.scale import Scale
from rakgen.model.shared import KopLine
from rakgen.source import Mapping as Mapping_
from rakgen.source import Node, Scalar, parse, walk
from rakgen.source import Sequence as ListNode
from rakgen.source.text import decode
from rakgen.system.files import SUFFIXES, is_inside, is_taken, read_start, reason, unreadable
from rakgen.system.resources import templates

if TYPE_CHECKING:
    from rakgen.document.document import Image

CHILD_MODELS: dict[str, type[Fields]] = {
    "kolom": ColumnSpec,
    "isi": ColumnContent,
    "tabel": TableSpec,
    "nomor": OwnNumber,
    "nomor_kolom": NumberRow,
    "halaman": PageSpec,
    "nomor_halaman": PageNumberSpec,
    "kop": Kop,
    "baris": KopLine,
    "jumlah": Total,
    "sub": Subtotal,
    "baris_kelompok": GroupRow,
    "baris_penutup": ClosingRow,
    "baris_periode": PeriodeRow,
    "baris_tingkat": OutlineLevel,
    "baris_program": ProgramRow,
    "pengesahan": SignatureSpec,
    "pernyataan": Statement,
    "pembuka": Clause,
    "penutup": Clause,
}
"""The model of each field of a layout file that holds groups of fields."""

MAX_BYTES = 5_000_001
"""Bytes read of a layout file: one more than the source room accepts, so that it can refuse the file by its size."""


_SHIPPED: dict[tuple[str, bytes], tuple[Layout, str]] = {}
"""Sound layouts that came along, to which no office adds anything, and their texts: by the file's name and content.
Whoever reads a plan again at each key, or many for many offices, reads them once.
"""
_FILE_SIGNS = re.compile(r".*[/\\]|\.ya?ml$", re.IGNORECASE)  # of a file, which a layout's name has not
_MAX_GUESSES = 100  # unknown names that are compared with the known ones


class LayoutLibrary:
    """Layouts by name; `folders` are an office's own template folders, nearest first.

    `kop` is the office's letterhead, for layouts that name none, with the file that holds it; `project` the folder that
    no logo may lie outside of; `scales` are the office's, for columns that name one, None where the file that holds
    them cannot be read. `given` is what stands for files instead of their content, also for some that are not there.
    `file_texts` are the texts of the files read, by their paths as findings print them;
    `inputs` the files that each layout was read from.
    """

    def __init__(
        self,
        folders: Sequence[Path] = (),
        kop: tuple[Kop, Path] | None = None,
        project: Path | None = None,
        scales: Mapping[str, Scale] | None = {},
        given: Mapping[Path, bytes | Diagnostic] = {},
    ) -> None:
        self.folders = folders
        self.kop = kop
        self.project = project
        self.scales = scales
        self.given = given
        self.file_texts: dict[str, str] = {}
        self.inputs: dict[str, set[Path]] = {}
        self._loaded: dict[str, tuple[Layout | None, list[Diagnostic]]] = {}
        self._guesses = 0
        self._folder_faults: list[Diagnostic] = []

    @property
    def folder_faults(self) -> list[Diagnostic]:
        """The folders of layouts that cannot be looked into."""
        self._files  # noqa: B018  (looks into them, once)
        return self._folder_faults

    def names(self) -> list[str]:
        """Every name, sorted."""
        return list(self._files)

    def text(self, name: str) -> str | Diagnostic | None:
        """The text of a layout file, or the finding that says why it has none; None if no layout has that name."""
        file = self.find(name)
        if file is None:
            return None
        data = self._read(file)
        if isinstance(data, Diagnostic):
            return data
        text, findings = decode(data, _shown(file))
        return findings[0] if findings or text is None else text

    def get(self, name: str) -> tuple[Layout | None, list[Diagnostic]]:
        """A layout by name with the findings in its file; (None, []) when there is none of that name.

        With findings it says what it would print, which the checks of a plan need, but cannot be printed; None where
        not even that can be read.
        """
        if name not in self._loaded:
            file = self.find(name)
            if self._folder_faults:
                return None, self._folder_faults
            if file is None:
                return None, []
            self._loaded[name] = self._load(name, file)
        return self._loaded[name]

    def faults_of(self, root: Node | None, forced: Sequence[str], default: str) -> list[Diagnostic]:
        """What is found in the layouts that a plan names, `forced` ones instead, though its fields cannot be read."""
        listed = root.get("rak") if isinstance(root, Mapping_) else None
        raks = listed.items if isinstance(listed, ListNode) else ()
        named = [rak.get("layout") for rak in raks if isinstance(rak, Mapping_)]
        nodes = [scalar for node in named if node is not None for scalar in walk(node)] if not forced else []
        texts = [node.text.strip() for node in nodes if isinstance(node, Scalar)]
        names = forced or [*texts, *(default for node in named if node is None)]
        return [fault for name in dict.fromkeys(names) for fault in self.get(name)[1]]

    def findings_of(
        self, named: Iterable[tuple[str, Span | None]], path: str, known: Sequence[Diagnostic]
    ) -> list[Diagnostic]:
        """What is found in the layouts that a plan at `path` names, each once and what is not `known`, and the names
        that no layout has, at each of their places. A plan may name thousands.
        """
        found: list[Diagnostic] = []
        missing: dict[tuple[str, Span | None], Diagnostic] = {}
        met: set[str] = set()
        for name, place in named:
            layout, findings = self.get(name)
            if layout is None and not findings:
                missing[name, place] = missing.get((name, place)) or self.missing(name, path, place)
            elif name not in met:
                met.add(name)
                found += [finding for finding in findings if finding not in known and finding not in found]
        return [*found, *missing.values()]

    def check_file(self, file: Path) -> list[Diagnostic]:
        """What is found in a layout file, wherever it lies."""
        return self._load(file.stem, file)[1]

    def _read(self, file: Path) -> bytes | Diagnostic:
        if file in self.given:
            return self.given[file]
        try:
            return read_start(file, MAX_BYTES)
        except (OSError, ValueError) as fault:
            return unreadable(_shown(file), fault)

    def _load(self, name: str, file: Path) -> tuple[Layout | None, list[Diagnostic]]:
        path = _shown(file)
        self.inputs[name] = {file}
        data = self._read(file)
        if isinstance(data, Diagnostic):
            return None, [data]
        if self.kop is None and (path, data) in _SHIPPED:
            known, self.file_texts[path] = _SHIPPED[path, data]
            return known, []
        source = parse(data, path)
        self.file_texts[path] = source.text
        layout, findings = load_fields(source, Layout, CHILD_MODELS)
        findings = [_of_layout(finding) for finding in (*source.diagnostics, *findings)]
        if layout is None or source.diagnostics:
            return None, findings
        kop, origin, folder = self._kop(layout, path, file)
        if kop is not None and kop.logo is not None:
            self.inputs[name].add(folder / kop.logo)
        logo = _logo(kop, origin, folder, self.project)
        faults = [logo] if isinstance(logo, Diagnostic) else []
        layout.attach(name, path, kop, None if isinstance(logo, Diagnostic) else logo, origin)
        faults += self._scales(layout)
        layout.vouch(plain=has_plain_templates(layout))
        if layout.is_shipped and file not in self.given and kop is None and not any(_naming_scales(layout)):
            _SHIPPED[path, data] = layout, source.text  # nothing is wrong with them, which tests hold
        else:
            from rakgen.layout.checks import check_layout

            faults += check_layout(layout, with_widths=not layout.is_shipped)
        return layout, faults

    def _scales(self, layout: Layout) -> Iterator[Diagnostic]:
        """Tell columns and closing rows the scales that they name; the names that the office's register has not."""
        for name, column in _naming_scales(layout):
            if self.scales is None:
                continue
            column.attach(self.scales.get(name))
            if column.scale is None:
                key, choices = ("RAK523.nama" if self.scales else "RAK523.daftar"), ", ".join(self.scales)
                yield diagnose(key, layout.path, column.span("skala"), nama=name, pilihan=choices)

    def _kop(self, layout: Layout, path: str, file: Path) -> tuple[Kop | None, str, Path]:
        """The letterhead of a layout, the file that names it, and the folder its logo is found in."""
        if layout.kop is not None and layout.kop.says_more:
            return layout.kop if layout.kop.cetak == "ya" else None, path, file.parent
        if self.kop is None or self.kop[0].cetak == "tidak":
            return None, path, Path()
        return self.kop[0], str(self.kop[1]), self.kop[1].parent

    def missing(self, name: str, path: str, span: Span | None) -> Diagnostic:
        """The finding for a name that no layout has."""
        from rakgen.text.nearest import nearest

        names = list(self._files)
        self._guesses += 1
        called = _FILE_SIGNS.sub("", name)
        near = nearest(called, names) if self._guesses <= _MAX_GUESSES else None
        choices = ", ".join(names)
        listed = [part for part in re.split(r"[\s,;&/+]+|\bdan\b", name) if part]
        if len(listed) > 1 and all(part in self._files for part in listed):
            return diagnose("RAK110.beberapa", path, span, nama=name, daftar=f"[{', '.join(dict.fromkeys(listed))}]")
        if near:
            return diagnose("RAK110.mirip", path, span, nama=name, mirip=near, pilihan=choices)
        if called and called != name:
            return diagnose("RAK110.berkas", path, span, nama=name, layout=called, pilihan=choices)
        return diagnose("RAK110", path, span, nama=name, pilihan=choices)

    def _folders(self) -> Iterator[Path]:
        yield from (folder / "layouts" for folder in self.folders)
        yield templates() / "layouts"

    @cached_property
    def _files(self) -> dict[str, Path]:
        """Every layout file by name, own ones before shipped ones, in the order of the names."""
        files: dict[str, Path] = {}
        for folder in self._folders():
            for file in self._yaml_files(folder):
                files.setdefault(Path(file.name).stem, file)
        return dict(sorted(files.items()))

    def _yaml_files(self, folder: Path) -> list[Path]:
        """The layout files of a folder; one that cannot be looked into may hold a layout of any name."""
        files = {file for file in self.given if file.parent == folder}
        try:
            files.update(folder.iterdir())
        except (OSError, ValueError) as fault:
            if not isinstance(fault, FileNotFoundError) or is_taken(folder):
                self._folder_faults.append(unreadable(str(folder), fault))
                return []
        return [file for file in sorted(files) if file.suffix.lower() in SUFFIXES]

    def find(self, name: str) -> Path | None:
        """The file of that exact name, None where there is none; a name is never a path."""
        return self._files.get(name)


def _logo(kop: Kop | None, origin: str, folder: Path, project: Path | None) -> "Image | Diagnostic | None":
    """The logo of a letterhead that `origin` names; the finding where it cannot be used, or lies outside the
    project.
    """
    if kop is None or kop.logo is None:
        return None
    if project is not None and not is_inside(folder / kop.logo, project):
        return diagnose("RAK912.logo", origin, kop.span("logo"), berkas=kop.logo)
    from rakgen.layout.logo.reader import MAX_BYTES as MAX_LOGO_BYTES
    from rakgen.layout.logo.reader import read_logo

    try:
        data = read_start(folder / kop.logo, MAX_LOGO_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return diagnose("RAK509", origin, kop.span("logo"), nama=kop.logo)
    except (OSError, ValueError) as fault:
        indonesian, english = reason(fault)
        return diagnose("RAK509.baca", origin, kop.span("logo"), nama=kop.logo, sebab=indonesian, sebab_en=english)
    return read_logo(data, kop.logo, kop.tinggi_logo, origin, kop.span("logo"))


def _naming_scales(layout: Layout) -> Iterator[tuple[str, ColumnSpec | ClosingRow]]:
    """The columns and closing rows that name a scale, each after the name."""
    columns: list[ColumnSpec | ClosingRow] = []
    for table in layout.tables:
        columns += [*table.all_columns, *table.baris_penutup]
    for column in columns:
        if column.skala is not None and column.skala.name:
            yield column.skala.name, column


def _of_layout(finding: Diagnostic) -> Diagnostic:
    """What is found in a file as it is told of a layout; `--fix` writes into plans alone."""
    return told_of("layout", finding)._replace(safe=False)


def _shown(file: Path) -> str:
    return f"{SHIPPED} {file.name}" if file.is_relative_to(templates()) else str(file)
