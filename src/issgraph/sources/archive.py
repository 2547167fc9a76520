"""Archives to the documents of the files in them: .zip, .tar in all compressions, and single compressed files. Nothing is unpacked to disk.

What an archive can do to its reader is bounded: how many members, how large in all, how much larger than itself; names that lead out of it,
links, devices and archives within are refused, each with its line.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from issgraph.errors import InputError
from issgraph.sources import ENDINGS, read_raw
from issgraph.sources.raw import Found, Options, Raw

MEMBERS = 200_000
IDLE = 20_000
"""Members that hold no features, or nothing at all: looking for the next one takes time as well."""

DIRECTORY = 80 * MEMBERS
"""Bytes of a zip's list of its members, which is read whole, into ten times the memory."""

LONGEST = 1_000_000
"""Bytes of a tar's header that says more of a member, which is read whole too."""

RATIO = 200
"""How many times its own size an archive may give in all; captions compress five to tenfold, deflate reaches a thousand for one byte."""

FREE = 10_000_000
"""Bytes up to which nobody asks for the ratio."""

Opened = Callable[[], IO[bytes]]

_OPENERS: dict[str, Callable[[BinaryIO], IO[bytes]]] = {
    ".gz": lambda file: cast(IO[bytes], gzip.GzipFile(fileobj=file)),
    ".bz2": lambda file: bz2.BZ2File(file),
    ".xz": lambda file: lzma.LZMAFile(file),  # noqa: SIM115 - closed by who is given it
}
_TARS = (".tar", ".tgz")
_BROKEN = (
    zipfile.BadZipFile,
    tarfile.TarError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    gzip.BadGzipFile,
    NotImplementedError,
    RuntimeError,
    MemoryError,
)


def read(raw: Raw, options: Options) -> Iterator[Found]:
    """The documents of all members that have a known ending, in the order of the archive."""
    if raw.packed:
        raise raw.error("an archive within an archive; unpack the outer one")
    try:
        with raw.open() as file:
            budget = Budget(raw, _size(file))
            if raw.suffix == ".zip":
                yield from _zip(raw, file, budget, options)
            elif raw.suffix in _TARS or raw.stem.endswith(".tar"):
                yield from _tar(raw, file, budget, options)
            else:
                inner = Raw(f"{raw.where}!{raw.stem}", raw.stem, lambda: budget.watched(_OPENERS[raw.suffix](file)), packed=True)
                yield from read_raw(inner, options)
    except _BROKEN as wrong:
        raise raw.error(f"no archive that can be read: {' '.join(str(wrong).split()) or type(wrong).__name__}") from None


def _size(file: BinaryIO) -> int:
    """Bytes of the archive itself."""
    if not file.seekable():
        raise OSError(None, "an archive cannot be read from a pipe; save it to a file")
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    return size


class Budget:
    """What an archive may still give. Raises InputError once it is used up."""

    def __init__(self, raw: Raw, size: int) -> None:
        self.raw, self.left = raw, max(FREE, RATIO * size)

    def watched(self, file: IO[bytes]) -> BinaryIO:
        """A file whose bytes are counted."""
        return cast(BinaryIO, io.BufferedReader(_Counted(file, self), 1 << 16))

    def spend(self, count: int) -> None:
        """Count bytes."""
        self.left -= count
        if self.left < 0:
            raise self.raw.error(f"it gives more than {RATIO} times its own size: refused as a bomb")


class _Counted(io.RawIOBase):
    """Reads what another file gives, within a budget."""

    def __init__(self, file: IO[bytes], budget: Budget) -> None:
        self.file, self.budget = file, budget

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, into: memoryview) -> int:  # type: ignore[override]
        """Some bytes."""
        got = self.file.read(len(into))
        self.budget.spend(len(got))
        into[: len(got)] = got
        return len(got)

    def close(self) -> None:
        """The file below as well."""
        self.file.close()
        super().close()


