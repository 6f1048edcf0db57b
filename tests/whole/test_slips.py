"""Slips: a remedy followed to the letter gives the plan that was meant, and the message stands on the line of its
cause.
"""

from __future__ import annotations

import pytest

from tests.support.each import each
from tests.support.slips import BASE, Slip, checked, plan_of, swapped
from tests.support.slips_of_lines import LINES

HUKUM = "pelaksana: hukum\n"


def units(typed: str, keys: str, key: str = "RAK206.beberapa") -> Slip:
    """Several units in one text of the first kegiatan, and the list that is proposed for them."""
    remedy = f"pelaksana: [{keys}]"
    return Slip(HUKUM, f"pelaksana: {typed}\n", key, 26, f"`{remedy}`", f"{remedy}\n", f"{remedy}\n")


UNITS = {
    "comma": units("hukum, umum", "hukum, umum"),
    "semicolon": units("hukum; umum", "hukum, umum"),
    "ampersand": units("hukum & umum", "hukum, umum"),
    "slash": units("hukum/umum", "hukum, umum"),
    "dan": units("hukum dan umum", "hukum, umum"),
    "round brackets": units("(hukum, umum)", "hukum, umum"),
    "one in brackets": units("Sub Bagian Hukum (umum)", "hukum, umum"),
    "within a list": units("[hukum dan umum]", "hukum, umum"),
    "in braces": units("{hukum, umum}", "hukum, umum", "RAK103"),
    "lines": units("|\n                  hukum\n                  umum", "hukum, umum"),
    "lines without a sign": units("\n                  hukum\n                  umum", "hukum, umum")._replace(line=27),
    "nothing between": units("hukum umum", "hukum, umum"),
    "names with nothing between": units("Sub Bagian Hukum Sub Bagian Umum", "hukum, umum"),
    "bullets": units("• hukum • umum", "hukum, umum"),
    "full names": units("Sub Bagian Hukum, Sub Bagian Umum", "hukum, umum"),
    "full names, capitals": units("SUB BAGIAN HUKUM DAN SUB BAGIAN UMUM", "hukum, umum"),
    "name and key": units("Sub Bagian Hukum serta umum", "hukum, umum"),
    "one Sub Bagian for both": units("Sub Bagian Hukum dan Umum", "hukum, umum"),
    "abbreviated": units("Subbag Hukum; Kasubbag Umum", "hukum, umum"),
    "name with dan": units("hukum, Sub Bagian Teknis dan Hupmas", "hukum, teknis"),
    "name with dan written &": units("Sub Bagian Teknis & Hupmas & hukum", "teknis, hukum"),
    "name with & written dan": units("hukum dan Sub Bagian Program dan Data", "hukum, prodat"),
    "name with commas": units("Bagian SDM, Umum, dan Logistik, hukum", "sdm, hukum"),
    "three": units("hukum, umum, dan prodat", "hukum, umum, prodat"),
    "one misspelt": units("hukum, umm", "hukum, umum"),
    "both misspelt": units("hukm dan umm", "hukum, umum"),
    "twice the same": units("hukum, umum, Sub Bagian Hukum", "hukum, umum"),
    "last of a list": units(
        "\n                  - prodat\n                  - hukum, umum", "prodat, hukum, umum"
    )._replace(line=28),
}


FIRST = """\
              - uraian: Kegiatan satu
                jadwal: T2-T4
                pelaksana: hukum
"""
SECOND = FIRST.replace("satu", "dua").replace("T2-T4", "T1").replace("hukum", "umum")


def bullet(sign: str, name: str = "uraian: Kegiatan satu", line: int = 24) -> Slip:
    """An item with another sign than a dash."""
    return Slip(f"- {name}\n", f"{sign} {name}\n", "RAK001.butir", line, f"`- {name}`")


