"""Layouts at random over the whole language of layouts, and the keys that it has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any, get_args

from rakgen.layout.fields import LEVEL_FIELDS, LEVELS
from rakgen.layout.layout import Layout
from rakgen.model import Fields

CONTENTS = [
    *(f"{level}.{field}" for level in LEVELS for field in sorted(LEVEL_FIELDS[level])),
    *("nomor", "kosong", "periode", "indikator.tambahan.progres", "kegiatan.tambahan.jenis"),
    *(
        "indikator.kode.1",
        "kegiatan.kode.2-",
        "keluaran.kode.2-3",
        "indikator.target_tahun.2022",
        "sub_kegiatan.kode.1",
    ),
]
COUNTED = [content for content in CONTENTS if content.count(".") == 1]
TEMPLATES = [
    "{{ tahun }}",
    "{{ visi }}",
    "{{ 'APBD' }}",
    "{{ nomor }}/{{ indikator.kode[2] }}",
    "{{ kegiatan.uraian }} {% if keluaran.target %}({{ keluaran.target | upper }}){% endif %}",
    "{{ indikator.tambahan.progres }} {{ program.anggaran }}",
    "{{ kegiatan.aksi }} dokumen",
    "{{ keluaran.target_tahun[2021] }}",
    "{{ keluaran.target }} {{ kegiatan.lokasi }}",
]
SCALE = [{">": "20%", "teks": "tinggi"}, {"teks": "rendah"}]
CHOICES: dict[str, list[Any]] = {
    "per": [*LEVELS, "baris"],
    "ulang": list(LEVELS),
    "gabung": ["sama", "sasaran", "kegiatan"],
    "jumlah": ["ya", "sekali"],
    "nomor": ["({n})", "x", "tidak", {"pola": "({n})", "mulai": "4"}, {"mulai": "1"}],
    "kosong": ["-"],
    "pola": ["{n}.", "{a}", "{sasaran}.{indikator}"],
    "kapital": ["ya"],
    "gaya": ["tebal", "miring"],
    "bentuk": ["centang", "arsir", "teks", "susun"],
    "tanda": ["v"],
    "warna": ["D9E2F3"],
    "butir": ["-", "{a}."],
    "rata": ["kiri", "tengah", "kanan"],
    "desimal": ["0", "2"],
    "lebar": ["12mm"],
}
"""What a column may say besides, now and then."""


def column(chance: random.Random, depth: int = 0) -> dict[str, Any]:
    fields: dict[str, Any] = {"judul": "A {{ tahun }}"} if chance.random() < 0.9 else {}
    draw = chance.random()
    if draw < 0.15 and depth < 3:
        fields["kolom"] = [column(chance, depth + 1) for _ in range(chance.randint(1, 3))]
    elif draw < 0.3:
        fields["hitung"] = chance.choice(["jumlah", "persen", "selisih", "rata-rata"])
        fields["dari"] = chance.sample(COUNTED, 2)
    elif draw < 0.8:
        fields["isi"] = chance.choice([*CONTENTS, *TEMPLATES])
        fields |= {"skala": SCALE} if "target" in fields["isi"] and chance.random() < 0.3 else {}
    else:
        fields["isi"] = [
            {
                "isi": chance.choice(CONTENTS),
                "sekali": chance.choice(LEVELS),
                "awalan": "(",
                "akhiran": ")",
                "gaya": "tebal",
                "butir": "-",
            }
        ]
        fields["isi"].append(chance.choice([*CONTENTS, *TEMPLATES]))
    if chance.random() < 0.35:
        fields |= periods(chance)
    return fields | {name: chance.choice(values) for name, values in CHOICES.items() if chance.random() < 0.08}


def periods(chance: random.Random) -> dict[str, Any]:
    fields: dict[str, Any] = {"periode": chance.choice(["bulan", "triwulan", "semester", "tahun", "dipilih"])}
    if fields["periode"] == "dipilih":
        return fields
    if fields["periode"] != "tahun" and chance.random() < 0.3:
        fields |= {"kelompok": "tahun", "judul_kelompok": ["SETAHUN"]}
    if fields["periode"] == "tahun" and chance.random() < 0.5:
        fields["hanya"] = "2021-2024"
    elif fields["periode"] != "tahun" and chance.random() < 0.3:
        fields["hanya"] = chance.choice(["T1-T2", "Mei", "S1"])
    elif fields["periode"] == "triwulan":
        fields["judul_periode"] = ["I", "II", "III", "IV"]
    return fields


def formulas(chance: random.Random) -> list[dict[str, Any]]:
    """Columns with names, for the year and by periods, and such as count with them."""
    period = {"periode": chance.choice(["triwulan", "semester"]), "judul": "P"}
    named = {"judul": "A", "nama": "a", "isi": chance.choice(["indikator.target", "kegiatan.anggaran", "kosong"])}
    series = {
        "judul": "R",
        "nama": "r",
        "isi": chance.choice(["indikator.target_periode", "kegiatan.anggaran_periode"]),
    }
    running = {"judul": "S", "isi": series["isi"], "kumulatif": "ya", "nama": "s"}
    totals = {name: "ya" for name in ("jumlah",) if chance.random() < 0.5}
    return [
        named,
        {**period, "kolom": [series, running, {"judul": "F", "hitung": chance.choice(["s / a * 100", "r - a"])}]},
        {"judul": "J", "hitung": chance.choice(["jumlah", "rata-rata"]), "dari": ["r", "a"], **totals},
        {
            "judul": "X",
            "hitung": chance.choice(["-(a + 1,5) / (a - 80)", "a * a"]),
            "desimal": "1-2",
            "satuan": "orang",
            **totals,
        },
    ]


def closing(chance: random.Random) -> list[dict[str, Any]]:
    """Closing rows over the columns of `formulas`."""
    counted = {"judul": "R", "hitung": chance.choice(["rata-rata", "jumlah"])}
    return [counted | {"dari": name} for name in ("r", "s")] + [
        counted | {"dari": "r", "skala": SCALE, "desimal": chance.choice(["0", "1-2"])},
        {"isi": "X", "dari": "s"},
    ]


def table(chance: random.Random) -> dict[str, Any]:
    fields: dict[str, Any] = {"kolom": [column(chance) for _ in range(chance.randint(1, 5))]}
    ends: list[Any] = ["Catatan {{ tahun }}: {{ visi }}", {"judul": "U", "isi": "{{ instansi }}"}]
    if chance.random() < 0.2:
        fields["kolom"] += formulas(chance)
        ends += closing(chance)
    extras: dict[str, Any] = {
        "baris_kelompok": [
            {"tingkat": chance.choice(LEVELS), "isi": "{{ nomor }} {{ uraian }} {{ target }}"}
            | chance.choice([{}, {"gaya": "miring", "rata": "tengah", "warna": "EDEDED"}])
        ],
        "baris_program": chance.choice(["ya", {"anggaran": "tidak"}, {"cetak": "ya"}]),
        "baris_periode": chance.choice(
            ["triwulan", {"periode": "bulan", "kosong": "lewati"}, {"periode": "tahun", "hanya": "2021-2022"}]
        ),
        "jumlah": {
            "warna": "EDEDED",
            "judul": "J",
            "sub": [{"tingkat": chance.choice(LEVELS), "judul": "S {{ uraian }}"}],
        },
        "nomor_kolom": chance.choice(["({n})", {"pola": "{n}", "di": "atas-daun"}, {"pola": "{n}", "rumus": "ya"}]),
        "daun": "bawah",
        "rumus_excel": "ya",
        "hanya_iku": "ya",
        "catatan": "Catatan {{ tahun }}.",
        "baris_penutup": chance.sample(ends, k=min(len(ends), chance.randint(1, 4))),
    }
    fields |= {name: content for name, content in extras.items() if chance.random() < 0.25}
    return fields | (outline(chance) if chance.random() < 0.15 else {})


def outline(chance: random.Random) -> dict[str, Any]:
    """Items of several levels beneath one another."""
    above = chance.sample(["misi", "tujuan", "sasaran", "indikator", "program"], k=chance.choice([0, 1, 1, 2]))
    below = ["kegiatan", "sub_kegiatan"] if not above or chance.random() < 0.7 else ["kegiatan"]
    levels = [*sorted(above, key=LEVELS.index), *below]
    by_level = {level: f"{level}.uraian" for level in levels}
    amounts = {level: f"{level}.anggaran" for level in levels if level in ("program", "kegiatan", "sub_kegiatan")}
    merged = {"gabung": chance.choice(["sama", levels[0]])}
    own = ["indikator", "keluaran"] if len(below) > 1 else ["keluaran"]
    beside = [{"judul": "S", "isi": "sasaran.uraian"}] if LEVELS.index(levels[0]) > LEVELS.index("sasaran") else []
    lists = {"kegiatan": "keluaran.uraian", "sub_kegiatan": f"{own[0]}.uraian"}
    return {
        "baris_tingkat": [{"tingkat": levels[0], "gaya": "tebal", "lekuk": "1", "warna": "EDEDED"}, *levels[1:]],
        "kolom": [
            {"judul": "NO", "isi": "nomor", "pola": "{indikator}.{kegiatan}.{sub_kegiatan}"},
            {"judul": "U", "isi": by_level},
            {"judul": "K", "isi": {level: lists[level] for level in below}},
            {"judul": "P", "isi": amounts, "jumlah": "ya", "nama": "p"},
            {"judul": "F", "hitung": chance.choice(["p / 2", "p * 2 - t", "t / p * 100"]), "jumlah": "ya"},
            {"judul": "T", "isi": {levels[-1]: f"{chance.choice(own)}.target"}, "nama": "t"},
            {"judul": "G", "isi": {level: "{{ tahun }}" for level in levels[1:]}, **merged},
            {"judul": "H", "isi": {level: f"{level}.keterangan" for level in levels}, **merged},
            *beside,
            column(chance),
        ],
        "jumlah": {"judul": "J", "tingkat": levels[-1]},
    }


def paragraphs(chance: random.Random) -> Any:
    """Text around the tables: of the form, of the signers, with labels or beside them."""
    texts = ["Tahun {{ tahun }}", "{{ keterangan }}", "{{ kanan.nama }}, {{ kiri.jabatan }}"]
    many = [
        {"label": "Unit", "teks": "{{ instansi }}"},
        {"label": "Nama", "teks": chance.choice(texts)},
        {"teks": chance.choice(texts), "rata": chance.choice(["kiri", "tengah", "kanan"])},
    ]
    return chance.choice([chance.choice(texts), many])


def around(chance: random.Random) -> dict[str, Any]:
    """What a form has besides its tables."""
    below = paragraphs(chance)
    if isinstance(below, list) and chance.random() < 0.5:
        below[-1]["halaman_baru"] = "ya"
    extras: dict[str, Any] = {
        "keterangan": "Untuk uji",
        "lampiran": ["LAMPIRAN", "TAHUN {{ tahun }}"],
        "subjudul": "{{ instansi }}",
        "pernyataan": {"judul": ["P {{ tahun }}"], "isi": paragraphs(chance)},
        "pembuka": paragraphs(chance),
        "penutup": below,
        "warna_kepala": "D9E2F3",
        "tempat_tanggal": "{{ tempat_tanggal | upper }}",
        "kop": chance.choice(
            [
                "tidak",
                {
                    "baris": ["KANTOR", {"teks": "{{ instansi }}", "gaya": "biasa", "ukuran": "8pt"}],
                    "garis": chance.choice(["ganda", "tunggal", "tidak"]),
                    "halaman": chance.choice(["pertama", "semua"]),
                },
            ]
        ),
        "pengesahan": chance.choice(
            [
                "tidak",
                {
                    "susunan": chance.choice(["otomatis", "kanan", "kiri-kanan"]),
                    "pangkat": "tidak",
                    "nip": "tidak",
                    "gaya_nama": chance.choice(["tebal", "garis-bawah", "biasa"]),
                    "garis_bawah": "ya",
                    "kapital": "ya",
                    "pembuat": "Pembuat,",
                },
            ]
        ),
    }
    return {name: content for name, content in extras.items() if chance.random() < 0.2}


def page(chance: random.Random) -> dict[str, Any]:
    """The page of a form."""
    extras: dict[str, Any] = {
        "orientasi": chance.choice(["lanskap", "potret"]),
        "margin": chance.choice(["resmi", "10mm", {"atas": "10mm", "kanan": "8mm", "bawah": "9mm", "kiri": "7mm"}]),
        "jilid": chance.choice(["kiri", "atas"]),
        "huruf": "Times New Roman",
        "nomor_halaman": chance.choice(["tidak", "{n} / {jumlah}", {"pola": "{n}", "mulai": "5"}]),
    }
    return {"kertas": "A3", "ukuran": "6pt"} | {
        name: content for name, content in extras.items() if chance.random() < 0.15
    }


def form(chance: random.Random) -> dict[str, Any]:
    """A form of one table, or of several, one of them over the register of programmes."""
    head = {"judul": "A", "untuk": "laporan", "halaman": page(chance)} | around(chance)
    if chance.random() < 0.8:
        return head | table(chance) | ({"halaman_baru": "ya"} if "pembuka" in head else {})
    programs = {"dari": "program", "kolom": [{"judul": "P", "isi": "program.uraian"}]}
    return head | {"tabel": [table(chance) | {"judul": "B"}, programs, table(chance) | {"halaman_baru": "ya"}]}


def keys_of_language() -> set[tuple[str, str]]:
    """Every key that a layout can have, with the class of its group."""
    return {(group.__name__, name) for group in _groups(Layout, []) for name in group.model_fields if name != "source"}


def _groups(group: type[Fields], found: list[type[Fields]]) -> list[type[Fields]]:
    if group not in found:
        found.append(group)
        for field in group.model_fields.values():
            for inner in _within(field.annotation):
                _groups(inner, found)
    return found


def _within(annotation: Any) -> Iterator[type[Fields]]:
    if isinstance(annotation, type) and issubclass(annotation, Fields):
        yield annotation
    for inner in get_args(annotation):
        yield from _within(inner)


def keys_of(value: Any) -> set[tuple[str, str]]:
    """The keys that a layout, or what is in it, says, with the classes of their groups."""
    if isinstance(value, tuple):
        return set[tuple[str, str]]().union(*map(keys_of, value))
    if not isinstance(value, Fields):
        return set()
    said = {name for name in value.model_fields_set if name != "source"}
    inner = (keys_of(getattr(value, name)) for name in said)
    return {(type(value).__name__, name) for name in said}.union(*inner)
