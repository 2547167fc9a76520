"""Each kind of source gives the same Document for the same caption, and each of its faults one line."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import re
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from issgraph.errors import InputError
from issgraph.model import Document
from issgraph.sources import Found, Options, archive, columns_of, documents, feed, raw, records
from issgraph.sources.markup import unmarked
from issgraph.sources.text import plain

CAPTION = "Sultan Al Neyadi of the United Arab Emirates looks out of the Cupola at the Gulf below, with a camera in his hands."
TITLE = "A Look Homeward"
DAY = "2023-04-10"


def read(path: Path, **options: object) -> list[Found]:
    return list(documents([path], options=Options(**options)))  # type: ignore[arg-type]


def one(path: Path, **options: object) -> Document:
    [found] = read(path, **options)
    assert isinstance(found, Document), found
    return found


def complaint(path: Path, **options: object) -> str:
    [found] = read(path, **options)
    assert isinstance(found, InputError), found
    assert "\n" not in str(found)
    return str(found).replace(str(path), "FILE")


# Texts


def test_markdown_gives_its_front_matter_heading_and_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "cupola.md"
    path.write_text(
        f"---\ndate: {DAY}\ncredit: NASA\npage: https://example.org/p\n---\n\n# {TITLE}\n\n[Sultan Al Neyadi](https://example.org) looks **out** of the *Cupola*.\n",
        "utf-8",
    )
    found = one(path)
    assert (found.id, found.title, found.date, found.credit, found.page) == ("cupola", TITLE, DAY, "NASA", "https://example.org/p")
    assert "Sultan Al Neyadi looks out of the Cupola." in found.text
    assert "**" not in found.text and "](" not in found.text and "#" not in found.text


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("[Kibo](http://a.example/wiki/Kibo_(module)) and ![a [1]](b.jpg)", "Kibo and ![a [1]](b.jpg)"),
        ('[![Quest](q.jpg)](http://a.example/q "Quest")', "Quest"),
    ],
)
def test_links_and_pictures_are_their_words(given: str, expected: str) -> None:
    assert plain(given) == expected


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("a.md", "# x" + " " * 400_000 + "y"),
        ("a.md", "---\na: x" + " " * 19_000 + "y\n---\nKibo"),
        ("a.md", "![" * 450_000),
        ("a.md", "[a](" * 200_000),
        (
            "a.html",
            "<html><body><figure><figcaption>Ayers is in Kibo, as is McClain. " + "(" * 900_000 + "</figcaption></figure></body></html>",
        ),
    ],
    ids=lambda given: given[:16],
)
def test_a_text_that_is_made_for_patterns_to_go_back_is_gone_through_once(name: str, given: str, tmp_path: Path) -> None:
    """Patterns that go back would be at it for hours: the runner's limit for a test would end it."""
    (tmp_path / name).write_text(given, "utf-8")
    [found, *_] = read(tmp_path / name)
    assert isinstance(found, Document)


def test_underscores_in_designations_are_no_markdown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("iss069_e_001 and 3 * 4 * 5 stay as they are.", "utf-8")
    assert one(path).text == "iss069_e_001 and 3 * 4 * 5 stay as they are."


def test_encodings_are_told_by_marks_or_by_the_user(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Kanai's café".encode("utf-16"))
    assert one(path).text == "Kanai's café"
    path.write_bytes("Kanai’s café".encode("windows-1252"))
    assert "--encoding windows-1252" in complaint(path)
    assert one(path, encoding="windows-1252").text == "Kanai’s café"
    with pytest.raises(InputError, match="no encoding that is known"):
        Options(encoding="latin-99")


# Tables


def test_a_table_is_read_by_the_usual_names_of_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'NASA ID,Title,Description,Date Created,Photographer\niss069e1,{TITLE},"{CAPTION}",{DAY}T00:00:00Z,NASA\n', "utf-8")
    found = one(path)
    assert found == Document("iss069e1", CAPTION, TITLE, DAY, "NASA")


