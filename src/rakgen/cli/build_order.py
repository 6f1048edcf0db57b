"""Build order: what `build` can be asked for - its options, the record they become, what does not go together."""

from pathlib import Path
from typing import NamedTuple

import click

from rakgen.cli.bilingual import Argument, Option
from rakgen.cli.printing import one_file
from rakgen.cli.shared_options import EXCERPT_OPTIONS, JOBS, LAYOUT, PATH, RAK, REALISASI, TALK, WATCH
from rakgen.cli.standard_input import DASH, STDIN_NAME
from rakgen.cli.words import either
from rakgen.document.document import Repeat
from rakgen.excerpts import AskedPeriode
from rakgen.system.files import is_folder, is_taken
from rakgen.text.words import Words
from rakgen.writers.formats import FORMATS, Options


def _read_separator(ctx: click.Context, param: click.Parameter, value: str | None) -> str:
    if value in ("tab", r"\t"):
        return "\t"
    if value is not None and (len(value) != 1 or value in '"\r\n' or value.isalnum()):
        raise click.BadParameter(
            either(
                f'"{value}" tidak dapat menjadi pemisah; pakai satu tanda, misalnya ";".',
                f'"{value}" cannot be a separator; use one sign, for example ";".',
            )
        )
    return value or ""


_LABEL = click.Choice(["ulang", "kosong"])
_TEXT_OPTIONS = (
    Option(
        "--md-label",
        type=_LABEL,
        default="kosong",
        help=Words(
            "Label sel gabungan dalam Markdown: ulang, kosong.",
            "Labels of merged cells in Markdown: repeated (ulang) or left empty (kosong).",
        ),
    ),
    Option(
        "--csv-label",
        type=_LABEL,
        default="kosong",
        help=Words(
            "Label sel gabungan dalam CSV dan TSV: ulang, kosong.",
            "Labels of merged cells in CSV and TSV: repeated (ulang) or left empty (kosong).",
        ),
    ),
    Option(
        "--csv-pemisah",
        "csv_separator",
        elsewhere="--csv-separator --separator --delimiter --sep --pemisah",
        value=Words("TANDA", "SIGN"),
        callback=_read_separator,
        help=Words('Pemisah CSV, misalnya ";" (baku: koma).', 'Separator of CSV, for example ";" (default: comma).'),
    ),
    Option(
        "--csv-excel",
        is_flag=True,
        help=Words(
            "CSV untuk Excel: BOM, pemisah ;, teks tidak diubahnya.",
            "CSV for Excel: BOM, separator ;, it changes no text.",
        ),
    ),
)
"""How a table is written as plain text."""

BUILD_OPTIONS = (
    Argument("plans", nargs=-1, required=True, type=PATH, value=Words("PLAN...", "PLAN...")),
    Option(
        "--to",
        "formats",
        elsewhere="-f -t --format --formats --type --bentuk",
        multiple=True,
        callback=lambda _, __, typed: ",".join(typed) if typed else None,
        value=Words("BENTUK,...", "FORMAT,..."),
        help=Words(
            f"Bentuk keluaran, boleh diulang: {', '.join(FORMATS)}, all (baku: `format` dalam rakgen.yaml, lalu docx).",
            f"Formats to write, can be repeated: {', '.join(FORMATS)}, all (default: `format` of rakgen.yaml or docx).",
        ),
    ),
    Option(
        "-o",
        "--output",
        elsewhere="--out --outdir --out-dir --output-dir --dir --folder --keluaran",
        type=PATH,
        help=Words(
            "Folder keluaran (baku: build/ di folder proyek), satu berkas .docx, .pdf, ..., atau `-` (stdout).",
            "Folder to write to (default: build/ in the project's folder), one file .docx, .pdf, ..., or `-` (stdout).",
        ),
    ),
    STDIN_NAME,
    RAK,
    LAYOUT,
    REALISASI,
    Option(
        "--kertas",
        "paper",
        elsewhere="--paper --paper-size --page-size --size",
        type=click.Choice(["A4", "F4", "A3", "Legal"]),
        help=Words("Kertas pengganti.", "Paper to use instead."),
    ),
    Option(
        "--template",
        "base",
        elsewhere="--base --reference-doc --templat",
        type=PATH,
        help=Words(
            "Dokumen Word kantor sebagai dasar: gaya, kepala surat dan kakinya.",
            "An office's Word document to start from: its styles, header and footer.",
        ),
    ),
    Option(
        "--font-path",
        "fonts",
        elsewhere="--font --fonts --font-dir --huruf",
        multiple=True,
        type=PATH,
        help=Words(
            "Folder berisi huruf tambahan untuk PDF; boleh diulang.",
            "Folder with further fonts for PDF; can be repeated.",
        ),
    ),
    Option(
        "--pdf-engine",
        type=click.Choice(["typst", "libreoffice"]),
        default="typst",
        show_default=True,
        help=Words(
            "Pembuat PDF; libreoffice mengubah dokumen Word-nya.",
            "What makes the PDF; libreoffice converts the Word document.",
        ),
    ),
    JOBS,
    Option(
        "--keep-going",
        is_flag=True,
        help=Words(
            "Tulis dokumen rencana yang benar meskipun yang lain salah; tetap berakhir dengan kode 1.",
            "Write the documents of sound plans though others have errors; ends with code 1 all the same.",
        ),
    ),
    Option(
        "--force",
        is_flag=True,
        help=Words("Susun semua, juga rencana yang tidak berubah.", "Build all, plans that are unchanged too."),
    ),
    Option(
        "--check",
        "only_check",
        is_flag=True,
        help=Words(
            "Jangan menulis; keluar 1 bila ada dokumen yang bukan susunan rencananya.",
            "Write nothing; exit 1 if a document is not what its plan builds.",
        ),
    ),
    Option(
        "--prune",
        is_flag=True,
        help=Words(
            "Hapus juga dokumen dari rencana yang tidak ada lagi, bila masih seperti ketika ditulis.",
            "Delete documents of plans that are no longer there too, where they are as they were written.",
        ),
    ),
    Option("--strict", is_flag=True, help=Words("Peringatan dihitung sebagai kesalahan.", "Warnings count as errors.")),
    Option(
        "--open",
        "show",
        is_flag=True,
        help=Words("Buka berkas pertama setelah ditulis.", "Open the first file once it is written."),
    ),
    *EXCERPT_OPTIONS,
    Option(
        "--per-pelaksana",
        "per_unit",
        elsewhere="--per-unit --split",
        is_flag=True,
        help=Words(
            "Satu dokumen untuk tiap pelaksana: kegiatannya saja.", "One document for each unit: its kegiatan only."
        ),
    ),
    Option(
        "--isian",
        "to_fill",
        is_flag=True,
        is_eager=True,  # known when --periode is read
        help=Words(
            "Dengan --to xlsx dan --periode: buku kerja untuk diisi (status, realisasi), dibaca dengan import --into.",
            "With --to xlsx and --periode: workbooks to fill in (status, realisasi), read by import --into.",
        ),
    ),
    *_TEXT_OPTIONS,
    WATCH,
    *TALK,
)


