"""Package: the zip file of a workbook, alike on every system."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

_ENTRY = struct.Struct("<4sBB22xHHH12x")
"""An entry of the central directory (APPNOTE.TXT 4.3.12): signature, version and system that made it, lengths of its
name, extra field and comment.
"""


def made_alike(data: bytes) -> bytes:
    """The same file, each entry made by system 0 (MS-DOS), as Excel writes it.

    Python notes there on which system it runs: the same workbook made on Windows and on Linux differed in these bytes.
    """
    package = bytearray(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        place, count = archive.start_dir, len(archive.infolist())
    for _ in range(count):
        signature, _, _, name, extra, comment = _ENTRY.unpack_from(package, place)
        assert signature == b"PK\x01\x02"
        package[place + 5] = 0
        place += _ENTRY.size + name + extra + comment
    return bytes(package)