BULLETS = {
    **{
        f"first, {sign}": bullet(sign)
        for sign in ("–", "•", "*", "1.", "1)", "(1)", "I.", "ii.", "1", "o", "+", "->", "--", "\uf0b7")
    },
    **{f"second, {sign}": bullet(sign, "uraian: Kegiatan dua", 27) for sign in ("–", "*", "2.", "o", "▪")},
    **{f"rak, {sign}": bullet(sign, "kode: ketua", 11) for sign in ("–", "*", "1.")},
    "sasaran": bullet("•", "uraian: Sasaran satu", 19),
    "first and second": Slip(
        FIRST + SECOND, (FIRST + SECOND).replace("- ", "• "), "RAK001.butir", 24, "`- uraian: Kegiatan satu`"
    ),
    "numbered": Slip(
        FIRST + SECOND,
        FIRST.replace("- ", "1. ") + SECOND.replace("- ", "2. "),
        "RAK001.butir",
        24,
        "`- uraian: Kegiatan satu`",
    ),
}


def dashed(right: str, line: int, fields: str, lines: str) -> Slip:
    """A dash before some fields of an item, each of which gives way to a space."""
    typed = right
    for field in fields.split():
        typed = typed.replace(f"  {field}:", f"- {field}:")
    return Slip(right, typed, "RAK102.strip", line, f"ganti tanda - dengan spasi di baris {lines}.")


HEAD = BASE[BASE.index("    layout:") : BASE.index("      - uraian: Sasaran satu")]
SIGNED = BASE[BASE.index("      tempat:") : BASE.index("    sasaran:")]
SIGNED_TYPED = "".join(f"      - {line.strip()}\n" for line in SIGNED.splitlines())
DASHES = {
    "kegiatan": dashed(FIRST, 25, "jadwal pelaksana", "25, 26"),
    "last field": dashed(FIRST, 26, "pelaksana", "26"),
    "indikator": dashed("            target: 25%\n            kegiatan:\n", 22, "target kegiatan", "22, 23"),
    "rak": dashed(HEAD, 12, "layout pengesahan sasaran", "12, 13, 18"),
    "pengesahan": Slip(SIGNED, SIGNED_TYPED, "RAK102.strip", 15, "ganti tanda - dengan spasi di baris 15, 16, 17."),
    "deeper": Slip(
        "            target: 25%\n",
        "            - target: 25%\n",
        "RAK001.strip_lebih",
        22,
        "`target: 25%` tanpa tanda -, dengan 12 spasi",
    ),
    "top": Slip(
        "tahun: 2021\n", "- tahun: 2021\n", "RAK001.strip_lebih", 3, "`tahun: 2021` tanpa tanda -, dengan 0 spasi"
    ),
    "two kegiatan": dashed(FIRST + SECOND, 25, "jadwal pelaksana", "25, 26, 28, 29"),
}


def lost(line: str, row: int) -> Slip:
    """A line that names a list or group, forgotten; the finding stands on the line after it."""
    spaces = len(line) - len(line.lstrip())
    name, _, _ = line.strip().partition(":")
    following = BASE[BASE.index(line) + len(line) :].split("\n", 1)[0] + "\n"
    remedy = f"Sisipkan baris `{name}:` di atas baris ini, dengan {spaces} spasi di depannya."
    return Slip(line + following, following, "RAK001.judul_daftar", row, remedy)


