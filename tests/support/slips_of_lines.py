"""Slips of lines: what a hand puts on the line of another, behind a name or a number sign, or at the wrong column."""

from __future__ import annotations

from tests.support.slips import Slip

ONE = "              - uraian: Kegiatan satu\n                jadwal: T2-T4\n                pelaksana: hukum\n"
TWO = ONE.replace("satu", "dua").replace("T2-T4", "T1").replace("hukum", "umum")
MIDDLE = "                jadwal: T2-T4\n"
HUKUM = "                pelaksana: hukum\n"
FIELDS = MIDDLE + "                pelaksana: hukum\n"


def beside(typed: str, remedy: str, right: str, line: int) -> Slip:
    """Fields on the line of another."""
    return Slip(right, typed, "RAK011.sebaris", line, remedy)


def behind(right: str, typed: str, line: int, remedy: str) -> Slip:
    """A list whose first item, with fields of its own, begins behind its name."""
    return Slip(right, typed, "RAK001.butir_sebaris", line, remedy)


def cells(typed: str, remedy: str) -> Slip:
    """Cells of a table behind one dash."""
    return Slip(ONE, f"              - {typed}\n", "RAK103", 24, remedy, ONE, ONE)


def below(right: str, typed: str, line: int, remedy: str, meant: str = "") -> Slip:
    """A value on the line below its name, at the same column."""
    return Slip(right, typed, "RAK001.nilai_sejajar", line, remedy, meant, meant)