def test_columns_are_mapped_by_hand_and_a_missing_one_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(f"nr\twords\n7\t{CAPTION}\n", "utf-8")
    assert "say which with --column id=NAME" in complaint(path)
    assert one(path, columns=columns_of(["id=nr", "text=words"])) == Document("7", CAPTION)
    assert "no column 'word' for 'text'; there are 'nr', 'words'" in complaint(path, columns=columns_of(["id=nr", "text=word"]))
    with pytest.raises(InputError, match="FIELD=NAME"):
        columns_of(["words"])


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "sep=;"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_as_spreadsheets_save_it(separator: str, encoding: str, tmp_path: Path) -> None:
    head, between = ("sep=;\r\n", ";") if separator == "sep=;" else ("", separator)
    rows = [
        ("Frame", "Caption", "Date"),
        ("k1", '"\u4e0a\u0a00 Kibo; seen, and ""so"" | on"', "2025-05-06T10:00:00"),
        ("k2", "Quest", "2025"),
    ]
    (tmp_path / "a.csv").write_bytes((head + "".join(between.join(row) + "\r\n" for row in rows)).encode(encoding))
    assert read(tmp_path / "a.csv") == [
        Document("k1", '\u4e0a\u0a00 Kibo; seen, and "so" | on', date="2025-05-06"),
        Document("k2", "Quest", date="2025"),
    ]


@pytest.mark.parametrize("given", ["utf-16", "utf-16-le", "utf-32-be"])
def test_rows_may_have_several_bytes_a_character(given: str, tmp_path: Path) -> None:
    """U+0A0A is made of two bytes that are line ends elsewhere."""
    rows = "".join(json.dumps({"id": f"k{n}", "text": "\u0a0a in Kibo"}, ensure_ascii=False) + "\n" for n in range(300))
    (tmp_path / "a.jsonl").write_bytes(rows.encode(given))
    options = {} if given == "utf-16" else {"encoding": given}
    found = read(tmp_path / "a.jsonl", **options)
    assert found == [Document(f"k{n}", "\u0a0a in Kibo") for n in range(300)]
    (tmp_path / "a.jsonl").write_bytes(rows.encode(given)[:-3])
    assert "not UTF-" in str(read(tmp_path / "a.jsonl", **options)[-1])


@pytest.mark.parametrize(
    "given",
    [
        '{"id": "k1", "text": "Quest, and Kibo"}\n',
        '{\n  "id": "k1",\n  "text": "Quest, and Kibo"\n}\n',
        '{"collection": {\n"items": [{"data": [{"nasa_id": "k1", "description": "Quest, and Kibo"}]}]\n}}',
        'Frame;Caption\nk1;"Quest, and Kibo"\n',
        'id,"text"\r\nk1,"Quest, and Kibo"\r\n',
        "Quest, and Kibo",
        "Text, Kibo\nand Quest",
    ],
)
def test_standard_input_is_what_it_begins_like(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given.encode()))))
    [found] = documents(["-"])
    assert isinstance(found, Document)
    assert (found.id, found.text) in [("k1", "Quest, and Kibo"), ("standard-input", given)]
    assert (found.id == "standard-input") == given.startswith(("Quest", "Text"))


def test_keys_of_records_are_mapped_as_columns_are(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"nr": 7, "words": CAPTION}) + "\n", "utf-8")
    assert one(path, columns=columns_of(["id=nr", "text=words"])) == Document("7", CAPTION)


def test_rows_with_faults_are_told_by_their_line_and_the_rest_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\na,"two\nlines"\nb,x,y\nc,\nd,fine\n', "utf-8")
    found = [str(each).replace(str(path), "FILE") if isinstance(each, InputError) else each.id for each in read(path)]
    assert [each.split(":")[:2] for each in found] == [["a"], ["FILE", "4"], ["FILE", "5"], ["d"]]


def test_a_quote_that_never_ends_is_refused_at_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\na,"' + "x\n" * 2_000, "utf-8")
    assert "a quoted cell above the limit" in complaint(path, max_bytes=1_000)


# Responses


def response(*items: object) -> str:
    return json.dumps(
        {"collection": {"version": "1.0", "href": "http://example.org", "items": list(items), "metadata": {"total_hits": len(items)}}}
    )


def item(**data: object) -> dict[str, object]:
    told = {"nasa_id": "iss069e1", "title": TITLE, "description": CAPTION, "date_created": f"{DAY}T12:00:00Z", "media_type": "image"}
    return {"data": [told | data], "links": [{"rel": "preview", "href": "https://example.org/iss069e1~thumb.jpg"}]}


def test_a_saved_response_gives_its_items(tmp_path: Path) -> None:
    path = tmp_path / "page-1.json"
    path.write_text(
        response(
            item(photographer="NASA/A &amp; B"),
            item(nasa_id="v", media_type="video"),
            {"data": []},
            item(nasa_id="b", description="<p>Suni &amp; Butch</p>"),
        ),
        "utf-8",
    )
    first, wrong, last = read(path)
    assert first == Document(
        "iss069e1", CAPTION, TITLE, DAY, "NASA/A & B", "https://example.org/iss069e1~thumb.jpg", "https://images.nasa.gov/details/iss069e1"
    )
    assert str(wrong).replace(str(path), "FILE") == "FILE: item 3: no 'data' with a record in it"
    assert isinstance(last, Document) and last.text == "Suni & Butch"