LOST = {
    "colon of kegiatan": Slip(
        "            kegiatan:\n", "            kegiatan\n", "RAK001.judul_titik_dua", 23, "`kegiatan:`"
    ),
    "semicolon after rak": Slip("rak:\n", "rak;\n", "RAK001.judul_titik_dua", 10, "`rak:`"),
    "text before a list": Slip(
        "    sasaran:\n", "    sasaran: Meningkatnya mutu\n", "RAK001.judul_berisi", 18, "Hapus teks sesudah `sasaran:`"
    ),
    "rak": lost("rak:\n", 10),
    "sasaran": lost("    sasaran:\n", 18),
    "indikator": lost("        indikator:\n", 20),
    "kegiatan": lost("            kegiatan:\n", 23),
    "pengesahan": lost("    pengesahan:\n", 13),
    "pelaksana": lost("pelaksana:\n", 4),
    "second kegiatan": Slip(
        "target: 50%\n            kegiatan:\n",
        "target: 50%\n",
        "RAK001.judul_daftar",
        32,
        "Sisipkan baris `kegiatan:` di atas baris ini, dengan 12 spasi",
    ),
    "target_periode": Slip(
        "target: 50%\n",
        "target: 50%\n              T2: 20%\n              T4: 50%\n",
        "RAK001.judul_daftar",
        32,
        "Sisipkan baris `target_periode:` di atas baris ini, dengan 12 spasi",
        "target: 50%\n            target_periode:\n              T2: 20%\n              T4: 50%\n",
        "target: 50%\n            target_periode:\n              T2: 20%\n              T4: 50%\n",
    ),
}


def named(level: str, text: str, line: int, name: str) -> Slip:
    """A text under the name of its level."""
    return Slip(f"- uraian: {text}", f"- {name}: {text}", "RAK101.butir", line, f"`- uraian: {text}`")


NAMES = {
    "sasaran around its fields": Slip(
        "      - uraian: Sasaran satu\n",
        "      - sasaran:\n        uraian: Sasaran satu\n",
        "RAK101.bungkus",
        19,
        "Hapus `sasaran:` di sini; tulis `- uraian: ...`",
    ),
    "sasaran": named("sasaran", "Sasaran satu", 19, "sasaran"),
    "sasaran strategis": named("sasaran", "Sasaran satu", 19, "Sasaran Strategis"),
    "indikator": named("indikator", "Indikator satu", 21, "indikator"),
    "indikator kinerja": named("indikator", "Indikator dua", 30, "indikator_kinerja"),
    "kegiatan": named("kegiatan", "Kegiatan satu", 24, "kegiatan"),
    "nama kegiatan": named("kegiatan", "Kegiatan empat", 36, "nama_kegiatan"),
}


def text_list(field: str, typed: str, line: int, first: str, second: str, right: str = "jadwal: T1\n") -> Slip:
    """A list of texts whose first item lacks its dash."""
    spaces = " " * (4 if field in ("judul", "lampiran") else 16)
    listed = f"{right}{spaces}{field}:\n{spaces}  - {first}\n{spaces}  - {second}\n"
    return Slip(right, right + typed, "RAK001.butir_teks", line, f"`- {first}`", listed, listed)


def begun(field: str, typed: str, items: str, right: str = HUKUM) -> Slip:
    """A list that begins behind the name of its field, and the lines below that name which are proposed."""
    line = BASE[: BASE.index(right)].count("\n") + 1 + (not right.startswith(field))
    kept = "" if right.startswith(field) else f"{right}                "
    followed = "".join(f"                  {item}\n" for item in items.split(", "))
    return Slip(
        right,
        f"{kept}{field}: {typed}\n",
        "RAK001.daftar_sebaris",
        line,
        ", ".join(f"`{item}`" for item in items.split(", ")),
        f"{kept}{field}:\n{followed}",
        f"{kept}{field}:\n{followed}",
    )


NEXT = "\n                  "
BEGUN = {
    "units": begun("pelaksana", f"- hukum{NEXT}- prodat", "- hukum, - prodat"),
    "units at the field's column": begun("pelaksana", "- hukum\n                - prodat", "- hukum, - prodat"),
    "units on one line": begun("pelaksana", "- hukum - prodat", "- hukum, - prodat"),
    "three aksi": begun("aksi", f"- Rapat{NEXT}- Evaluasi{NEXT}- Lapor", "- Rapat, - Evaluasi, - Lapor"),
    "aksi with a colon": begun("aksi", f"- Rapat{NEXT}- Lapor: satu", '- Rapat, - "Lapor: satu"'),
    "quarters": begun("jadwal", f"- T2{NEXT}- T4", "- T2, - T4", "jadwal: T2-T4\n"),
}
GOES_ON = {
    f"text after a colon, {sign}": Slip(
        HUKUM,
        f"{HUKUM}                keterangan: {first}{NEXT}{second}\n",
        "RAK011.berlanjut",
        27,
        f"`keterangan: {sign}`",
        f"{HUKUM}                keterangan: {sign}{NEXT}{first}{NEXT}{second}\n",
        f"{HUKUM}                keterangan: {sign}{NEXT}{first}{NEXT}{second}\n",
    )
    for sign, first, second in (("|", "Catatan:", "- satu"), (">", "Catatan: satu", "dan dua"))
}
AKSI = f"{HUKUM}                aksi:"


