"""What somebody tells of a picture in their own words ("I shot this with a long lens", "the photo's mine", "that's me on the left") to who took it
and to whether they are in it."""

from __future__ import annotations

import re

from issgraph.compiled import compiled
from issgraph.extract.crew.writers import ONESELF, Writer, own_words, writer_of
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Span

_PICTURE = (
    r"(?i:photos?|photographs?|images?|pictures?|snapshots?|snaps?|shots?|exposures?|portraits?|frames?|panoramas?|time-lapses?|selfies?)\b"
)
_IT = rf"(?:(?:this|these|the|an?|some|my|our|several|one|dozens of|hundreds of|\d+|that) (?:(?!of\b)[a-zA-Z0-9-]+ ){{0,3}}?{_PICTURE}|(?:this|these|it)(?: one)?(?= (?:from|through|with|on|during|while|as|at|when|before|after|just|last|today|yesterday|of|in|looking|using)\b|[.,;!)]|$))"
_ADVERB = r"(?:(?:also|then|just|only|even|finally|[a-z]+ly|happened to|managed to|was able to|was lucky (?:enough )?to|got to|stopped to|rushed (?:over )?to) )*"
_MADE = "(?:took|take|made|make|got|get|shot|shoot|grabbed|grab|captured|capture|caught|catch|recorded|record|exposed|framed|frame|composed|snapped|snap|filmed)"
_BY_GLASS = r"(?:with (?:an?|the|my|our) (?:[a-zA-Z0-9.-]+ ){0,4}?(?:lens|camera|telephoto|phone|Nikon|zoom)|through (?:an?|the|my|our) (?:[A-Za-z-]+ ){0,3}(?:window|porthole|pane)|(?:from|through) (?:an?|the|my|our) (?:[A-Za-z'-]+ ){0,3}(?:[Cc]upola|window|porthole))"
_CAMERA = r"(?:camera|lens|telephoto|phone|Nikon|GoPro|viewfinder)"
_TAKES = compiled(
    rf"\bI(?:'ve| have)? {_ADVERB}(?:photographed|photograph|snapped(?! (?:at|shut|back|on|off|out)\b)|imaged)\b"
    rf"|\bI(?:'ve| have)? {_ADVERB}{_MADE} {_IT}"
    rf"|\bI(?:'ve| have)? [^.;:!?]{{0,120}}?\b(?:and|,) (?:then )?(?:photographed|{_MADE} {_IT}|(?:shot|captured|caught|framed|got|recorded) [^.;:!?]{{2,80}}? {_BY_GLASS})"
    rf"|\bI(?:'ve| have)? {_ADVERB}(?:shot|captured|caught|framed|got|recorded|filmed) [^.;:!?]{{2,80}}? {_BY_GLASS}"
    rf"|\bI [^.;:!?]{{0,80}}?\b(?:pressed|released|tripped|clicked|hit) the (?:shutter|button|release)(?=[.,;!]|$| (?:and|at|as|just|when|on)\b)"
    rf"|\bI [^.;:!?]{{0,60}}?\b(?:used|pointed|aimed|turned|twisted|swung|spun|swivell?ed|focus?sed|trained|taped|clamped|mounted|set up|held|raised|lifted|propped|grabbed|reached for|fetched|pressed|steadied|picked up|kept|floated|hung on to|braced) (?:an?|my|the|our) (?:[a-z0-9-]+ ){{0,4}}?{_CAMERA}\b"
    r"|\bI(?:'m| was| am) (?:the (?:one|photographer) )?(?:behind|holding) the camera\b|\bI(?:'m| was| am) the photographer\b"
    rf"|\b{_PICTURE}(?:'s| is| was| are)(?: all)? mine\b|\b[Tt]his one(?:'s| is) mine\b"
    rf"|\b{_PICTURE}(?: (?:taken|made|shot|snapped))? by (?:me|yours truly)\b|\b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Cc]amera|[Ii]mage): (?:me|mine|yours truly)\b"
    rf"|\b[Mm]y (?:own )?(?:[a-z0-9-]+ ){{0,2}}?{_CAMERA}(?: [a-z ]{{0,20}})? (?:took|made|caught|got|captured|shot|recorded|snapped)\b"
    rf"|\b[Mm]y (?:own )?(?:[a-z-]+ )?(?:photo|photograph|picture|shot|snap|snapshot|image|view|exposure|portrait)\b(?:(?: (?:of|from|shows)|,? (?:taken|made|shot))\b)(?! (?:of )?me\b)(?! him| her)"
    rf"|\b{_PICTURE}(?:,? [^.;!?]{{1,60}})?,? (?:that|which) I {_ADVERB}(?:took|made|shot|snapped|got|captured|exposed)\b|\bas I saw (?:it|this|them)\b"
    rf"|\b(?:{_PICTURE}|one|views?|aurora|storm)(?: of [^.;,!?]{{1,40}})?,? (?:that |which )?I {_ADVERB}(?:took|made|shot|snapped|got|captured|photographed|caught|promised)\b"
    rf"|\band (?:then )?(?:photographed|{_MADE} {_IT}|(?:shot|captured|caught|framed|got|recorded) [^.;:!?]{{2,80}}? {_BY_GLASS})"
    rf"|(?:^|(?<=[.!?;:] )|, and |, )(?:[Tt]ook|[Mm]ade|[Ss]hot|[Ss]napped|[Gg]ot|[Cc]aptured|[Cc]aught|[Pp]hotographed|[Gg]rabbed) {_IT}(?= ?(?:from|through|with|on|during|while|as|at|when|before|after|just|last|today|yesterday|of|in|using)\b)"
)
"""What somebody tells of a picture as its maker."""
_THEY = compiled(r"\b(?:[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]ho|that)\b")
_UNREAL = compiled(
    r"\b(?:wish|if|never|not|didn't|don't|couldn't|can't|won't|will|would|could|might|may|hope|hoped|plan|planned|meant|wanted|forgot|tomorrow|next (?:time|week|month)|had|last (?:year|month)|years ago|sometimes|often|always|usually|every)\b[^.;:!?]{0,60}$"
)
"""Before what has not happened, or at another time."""
_SHOWN = compiled(
    r"\b(?:[Tt]hat's|[Tt]his is|[Ii]t's|[Ss]ee) (?:just )?me\b(?! (?:who|behind the|at the camera))"
    r"|\bI(?:'m| am) (?:the (?:[a-z]+ )?(?:one|man|woman|guy|astronaut|figure|person) )?(?:standing |floating |just )?(?:(?:on|at|in|to) (?:the )?(?:far |upper |lower |top |bottom )*(?:left|right|middle|cent(?:er|re)|front|back|foreground|background)\b|upside[- ]down\b|(?:with|in) the (?:red|blue|white|hat|beard|stripes)\b)"
    r"|\bme,? \(?(?:on |at |in )?(?:the )?(?:far )?(?:left|right|middle|cent(?:er|re)|foreground|background)\b"
    rf"|\b(?:this|the|another|nice|great|favou?rite) (?:[a-z-]+ )?{_PICTURE}(?: \w+)? of (?:me|us)\b(?! (?:all )?in \d)|\b(?:photographed|snapped|filmed|caught|captured) (?:me|us)\b"
    r"|\b(?:[Mm]y|[Aa]|[Tt]his|[Oo]ur|[Aa]nother) (?:[a-z-]+ )?(?:selfie|self-portrait)\b(?! stick)|\b(?:took|made|got|caught) (?:this|it|us|me)\b[^.;]{0,30} on (?:its|the|a|my) (?:self-?)?timer\b(?! while)|\b[Hh]ere I(?:'m| am)\b|\bI(?:'m| am) (?:seen|pictured|shown)\b"
)
"""What somebody tells of a picture in which they are themselves."""
_NOT_SHOWN = compiled(r"\b(?:not|isn't|without|never|instead of|rather than)\b[^.;]{0,20}$")