def test_responses_may_stand_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text(response(item()) + "\n" + response(item(nasa_id="b")) + "\n", "utf-8")
    assert [each.id for each in read(path) if isinstance(each, Document)] == ["iss069e1", "b"]


# Feeds

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Pictures</title><item><title>{title}</title><link>https://example.org/1</link><guid isPermaLink="false">p1</guid>
<pubDate>Mon, 10 Apr 2023 09:00 EDT</pubDate><description>short</description><dc:creator>NASA</dc:creator>
<content:encoded><![CDATA[<p>{caption}</p><script>alert(1)</script>]]></content:encoded><media:thumbnail url="https://example.org/1.jpg"/></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Pictures</title><entry><id>p1</id><title>{title}</title>
<link rel="alternate" href="https://example.org/1"/><published>{day}T09:00:00Z</published><author><name>NASA</name></author>
<content type="html">&lt;p&gt;{caption}&lt;/p&gt;</content></entry></feed>"""


def test_rss_and_atom_give_the_same_document(tmp_path: Path) -> None:
    rss, atom = tmp_path / "a.rss", tmp_path / "a.atom"
    rss.write_text(RSS.format(title=TITLE, caption=CAPTION, encoding="utf-8"), "utf-8")
    atom.write_text(ATOM.format(title=TITLE, caption=CAPTION, day=DAY), "utf-8")
    expected = Document("p1", CAPTION, TITLE, DAY, "NASA", page="https://example.org/1")
    assert one(atom) == expected
    found = one(rss)
    assert (found.id, found.text, found.title, found.date, found.credit, found.page, found.image) == (
        "p1", CAPTION, TITLE, DAY, "NASA", "https://example.org/1", "https://example.org/1.jpg",
    )  # fmt: skip


def test_an_entry_that_was_taken_from_another_feed_is_told_by_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom">'
        + "".join(
            "<entry><source><id>urn:theirs</id><title>Theirs</title><updated>2001-01-01T00:00:00Z</updated></source>"
            f"<id>urn:{name}</id><title>Ours</title><updated>2025-05-06T00:00:00Z</updated><summary>{name} in Quest.</summary></entry>"
            for name in ("Ayers", "McClain")
        )
        + "</feed>",
        "utf-8",
    )
    found = read(tmp_path / "a.atom")
    assert [(each.id, each.title, each.date, each.text) for each in found if isinstance(each, Document)] == [
        ("urn:Ayers", "Ours", "2025-05-06", "Ayers in Quest."),
        ("urn:McClain", "Ours", "2025-05-06", "McClain in Quest."),
    ]


def test_what_tells_of_a_picture_is_not_the_text_of_its_entry(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(
        '<rss xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:content url="http://a.example/p.jpg">'
        "<media:title>p.jpg</media:title><media:description>A file.</media:description></media:content>"
        "<guid>1</guid><title>Kibo</title><description>Ayers in Kibo.</description></item></channel></rss>",
        "utf-8",
    )
    found = one(tmp_path / "a.rss")
    assert (found.title, found.text, found.image) == ("Kibo", "Ayers in Kibo.", "http://a.example/p.jpg")


def test_paragraphs_of_xhtml_stay_paragraphs(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>Ayers in <b>Kibo</b>.</p><p>5 &lt; 6<br/>McClain in Quest.</p></div></content></entry></feed>",
        "utf-8",
    )
    found = one(tmp_path / "a.atom")
    assert found.text == "Ayers in Kibo.\n\n5 < 6\nMcClain in Quest."


@pytest.mark.parametrize("encoding", ["Shift_JIS", "EUC-JP", "GB18030", "windows-1251", "utf-16", "no-such-1"])
def test_a_feed_may_be_in_an_encoding_of_several_bytes_a_character(encoding: str, tmp_path: Path) -> None:
    text = "\u041c\u0438\u0440" if encoding == "windows-1251" else "\u304d\u307c\u3046"
    told = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><item><guid>1</guid><description>{text}</description></item></channel></rss>'
    (tmp_path / "a.rss").write_bytes(told.encode("utf-8" if encoding == "no-such-1" else encoding))
    [found] = read(tmp_path / "a.rss")
    if encoding == "no-such-1":
        assert isinstance(found, InputError) and "an encoding that is not known" in str(found)
    else:
        assert isinstance(found, Document) and found.text == text


def test_a_feed_says_its_encoding(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_bytes(RSS.format(title="Café", caption=CAPTION, encoding="iso-8859-1").encode("iso-8859-1"))
    assert one(path).title == "Café"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Ayers&nbsp;in Kibo&rsquo;s airlock &mdash; caf&eacute;", "Ayers\xa0in Kibo’s airlock — café"),
        ("R&D of AT&T, M&M;s, Q&A;", "R&D of AT&T, M&M;s, Q&A;"),
        ("one\x0b two\x08 &#11;three &#xD83D; &#9999999;four", "one two \ufffdthree \ufffd \ufffdfour"),
        ("5 &lt; 6 &amp; 7 &LT; 8 &AMP; &#38;", "5 < 6 & 7 < 8 & &"),
        ("<![CDATA[R&D <b>&nbsp;&amp;</b>]]> R&D", "R&D \xa0& R&D"),
        ("<!-- R&D &nbsp; --><?php R&D ?>R&D", "R&D"),
        ("&nbsp<i>x</i>&", "&nbspx&"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252"])
def test_a_feed_that_is_written_as_if_it_were_html_is_read_as_it_was_meant(
    given: str, expected: str, encoding: str, tmp_path: Path
) -> None:
    rss = '<?xml version="1.0" encoding="{}"?><rss><channel><item><guid>1</guid><title>{}</title><description>Kibo.</description></item></channel></rss>'
    (tmp_path / "a.rss").write_bytes(rss.format(encoding, given).encode(encoding))
    assert one(tmp_path / "a.rss").title == " ".join(expected.split())


def test_addresses_in_a_feed_may_have_ampersands(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(
        "<rss><channel><item><link>https://a.example/?a=1&b=2</link><enclosure url='https://a.example/p?x=1&copy=2&y=&eacute;'/>"
        "<description>Kibo&nbsp;.</description></item></channel></rss>",
        "utf-8",
    )
    found = one(tmp_path / "a.rss")
    assert (found.page, found.image) == ("https://a.example/?a=1&b=2", "https://a.example/p?x=1&copy=2&y=é")


def test_a_prefix_that_a_feed_does_not_declare_is_what_feeds_mean_by_it(tmp_path: Path) -> None:
    item = "<item><guid>1</guid><dc:creator>Tim Peake</dc:creator><x-y:z v:w='1'>?</x-y:z><media:content url='https://a.example/p.jpg'><media:title>No</media:title></media:content><description>Kibo.</description></item>"
    declared = " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/' xmlns:x-y='urn:y' xmlns:v='urn:v'"
    head = "<?xml version='1.0'?>\n<!-- a <b:c> --><!DOCTYPE rss>\n<rss version='2.0'"
    (tmp_path / "right.rss").write_text(f"{head}{declared}><channel>{item}</channel></rss>", "utf-8")
    for name, told in (("none", ""), ("some", " xmlns:dc='http://purl.org/dc/elements/1.1/'"), ("below", "")):
        inner = item.replace("<item>", f"<item{declared}>", 1) + item.replace("<guid>1", "<guid>2") if name == "below" else item
        (tmp_path / "a.rss").write_text(f"{head}{told}><channel>{inner}</channel></rss>", "utf-8")
        found = [each for each in documents([tmp_path / "a.rss"]) if isinstance(each, Document)]
        assert found[0] == one(tmp_path / "right.rss"), name
        assert [each.credit for each in found] == ["Tim Peake"] * len(found)
    (tmp_path / "a.rss").write_text(
        f"<rss><channel><item><guid>1</guid>{''.join(f'<p{n}:x/>' for n in range(101))}<description>Kibo", "utf-8"
    )
    assert "no XML: unbound prefix" in complaint(tmp_path / "a.rss")


def test_what_is_amiss_without_an_end_in_a_feed_is_gone_through_once(tmp_path: Path) -> None:
    for amiss in ("&" * 1_000_001, "&<![CDATA[" * 300_000, "&<!--" * 300_000, "&<?" * 300_000, "<a:" * 300_000):
        (tmp_path / "a.rss").write_text(f"<rss><channel><item><guid>1</guid><description>{amiss}", "utf-8")
        assert re.search("no XML|more than 1,000,000 places where something is amiss", complaint(tmp_path / "a.rss"))
    for amiss in ("<!-- -->" * 300_000, "<!a>" * 300_000, "<?a?>" * 300_000, "<?" * 300_000, " " * 1_000_000):
        (tmp_path / "a.rss").write_text(f"{amiss}<rss><a:b/>&", "utf-8")
        assert "no XML" in complaint(tmp_path / "a.rss")


@pytest.mark.parametrize("name", ["undefined", "punycode", "idna", "raw-unicode-escape", "unicode_escape", "rot13", "zip", "no-such-1"])
def test_what_python_calls_encodings_besides_those_of_texts_is_none(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(
        f'<?xml version="1.0" encoding="{name}"?><rss><channel><item><guid>1</guid><description>Kibo.</description></item></channel></rss>'
    )
    (tmp_path / "a.html").write_text(f'<meta charset="{name}"><body><p>Nichole Ayers of NASA looks out of a window of Kibo at dawn.</p>')
    for file in tmp_path.iterdir():
        assert f"calls itself {name!r}, an encoding that is not known" in complaint(file)
    with pytest.raises(InputError, match="no encoding that is known"):
        Options(encoding=name)


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1 or str()};" * 10}">' for n in range(1, 10))
    + "]><rss><channel><item><guid>a</guid><description>&lol9;</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (LAUGHS, "declares entities"),
        (
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><rss><channel><item><guid>a</guid><description>&e;</description></item></channel></rss>',
            "declares entities",
        ),
        ("<a>" * 200_000, "elements within each other"),
        ("<rss><channel><item>", "no XML"),
        ("<svg></svg>", "no feed"),
        ("<rss><channel></channel></rss>", "without entries"),
    ],
    ids=["billion laughs", "outside entity", "deep", "cut", "other XML", "empty"],
)
def test_hostile_xml_is_refused_in_one_line(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(content, "utf-8")
    assert words in complaint(path)


# Pages

PAGE = """<!doctype html><html lang="en"><head><meta charset="{charset}"><title>{title} - Archive</title><meta property="og:title" content="{title}">
<meta property="article:published_time" content="{day}T09:00:00Z"><link rel="canonical" href="https://example.org/look"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/about">About the archive</a></li></ul></nav>
<main><article><h1>{title}</h1><p>{caption}</p><p>Behind him the airlock Quest is open, and two suits wait for their wearers to come back from supper.</p>
<figure><img src="/img/look.jpg" alt=""><figcaption>Nearby, the visiting vehicle Dragon Endeavour is docked to the space-facing port of Harmony. <span class="credit">Image credit: NASA</span></figcaption></figure>
</article></main><footer><p>Subscribe to our newsletter &copy; 2023</p></footer></body></html>"""


def test_a_page_gives_its_text_without_navigation_and_each_figure(tmp_path: Path) -> None:
    path = tmp_path / "look.html"
    path.write_text(PAGE.format(title=TITLE, caption=CAPTION, day=DAY, charset="utf-8"), "utf-8")
    page, *figures = read(path)
    assert isinstance(page, Document)
    assert (page.id, page.title, page.date, page.page, page.credit) == ("look", TITLE, DAY, "https://example.org/look", "NASA")
    assert CAPTION in page.text and "two suits wait" in page.text
    assert "newsletter" not in page.text and "About the archive" not in page.text
    told = page.text + " ".join(each.text for each in figures if isinstance(each, Document))
    assert told.count("space-facing port of Harmony") == 1
    assert all(isinstance(each, Document) and each.image == "https://example.org/img/look.jpg" for each in figures)


def test_a_page_is_decoded_as_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "look.html"
    path.write_bytes(PAGE.format(title="Café Cupola", caption=CAPTION, day=DAY, charset="windows-1252").encode("windows-1252"))
    page = read(path)[0]
    assert isinstance(page, Document) and page.title == "Café Cupola"


def test_a_million_nested_tags_and_a_page_of_nothing_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body>" + "<div>" * 1_000_000 + CAPTION, "utf-8")
    assert "elements within each other" in complaint(path)
    path.write_text("<html><body></body></html>", "utf-8")
    assert "no text in this page" in complaint(path)


ATTRIBUTES = " ".join(f"a{n}=x" for n in range(1_001))


@pytest.mark.parametrize(
    "broad",
    [
        f"<p {ATTRIBUTES}>Kibo.</p>",
        f"<p {ATTRIBUTES.replace('=x', '')}>Kibo.</p>",
        "<p " + " ".join(f"a{n}='<b >'" for n in range(1_001)) + ">Kibo.</p>",
        f'<script>if (a<b) x="</script><p {ATTRIBUTES}>Kibo.</p>"',
        f"<!-- <a b='--><p/{ATTRIBUTES.replace('=x ', '/')}>'",
        "<br>" * 200_001,
        "<p" * 100_000,
    ],
    ids=["attributes", "names alone", "quoted tags", "in a script", "in a comment", "tags", "one long name"],
)
def test_a_page_that_is_too_broad_for_its_parsers_is_refused(broad: str, tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article><p>{CAPTION}</p>{broad}</article></body></html>", "utf-8")
    assert "HTML with more than" in complaint(path)


def test_a_page_with_long_attributes_and_many_tags_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    words = f"<p data-all='{'a b=c ' * 5_000}' title=\"{'x < y ' * 2_000}\">{CAPTION}</p>"
    path.write_text(f"<html><body><article>{words * 20}</article></body></html>", "utf-8")
    assert CAPTION in one(path).text


# Fields with markup


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a < b and c > d", "a < b and c > d"),
        ("Suni &amp; Butch", "Suni & Butch"),
        ("<p>One.</p><p>Two.<br>Three.</p>", "One.\n\nTwo.\nThree."),
        ("<b>Kibo</b> &#8212; the <i>hope</i>", "Kibo — the hope"),
        ("<style>p{}</style>Kibo<!-- not this -->", "Kibo"),
        ("R&D; AT&T", "R&D; AT&T"),
        ("<a title='x > y'>Kibo</a> at 5 <km and it's so", "Kibo at 5 <km and it's so"),
        ("<script>if (a<b) x('<svg>')</script>Kibo<SCRIPT>y", "Kibo"),
        ("<b>Kibo</b> was cut <!-- off here", "Kibo was cut"),
        ("Kibo &amp; &#99999999; more", "Kibo & \ufffd more"),
    ],
)
def test_markup_in_a_field_becomes_words(given: str, expected: str) -> None:
    assert unmarked(given) == expected


@pytest.mark.parametrize(
    "given",
    [
        "<!-- " * 200_000, "<a><![CDATA[" * 100_000, "<a><?" * 200_000, "<a '" * 200_000, "<b> " * 200_000, "<b>" + "</" * 400_000,
        "<script>" * 100_000, "<p>" + " <br>\t" * 100_000, "&amp;&#" + "1" * 900_000, "&amp;&#x" + "0" * 900_000 + "41;",
    ],
    ids=lambda given: given[:12],
)  # fmt: skip
def test_a_megabyte_of_marks_without_an_end_is_gone_through_once(given: str) -> None:
    """A parser that goes back would be at it for hours: the runner's limit for a test would end it."""
    assert len(unmarked(given)) <= len(given)


