"""Manual: the manual page of every code, from a rule's docstring or from `panduan`, with the words of the catalogue."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import NamedTuple

from rakgen.diagnostics import CATALOGUE, Entry, Language
from rakgen.diagnostics.report import LABEL
from rakgen.rules.registri import ATURAN

KELUARGA = {
    "0": ("teks", "Teks dan YAML"),
    "1": ("susunan", "Susunan"),
    "2": ("isi", "Isi satu rencana"),
    "3": ("bersama", "Beberapa rencana bersama"),
    "4": ("ejaan", "Ejaan dan penulisan"),
    "5": ("layout", "Layout dan templat"),
    "9": ("sistem", "Berkas dan sistem"),
}
"""Families of codes by their first digit: the name of the file in docs/aturan and its title."""

_RENCANA = frozenset({"versi", "instansi", "tahun", "tempat", "kertas", "pelaksana", "program", "istilah", "rak"})
_RAK = frozenset({"kode", "layout", "judul", "pengesahan", "tujuan", "sasaran", "pengecualian"})


class Halaman(NamedTuple):
    """A manual page: title, paragraphs in Indonesian, a paragraph in English, a bad and a good fragment of a plan ('' if none)."""

    kode: str
    judul: str
    isi: tuple[str, ...]
    inggris: str
    salah: str
    benar: str


def semua_kode() -> list[str]:
    """Every code there is, in order."""
    return sorted({kunci.partition(".")[0] for kunci in CATALOGUE} | set(ATURAN))


def halaman(kode: str) -> Halaman | None:
    """The page of a code; None for an unknown one. A code without a page of its own has its words only."""
    import rakgen.rules.pk  # noqa: F401  (imported by check only when a run holds a Perjanjian Kinerja)

    if kode in ATURAN:
        return baca_halaman(kode, ATURAN[kode].halaman.__doc__ or "")
    if kode not in CATALOGUE:
        return None
    from rakgen.rules.panduan import PANDUAN

    return baca_halaman(kode, PANDUAN[kode]) if kode in PANDUAN else Halaman(kode, "", (), "", "", "")


def baca_halaman(kode: str, teks: str) -> Halaman:
    """A page from its text: the first line is the title; `Salah::` and `Benar::` head the fragments, `English:` the English words."""
    bagian: dict[str, list[str]] = {"isi": []}
    nama = "isi"
    for baris in inspect.cleandoc(teks).split("\n"):
        if baris in ("Salah::", "Benar::"):
            nama = baris[:5].lower()
            bagian[nama] = []
        else:
            if baris and not baris.startswith(" ") and nama != "isi":
                nama = "isi"
                bagian["isi"].append("")
            bagian[nama].append(baris)
    paragraf = [" ".join(satu.split()) for satu in "\n".join(bagian["isi"]).split("\n\n") if satu.strip()]
    inggris = next((satu[len("English:") :].strip() for satu in paragraf if satu.startswith("English:")), "")
    isi = tuple(satu for satu in paragraf[1:] if not satu.startswith("English:"))
    return Halaman(
        kode,
        paragraf[0].rstrip("."),
        isi,
        inggris,
        _potongan(bagian.get("salah", [])),
        _potongan(bagian.get("benar", [])),
    )


def _potongan(baris: list[str]) -> str:
    teks = inspect.cleandoc("\n".join(["", *baris])).strip("\n")
    return f"{teks}\n" if teks else ""


def lengkapi(potongan: str) -> tuple[str, int, int]:
    """A whole plan around a fragment (for examples), the line before its first one, and its indentation.

    A fragment is a run of top-level fields: those of a plan stand as they are, those of a rak, a sasaran (`indikator`) or an indikator
    (`kegiatan`) are put into one that has all else.
    """
    blok = re.split(r"(?m)^(?=[A-Za-z_]\w*:)", potongan)
    atas = [satu for satu in blok if satu.partition(":")[0] in _RENCANA]
    bawah = [satu for satu in blok if satu and satu.partition(":")[0] not in _RENCANA]
    nama = {satu.partition(":")[0] for satu in atas}
    kepala = ["versi: 1\n"] if "versi" not in nama else []
    kepala += ["instansi: Kantor Contoh\n"] if "instansi" not in nama else []
    kepala += ["tahun: 2021\n"] if "tahun" not in nama else []
    if not bawah:
        return "".join(kepala) + potongan, len(kepala), 0
    kunci = {satu.partition(":")[0] for satu in bawah}
    pembuka = "rak:\n  - kode: contoh\n"
    lekuk = 4
    if not kunci & _RAK:
        pembuka += "    sasaran:\n      - uraian: Meningkatnya kualitas layanan\n"
        lekuk = 8
        if "indikator" not in kunci:
            pembuka += "        indikator:\n          - uraian: Persentase layanan yang memenuhi standar\n            target: 75%\n"
            lekuk = 12
    badan = "".join(
        " " * lekuk + baris if baris.strip() else baris for satu in bawah for baris in satu.splitlines(True)
    )
    awal = "".join(kepala) + "".join(atas) + pembuka
    return awal + badan, awal.count("\n") - sum(satu.count("\n") for satu in atas), lekuk


def tulis(satu: Halaman, bahasa: Language) -> Iterator[str]:
    """The lines of a page as Markdown: title, severity, why, messages, examples."""
    entri = _kata(satu.kode)
    judul = satu.judul or _kalimat(entri[0], bahasa)
    yield f"## {satu.kode}: {judul}"
    yield ""
    derajat = list(dict.fromkeys(LABEL[bahasa][isi.severity] for isi in entri))
    dapat = satu.kode in ATURAN
    if bahasa == "id":
        ekor = "; derajatnya dapat diatur, temuannya dapat dikecualikan" if dapat else ""
    else:
        ekor = "; its severity can be set and its findings excepted" if dapat else ""
    yield f"{'/'.join(derajat).capitalize()}{ekor}."
    for paragraf in (satu.inggris,) if bahasa == "en" and satu.inggris else satu.isi:
        yield ""
        yield paragraf
    yield ""
    yield "Pesan:" if bahasa == "id" else "Messages:"
    yield ""
    for isi in entri:
        yield f"- {_kalimat(isi, bahasa)} {_saran(isi, bahasa)}"
    for nama, contoh in (
        ("Salah" if bahasa == "id" else "Wrong", satu.salah),
        ("Benar" if bahasa == "id" else "Right", satu.benar),
    ):
        if contoh:
            yield ""
            yield f"{nama}:"
            yield ""
            yield "```text" if nama in ("Salah", "Wrong") else "```yaml"
            yield from contoh.rstrip("\n").split("\n")
            yield "```"


def _kata(kode: str) -> list[Entry]:
    return [isi for kunci, isi in CATALOGUE.items() if kunci.partition(".")[0] == kode]


def _kalimat(isi: Entry, bahasa: Language) -> str:
    return _isian(isi.message_id if bahasa == "id" else isi.message_en)


def _saran(isi: Entry, bahasa: Language) -> str:
    saran = isi.hint_id if bahasa == "id" else isi.hint_en
    return f"{'Saran' if bahasa == 'id' else 'Hint'}: {_isian(saran)}" if saran else ""


def _isian(teks: str) -> str:
    """A sentence of the catalogue with … for what a finding fills in."""
    teks = re.sub(r"\{tempat(?:_en)?\}", "", teks)
    return re.sub(r"(?<!\{)\{\w+\}(?!\})", "…", teks).replace("{{", "{").replace("}}", "}")


def dokumen() -> dict[str, str]:
    """docs/aturan: one file for each family of rules, and an index; file name to text."""
    berkas: dict[str, str] = {}
    indeks = [
        "# Aturan", "", "Dibuat dengan `rakgen explain --tulis docs/aturan`; jangan disunting di sini. Satu halaman: `rakgen explain RAK205`.",
        "",
        "Derajat tiap aturan dapat diatur dalam `rakgen.yaml`: `aturan:` berisi `RAK404: mati`, `RAK409: kesalahan`, dan seterusnya. Pada satu butir, temuan",
        "dikecualikan dengan `pengecualian:` dan alasannya. Aturan tertentu saja: `rakgen check --select RAK2,RAK404` atau `--ignore RAK409`.", "",
    ]  # fmt: skip
    for angka, (nama, judul) in KELUARGA.items():
        kode = [satu for satu in semua_kode() if satu[3] == angka and angka in "01234"]
        if not kode:
            continue
        baris = [f"# {judul}", ""]
        indeks += [f"## [{judul}]({nama}.md)", "", "| kode | derajat | tentang |", "|---|---|---|"]
        for satu in kode:
            isi = halaman(satu)
            assert isi is not None
            baris += [*tulis(isi, "id"), ""]
            derajat = "/".join(dict.fromkeys(entri.severity for entri in _kata(satu)))
            indeks.append(f"| {satu} | {derajat} | {isi.judul or _kalimat(_kata(satu)[0], 'id')} |")
        indeks.append("")
        berkas[f"{nama}.md"] = "\n".join(baris).rstrip("\n") + "\n"
    return {"README.md": "\n".join(indeks).rstrip("\n") + "\n", **berkas}
