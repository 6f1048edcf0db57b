"""Codes of what was reached: manual pages of the faults of records and of an office's choices, which no rule finds."""

from __future__ import annotations

_PLAN = """
        indikator:
          - kode: temuan
            uraian: Persentase temuan yang selesai
            target: 80%
        realisasi:
"""


def _page(why: str, wrong: str, right: str, english: str) -> str:
    """A page whose examples are the same plan of one indikator, and these lines of what was reached."""
    bodies = [
        _PLAN.rstrip(" ") + "".join(f"          - {line}\n" for line in text.split("\n")) for text in (wrong, right)
    ]
    return f"{why}\n\nSalah::\n{bodies[0]}\nBenar::\n{bodies[1]}\nEnglish: {english}\n"


_T1, _T2 = "{indikator: temuan, periode: T1, nilai: 20%}", "{indikator: temuan, periode: T2, nilai: 40%}"

PAGES: dict[str, str] = {
    "RAK601": _page(
        "Realisasi untuk butir yang tidak ada dalam rencana.\n\n"
        "Tiap realisasi menyebut butirnya dengan `kode` atau teksnya seutuhnya. Nama yang salah ketik tidak boleh"
        " hilang begitu saja dari capaian, karena itu ditolak; yang mirip ditawarkan.\n\n"
        "Teks dibandingkan tanpa memandang huruf besar, spasi dan tanda baca, jadi teks yang disalin dari dokumen tetap"
        " dikenali. Teks yang sama pada beberapa butir hanya disebut bila tidak ada `kode` atau `rak` yang"
        " membedakannya.",
        "{indikator: temuna, periode: T1, nilai: 20%}",
        f'{_T1}\n{{indikator: "persentase temuan yang selesai.", periode: T2, nilai: 40%}}',
        "Each record names its item by `kode` or by its whole text. A misspelt name must not drop out of what was"
        " reached, so it is refused, and what is like it is offered. Capitals, spaces and punctuation of a text make no"
        " difference; a text of several items is told only where neither a `kode` nor `rak` tells them apart.",
    ),
    "RAK602": _page(
        "Realisasi butir dan periode yang sama tertulis dua kali.\n\n"
        "Dua realisasi untuk butir dan periode yang sama, dalam satu berkas atau dalam berkas dua unit, tidak dapat"
        " dua-duanya dihitung; yang mana yang benar hanya diketahui kantor.\n\n"
        "Butir yang sama pada periode lain, butir lain pada periode yang sama, dan indikator di samping kegiatannya"
        " tidak disebut: hanya butir dan periode yang persis sama.",
        f"{_T1}\n{{indikator: temuan, periode: T1, nilai: 40%}}",
        f"{_T1}\n{_T2}",
        "Two records of one item and period, in one file or in those of two units, cannot both count; only the office"
        " knows which is right. The same item in another period, another item in the same one,"
        " and an indikator beside its kegiatan are not told.",
    ),
    "RAK603": _page(
        "Periode di dalam periode lain.\n\n"
        "T2 termasuk dalam S1: bila keduanya dilaporkan untuk satu butir, tidak dapat diketahui mana yang dihitung,"
        " atau apakah keduanya dijumlahkan.\n\n"
        "Periode yang berlainan jenis tetapi tidak bertumpuk (`S1` lalu `T3`) tidak disebut, begitu pula `setahun`,"
        " yang berdiri sendiri di samping triwulan, dan butir lain yang dilaporkan per bulan.",
        f"{{indikator: temuan, periode: S1, nilai: 40%}}\n{_T2}",
        "{indikator: temuan, periode: S1, nilai: 40%}\n{indikator: temuan, periode: T3, nilai: 60%}\n"
        "{indikator: temuan, periode: setahun, nilai: 80%}",
        "T2 is part of S1: where both are reported of one item nobody can tell which counts, or whether they add up."
        " Periods of two kinds that do not overlap (`S1`, then `T3`) are not told, nor is the year, which stands by"
        " itself, nor another item that reports by months.",
    ),
}
"""Page text by code, in the form of a rule's docstring."""