# Archives

BLANK = b" " * 999 + b"\n"
Packer = Callable[[Path, dict[str, bytes]], None]
ROW = json.dumps({"id": "a", "text": CAPTION}).encode() + b"\n"


def zipped(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def tarred(path: Path, members: dict[str, bytes]) -> None:
    with tarfile.open(path, "w:gz" if path.suffix in (".gz", ".tgz") else "w") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar.gz", tarred), ("a.tgz", tarred), ("a.tar", tarred)])
def test_archives_give_the_documents_of_their_members(tmp_path: Path, name: str, pack: Packer) -> None:
    path = tmp_path / name
    pack(
        path,
        {
            "in/rows.jsonl": ROW,
            "in/look.txt": CAPTION.encode(),
            "in/picture.jpg": b"\xff\xd8",
            "__MACOSX/._look.txt": b"x",
            "in/broken.json": b"{",
        },
    )
    first, second, wrong = read(path)
    assert first == Document("a", CAPTION)
    assert isinstance(second, Document) and (second.id, second.text) == ("look", CAPTION)
    assert str(wrong).startswith(f"{path}!in/broken.json:1: no JSON")


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress)])
def test_a_single_compressed_file_is_read_by_the_ending_below(tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes]) -> None:
    path = tmp_path / f"rows.jsonl{suffix}"
    path.write_bytes(pack(ROW))
    assert one(path) == Document("a", CAPTION)


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar.gz", tarred)])
def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path, name: str, pack: Packer) -> None:
    path = tmp_path / name
    pack(path, {f"{n}.jsonl": BLANK * 50_000 for n in range(3)})
    assert path.stat().st_size < 1_000_000
    assert "refused as a bomb" in str(read(path)[-1])