LINES = {
    "beside, two": beside(
        "Kegiatan satu, jadwal: T2-T4, pelaksana: hukum\n",
        "Tulis pada baris sendiri: `jadwal: T2-T4`, `pelaksana: hukum`;",
        f"Kegiatan satu\n{FIELDS}",
        24,
    ),
    "beside, semicolon": beside("Kegiatan satu; jadwal: T2-T4\n", "`jadwal: T2-T4`", f"Kegiatan satu\n{MIDDLE}", 24),
    "beside, spaces": beside("jadwal: T2-T4 pelaksana: hukum\n", "`pelaksana: hukum`", FIELDS.lstrip(), 25),
    "beside, top": beside("Kantor Contoh, tahun: 2021\n", "`tahun: 2021`", "Kantor Contoh\ntahun: 2021\n", 2),
    "behind, kegiatan": behind(
        f"            kegiatan:\n{ONE}",
        f"            kegiatan: {ONE.lstrip()}",
        23,
        "Tulis `kegiatan:` saja, lalu di bawahnya baris `- uraian: Kegiatan satu` dengan 14 spasi",
    ),
    "behind, numbered": behind(
        f"            kegiatan:\n{ONE}",
        f"            kegiatan: 1. {ONE.lstrip(' -')}",
        23,
        "`- uraian: Kegiatan satu` dengan 14 spasi",
    ),
    "behind, without a sign": behind(
        f"            kegiatan:\n{ONE}",
        f"            kegiatan: {ONE.lstrip(' -')}",
        23,
        "`- uraian: Kegiatan satu` dengan 14 spasi",
    ),
    "behind, rak": behind("rak:\n  - kode: ketua\n", "rak: - kode: ketua\n", 10, "`- kode: ketua` dengan 2 spasi"),
    "behind, text of a sasaran": behind(
        "    sasaran:\n      - uraian: Sasaran satu\n",
        "    sasaran: - Sasaran satu\n",
        18,
        "`- uraian: Sasaran satu` dengan 6 spasi",
    ),
    "behind, one unit": Slip(
        "pelaksana: hukum",
        "pelaksana: - hukum",
        "RAK001.daftar_sebaris",
        26,
        "di bawah `pelaksana:`, dilekukkan: `- hukum`.",
        "pelaksana:\n                  - hukum",
    ),
    "behind, one period": Slip(
        "jadwal: T1", "jadwal: - T1", "RAK001.daftar_sebaris", 28, "`- T1`.", "jadwal:\n                  - T1"
    ),
    "cells, bars": cells(
        "Kegiatan satu | T2-T4 | hukum", "`- uraian: Kegiatan satu`, `jadwal: T2-T4`, `pelaksana: hukum`."
    ),
    "cells, numbered": cells(
        "1. | Kegiatan satu | hukum | T2-T4", "`- uraian: Kegiatan satu`, `pelaksana: hukum`, `jadwal: T2-T4`."
    ),
    "cells, commas": cells("Kegiatan satu, T2-T4, hukum", "`jadwal: T2-T4`, `pelaksana: hukum`."),
    "cells, no period": Slip(
        ONE,
        "              - Kegiatan satu, evaluasi\n",
        "RAK103",
        24,
        "`- uraian: Kegiatan satu, evaluasi`",
        ONE.replace("satu", "satu, evaluasi"),
        ONE.replace("satu", "satu, evaluasi"),
    ),
    "below, a unit": below(
        "pelaksana: hukum", "pelaksana:\n                hukum", 27, "Tulis `pelaksana: hukum` dalam satu baris."
    ),
    "below, two units": below(
        "pelaksana: hukum",
        "pelaksana:\n                hukum\n                sdm",
        27,
        "`pelaksana: [hukum, sdm]`",
        "pelaksana: [hukum, sdm]",
    ),
    "below, a text of two lines": below(
        "uraian: Kegiatan satu",
        "uraian:\n                Kegiatan\n                satu",
        25,
        "`uraian: Kegiatan satu`",
    ),
    "below, at the margin": below(
        "instansi: Kantor Contoh", "instansi:\nKantor Contoh", 3, "`instansi: Kantor Contoh`"
    ),
    "comment, first item": Slip(
        "- uraian: Kegiatan satu",
        "# uraian: Kegiatan satu",
        "RAK001.butir_komentar",
        24,
        "Tulis `- uraian: Kegiatan satu`;",
    ),
    "comment, second item": Slip(
        "- uraian: Kegiatan dua",
        "#uraian: Kegiatan dua",
        "RAK001.butir_komentar",
        27,
        "Tulis `- uraian: Kegiatan dua`;",
    ),
    "comment, rak": Slip("- kode: ketua", "# kode: ketua", "RAK001.butir_komentar", 11, "Tulis `- kode: ketua`;"),
    "equals sign": Slip("jadwal: T2-T4", "jadwal = T2-T4", "RAK001.tanda_isian", 25, "Tulis `jadwal: T2-T4`."),
    "semicolon for a colon": Slip("target: 25%", "target; 25%", "RAK001.tanda_isian", 22, "Tulis `target: 25%`."),
    "arrow behind the name of a list": Slip(
        "            kegiatan:\n" + ONE,
        "            kegiatan =>\n" + ONE,
        "RAK001.tanda_isian",
        23,
        "Tulis `kegiatan:`.",
    ),
    "bold name": Slip(
        "- uraian: Kegiatan satu", "- **uraian**: Kegiatan satu", "RAK001.hiasan", 24, "`- uraian: Kegiatan satu`"
    ),
    "bold name and colon": Slip("jadwal: T2-T4", "**Jadwal:** T2-T4", "RAK001.hiasan", 25, "Tulis `jadwal: T2-T4`."),
    "moved to the right": Slip(
        TWO,
        "\n".join(f"  {line}" for line in TWO.splitlines()) + "\n",
        "RAK001.lekukan",
        27,
        "misalnya 14 spasi seperti `-` di baris 24, beserta semua baris di bawahnya sampai baris 29",
    ),
    "four values for the quarters": Slip(
        "target: 50%\n",
        "target: 50%\n            target_periode: 5%, 10%, 15%, 47,5%\n",
        "RAK103",
        32,
        'Tulis `target_periode: {T1: 5%, T2: 10%, T3: 15%, T4: "47,5%"}`.',
        'target: 50%\n            target_periode: {T1: 5%, T2: 10%, T3: 15%, T4: "47,5%"}\n',
        'target: 50%\n            target_periode: {T1: 5%, T2: 10%, T3: 15%, T4: "47,5%"}\n',
    ),
    "a remark behind a jadwal": Slip("jadwal: T1", "jadwal: T1 // cek lagi", "RAK120.mirip", 28, "`T1`"),
    "date in tempat": Slip(
        "tempat: Kupang\n      tanggal: 2021-01-04\n",
        "tempat: Kupang, 4 Januari 2021\n",
        "RAK231.tempat",
        14,
        "Tulis `tempat: Kupang` dan `tanggal: 4 Januari 2021`",
        "tempat: Kupang\n      tanggal: 4 Januari 2021\n",
        "tempat: Kupang\n      tanggal: 4 Januari 2021\n",
    ),
    "name of two words": Slip("jadwal: T1", "waktu pelaksanaan: T1", "RAK101.mirip", 28, "`jadwal`"),
    "name with a word more": Slip("target: 25%", "Target Kinerja: 25%", "RAK101.mirip", 22, "`target`"),
    "slip in a name of two words": Slip(
        "target: 50%\n",
        "target: 50%\n            target_periodee: {T4: 50%}\n",
        "RAK101.mirip",
        32,
        "`target_periode`",
        "target: 50%\n            target_periode: {T4: 50%}\n",
        "target: 50%\n            target_periode: {T4: 50%}\n",
    ),
    "name with a unit": Slip("target: 25%", "target (%): 25%", "RAK101.mirip", 22, "`target`"),
    "comma behind a target": Slip("target: 25%", "target: 25%,", "RAK220", 22, "`25%`"),
    "two percent signs": Slip("target: 25%", "target: 25%%", "RAK220", 22, "`25%`"),
    "a dash for an amount": Slip(
        HUKUM, f"{HUKUM}                anggaran: -\n", "RAK001.strip_kosong", 27, "hapus baris ini"
    ),
    "a quote at the end": Slip("Kegiatan satu", 'Kegiatan satu"', "RAK405.kutip", 24, "atau hapus tanda kutip ini"),
    "codes of a web page": Slip("Program & Data", "Program &amp; Data", "RAK014.html", 7, "Tulis tandanya sendiri"),
    "periods of ticks": Slip(
        "jadwal: T1\n",
        "jadwal:\n                  T1: v\n                  T2:\n                  T4: v\n",
        "RAK103",
        29,
        "Tulis `jadwal: T1, T4`.",
        "jadwal: T1, T4\n",
        "jadwal: T1, T4\n",
    ),
    "periods as fields of a kegiatan": Slip(
        "jadwal: T1\n",
        "T1: v\n                T2:\n                T4: v\n",
        "RAK101.periode",
        28,
        "Tulis `jadwal: T1, T4` sebagai ganti",
        "jadwal: T1, T4\n",
        "jadwal: T1, T4\n",
    ),
    "periods as fields of an indikator": Slip(
        "target: 50%\n",
        "target: 50%\n            T2: 20%\n            T4: 50%\n",
        "RAK101.periode",
        32,
        "`target_periode: {T2: 20%, T4: 50%}`",
        "target: 50%\n            target_periode: {T2: 20%, T4: 50%}\n",
        "target: 50%\n            target_periode: {T2: 20%, T4: 50%}\n",
    ),
    "a number as a field": Slip(
        "- uraian: Kegiatan satu",
        "- no: 1\n                uraian: Kegiatan satu",
        "RAK101.nomor",
        24,
        "Hapus baris ini",
    ),
    "a field at the column of an outer item": Slip(
        HUKUM,
        f"{HUKUM}            keterangan: rutin\n",
        "RAK001.lekukan",
        27,
        "misalnya 16 spasi seperti `pelaksana`",
        f"{HUKUM}                keterangan: rutin\n",
        f"{HUKUM}                keterangan: rutin\n",
    ),
    "number sign in a unit": Slip(
        "pelaksana: hukum", "pelaksana:\n                  - hukum #1", "RAK012.isian", 27, "Hapus teks itu;"
    ),
    "number sign in a jadwal": Slip("jadwal: T2-T4", "jadwal: T2-T4 #cek", "RAK012.isian", 25, "Hapus teks itu;"),
}
