"""Names of files to what is done with them on any file system that Spark reaches (file:, hdfs:, s3a:), through its own Java classes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from issgraph.errors import InputError
from issgraph.sources import ENDINGS, wanted

_ONE_STEP = ("s3a", "s3", "s3n", "gs")
"""File systems on which a file appears as a whole when it is closed, and a renaming is a copy."""


class Hadoop:
    """Files as Spark names them; a name without a scheme is one of the default file system."""

    def __init__(self, spark: Any) -> None:
        self._fs = spark._jvm.org.apache.hadoop.fs
        self._gateway = spark.sparkContext._gateway
        self._conf = spark.sparkContext._jsc.hadoopConfiguration()

    def whole(self, name: str) -> str:
        """A name with its scheme and from the root on."""
        path = self._fs.Path(name)
        return str(path.getFileSystem(self._conf).makeQualified(path).toString())

    def local(self, name: str) -> Path | None:
        """The path on this machine, of a name that has one."""
        uri = self._fs.Path(self.whole(name)).toUri()
        return Path(str(uri.getPath())) if uri.getScheme() == "file" else None

    def listed(self, name: str) -> Iterator[tuple[str, int] | InputError]:
        """Name and size of each file that an input stands for: itself, the files of a folder, those that a pattern names."""
        path = self._fs.Path(name)
        files = path.getFileSystem(self._conf)
        there = [*(files.globStatus(path) or ())]
        if not there:
            yield InputError(name, "no such file or folder")
        for status in sorted(there, key=lambda each: str(each.getPath())):
            if status.isDirectory():
                yield from self._below(files, status.getPath())
            else:
                yield _shown(str(status.getPath().toString()), status.getLen())

    def _below(self, files: Any, folder: Any) -> Iterator[tuple[str, int] | InputError]:
        root = str(folder.toString())
        found, left = [], files.listFiles(folder, True)
        while left.hasNext():
            status = left.next()
            name = str(status.getPath().toString())
            if wanted(PurePosixPath(name[len(root) :].lstrip("/"))):
                found.append(_shown(name, status.getLen()))
        if not found:
            yield InputError(root, f"no features in this folder; expected files ending in {', '.join(ENDINGS)}")
        yield from sorted(found, key=str)

    def names(self, pattern: str) -> list[str]:
        """The files and folders that a pattern names; none where nothing is."""
        path = self._fs.Path(pattern)
        return [str(each.getPath().toString()) for each in path.getFileSystem(self._conf).globStatus(path) or ()]

    def put(self, name: str, content: bytes) -> None:
        """A file with this content, by way of `name` alone: half of it may be there for a while, but on object stores."""
        here = self.local(name)
        if here:
            here.parent.mkdir(parents=True, exist_ok=True)
            here.write_bytes(content)
            return
        path = self._fs.Path(name)
        out = path.getFileSystem(self._conf).create(path, True)
        try:
            out.write(bytearray(content))
        finally:
            out.close()

    def settle(self, draft: str, name: str, content: bytes) -> None:
        """A file with this content, there as a whole or not at all; what had the name is gone. A `draft` of it may stand meanwhile."""
        if str(self._fs.Path(self.whole(name)).toUri().getScheme()) in _ONE_STEP:
            self.put(name, content)
        else:
            self.put(draft, content)
            self.move(draft, name)

    def move(self, name: str, to: str) -> None:
        """Give a file another name on its file system; what had that name is gone."""
        here, there = self.local(name), self.local(to)
        if here and there:
            there.parent.mkdir(parents=True, exist_ok=True)
            here.replace(there)
            return
        source, target = self._fs.Path(self.whole(name)), self._fs.Path(self.whole(to))
        target.getFileSystem(self._conf).mkdirs(target.getParent())
        context = self._fs.FileContext.getFileContext(target.toUri(), self._conf)
        how = self._gateway.new_array(self._fs.Options.Rename, 1)
        how[0] = self._fs.Options.Rename.OVERWRITE
        context.rename(source, target, how)

    def remove(self, name: str) -> None:
        """A file or folder with all that is in it; nothing where there is none."""
        here = self.local(name)
        if here and here.is_dir():
            shutil.rmtree(here, ignore_errors=True)
        elif here:
            with suppress(FileNotFoundError):
                here.unlink()
        else:
            path = self._fs.Path(name)
            path.getFileSystem(self._conf).delete(path, True)


def _shown(name: str, size: int) -> tuple[str, int] | InputError:
    """A file, unless Spark would pass over it without a word."""
    file = name.rpartition("/")[2]
    if file.startswith(("_", ".")):
        return InputError(name, "Spark reads no file whose name begins with _ or a dot; give it another")
    return name, size