def test_a_compressed_bomb_alone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(BLANK * 100_000))
    assert "refused as a bomb" in complaint(path)


@pytest.mark.parametrize("member", ["../../up.txt", "/etc/up.txt", "a/../../up.txt", "C:\\up.txt", "..\\up.txt"])
@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar", tarred)])
def test_names_that_lead_out_of_an_archive_are_refused(tmp_path: Path, name: str, pack: Packer, member: str) -> None:
    path = tmp_path / name
    pack(path, {member: CAPTION.encode(), "fine.txt": CAPTION.encode()})
    wrong, fine = read(path)
    assert "leads out of the archive" in str(wrong)
    assert isinstance(fine, Document) and fine.id == "fine"


def test_links_devices_and_archives_in_archives_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as archive:
        for name, kind in (
            ("link.txt", tarfile.SYMTYPE),
            ("hard.txt", tarfile.LNKTYPE),
            ("zero.txt", tarfile.CHRTYPE),
            ("pipe.txt", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
        inner = io.BytesIO()
        with zipfile.ZipFile(inner, "w") as within:
            within.writestr("a.txt", CAPTION)
        info = tarfile.TarInfo("inner.zip")
        info.size = len(inner.getvalue())
        archive.addfile(info, io.BytesIO(inner.getvalue()))
    found = [str(each) for each in read(path)]
    assert len(found) == 5
    for said, words in zip(found, ("a link", "a link", "a device", "a pipe", "an archive within an archive"), strict=True):
        assert words in said


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.txt.gz", "a.txt.xz", "a.txt.bz2"])
def test_what_is_no_archive_says_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"this is no archive at all, whatever its name says" * 20)
    assert "no archive that can be read" in complaint(path) or "Invalid data" in complaint(path) or "cannot be read" in complaint(path)


def test_an_archive_cut_short_says_so(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(ROW * 1_000)[:-20])
    assert "can be read" in str(read(path)[-1])


# Places


def test_a_pattern_names_its_files_in_order(tmp_path: Path) -> None:
    for name in ("b1.txt", "b2.txt", "a1.txt", "c.txt"):
        (tmp_path / name).write_text("Kibo.", "utf-8")
    assert [each.id for each in documents([f"{tmp_path}/[ab]*.txt"]) if isinstance(each, Document)] == ["a1", "b1", "b2"]
    [none] = documents([f"{tmp_path}/z*.txt"])
    assert "no file has such a name" in str(none)


def test_a_link_out_of_a_folder_is_refused_and_one_within_is_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Not in the folder.", "utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("Kibo.", "utf-8")
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    found = list(documents([folder]))
    assert [each.id if isinstance(each, Document) else "refused" for each in found] == ["a", "b", "refused"]
    assert "leads out of the folder" in str(found[-1])


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (ROW, ["a"]),
        (b'[{"id": "b", "text": "Kibo."}]', ["b"]),
        (b"Kibo from afar.", ["standard-input"]),
        (ATOM.format(title="", caption="Kibo.", day=DAY).encode(), ["p1"]),
    ],
    ids=["rows", "a list", "a text", "a feed"],
)
def test_standard_input_is_read_as_what_it_begins_like(monkeypatch: pytest.MonkeyPatch, given: bytes, ids: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))  # type: ignore[arg-type]
    assert [each.id if isinstance(each, Document) else str(each) for each in documents(["-"])] == ids