def retyped(right: str, typed: str, key: str, line: int, remedy: str, followed: str = "") -> Slip:
    """A line typed in another way, which is followed by what was meant."""
    return Slip(f"{right}\n", f"{typed}\n", key, line, remedy, f"{followed or right}\n", f"{followed or right}\n")


QUOTED_NAME = 'uraian: "Rapat kerja: persiapan"'
PERIODS = 'target_periode: {T1: 10%, T2: "77,5%"}'
FORMS = "layout: [rak-triwulan, renaksi-triwulan]"
COLONS = {
    "aksi": retyped(
        HUKUM.strip(),
        f"{AKSI}{NEXT}- Rapat: persiapan",
        "RAK011.butir",
        28,
        '`- "Rapat: persiapan"`',
        f'{AKSI}{NEXT}- "Rapat: persiapan"',
    ),
    "kegiatan": retyped(
        "uraian: Kegiatan satu", "Rapat kerja: persiapan", "RAK011.butir", 24, f"`- {QUOTED_NAME}`", QUOTED_NAME
    ),
    "periods": retyped(
        "target: 50%", "target_periode: T1: 10%, T2: 77,5%", "RAK011.periode", 31, f"`{PERIODS}`", PERIODS
    ),
    "jadwal": retyped("jadwal: T1", "jadwal: T1: rapat", "RAK011.jadwal", 28, "`jadwal: T1`"),
    "of another script": retyped("jadwal: T1", "jadwal\uff1aT1", "RAK001.titik_dua_lain", 28, "titik dua biasa"),
}
REMEDIES = {
    "dashes in a block": retyped(
        HUKUM.strip(),
        f"{AKSI} |{NEXT}- Rapat{NEXT}- Lapor",
        "RAK103",
        27,
        "`- Rapat`, `- Lapor`",
        f"{AKSI}{NEXT}- Rapat{NEXT}- Lapor",
    ),
    "forms": retyped(
        "layout: rak-triwulan", "layout: rak-triwulan, renaksi-triwulan", "RAK110.beberapa", 12, f"`{FORMS}`", FORMS
    ),
    "day of the week": retyped(
        "tanggal: 2021-01-04", "tanggal: Senin, 4 Januari 2021", "RAK131.hari", 15, "`tanggal: 4 Januari 2021`"
    ),
    **{
        f"backslash and {letter}": retyped(
            "uraian: Kegiatan satu",
            f'uraian: "Data C:\\{letter}asional"',
            key,
            24,
            "tanda kutip tunggal",
            f"uraian: 'Data C:\\{letter}asional'",
        )
        for letter, key in (("n", "RAK014.garis_miring"), ("t", "RAK014.garis_miring"), ("r", "RAK005.garis_miring"))
    },
}
LAYOUT = "layout: rak-triwulan\n"
TEXTS = {
    "judul below": text_list("judul", "    judul:\n      RENCANA\n      - TAHUN\n", 14, "RENCANA", "TAHUN", LAYOUT),
    "judul beside": text_list("judul", "    judul: RENCANA\n      - TAHUN\n", 13, "RENCANA", "TAHUN", LAYOUT),
    "judul, dash to the left": text_list(
        "judul", "    judul:\n      RENCANA\n    - TAHUN\n", 14, "RENCANA", "TAHUN", LAYOUT
    ),
    "judul beside, to the left": text_list(
        "judul", "    judul: RENCANA\n    - TAHUN\n", 13, "RENCANA", "TAHUN", LAYOUT
    ),
    "lampiran": text_list("lampiran", "    lampiran: Keputusan\n      - Nomor 1\n", 13, "Keputusan", "Nomor 1", LAYOUT),
    "aksi": text_list(
        "aksi", "                aksi:\n                  Satu\n                  - Dua\n", 30, "Satu", "Dua"
    ),
    "aksi, numbers": text_list(
        "aksi", "                aksi:\n                  1. Satu\n                  2. Dua\n", 30, "Satu", "Dua"
    ),
    "lampiran, numbers": text_list(
        "lampiran", "    lampiran:\n      1. Keputusan\n      2. Nomor 1\n", 14, "Keputusan", "Nomor 1", LAYOUT
    ),
    "aksi, first dash only": text_list(
        "aksi", "                aksi:\n                  - Satu\n                  Dua\n", 31, "Dua", "Dua"
    )._replace(key="RAK001.tanpa_strip"),
    "aksi, bullets": text_list(
        "aksi", "                aksi:\n                  • Satu\n                  • Dua\n", 30, "Satu", "Dua"
    ),
}