def _wanted(raw: Raw, name: str) -> str:
    """The file name of a member; "" for one that nobody reads. Raises InputError for a name that leads elsewhere."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (path.parts[:1] and path.parts[0].endswith(":")):
        raise raw.error(f"{name[:200]!r} leads out of the archive")
    if any(part.startswith((".", "__MACOSX")) for part in path.parts) or path.suffix.lower() not in ENDINGS:
        return ""
    return path.name


def _members(raw: Raw, entries: Iterator[tuple[str, str, int, Opened]], budget: Budget, options: Options) -> Iterator[Found]:
    """The documents of (name, "" for a folder; what is wrong with it, its size, how it is opened)."""
    found = False
    idle = 0
    for number, (name, wrong, size, opened) in enumerate(entries):
        if number >= MEMBERS:
            raise raw.error(f"more than {MEMBERS:,} members; put the captions into fewer files, as .jsonl")
        idle += not size or PurePosixPath(name).suffix.lower() not in ENDINGS
        if idle > IDLE:
            raise raw.error(f"more than {IDLE:,} members that are empty or no features")
        try:
            file = _wanted(raw, name)
            if not file:
                continue
            found = True
            if wrong:
                raise raw.error(f"{name[:200]!r} is {wrong}; only files are read")
        except InputError as complaint:
            found = True
            yield complaint
            continue
        inner = Raw(f"{raw.where}!{name}", file, partial(_opened, budget, opened), packed=True)
        yield from read_raw(inner, options)
    if not found:
        yield raw.error(f"no features in this archive; expected files ending in {', '.join(ENDINGS)}")


def _opened(budget: Budget, opened: Opened) -> BinaryIO:
    return budget.watched(opened())


def _extracted(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    return cast(IO[bytes], archive.extractfile(member))


def _zip(raw: Raw, file: BinaryIO, budget: Budget, options: Options) -> Iterator[Found]:
    end = zipfile._EndRecData(file)  # type: ignore[attr-defined]  # what it says of the list's size is what ZipFile reads
    if end and end[5] > DIRECTORY:
        raise raw.error(f"more than {MEMBERS:,} members")
    with _zipped(file) as archive:
        infos = archive.infolist()
        told = sum(info.file_size for info in infos)
        if told > budget.left:
            raise raw.error(f"it gives {told:,} bytes, more than {RATIO} times its own size: refused as a bomb")
        entries = (
            ("" if info.is_dir() else info.filename, _wrong_with(info), info.file_size, partial(archive.open, info)) for info in infos
        )
        yield from _members(raw, entries, budget, options)


def _zipped(file: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (ValueError, IndexError, OverflowError, struct.error) as wrong:
        raise zipfile.BadZipFile(str(wrong)) from wrong


def _wrong_with(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & 0x1:
        return "encrypted"
    return "a link" if (info.external_attr >> 16) & 0o170000 == 0o120000 else ""


def _tar(raw: Raw, file: BinaryIO, budget: Budget, options: Options) -> Iterator[Found]:
    packed = raw.suffix if raw.suffix in _OPENERS else ".gz" if raw.suffix == ".tgz" else ""
    stream = budget.watched(_OPENERS[packed](file) if packed else file)  # counted whole, so that what is skipped counts too
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header) as archive:
        entries = (("" if m.isdir() else m.name, _kind(m), m.size, partial(_extracted, archive, m)) for m in _headers(archive))
        yield from _members(raw, entries, Budget(raw, RATIO**8), options)


def _headers(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    """The members one by one, of which none is remembered."""
    while True:
        try:
            member = archive.next()
        except (ValueError, IndexError, OverflowError) as wrong:  # numbers that are none
            raise tarfile.ReadError(str(wrong)) from wrong
        archive.members.clear()  # type: ignore[attr-defined]
        if member is None:
            return
        yield member


def _kind(member: tarfile.TarInfo) -> str:
    return "" if member.isfile() or member.isdir() else _KINDS.get(member.type, "no file")


class _Header(tarfile.TarInfo):
    """What stands before a member, but nothing that is read whole and has no end: names of megabytes, lists of holes."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> _Header:
        """A header. Raises ReadError."""
        made = super().frombuf(buf, encoding, errors)
        if made.type == tarfile.GNUTYPE_SPARSE:
            raise tarfile.ReadError("files with holes are not read")
        if made.type in _MORE and made.size > LONGEST:
            raise tarfile.ReadError(f"a name or header of {made.size:,} bytes")
        return made

    def _holes(self, *_: object) -> None:
        raise tarfile.ReadError("files with holes are not read")

    _proc_gnusparse_00 = _proc_gnusparse_01 = _proc_gnusparse_10 = _holes


_MORE = (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)
_KINDS = {
    tarfile.SYMTYPE: "a link",
    tarfile.LNKTYPE: "a link",
    tarfile.CHRTYPE: "a device",
    tarfile.BLKTYPE: "a device",
    tarfile.FIFOTYPE: "a pipe",
}