def test_a_line_of_many_megabytes_is_refused_with_little_memory(tmp_path: Path) -> None:
    import tracemalloc

    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "a", "text": "' + b"x" * 60_000_000 + b'"}\n')
    tracemalloc.start()
    assert "a row above the limit" in complaint(path, max_bytes=1_000_000)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()


def _tar_header(kind: bytes, size: int) -> bytearray:
    info = tarfile.TarInfo("a.txt")
    info.type, info.size = kind, size
    return bytearray(info.tobuf(tarfile.GNU_FORMAT))


@pytest.mark.parametrize("kind", [tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK])
def test_a_name_of_gigabytes_in_a_tar_is_refused_before_it_is_read(tmp_path: Path, kind: bytes) -> None:
    path = tmp_path / "a.tar.gz"
    path.write_bytes(gzip.compress(bytes(_tar_header(kind, 6_000_000_000)) + bytes(1_000_000)))
    assert "a name or header of 6,000,000,000 bytes" in complaint(path)


def test_a_tar_whose_files_have_holes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    path.write_bytes(bytes(_tar_header(tarfile.GNUTYPE_SPARSE, 0)) + bytes(10_000))
    assert "files with holes are not read" in complaint(path)
    text = b"22 GNU.sparse.major=1\n22 GNU.sparse.minor=0\n"
    path.write_bytes(
        bytes(_tar_header(tarfile.XHDTYPE, len(text))) + text.ljust(512, b"\0") + bytes(_tar_header(tarfile.REGTYPE, 512)) + b"9" * 512
    )
    assert "files with holes are not read" in complaint(path)