TABLE = "1.\tSasaran satu\tIndikator satu\t25%\tKegiatan\n"
ROWS = {
    "at the margin": Slip(SECOND, TABLE + SECOND, "RAK001.tabel", 27, "nama isiannya: `- uraian: ...`", SECOND),
    "two rows": Slip(SECOND, TABLE + TABLE + SECOND, "RAK001.tabel", 27, "nama isiannya: `- uraian: ...`", SECOND),
    "among the fields": Slip(
        SECOND, "                Kegiatan\tT1\thukum\n" + SECOND, "RAK001.tabel", 27, "tiap sel", SECOND
    ),
    "as a continuation": Slip(
        SECOND, "                  Kegiatan\tT1\thukum\n" + SECOND, "RAK001.tabel", 27, "tiap sel", SECOND
    ),
    "as an item": Slip(SECOND, "              Kegiatan\tT1\thukum\n" + SECOND, "RAK001.tabel", 27, "tiap sel", SECOND),
    **{
        f"{name}, at {spaces} spaces": Slip(
            SECOND, f"{' ' * spaces}{row}\n" + SECOND, "RAK001.tabel", 27, "tiap sel", SECOND
        )
        for name, row in (
            ("pipes", "| Kegiatan | T1 | hukum |"),
            ("semicolons", "2;Kegiatan;T1"),
            ("period", "Kegiatan; T1; hukum"),
        )
        for spaces in (0, 14)
    },
    "pipes, three rows": Slip(
        SECOND, "| No | Kegiatan |\n|---|---|\n| 1 | Rapat: satu |\n" + SECOND, "RAK001.tabel", 27, "tiap sel", SECOND
    ),
    "pipes, as a continuation": Slip(
        SECOND, "                  | Kegiatan | T1 |\n" + SECOND, "RAK001.tabel", 27, "tiap sel", SECOND
    ),
    "pipes behind a dash": Slip(
        SECOND, "              - | Kegiatan | T1 | umum |\n" + SECOND, "RAK001.tabel", 27, "`jadwal: ...`", SECOND
    ),
    "behind a dash": Slip(
        SECOND, "              - Kegiatan dua\tT1\tumum\n", "RAK001.tabel", 27, "`jadwal: ...`, `pelaksana: ...`"
    ),
}

AKSI = "                aksi:\n                  - Satu\n                  - Dua\n"


def unnamed(text: str, line: int) -> Slip:
    """The text of an item that has fields, without its name."""
    return Slip(f"- uraian: {text}", f"- {text}", "RAK001.butir_tanpa_nama", line, f"`- uraian: {text}`")


