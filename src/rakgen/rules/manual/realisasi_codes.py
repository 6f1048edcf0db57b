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
    "RAK600": """Realisasi yang isiannya tidak cocok.

    Setiap realisasi menyebut satu butir (`indikator`, `kegiatan`, `sub_kegiatan` atau `program`) dan hanya isian
    tingkat itu: `nilai` milik indikator, `status` milik pekerjaan. `pembilang` dan `penyebut` ditulis berdua, dan
    penyebutnya lebih dari 0. Angka 1 sampai 4 saja bukan periode: `2` dapat berarti T2 atau Februari.

    English: Each record names one item (`indikator`, `kegiatan`, `sub_kegiatan` or `program`) and has fields of its
    level only: `nilai` belongs to an indikator, `status` to work. `pembilang` and `penyebut` are written together, and
    the latter is over 0. A number of 1 to 4 alone is no period: `2` may mean T2 or Februari.
    """,
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
    "RAK604": """Berkas realisasi belum ada, atau milik rencana lain.

    Berkas realisasi dicari dalam folder `realisasi/` menurut `rencana` di dalamnya, yang jalurnya dilihat dari berkas
    itu. `rakgen check` tidak meminta berkas realisasi; berkas rencana lain dalam folder yang sama tidak disebut.
    `rencana` yang menyebut berkas realisasi ditolak.

    English: Files of what was reached are looked for in the folder `realisasi/` by the `rencana` in them, a path seen
    from that file. `rakgen check` asks for none; files of other plans in the same folder are not told. A `rencana` that
    names a file of what was reached is refused.
    """,
    "RAK605": """Realisasi anggaran yang tidak masuk serapan.

    Serapan dihitung dari anggaran butirnya sendiri. Realisasi pada butir tanpa anggaran, pada kegiatan yang hanya
    merujuk, atau pada sub kegiatan yang kegiatannya menyebut serapannya sendiri tidak ikut dijumlahkan. Anggaran
    kegiatan yang terdiri atas anggaran sub kegiatannya tidak disebut, begitu pula realisasi sub kegiatan tanpa anggaran
    bila kegiatannya beranggaran sendiri: itu diambil dari anggaran kegiatannya.

    English: What is absorbed is taken from the item's own anggaran. What was spent on an item without one, on a
    kegiatan that only refers to another, or on a sub kegiatan whose kegiatan says itself what was spent is not added.
    A kegiatan whose anggaran is that of its sub kegiatan is not told, nor is what was spent on a sub kegiatan without
    an anggaran where its kegiatan has its own, from which it is taken.
    """,
    "RAK606": """Rencana dari berkas realisasi ini mempunyai kesalahan.

    Kode, target dan periode dicari dalam rencananya. Selama rencana itu salah, butir yang "tidak ada" mungkin hanya
    belum terbaca, karena itu realisasinya belum dibandingkan: satu temuan per berkas, bukan satu per realisasi.

    Hanya kesalahan isi rencana yang menyebabkannya; peringatan, kesalahan menurut aturan, dan layout yang tidak cocok
    tidak. Kesalahan di dalam berkas realisasi sendiri tetap disebut satu per satu.

    English: Codes, targets and periods are looked up in the plan. While that has errors, an item that "is not there"
    may only be unread, so nothing is held against it: one finding a file, not one a record. Warnings of a plan, errors
    by the rules and layouts that do not fit do not cause this, and faults within the file itself are still told one by
    one.
    """,
    "RAK609": """Realisasi yang belum diisi.

    `nilai:` yang dibiarkan kosong, seperti dalam berkas dari `rakgen new realisasi`, dibaca sebagai belum dilaporkan,
    bukan 0. Satu informasi untuk seluruh berkas; yang tidak diukur ditulis `nilai: "-"` dan tidak disebut.

    English: A `nilai:` left empty, as in a file of `rakgen new realisasi`, is read as not reported, not as 0. One
    remark for the whole file; what is not measured is written `nilai: "-"` and not told.
    """,
    "RAK610": """Pilihan cara menilai yang belum dibuat.

    Tidak ada peraturan yang menetapkan satu rumus, jadi kantor memilihnya dalam `capaian` pada `rakgen.yaml`, atau
    pada indikatornya. Hanya disebut bila pilihan lain memberi angka lain: `arah` bila ada capaian selain 100, `batas`
    bila ada capaian di atas 100, `rerata` bila capaiannya tidak semuanya sama.

    Begitu pula cara periode menjadi setahun, bila tidak ada yang memutuskannya: satu target periode saja tidak
    menunjukkannya, dan `kumulatif: tidak` tidak menjadikan persentase, kata, waktu, atau skor suatu jumlah.

    Begitu pula `gabung` kantor yang tidak cocok dengan jenis targetnya: yang diukur (persentase, kata, waktu, skor)
    tidak dijumlahkan; rupiah, banyaknya sesuatu, dan kata tidak dirata-ratakan.

    English: No regulation gives one formula, so the office chooses in `capaian` of `rakgen.yaml`, or on the indikator.
    Told only where another choice gives another figure: `arah` where an achievement is not 100, `batas` where one is
    over 100, `rerata` where achievements are not all the same. So is how periods become the year where nothing decides
    it: a target of one period alone does not, nor does `kumulatif: tidak` make a sum of percentages, words, times or
    scores. So is a `gabung` of the office that makes no sense of a target: what is measured is not added up; amounts,
    numbers of things and words have no mean.
    """,
    "RAK611": """Profil atau skala yang tidak ada.

    `capaian: {profil: ...}` memilih kumpulan pilihan yang dikenal rakgen, dan `capaian: {skala: NAMA}` sebuah skala
    dalam `skala` pada `rakgen.yaml`. Nama yang tidak dikenal tidak diganti dengan pilihan lain: angkanya akan berubah
    tanpa diketahui.

    Skala yang ditulis langsung (`capaian: {skala: [...]}`) tidak memerlukan nama dan tidak disebut.

    English: `capaian: {profil: ...}` chooses a set of choices that rakgen knows, `capaian: {skala: NAME}` a scale in
    `skala` of `rakgen.yaml`. An unknown name is not replaced by another choice: figures would change unseen. A scale
    that is written in place needs no name and is not told.
    """,
    "RAK612": """Bentuk yang mencetak realisasi, tanpa berkas realisasi.

    Kolom realisasi dan capaian tercetak kosong bila berkas realisasi rencananya belum ada. Boleh saja, misalnya untuk
    formulir yang diisi tangan, karena itu peringatan, bukan kesalahan.

    Layout yang tidak mencetak satu pun isian realisasi tidak disebut, dan berkas yang ada tetapi belum menyebut semua
    butir juga tidak.

    English: Columns of what was reached are printed empty where the plan has no file of it. That may be meant, as for
    a form to fill in by hand, so it is a warning. A layout that prints no such field is not told, nor is a file that
    does not name every item yet.
    """,
    "RAK613": """Capaian yang belum dapat dinilai.

    Target 0, realisasi yang belum dilaporkan, atau kata tanpa skala (WTP terhadap WDP) tidak menghasilkan persentase.
    Selnya dibiarkan kosong: bukan 0, bukan 100. Demikian pula kategori selama kantor belum memilih skalanya, dan
    rata-rata yang bobotnya belum lengkap.

    Capaian setahun suatu indikator yang belum melaporkan periode yang dipilih tercetak menurut realisasinya yang
    terakhir, dan itu dikatakan. Begitu pula rata-rata di bawah layout yang tidak mencetak semua indikator yang dinilai,
    misalnya indikator sub kegiatan: `rakgen capaian` menghitung semuanya.

    Disebut sekali untuk tiap alasan, bukan sekali untuk tiap indikator, dan hanya bila layoutnya mencetak capaian.

    English: A target of 0, a value not reported, or words without a scale (WTP against WDP) give no percentage. The
    cell stays empty: not 0, not 100. So do words for bands while the office has chosen no scale, and a mean whose
    weights are not complete. Against the year an indikator of which the period that was asked for is not reported is
    printed by what was reported last, and that is said, as is a mean below a layout that has no rows of some indikator
    that are judged, those of sub kegiatan among them: `rakgen capaian` counts all. Told once a reason, not once an
    indikator, and only where the layout prints capaian.
    """,
    "RAK614": """Realisasi yang tidak tercetak di layoutnya.

    Realisasi `S1` pada layout per triwulan tidak dapat dibagi menjadi T1 dan T2 tanpa mengarang angka, jadi tidak
    tercetak, dan itu dikatakan.

    Periode yang lebih pendek (`Mei` pada kolom triwulan) digabung menurut `gabung` dan tidak disebut; begitu pula bila
    layoutnya juga mempunyai kolom untuk periode yang lebih panjang itu.

    `kendala`, `tindak_lanjut`, `bukti`, dan `status` suatu sub kegiatan pada layout yang mencetaknya dari kegiatan saja
    tidak tercetak, begitu pula dari kegiatan pada `notulen-capaian`, yang mencetaknya dari indikator, dan dari butir
    yang tidak mempunyai baris. Disebut sekali tiap tingkat, untuk yang dilaporkan dalam periode yang dicetak.

    English: What was reached in `S1` cannot be shared out over T1 and T2 without inventing figures, so a form of
    quarters does not print it, and that is told. Shorter periods (`Mei` in a column of quarters) are joined as `gabung`
    says and not told, nor is a period for which the form has a column as well. Notes and statuses of a sub kegiatan
    are not printed by a form that has columns of those of kegiatan alone, nor those of kegiatan in `notulen-capaian`,
    nor of what has no row: told once a level, of what was reported in the period that is printed.
    """,
}
"""Page text by code, in the form of a rule's docstring."""