def test_members_of_an_archive_are_counted_whatever_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MEMBERS", 20)
    monkeypatch.setattr(archive, "DIRECTORY", 1000)
    path = tmp_path / "a.tar"
    path.write_bytes(bytes(_tar_header(tarfile.DIRTYPE, 0)) * 30)
    assert "more than 20 members" in complaint(path)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for number in range(30):
            packed.writestr(f"{number}.txt", "words")
    assert "more than 20 members" in complaint(tmp_path / "a.zip")


def test_an_archive_of_nothing_is_soon_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "IDLE", 10)
    empty = bytes(_tar_header(tarfile.REGTYPE, 0))
    for name, header in (("empty", empty), ("folders", bytes(_tar_header(tarfile.DIRTYPE, 0)))):
        path = tmp_path / f"{name}.tar.gz"
        path.write_bytes(gzip.compress(header * 30))
        assert "more than 10 members that are empty or no features" in str(read(path)[-1])
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        for number in range(30):
            packed.writestr(f"{number}.png", "words")
    assert "more than 10 members" in complaint(tmp_path / "a.zip")


def test_json_of_too_many_values_is_refused_before_it_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "VALUES", 1_000)
    path = tmp_path / "a.json"
    path.write_text("[" + "[]," * 600 + "[]]", "utf-8")
    assert "JSON with more than 1,000 values is refused" in complaint(path)
    path.write_text(json.dumps([{"id": str(n), "text": CAPTION} for n in range(150)]), "utf-8")
    assert len(read(path)) == 150


