"""Messy files: a plan as data, and that plan typed in every way YAML allows, with comments wherever one can stand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from rakgen.source.spelling import block, fits_plain

WORDS = (
    "Pembinaan: tahap I",
    "Rapat #2",
    "25%",
    "%",
    "77",
    "77,5%",
    "010",
    "1e3",
    "0x1F",
    "NO",
    "ya",
    "off",
    "12:30",
    "~",
    "null",
    "2021-03-01",
    "- lima",
    "-",
    '"Pemilu Damai" di NTT',
    "it's",
    "'kutip'",
    "[Draf] SK",
    "{x}",
    "{{ ttd }}",
    "& lain",
    "*penting*",
    "!awas",
    "> 80%",
    "| pipa",
    "@umum",
    "`x`",
    "akhir:",
    ":awal",
    ": x",
    "? tanya",
    "# pagar",
    "a #",
    "http://kpu.go.id/#x",
    "C:\\Data",
    "spasi\u00a0sempit",
    "é ü ✓ 日本",
    "...",
    "---",
    "=",
    "<<",
    "Terwujudnya data pemilu",
    "KPU/Kabupaten, Kota",
    "a  b",
    "1_000",
    "1.000.000",
    ".5",
    "y",
    "B",
    "dua\nbaris",
    "satu\n\ntiga: x\n  empat",
    "akhir\n",
    " depan",
    "belakang ",
    "tab\tdi tengah",
    "x\\ny",
    "",
    "${ttd}",
    "1:2",
    "0o17",
)


def text(random: Random) -> str:
    """A text that is hard to quote; never empty."""
    chosen = " ".join(random.choice(WORDS) for _ in range(random.choice((1, 1, 1, 2, 3))))
    return chosen or "kosong"


def plan(random: Random) -> dict[str, Any]:
    """A plan as data, without errors of structure."""

    def some(make: Callable[[], Any], most: int = 3) -> list[Any]:
        return [make() for _ in range(random.randint(1, most))]

    def kegiatan() -> dict[str, Any]:
        return maybe(
            {
                "uraian": text(random),
                "jadwal": random.choice(("T2-T4", "Mei", "T1", "semua")),
                "pelaksana": some(lambda: text(random), 2),
                "keterangan": text(random),
                "keluaran": some(lambda: {"uraian": text(random)}, 2),
                "tambahan": register(),
            }
        )

    def register() -> dict[str, str]:
        return {
            random.choice(("no", "1", "hukum", "a b", "x:y", "é", "#", "77")) + str(n) * n: text(random)
            for n in range(2)
        }

    def indikator() -> dict[str, Any]:
        return maybe(
            {"uraian": text(random), "target": text(random), "keterangan": text(random), "kegiatan": some(kegiatan, 2)}
        )

    def sasaran() -> dict[str, Any]:
        return maybe({"uraian": text(random), "kode": None, "indikator": some(indikator, 2)})

    def rak() -> dict[str, Any]:
        return maybe(
            {
                "sasaran": some(sasaran, 2),
                "layout": "rak-triwulan",
                "pengesahan": some(lambda: maybe({"nama": text(random), "tanggal": "2021-03-01"}), 2),
            }
        )

    def maybe(fields: dict[str, Any]) -> dict[str, Any]:
        kept = {
            name: value
            for name, value in fields.items()
            if value is not None and (name in ("uraian", "sasaran", "nama") or random.random() < 0.6)
        }
        names = list(kept)
        random.shuffle(names)
        return {name: kept[name] for name in names}

    top = {"versi": "1", "tahun": "2021", "instansi": text(random), "pelaksana": register(), "rak": some(rak, 2)}
    names = list(top)
    random.shuffle(names)
    return {name: top[name] for name in names}


@dataclass
class Typist:
    """Types a plan with changing habits; `comments` are all the comments it wrote."""

    random: Random
    comments: list[str] = field(default_factory=list)
    after_block: bool = False

    def type(self, data: dict[str, Any]) -> str:
        lines = self.fields(data, 0)
        if self.random.random() < 0.3:
            lines = ["---", *lines]
        if self.random.random() < 0.3:
            lines = [*self.lead(0), "", *lines]
        return "\n".join(lines + self.lead(0 if self.after_block else self.random.choice((0, 2, 4))))

    def chance(self, odds: float) -> bool:
        return self.random.random() < odds

    def comment(self) -> str:
        word = self.random.choice(("catatan", "a: b", "- x", "'", '"kutip', "{", "# dua", "", "é", "|", "25%"))
        made = f"# {word}{len(self.comments)}"
        self.comments.append(made)
        return made

    def lead(self, margin: int) -> list[str]:
        out = []
        while self.chance(0.2):
            shift = self.random.choice((0, 0, -2) if self.after_block else (0, 0, 0, 2, -2))
            out.append("" if self.chance(0.4) else " " * max(0, margin + shift) + self.comment())
        return out

    def remark(self) -> str:
        return " " * self.random.randint(1, 3) + self.comment() if self.chance(0.15) else ""

    def fields(self, data: dict[str, Any], margin: int) -> list[str]:
        out: list[str] = []
        for name, value in data.items():
            out += self.lead(margin) if out else []
            out += self.field(self.key(name), value, margin)
        return out

    def key(self, name: str) -> str:
        if fits_plain(name) and "#" not in name and self.chance(0.8):
            return name
        return self.quoted(name)

    def field(self, key: str, value: Any, margin: int) -> list[str]:
        pad = " " * margin
        if isinstance(value, str):
            return self.scalar(f"{pad}{key}:{' ' * self.random.choice((1, 1, 1, 2, 4))}", value, margin)
        if self.chance(0.12):
            return self.flow(f"{pad}{key}: ", value, margin)
        step = self.random.choice((0, 2, 2, 4, 3)) if isinstance(value, list) else self.random.choice((2, 2, 4, 1))
        inner = self.items(value, margin + step) if isinstance(value, list) else self.fields(value, margin + step)
        return [f"{pad}{key}:{self.remark()}", *self.lead(margin + step), *inner]

    def items(self, values: list[Any], margin: int) -> list[str]:
        out: list[str] = []
        dash = "-" + " " * self.random.choice((1, 1, 1, 3))
        for value in values:
            out += self.lead(margin) if out else []
            if isinstance(value, str):
                out += self.scalar(" " * margin + dash, value, margin)
            elif self.chance(0.1):
                out += self.flow(" " * margin + dash, value, margin)
            elif self.chance(0.1):
                out += [" " * margin + "-" + self.remark(), *self.lead(margin + 2), *self.fields(value, margin + 2)]
            else:
                inner = self.fields(value, margin + len(dash))
                out += [" " * margin + dash + inner[0].lstrip(" "), *inner[1:]]
        return out

    def flow(self, head: str, value: Any, margin: int) -> list[str]:
        self.after_block = False
        pieces = self.flow_pieces(value)
        pad = " " * (margin + 2)
        out = [head]
        for piece in pieces:
            out[-1] += piece
            if piece in ("[", "{", ", ") and self.chance(0.25):
                out[-1] += self.remark()
                out += [line.strip() and pad + line.strip() for line in self.lead(0)]
                out.append(pad)
        out[-1] += self.remark()
        return out

    def flow_pieces(self, value: Any) -> list[str]:
        if isinstance(value, str):
            return [self.quoted(value)]
        out = ["[" if isinstance(value, list) else "{"]
        for number, item in enumerate(value):
            if number:
                out.append(", ")
            if isinstance(value, dict):
                out += [self.quoted(item), ": ", *self.flow_pieces(value[item])]
            else:
                out += self.flow_pieces(item)
        return [*out, "]" if isinstance(value, list) else "}"]

    def quoted(self, value: str) -> str:
        if "\n" in value or "\t" in value or self.chance(0.5):
            return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'
        return "'" + value.replace("'", "''") + "'"

    def scalar(self, head: str, value: str, margin: int) -> list[str]:
        pad = " " * (margin + self.random.choice((2, 2, 3)))
        self.after_block = False
        if (lines := block(value)) is not None and self.chance(0.7):
            self.after_block = True
            return [
                head + self.random.choice("|") + self.random.choice(("", "-", "+")) + self.remark(),
                *(line and pad + line for line in lines[1:]),
            ]
        foldable = value.isprintable() and value == value.strip() and "  " not in value and " " in value
        if foldable and self.chance(0.15):
            self.after_block = True
            return [
                head + ">" + self.random.choice(("", "-")) + self.remark(),
                *(pad + word for word in value.split(" ")),
            ]
        if fits_plain(value) and self.chance(0.8):
            if (
                foldable
                and "#" not in value
                and ":" not in value
                and "-" not in value
                and "?" not in value
                and self.chance(0.3)
            ):
                first, *rest = value.split(" ")
                return [head + first, *(pad + word for word in rest[:-1]), pad + rest[-1] + self.remark()]
            if head.lstrip().startswith("-") or not self.chance(0.1):
                return [head + value + self.remark()]
            return [head.rstrip() + self.remark(), *self.lead(margin + 2), pad + value + self.remark()]
        return [head + self.quoted(value) + self.remark()]
