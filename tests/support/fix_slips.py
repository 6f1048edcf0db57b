"""Slips of a planner's hand: what was typed into a sound plan, and what was meant by it."""

from __future__ import annotations

from typing import NamedTuple

PLAN = """\
# Rencana
versi: 1
instansi: Kantor Contoh
tahun: 2021
pelaksana:
  hukum: Sub Bagian Hukum
  umum: Sub Bagian Umum
rak:
  - kode: ketua
    layout: rak-triwulan
    pengesahan:
      tempat: Kupang
      tanggal: 2021-03-01
      jabatan: KETUA,
      nama: THOMAS DOHU, S.Hut
    sasaran:
      - uraian: Meningkatnya layanan hukum
        indikator:
          - uraian: Persentase layanan tepat waktu
            target: 75%
            kegiatan:
              - uraian: Rapat kerja
                jadwal: T1-T2
                pelaksana: hukum
              - uraian: Diskusi hukum
                jadwal: T3
                pelaksana: umum
                aksi:
                  - Undangan
                  - Laporan
"""
NBSP, ZWSP, ZWNJ, ZWJ, SHY = "\u00a0", "\u200b", "\u200c", "\u200d", "\u00ad"
_RAPAT = "uraian: Rapat kerja"


class Slip(NamedTuple):
    """Some words of the plan, what was typed in their place, and what stands there once `--fix` has mended it: what a
    careful hand would have typed. None where only a person can tell: the file stays as it is.
    """

    words: str
    typed: str
    meant: str | None


def _uraian(typed: str, meant: str | None) -> Slip:
    return Slip(_RAPAT, f"uraian: {typed}", None if meant is None else f"uraian: {meant}")


def _target(typed: str, meant: str | None) -> Slip:
    return Slip("target: 75%", f"target: {typed}", None if meant is None else f"target: {meant}")


def _flow(typed: str, meant: str | None) -> Slip:
    before = "target: 75%"
    periods = "target: 75%\n            target_periode: "
    return Slip(before, periods + typed, None if meant is None else periods + meant)