def far(text: str, spaces: int, line: int) -> Slip:
    """An item with more spaces after its dash than its fields allow."""
    return Slip(f"- {text}\n", f"-{' ' * spaces}{text}\n", "RAK001.strip_jauh", line, f"Tulis `- {text}`.")


def in_quotes(text: str, line: int, quote: str = '"') -> Slip:
    """A name and its value in one pair of quotes."""
    return Slip(f"{text}\n", f"{quote}{text}{quote}\n", "RAK001.pasangan_kutip", line, f"{text}`.")


def wrapped(text: str, rest: str, line: int, right: str = "") -> Slip:
    """A text that goes on to the left of its field."""
    whole = right or f"{text} {rest.strip()}"
    return Slip(
        f"{text}\n",
        f"{text}\n{rest}\n",
        "RAK001.lanjutan",
        line,
        whole,
        f"{whole}\n",
        f"{whole}\n",
    )


def whole_text(right: str, typed: str, line: int, text: str, spaces: int) -> Slip:
    """A text behind the name of a list, with the fields of its item below."""
    remedy = f"sisipkan di bawahnya baris `- uraian: {text}` dengan {spaces} spasi"
    return Slip(right, typed, "RAK001.teks_daftar", line, remedy)


def no_dash(right: str, typed: str, line: int, remedy: str) -> Slip:
    """An item without its dash."""
    return Slip(right, typed, "RAK001.tanpa_strip", line, remedy)