class BuildOrder(NamedTuple):
    """The plans to print, in which formats, where to, and how. `files` are those of what was reached;
    `formats` is as typed; `show` opens the first file.
    """

    plans: tuple[Path, ...]
    formats: str | None
    output: Path | None
    stdin_name: Path | None
    rak: str | None
    layout: tuple[str, ...]
    files: tuple[Path, ...]
    paper: str | None
    base: Path | None
    fonts: tuple[Path, ...]
    pdf_engine: str
    jobs: int
    keep_going: bool
    force: bool
    only_check: bool
    prune: bool
    strict: bool
    show: bool
    pelaksana: tuple[str, ...]
    periode: AskedPeriode
    per_unit: bool
    to_fill: bool
    md_label: Repeat
    csv_label: Repeat
    csv_separator: str
    csv_excel: bool
    watch: bool
    quiet: bool
    verbose: bool

    @property
    def to_stdout(self) -> bool:
        """True where the document goes to stdout: it is asked for, or a plan from stdin has no name to go by."""
        return self.output == DASH or (self.output is None and DASH in self.plans and self.stdin_name is None)

    @property
    def goes_on(self) -> bool:
        """True where sound plans count beside others that have errors: it is asked for, or nothing is written."""
        return self.keep_going or self.only_check

    def writer_options(self, base: bytes | None) -> Options:
        """What the writers are told; `base` is the content of the document to start from."""
        return Options(
            base=base,
            base_name=str(self.base or ""),
            md_label=self.md_label,
            csv_label=self.csv_label,
            csv_separator=self.csv_separator,
            csv_excel=self.csv_excel,
            font_paths=tuple(map(str, self.fonts)),
            pdf_engine=self.pdf_engine,
        )


def refuse_contradictions(order: BuildOrder) -> None:
    """Raises click.UsageError where what is asked for does not go together, or stands in the place of a plan."""
    forms = [str(plan) for plan in order.plans if str(plan) in FORMATS and not is_taken(plan)]
    if forms:
        raise click.UsageError(
            either(
                f"`{forms[0]}` bentuk keluaran, bukan rencana: tulis `--to {','.join(forms)}`.",
                f"`{forms[0]}` is a format, not a plan: write `--to {','.join(forms)}`.",
            )
        )
    if order.files and (len(order.plans) > 1 or any(map(is_folder, order.plans))):
        raise click.UsageError(either("--realisasi hanya untuk satu rencana.", "--realisasi is for one plan alone."))
    into_one = order.to_stdout or (order.output is not None and one_file(order.output) is not None)
    if order.per_unit and into_one:
        raise click.BadParameter(
            either(
                "`--per-pelaksana` menulis banyak berkas; sebutkan foldernya.",
                "`--per-pelaksana` writes many files; name their folder.",
            ),
            param_hint="-o",
        )
    if order.only_check and (order.to_stdout or order.show):
        raise click.UsageError(
            either(
                "`--check` membandingkan berkas, tanpa menulis: tidak dengan stdout atau `--open`.",
                "`--check` compares files and writes nothing: neither with stdout nor with `--open`.",
            )
        )
    if order.prune and (order.only_check or into_one):
        raise click.UsageError(
            either(
                "`--prune` menghapus dari folder keluaran: tidak dengan `--check`, stdout atau satu berkas.",
                "`--prune` deletes from the output folder: neither with `--check` nor with stdout or one file.",
            )
        )