def _with_tabs(plan: str) -> str:
    """The plan as an editor that indents with tabs would have it, its dashes too."""
    lines = []
    for line in plan.split("\n"):
        words = line.lstrip(" ")
        lines.append("\t" * ((len(line) - len(words)) // 2) + words)
    return "\n".join(lines)


def _line(words: str) -> str:
    return next(line for line in PLAN.split("\n") if words in line)


SLIPS: dict[str, Slip] = {
    # colons
    "colon": _uraian("Pembinaan: tahap I", '"Pembinaan: tahap I"'),
    "two colons": _uraian("Rapat: pleno: tahap I", '"Rapat: pleno: tahap I"'),
    "colon at the end": _uraian("Rapat kerja meliputi:", '"Rapat kerja meliputi:"'),
    "colon and double quotes": _uraian('Tema: "Damai"', "'Tema: \"Damai\"'"),
    "colon and an apostrophe": _uraian("Jum'at: bersih", '"Jum\'at: bersih"'),
    "colon and both quotes": _uraian('Tema "Jum\'at": bersih', "'Tema \"Jum''at\": bersih'"),
    "colon and a comment": _uraian("Rapat: I # catatan", '"Rapat: I" # catatan'),
    "colon and a comment without its space": _uraian("Rapat: I #catatan", None),
    "colon and a backslash": _uraian(r"Arsip: C:\kantor", r"'Arsip: C:\kantor'"),
    "colon that begins the next field": _uraian("Rapat kerja jadwal: T1", None),
    "colon in a text that goes on": _uraian("Pembinaan: tahap I\n                  dan II", None),
    "colon in an amount's field": Slip("jadwal: T3", "jadwal: T3: T4", None),
    "a second field on one line": Slip("jadwal: T3", "jadwal: T3 pelaksana: umum", None),
    # comments
    "number sign": _uraian("Rapat #2", '"Rapat #2"'),
    "number sign within": _uraian("Rapat #2 tahun ini", '"Rapat #2 tahun ini"'),
    "number sign and a comment": _uraian("Rapat #2 # catatan", '"Rapat #2" # catatan'),
    "number sign and a word": _uraian("Rapat kerja #catatan", None),
    "number sign after a figure": _target("75% #2 dari PK", None),
    "number sign after a schedule": Slip("jadwal: T3", "jadwal: T3 #2 kali", None),
    "number sign before all": _target("#77,5%", None),
    "number sign before all, in words": _uraian("#2 Rapat kerja", None),
    "a comment": _uraian("Rapat kerja # catatan", None),
    # quotes
    "apostrophe in single quotes": _uraian("'Jum'at Bersih'", '"Jum\'at Bersih"'),
    "two apostrophes in single quotes": _uraian("'Do'a Jum'at'", "\"Do'a Jum'at\""),
    "word quoted within double quotes": _uraian('"Gerakan "Damai" NTT"', "'Gerakan \"Damai\" NTT'"),
    "word quoted at the end of double quotes": _uraian('"Gerakan "Damai""', "'Gerakan \"Damai\"'"),
    "word quoted within single quotes": _uraian("'Gerakan 'Damai' NTT'", "\"Gerakan 'Damai' NTT\""),
    "quoted word first": _uraian('"Pemilu Damai" di NTT', "'\"Pemilu Damai\" di NTT'"),
    "single quoted word first": _uraian("'Jumat' Bersih", "\"'Jumat' Bersih\""),
    "quoted words first and last": _uraian('"Damai" dan "Adil"', '\'"Damai" dan "Adil"\''),
    "quotes that do not pair": _uraian('"Damai" dan Adil"', None),
    "comma after the quotes": _uraian('"Rapat kerja",', '"Rapat kerja"'),
    "stop after the quotes": _uraian('"Rapat kerja".', None),
    "quotes around parts of a schedule": Slip("jadwal: T3", 'jadwal: "T3" - "T4"', None),
    "quotes never closed": _uraian('"Rapat kerja', None),
    "apostrophe in double quotes": _uraian('"Jum\'at Bersih"', None),
    "curly quotes": _uraian("“Damai” di NTT", None),
    "backslash": _uraian(r'"Arsip C:\kantor"', r'"Arsip C:\\kantor"'),
    "backslash beside one that has a meaning": _uraian(r'"Arsip C:\nota\kantor"', None),
    # signs that YAML has for itself
    "percent": _target("%25", '"%25"'),
    "percent in words": _uraian("%25 pegawai dilatih", '"%25 pegawai dilatih"'),
    "at": _uraian("@kpu_ntt diperbarui", '"@kpu_ntt diperbarui"'),
    "greater": _target("> 80%", '"> 80%"'),
    "greater without a space": _target(">80%", '">80%"'),
    "backtick": _uraian("`Rapat` kerja", '"`Rapat` kerja"'),
    "star": _uraian("*penting sekali", '"*penting sekali"'),
    "star and an anchor of that name": _uraian("&x Rapat\n                keterangan: *x", None),
    "ampersand": _uraian("&lain Rapat", None),
    "exclamation mark": _uraian("!penting Rapat", None),
    "brackets": _uraian("[Draf] Pembinaan", '"[Draf] Pembinaan"'),
    "brackets of a schedule": Slip("jadwal: T3", "jadwal: [T3] T4", None),
    "braces": _uraian("{{ tahun }} dievaluasi", '"{{ tahun }} dievaluasi"'),
    "dash alone": _target("-", '"-"'),
    "dash and a word": Slip("pelaksana: umum", "pelaksana: - umum", None),
    "decimal comma in braces": _flow("{T1: 2,22, T2: 3}", '{T1: "2,22", T2: 3}'),
    "decimal commas in braces": _flow("{T1: 2,5, T2: 3,5}", '{T1: "2,5", T2: "3,5"}'),
    "two commas in braces": _flow("{T1: 1,000,000}", '{T1: "1,000,000"}'),
    # list items
    "dash without its space": Slip("- Laporan", "-Laporan", "- Laporan"),
    "dash without its space before a figure": Slip("- Laporan", "-5 laporan", None),
    "no space after the colon": Slip("jadwal: T3", "jadwal:T3", None),
    "another bullet": Slip("- uraian: Diskusi hukum", "• uraian: Diskusi hukum", None),
    # spaces
    "no-break space in the margin": Slip(
        "                jadwal: T3", NBSP * 16 + "jadwal: T3", "                jadwal: T3"
    ),
    "no-break space after the dash": Slip("- Laporan", f"-{NBSP}Laporan", "- Laporan"),
    "no-break space after the colon": Slip(_RAPAT, f"uraian:{NBSP}Rapat kerja", _RAPAT),
    "zero-width space after the colon": Slip(_RAPAT, f"uraian:{ZWSP}Rapat kerja", _RAPAT),
    "zero-width space in the margin": Slip(
        "                jadwal: T3", f"                {ZWSP}jadwal: T3", "                jadwal: T3"
    ),
    "no-break space before the colon": Slip("jadwal: T3", f"jadwal{NBSP}: T3", "jadwal : T3"),
    "no-break space in a text": _uraian(f"Rapat{NBSP}kerja", "Rapat kerja"),
    "no-break space before a number sign": _uraian(f"Rapat{NBSP}#2", None),
    "no-break space after a colon in a text": _uraian(f"Rapat:{NBSP}pleno", None),
    "no-break space after a dash that begins a text": _uraian(f"-{NBSP}Rapat", None),
    "no-break space at the start of a line of text": _uraian(
        f"|\n                  Rapat\n                  {NBSP}kerja",
        "|\n                  Rapat\n                   kerja",
    ),
    "zero-width space in a word": _uraian(f"Ra{ZWSP}pat kerja", "Rapat kerja"),
    "soft hyphen": _uraian(f"Ra{SHY}pat kerja", "Rapat kerja"),
    "joiner in a Latin word": _uraian(f"Ra{ZWJ}pat kerja", "Rapat kerja"),
    "joiner in Javanese": _uraian(f"Aksara ꦲꦏ꧀{ZWNJ}ꦱꦫ", None),
    "joiner in Arabic": _uraian(f"Kitab می{ZWNJ}خواهم", None),
    "joiner in Devanagari": _uraian(f"Prasasti क्{ZWJ}ष", None),
    "joiner in an emoji": _uraian(f"Rapat 👩{ZWJ}💻", None),
    "joiner after a variation selector": _uraian(f"Rapat 🏳️{ZWJ}🌈", None),
    "tags of a flag": _uraian("Rapat 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", None),
    "direction mark beside Arabic": _uraian("Surat رقم\u200f (2)", None),
    "Arabic sign": _uraian("Ayat \u06dd١", None),
    # letters
    "Cyrillic letter in a word": _uraian("Rарat kerja", "Rapat kerja"),
    "accent by itself": _uraian("Rapat kafe\u0301", "Rapat kafé"),
    "decimal point": _target("77.5%", "77,5%"),
    "time of day": _target("08.30 WIB", None),
    "yes and no": _uraian("Ya", None),
    "no": _uraian("NO", None),
    # structure
    "field given twice": Slip("jadwal: T3", "jadwal: T3\n                jadwal: T4", None),
    "one space too many": Slip("                jadwal: T3", "                 jadwal: T3", None),
    "item without its dash": Slip("- uraian: Diskusi hukum", "  uraian: Diskusi hukum", None),
    # tabs
    "tabs everywhere": Slip(PLAN, _with_tabs(PLAN), PLAN),
    "five tabs in a file of spaces": Slip(_line("- uraian: Diskusi"), "\t" * 5 + "- uraian: Diskusi hukum", None),
    "eight tabs in a file of spaces": Slip(_line("jadwal: T3"), "\t" * 8 + "jadwal: T3", None),
    "two tabs in a file of spaces": Slip(_line("jadwal: T3"), "\t\tjadwal: T3", None),
    "tab after spaces": Slip(_line("jadwal: T3"), "              \tjadwal: T3", _line("jadwal: T3")),
    "tab between words": _uraian("Rapat\tkerja", None),
    # the whole file
    "byte order mark": Slip("# Rencana\n", "\ufeff# Rencana\n", None),
    "Windows line ends": Slip(
        PLAN,
        PLAN.replace("\n", "\r\n").replace("Rapat kerja", "Rapat: I"),
        PLAN.replace("\n", "\r\n").replace("Rapat kerja", '"Rapat: I"'),
    ),
}

# Written after what mends the slips above was done.
MORE: dict[str, Slip] = {
    "apostrophes and a comment": _uraian("'Do'a Jum'at' # catatan", "\"Do'a Jum'at\" # catatan"),
    "quoted word in brackets": _uraian('"Aplikasi ("SIPOL") baru"', "'Aplikasi (\"SIPOL\") baru'"),
    "two words quoted within quotes": _uraian('"Kelas "A" dan "B" dibuka"', '\'Kelas "A" dan "B" dibuka\''),
    "quoted words in the middle and at the end": _uraian("'Ayo' pilih 'Damai'", "\"'Ayo' pilih 'Damai'\""),
    "inch sign in quotes": _uraian('"Layar 14" baru"', None),
    "doubled single quotes": _uraian("'Jum''at 'Bersih''", None),
    "two single quotes for one double one": _uraian("''Rapat''", None),
    "double quotes twice": _uraian('""Rapat""', None),
    "two quoted words and nothing else": _uraian('"Rapat" "kerja"', None),
    "comma within a text that begins quoted": _uraian('"Damai", dan lainnya', "'\"Damai\", dan lainnya'"),
    "apostrophe within a quoted word": _uraian("'Ma'ruf Amin' hadir", "\"'Ma'ruf Amin' hadir\""),
    "apostrophe in a name": Slip("nama: THOMAS DOHU, S.Hut", "nama: 'Nu'man, S.H.'", 'nama: "Nu\'man, S.H."'),
    "number sign and a colon": _uraian("Rapat #2: kerja", '"Rapat #2: kerja"'),
    "number sign after the year": Slip("tahun: 2021\n", "tahun: 2021 #1\n", None),
    "no commas between the periods": _flow("{T1: 2,22,T2: 3,1}", '{T1: "2,22",T2: "3,1"}'),
    "percentages with decimal commas in braces": _flow("{T1: 25,5%, T2: 30%}", '{T1: "25,5%", T2: 30%}'),
    "no-break spaces one too few": Slip(_line("jadwal: T3"), NBSP * 15 + "jadwal: T3", None),
    "ideographic spaces": Slip(_line("jadwal: T3"), "\u3000" * 8 + "jadwal: T3", None),
    "two backslashes": _uraian(r'"Folder \server\data"', r'"Folder \\server\\data"'),
    "title of an office quoted": Slip("jabatan: KETUA,", 'jabatan: "Plt." KETUA', "jabatan: '\"Plt.\" KETUA'"),
    "colon in the name of a signer": Slip("nama: THOMAS DOHU, S.Hut", "nama: a.n.: T. DOHU", 'nama: "a.n.: T. DOHU"'),
    "colon and a target": _target("Nilai: B", '"Nilai: B"'),
    "colon that begins a target": _uraian("Rapat kerja target: 5", None),
    "number sign after a bracket": _uraian("Rapat (pleno) #3", '"Rapat (pleno) #3"'),
    "number sign in a list of texts": Slip("- Laporan", "- Laporan #1", '- "Laporan #1"'),
    "two number signs": _uraian("Rapat #1 dan rapat #2", '"Rapat #1 dan rapat #2"'),
    "star in a list of texts": Slip("- Laporan", "- *Laporan akhir", '- "*Laporan akhir"'),
    "at in a list of texts": Slip("- Laporan", "- @kpu", '- "@kpu"'),
    "braces in a list of units": Slip("pelaksana: umum", "pelaksana: [umum, hukum] semua", None),
    "decimal comma in braces of a long number": _flow("{T1: 1.000,50}", '{T1: "1.000,50"}'),
    "tab before a comment": Slip("# Rencana", "\t# Rencana", "  # Rencana"),
    "tabs in an item that spaces began": Slip(_line("aksi:") + "\n", "\t\t\t\taksi:\n", None),
    "narrow no-break space": _uraian("Rapat\u202fkerja", "Rapat kerja"),
    "joiner in Balinese": _uraian(f"Aksara ᬩ᭄{ZWNJ}ᬮ", None),
    "joiner in Sinhala": _uraian(f"Kata ශ්{ZWJ}රී", None),
    "family of four": _uraian(f"Keluarga 👨{ZWJ}👩{ZWJ}👧{ZWJ}👦", None),
    "word joiner in a Latin word": _uraian("Ra\u2060pat kerja", "Rapat kerja"),
    "zero-width space in Khmer": _uraian(f"Kata សួស្តី{ZWSP}បង", None),
    "direction mark in Latin": _uraian("Rapat\u200e kerja", "Rapat kerja"),
    "nothing but invisible characters": _uraian(f'"{ZWSP}{ZWSP}"', None),
    "nothing but a no-break space": _uraian(f'"{NBSP}"', None),
    "Greek letter in a word": _uraian("Rapat kerjα", None),
    "decimal point of a bare number": _target("77.5", "77,5"),
    "time of day in the east": _target("08.30 WITA", None),
    "acting official": Slip("jabatan: KETUA,", "jabatan: Pit. KETUA,", "jabatan: Plt. KETUA,"),
    "misspelt percentage": Slip("Persentase layanan", "Prosentase layanan", "Persentase layanan"),
    "word given twice": _uraian("Rapat dan dan kerja", "Rapat dan kerja"),
    "two spaces": _uraian("Rapat  kerja", "Rapat kerja"),
    "digits of a NIP": Slip(
        "nama: THOMAS DOHU, S.Hut",
        "nama: A\n      nip: 196605061992031004",
        "nama: A\n      nip: 19660506 199203 1 004",
    ),
    "word that is misspelt": _uraian("Rapat kerjasama", "Rapat kerja sama"),
}