CULPRITS = {
    "unnamed, first": unnamed("Kegiatan satu", 24),
    "unnamed, second": unnamed("Kegiatan dua", 27),
    "unnamed sasaran": unnamed("Sasaran satu", 19),
    "unnamed indikator": unnamed("Indikator dua", 30),
    "unnamed rak": Slip("- kode: ketua", "- ketua", "RAK001.butir_tanpa_nama", 11, "`- kode: ketua`"),
    "unnamed, goes on": Slip(
        "- uraian: Kegiatan dua\n",
        "- Kegiatan\n                  dua\n",
        "RAK001.butir_tanpa_nama",
        27,
        "`- uraian: Kegiatan`",
        "- uraian: Kegiatan\n                  dua\n",
    ),
    "unnamed, in quotes": Slip(
        "- uraian: Kegiatan satu", '- "Kegiatan satu"', "RAK001.butir_tanpa_nama", 24, '`- uraian: "Kegiatan satu"`'
    ),
    "far, first": far("uraian: Kegiatan satu", 3, 24),
    "far, second": far("uraian: Kegiatan dua", 3, 27),
    "far sasaran": far("uraian: Sasaran satu", 2, 19),
    "far indikator": far("uraian: Indikator dua", 4, 30),
    "far rak": far("kode: ketua", 3, 11),
    "pair, first": in_quotes("jadwal: T2-T4", 25),
    "pair, single quotes": in_quotes("target: 25%", 22, "'"),
    "pair, last": in_quotes("pelaksana: hukum", 26),
    "pair, top": in_quotes("tahun: 2021", 3),
    "pair, name of a list": in_quotes("    sasaran:".strip(), 18),
    "pair behind a dash": in_quotes("uraian: Kegiatan dua", 27),
    "wrapped, first": wrapped("- uraian: Kegiatan satu", "kinerja tahun", 25),
    "wrapped, second": wrapped("- uraian: Kegiatan dua", "kinerja tahun", 28),
    "wrapped, not to the margin": wrapped("- uraian: Kegiatan dua", "        kinerja tahun", 28),
    "wrapped, two lines": wrapped(
        "- uraian: Kegiatan dua", "kinerja\ntahun 2021", 28, "- uraian: Kegiatan dua kinerja tahun 2021"
    ),
    "wrapped, colon": wrapped(
        "- uraian: Kegiatan dua", "kinerja: tahun", 28, '- uraian: "Kegiatan dua kinerja: tahun"'
    ),
    "wrapped, comment": Slip(
        "- uraian: Kegiatan dua\n",
        "- uraian: Kegiatan dua # catatan\nlanjutan\n",
        "RAK001.lanjutan",
        28,
        "Tulis `- uraian: Kegiatan dua lanjutan` dalam satu baris.",
        "- uraian: Kegiatan dua lanjutan\n",
        "- uraian: Kegiatan dua lanjutan\n",
    ),
    "wrapped sasaran": wrapped("- uraian: Sasaran satu", "kinerja tahun", 20),
    "wrapped unit": wrapped("umum: Sub Bagian Umum", "dan Keuangan", 7),
    "wrapped aksi": Slip(
        SECOND,
        AKSI.replace("Satu", "Satu\nlagi") + SECOND,
        "RAK001.lanjutan",
        29,
        "`- Satu lagi`",
        AKSI.replace("Satu", "Satu lagi") + SECOND,
        AKSI.replace("Satu", "Satu lagi") + SECOND,
    ),
    "text for sasaran": whole_text(
        "    sasaran:\n      - uraian: Sasaran satu\n", "    sasaran: Sasaran satu\n", 18, "Sasaran satu", 6
    ),
    "text for indikator": whole_text(
        "        indikator:\n          - uraian: Indikator satu\n            target: 25%\n",
        "        indikator: Indikator satu\n            target: 25%\n",
        20,
        "Indikator satu",
        10,
    ),
    "text for sasaran, item": Slip(
        "- uraian: Sasaran satu\n        indikator:\n",
        "- sasaran: Sasaran satu\n          indikator:\n",
        "RAK001.teks_butir",
        19,
        "`- uraian: Sasaran satu`, lalu awali isian di bawahnya dengan 8 spasi",
    ),
    "no dash, first": no_dash(
        "              - uraian: Kegiatan satu", "              uraian: Kegiatan satu", 24, "`- uraian: Kegiatan satu`"
    ),
    "no dash, second": no_dash(
        "              - uraian: Kegiatan dua", "              uraian: Kegiatan dua", 27, "`- uraian: Kegiatan dua`"
    ),
    "no dash, indikator": no_dash(
        "          - uraian: Indikator dua",
        "          uraian: Indikator dua",
        30,
        "`- uraian: Indikator dua` dengan 10 spasi",
    ),
    "no dash, all": no_dash(
        FIRST + SECOND,
        (FIRST + SECOND).replace("- ", "  "),
        24,
        "`- uraian: Kegiatan satu` dengan 14 spasi di depannya; demikian pula baris 27.",
    ),
}

SLIPS = {
    f"{kind}: {name}": slip
    for kind, slips in {
        "units": UNITS,
        "bullets": BULLETS,
        "dashes": DASHES,
        "lost": LOST,
        "names": NAMES,
        "begun": BEGUN,
        "colons": COLONS,
        "remedies": REMEDIES,
        "goes on": GOES_ON,
        "texts": TEXTS,
        "rows": ROWS,
        "culprits": CULPRITS,
        "lines": LINES,
    }.items()
    for name, slip in slips.items()
}


@pytest.mark.slow
@each("slip", SLIPS.values())
def test_remedy_gives_the_plan_that_was_meant(slip: Slip) -> None:
    findings = checked(slip.text).findings
    (found,) = findings
    assert (found.key, found.span and found.span.line) == (slip.key, slip.line)
    assert slip.remedy in found.hint()
    assert plan_of(slip.followed_text) == plan_of(slip.meant_text)
    assert found.message("en") != found.message("id") and found.hint("en") != found.hint("id")


def test_a_whole_plan_with_other_bullets_is_one_finding() -> None:
    (finding,) = checked(BASE.replace("- ", "• ")).findings
    assert finding.key == "RAK001.butir"
    assert [span.line for span in (finding.span, *finding.related) if span] == [11, 19, 21, 24, 27, 30, 33, 36]


