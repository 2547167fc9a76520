"""The picture of how costs grow says every figure's name, and is one that stands alone."""

from __future__ import annotations

from xml.etree import ElementTree

from growth import PANELS, drawn


def test_every_cost_has_its_line_from_the_smallest_corpus_to_the_largest() -> None:
    names = [name for panel in PANELS.values() for name in panel]
    rows = [{"documents": count, "build, s": 1.0, **dict.fromkeys(names, count / 7)} for count in (1_000, 10_000, 100_000)]
    picture = ElementTree.fromstring(drawn(rows))
    said = " ".join(each.text or "" for each in picture.iter("{http://www.w3.org/2000/svg}text"))
    lines = list(picture.iter("{http://www.w3.org/2000/svg}polyline"))
    assert len(lines) == len(names)
    assert all(name.split(",")[0] in said for name in names)
    for line in lines:
        x, y = zip(*(map(float, point.split(",")) for point in line.attrib["points"].split()), strict=True)
        assert x[0] < x[1] < x[2] and y[0] > y[1] > y[2], "more documents, further right; more cost, further up"
    small = drawn([*rows, rows[0] | dict.fromkeys(PANELS["Disk, MB"], 0.0)])
    assert small.count("<polyline") == len(names) - 3, "what the smallest graph does not have is left out"
