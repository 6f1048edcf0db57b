"""Rules about what was left over in a text: places still to be filled in, marks of Markdown."""

import re
from collections.abc import Iterator

from rakgen.rules.context import Context, Found
from rakgen.rules.places import in_text
from rakgen.rules.registry import rule

_ORDERS = "isi|diisi|tulis|ketik|masukkan|lengkapi|sebutkan|insert|your"
_NAMING = "nama|contoh|judul"
_ANYWHERE = (
    rf"[\[<{{]{{1,2}}\s*(?i:{_ORDERS}|{_NAMING})\s+(?!ulang)[^\W\d_][^\[\]<>{{}}]*[\]>}}]+"
    r"|(?i:\blorem ipsum\b)|\b[xX]xx+\b|(?<![A-Za-z])X{4,}(?![A-Za-z])"
)
"""What holds a place wherever it stands; three capitals X are the number 30."""
_WHOLE = (
    r"\s*(?:XXX|TBD|TBA|TODO|FIXME|\[[^\[\]]{0,99}[^\W\d_]{2}[^\[\]]{0,99}\]|<[^<>]{0,99}[^\W\d_]{2}[^<>]{0,99}>"
    rf"|\(?(?i:(?:akan )?(?:{_ORDERS})\s+(?:di ?sini|kemudian|nanti|menyusul))[\s.)]*)\s*"
)
"""What holds a place where it is the whole text."""
_SIGNS = tuple("[ < { xxx lorem ipsum tbd tba todo fixme sini kemudian nanti menyusul".split())
"""What every text with a placeholder holds one of; most plans hold none, and need no pattern."""
_TARGETS = frozenset({"target", "target_periode", "kondisi_awal", "target_tahun", "kondisi_akhir"})
_BLANK_STARTS = frozenset("xX._…")
_OF_TARGETS = r"\s*(?:[xX]{2,}\s*(?:%|\b[^\W\d_].*)|[xX]\s*%|(?:[._…]{2,}|…)\s*[^\W\d_].*)\s*"
_MARKDOWN = (
    r"(?<![\w*])(?P<strong>\*\*\*?|(?<!_)__|~~)(?=[^\s*_~])(?P<a>[^\n]{0,200}?[^\s*_~])(?P=strong)(?![\w*_])"
    r"|(?<![\w*])\*(?=[^\W\d_])(?P<b>[^*\n]*[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\W\d_])(?P<c>[^_\n]*[^\s_])_(?!\w)"
    r"|(?<!\w)`(?P<d>[^`\n]+)`(?!\w)"
    r"|\A#{1,6}\s+(?P<e>[^\W\d_].*)"
    r"|(?<!\w)\[(?P<f>[^\[\]\n]+)\]\((?:https?://|www\.|mailto:)[^()\s]*\)"
)
_MARKS = ("*", "_", "`", "~~", "](", "# ")
"""What every text with a mark of Markdown holds one of; most plans hold none, and need no pattern."""


@rule("RAK228")
def placeholder(context: Context) -> Iterator[Found]:
    """Tempat isian yang belum diisi.

    `xxx`, `[isi di sini]`, `TBD` dan sejenisnya tertinggal dari contoh atau formulir kosong, dan tercetak seperti itu;
    begitu pula target seperti `XX%` atau `... dokumen`. Teks berkurung siku di depan kalimat (`[Draf] Pembinaan`),
    angka Romawi (`PON XXX`) dan titik-titik pada pengesahan, yang diisi dengan tangan, tidak dilaporkan.

    Salah::

        kegiatan:
          - uraian: Sosialisasi xxx
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Sosialisasi kepada pemilih pemula
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `xxx`, `[isi di sini]`, `TBD` and the like were left over from an example or an empty form, and are printed
    like that, as are targets like `XX%` or `... dokumen`. Square brackets in front of a sentence (`[Draf] Pembinaan`),
    Roman numbers (`PON XXX`) and dots in a signature, which are filled in by hand, are not reported.
    """
    suspects = set(map(id, context.holding(*_SIGNS)))
    for field in context.texts:
        text = field.text
        match = re.fullmatch(_WHOLE, text) or re.search(_ANYWHERE, text) if id(field) in suspects else None
        if match is None and field.name in _TARGETS and text[:1] in _BLANK_STARTS:
            match = re.fullmatch(_OF_TARGETS, text)
        if match:
            values = {"isian": field.name, "nilai": match[0].strip()}
            yield in_text(context, "RAK228", field, match.span(), None, "", values)


@rule("RAK018")
def markdown(context: Context) -> Iterator[Found]:
    """Tanda Markdown.

    `**tebal**`, `_miring_`, `# Judul` dan tautan `[teks](https://…)` berasal dari catatan atau aplikasi percakapan;
    rencana bukan Markdown, sehingga tandanya ikut tercetak. Tanda bintang catatan kaki (`Nilai*`, `*) sementara`),
    perkalian (`a * b`), nama berkas (`data_pilih_2021`) dan garis isian (`____`) tidak dilaporkan.

    Salah::

        kegiatan:
          - uraian: Sosialisasi **tahap pertama** kepada pemilih
            jadwal: T1
            pelaksana: Sub Bagian Umum

    Benar::

        kegiatan:
          - uraian: Sosialisasi tahap pertama kepada pemilih
            jadwal: T1
            pelaksana: Sub Bagian Umum

    English: `**bold**`, `_italic_`, `# Heading` and links `[text](https://…)` come from notes or chats; a plan is no
    Markdown, so that the marks are printed. Asterisks of footnotes (`Nilai*`, `*) sementara`), products (`a * b`),
    names of files (`data_pilih_2021`) and lines to write on (`____`) are not reported.
    """
    for field in context.holding(*_MARKS):
        for match in re.finditer(_MARKDOWN, field.text):
            inner = match[match.lastgroup or 0]
            found = in_text(context, "RAK018", field, match.span(), inner, "", {"nilai": match[0], "benar": inner})
            yield found._replace(diagnostic=found.diagnostic._replace(safe=False))