@each("slip", [slip for name, slip in ROWS.items() if "pipes" in name or "semicolons" in name])
def test_rows_of_a_table_are_never_put_in_quotes(slip: Slip) -> None:
    (finding,) = checked(slip.text).findings
    assert not finding.fix


def test_pipes_in_a_text_are_put_in_quotes_by_no_one_but_its_author() -> None:
    (finding,) = checked(swapped(BASE, "uraian: Kegiatan satu", "uraian: | Rapat | T1 |")).findings
    assert (finding.key, finding.safe) == ("RAK001.awal", False)


def test_a_slip_does_not_hide_the_other_findings() -> None:
    for slip in (BULLETS["first, *"], DASHES["kegiatan"], NAMES["sasaran"], TEXTS["judul below"], ROWS["two rows"]):
        keys = [
            finding.key for finding in checked(swapped(slip.text, "pelaksana: [teknis", "pelaksana: [tekns")).findings
        ]
        assert keys == [slip.key, "RAK206.mirip"]


@pytest.mark.slow
@each(
    ("right", "typed"),
    [
        ("            target: 50%", "\ttarget: 50%"),
        ("            target: 50%", "            \ttarget: 50%"),
        ("            target: 50%", "\t\t\ttarget: 50%"),
        ("    sasaran:", "\tsasaran:"),
        ("    layout:", "\tlayout:"),
        ("              - uraian: Kegiatan tiga", "\t- uraian: Kegiatan tiga"),
        ("              - uraian: Kegiatan empat", "\t\t- uraian: Kegiatan empat"),
        ("        indikator:", "\tindikator:"),
        ("      jabatan:", "\t jabatan:"),
        ("  umum:", "\tumum:"),
        ("                jadwal: T1\n                pelaksana: umum", "\t\tjadwal: T1\n\t\tpelaksana: umum"),
    ],
)
def test_a_tab_does_not_hide_the_other_findings(right: str, typed: str) -> None:
    wrong = swapped(BASE, "pelaksana: [teknis", "pelaksana: [tekns")
    findings = sorted(checked(swapped(wrong, right, typed)).findings, key=lambda finding: finding.sort_key)
    assert [finding.key for finding in findings] == ["RAK001.tab", "RAK206.mirip"]
    assert findings[1].span is not None and findings[1].span[:2] == (38, 29)


def test_a_file_with_tabs_only_is_read_as_one_with_spaces() -> None:
    lines = swapped(BASE, "pelaksana: umum", "pelaksana: umm").split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines]
    text = "\n".join("\t" * (wide // 2) + line.lstrip() for wide, line in zip(indents, lines, strict=True))
    findings = sorted(checked(text).findings, key=lambda finding: finding.sort_key)
    assert [(finding.key, finding.span and finding.span[:2]) for finding in findings] == [
        ("RAK001.tab", (5, 1)),
        ("RAK206.mirip", (29, 20)),
    ]


@each(
    "typed",
    [
        "uraian: Rapat koordinasi\n                  dan evaluasi",
        'uraian: "Rapat\n                  - evaluasi"',
        "uraian: |-\n                  Rapat\n                  - evaluasi\n                  1. tahap: satu",
        "uraian: >-\n                  a\tb\tc\n                  d",
        "uraian: Rapat 2020\n                  – 2021",
        "uraian: 1. Rapat",
        "uraian: Rapat pada tahun\n                  2021. Selesai",
        "uraian: Rapat\n                  2. Lapor",
        "uraian: • Rapat",
        "uraian: Rapat\n                  evaluasi; monitoring; pelaporan",
        "uraian: Rapat;evaluasi;pelaporan",
    ],
)
def test_what_only_looks_like_a_slip_is_let_be(typed: str) -> None:
    keys = {finding.key for finding in checked(swapped(BASE, "uraian: Kegiatan satu", typed)).findings}
    assert keys <= {"RAK014.tab"}


def test_the_plan_without_slips_has_no_finding() -> None:
    assert checked(BASE).findings == []