@pytest.mark.parametrize("ending", [".jsonl", ".csv"])
def test_blank_lines_without_end_are_given_up(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "BLANK", 100)
    path = tmp_path / f"a{ending}.gz"
    path.write_bytes(gzip.compress(b"\n" * 99 + b" \r\n" + b"\n" * 50))
    assert "more than 100 blank lines in a row" in str(read(path)[-1])


def test_a_text_of_millions_of_characters_is_no_caption(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(raw, "LONGEST", 1_000)
    long = CAPTION * 10
    (tmp_path / "a.rss").write_text(RSS.format(title=TITLE, caption=long, encoding="utf-8"), "utf-8")
    (tmp_path / "a.txt").write_text(long, "utf-8")
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "a", "text": long}) + "\n", "utf-8")
    told = [complaint(tmp_path / name) for name in ("a.rss", "a.txt", "a.jsonl")]
    assert all("a text of 1,1" in each and "1,000 are read at most, split it" in each for each in told)
    assert [each.partition(": ")[0] for each in told] == ["FILE", "FILE", "FILE:1"]


def test_entries_within_entries_are_one(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    words = "Suni Williams is in Kibo."
    path.write_text(
        "<rss><channel>" + "<item><guid>1</guid>" * 50 + f"<description>{words}</description>" + "</item>" * 50 + "</channel></rss>",
        "utf-8",
    )
    assert [found.text for found in documents([path]) if isinstance(found, Document)] == [words]


def test_more_elements_than_memory_should_hold_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "_MOST", 100)
    path = tmp_path / "a.rss"
    path.write_text("<rss>" + "<a/>" * 200 + "</rss>", "utf-8")
    assert "XML with more than 100 elements is refused" in complaint(path)


def test_each_caption_is_that_of_the_figure_around_it_and_none_is_within_another() -> None:
    from lxml import html

    from issgraph.sources.webpage import _figures

    inner = "<figure><img src='b.jpg'><figcaption>Jonny Kim works in Columbus.</figcaption></figure>"
    page = html.document_fromstring(
        f"<body><figure><img src='a.jpg'>{inner}<figcaption>Suni is in Kibo. {inner}</figcaption></figure></body>"
    )
    found = [(words, image) for words, _, image in _figures(page, "")]
    assert found == [("Jonny Kim works in Columbus.", "b.jpg"), ("Suni is in Kibo. Jonny Kim works in Columbus.", "a.jpg")]


def test_a_pattern_does_not_follow_a_link_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Suni Williams is in Kibo.", "utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "b.txt").write_text("Words.", "utf-8")
    (folder / "c.txt").symlink_to(folder / "b.txt")
    found = list(documents([f"{folder}/*.txt"]))
    assert [type(each).__name__ for each in found] == ["InputError", "Document", "Document"]
    assert "leads out of the folder" in str(found[0])