def read_writer(draft: Draft) -> None:
    """States that whose words a text is took the picture, where they say so."""
    writer = writer_of(draft)
    for sentence in draft.sentences if writer is not None else ():
        for match in _TAKES.finditer(draft.text, sentence.span.start, sentence.span.end):
            if (
                writer is None
                or _of_others(draft, sentence, writer, match)
                or _UNREAL.search(draft.text, sentence.span.start, match.start())
                or not own_words(draft, writer, match.start())
            ):
                continue
            span = Span(*match.span())
            draft.say(draft.photo, "takenBy", writer.person, "photographer-named", span, object_span=writer.name.span, trigger=span)
            return


def tells_of_taking(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence in which somebody tells of the picture as its maker."""
    writer = writer_of(draft)
    found = _TAKES.search(draft.text, sentence.span.start, sentence.span.end) if writer is not None else None
    return (
        found is not None
        and not compiled(r"(?:mine|me|truly|this|it|these|one)$").search(found.group())
        and not compiled(r" (?:this|it|these)\b").match(draft.text, found.end())
        and _UNREAL.search(draft.text, sentence.span.start, found.start()) is None
    )


def _of_others(draft: Draft, sentence: Sentence, writer: Writer, match: re.Match[str]) -> bool:
    """True for what a verb without "I" or "my" tells where the sentence has another subject."""
    if ONESELF.search(match.group()):
        return False
    names = [c for c in sentence.chunks if c.start < match.start() and c.is_a("Person")]
    others = [c for c in names if c.members or c.meaning("Person") != writer.person]
    return bool(others) or _THEY.search(draft.text, sentence.span.start, match.start()) is not None


def shown_oneself(draft: Draft) -> Span | None:
    """The words by which whose words a text is tell that they are in the picture themselves."""
    writer = writer_of(draft)
    for match in _SHOWN.finditer(draft.text) if writer is not None else ():
        if (
            writer is not None
            and own_words(draft, writer, match.start())
            and not _NOT_SHOWN.search(draft.text, max(0, match.start() - 40), match.start())
        ):
            return Span(*match.span())
    return None
