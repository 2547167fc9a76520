"""Answers that were given before, by their ETag: up to so many bytes, and the ones not asked for longest go first."""

from __future__ import annotations

from collections import OrderedDict

from issgraph.server.pool import Answered


class Cache:
    """Answers by their ETag, up to so many bytes; the ones not asked for longest go first."""

    def __init__(self, most: int) -> None:
        self.most, self.size = most, 0
        self.kept: OrderedDict[str, Answered] = OrderedDict()

    def get(self, etag: str) -> Answered | None:
        """The answer, when it is kept."""
        told = self.kept.get(etag)
        if told is not None:
            self.kept.move_to_end(etag)
        return told

    def put(self, etag: str, told: Answered) -> None:
        """Keeps an answer."""
        if len(told.body) > self.most // 8 or etag in self.kept:
            return
        self.kept[etag] = told
        self.size += len(told.body)
        while self.size > self.most:
            self.size -= len(self.kept.popitem(last=False)[1].body)
