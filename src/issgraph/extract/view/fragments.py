"""A sentence without a verb of its own to whether it goes on with the picture: "X with a guitar. Y with fingers in ears", "Around it: A and B".

What comes in is the sentence behind one of the scene; what comes out is True when a name stands there as in a picture's label, and False for
labels of other things (credits, dates, crews) and for what is to come."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.telling import pieces
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern

_LIKE_A_WORD = r"(?:the |an? |his |her |their |another |fellow |[a-z-]+ |[\ue000-\uf8ff]'s? ){0,4}?"
_NAMES = r"[\ue000-\uf8ff](?: \([^)]{1,40}\))?(?:(?:,? and |, )(?:the |fellow )?[\ue000-\uf8ff](?: \([^)]{1,40}\))?)*"
_NAMED_FIRST = Pattern(
    rf"{_LIKE_A_WORD}(?P<x>{_NAMES})(?:,? (?:with|without|in|inside|on|at|beside|behind|by|near|between|among|under|over|above|below|atop|outside|opposite|upside down|half|asleep|afloat|alone|together|side by side|arms?|hands?|feet|legs|eyes|head|face)\b|,? and (?:the|an?|his|her|their|some|two|several) )"
)
"""A person with what is about them: "X with a guitar", "X and the failed pump"."""
_PLACED = Pattern(
    r"(?:just |right |directly |also |and )*(?:around|behind|beyond|beside|inside|in|at|on|over|above|below|beneath|under|next to|between|near|opposite|in front of|alongside|further (?:back|off|out|up|along)|to (?:the|his|her|their|its) (?:left|right)|[a-z]+ (?:over|at|in|on|by|around|under|behind|beside|into|against|inside)\b)"
    r"(?: (?:[a-z-]+|[\ue000-\uf8ff](?:'s)?)){0,12}(?:,|:|(?<=(?:is|er) left)|(?<=(?:is|er) right)) (?P<x>[^.;:\ue000-\uf8ff]{0,40}[\ue000-\uf8ff])"
)
"""What stands where, behind a mark in the verb's place: "Around it: A, B and C", "Sweating over it: A"."""
_IDENTIFIED = Pattern(
    r"(?:that|this|it)(?:'s| is| was) (?:also |just |of course |really |our own |the |[a-z]+ )?(?P<x>[\ue000-\uf8ff])(?=(?:'s)?[.,;!]|$| (?:in|on|at|with|behind|inside|under)\b)"
)
"""Who is meant by what the picture was told to show: "one small astronaut. That's X"."""
_OF_OTHER_THINGS = Pattern(
    r"(?:(?:photo|image|picture|video|text|story|words?|caption|camera|lens|cover)\b|(?:photos?|images?|pictures?)? ?(?:credits?|courtesy|source|copyright|(?:taken |made |shot )?by|via|from|thanks|cheers|greetings|happy|welcome|goodbye|next|up next|coming|soon|later|tomorrow|yesterday|before|after|since|until|then|now|once|formerly|never|not|no|none|without|missing|absent|unlike|like|instead|except)\b)"
    r"|[^.;]*\b(?:later|earlier|previous(?:ly)?|next|future|former(?:ly)?|born|history|planned|due|expected|out of (?:frame|view|sight|shot|picture)|off[- ]camera|the late|in memory|years? ago|by)\b"
)


_ASKS = Pattern(
    r"(?:(?:and|but|so) )?who(?: is|'s) (?!(?:the )?(?:next|first|in charge|on|responsible|behind the camera)\b)(?:that|this|[a-z]+ing|(?:half )?hidden|upside down|peeking|under|behind|inside|at|with)\b[^?]{0,70}$|(?:(?:and|but|so) )?(?:what about |who is |who's |whose is |what is |what's )?(?:the|that|this|those|these) (?:[a-z-]+ ){0,4}?(?:face|faces|figure|man|woman|people|men|women|pair|astronaut|hands?|arms?|legs?|feet|boots|head|shape|silhouette|shadow|dot|spot|speck|stripe|streak|object|thing|ship|craft|structure|box|cylinder|ball|tube|smile|grin|helmet|suit|hair|back|one|ones|guy|fellow|lady|tail|nose|wing|visitor|stranger)\b[^?]{0,90}$"
)
"""A question about what is to be seen: "And the face between the suits?"."""
_ANSWER = Pattern(
    r"(?:(?:that|this|it|they|those)(?:'s| is|'re| are) )?(?:the |none other than |just )?(?P<x>[\ue000-\uf8ff])(?:'s)?(?=[.,;!]|$|,? and )"
)


def answers(draft: Draft, sentence: Sentence) -> bool:
    """True for a name that answers a question about something in view: "The man at the back? X"."""
    before = draft.sentences[sentence.number - 1]
    if draft.text[before.span.end - 1] != "?" or not _ASKS.match(before.codes.rstrip("? ")):
        return False
    answer = _ANSWER.match(sentence.codes)
    return answer is not None and sentence.at[answer.start("x")].is_a("Person", "VisitingVehicle", "Module", "RoboticArm", "Hardware")


def goes_on_without_verb(draft: Draft, sentence: Sentence) -> bool:
    """True for a fragment that goes on with the scene right before it."""
    if 0 < sentence.number <= 8 and answers(draft, sentence):
        return True
    if not 0 < sentence.number <= 4 or not draft.scene[sentence.number - 1] or not sentence.chunks:
        return False
    said = _IDENTIFIED.match(sentence.codes)
    if said is not None and sentence.at[said.start("x")].is_a("Person"):
        return True
    named, placed = _NAMED_FIRST.match(sentence.codes), _PLACED.match(sentence.codes)
    person = named is not None and sentence.at[named.start("x")].is_a("Person")
    last = sentence.at[placed.end("x") - 1] if placed is not None and not person else None
    if not person and (last is None or not last.is_a("Person", "VisitingVehicle", "Module", "Hardware", "RoboticArm")):
        return False
    if any(piece.told for piece in pieces(sentence)) or _OF_OTHER_THINGS.match(sentence.codes):
        return False
    return last is None or not (last.is_a("Person") and _IN_IT.match(sentence.codes) and _only_a_ship(draft, sentence))


_IN_IT = compiled(r"(?:also |and )?(?:in|inside|aboard|on|at|within)\b")


def _only_a_ship(draft: Draft, sentence: Sentence) -> bool:
    """True where the scene before shows a ship from outside and nobody: those "in the seats" are out of sight."""
    before = [chunk for other in draft.sentences[: min(sentence.number, draft.opening + 1)] for chunk in other.chunks]
    return any(chunk.is_a("VisitingVehicle") for chunk in before) and not any(chunk.is_a("Person") for chunk in before)


def placed_first(sentence: Sentence) -> int:
    """The place of the name that a fragment puts somewhere in the picture ("Right beside the astronaut: X"), or -1."""
    placed = _PLACED.match(sentence.codes)
    return placed.end("x") - 1 if placed is not None and not any(piece.told for piece in pieces(sentence)) else -1


_SEVERAL_DO = Pattern(
    r"(?:they|both(?: of them)?|all (?:(?:of them|two|three|four|five|six|seven)(?: of them)?)|the (?:two|three|four|five|six|pair|duo|trio|quartet)) (?:all |both |each |also |now |then |[a-z]+ly )*(?P<v>(?!(?:will|would|may|might|could|can|should|had|have|were|are|did|do|went|both|all|also)\b)[a-z]+(?<!ed)(?<!ing)(?<!s)) (?:an?|the|some|their|each|one|two|up|on|at|in|from|over|toward|towards|down|around|hands|together|out|with|through|beside|for|into|about|over|[\ue000-\uf8ff])\b"
)
"""What several of the picture are told to do now: "Both peer out of a window"."""


def several_do(draft: Draft, sentence: Sentence, went: frozenset[str], stative: frozenset[str]) -> bool:
    """True for what those shown in the sentence right before do now; `went` are forms of the past, `stative` what no picture shows."""
    if not sentence.number or not draft.scene[sentence.number - 1]:
        return False
    they = _SEVERAL_DO.match(sentence.codes)
    if they is None or they["v"] in went or f"{they['v']}s" in stative or f"{they['v']}es" in stative:
        return False
    return any(c.is_a("Person") for c in draft.sentences[sentence.number - 1].chunks)


_IT_STANDS = Pattern(
    r"(?:(?:for now|here|now|today|for the moment|at the moment|meanwhile|this time),? )?(?:it|this one|(?:the|his|her|their|its) (?:[a-z-]+ ){0,2}?[a-z]+(?: itself)?)(?:,[^.;:\ue000-\uf8ff]{2,50},)? (?:now |still |just |also |then )?(?:sits?|hangs?|floats?|rests?|stands?|hovers?|dangles?|drifts?|glints?|gleams?|pokes?|juts?|leans?|clings?|swings?|spins?|perch(?:es)?|nestles?|looms?|towers?|tumbles?) (?:in|on|at|over|under|above|below|beside|behind|from|against|near|among|between|inside|next|into|out|along|around|beneath|upside|overhead|free)\b"
)
"""How a thing of the picture is placed now: "For now it sits in the hands of X"."""


_POINTS_HERE = Pattern(
    r"(?:(?:the|fellow|his|her|their|[a-z]+|[\ue000-\uf8ff]'s?) ){0,3}[\ue000-\uf8ff](?: \([^)]{1,40}\))?,? (?:seen |shown |pictured )?here (?:in|inside|at|on|with|aboard|beside|near|outside|holding|wearing)\b"
)
"""Who is told to be in the picture, whatever the verb tells of them: "X, here in Destiny, has just fixed it"."""


def points_here(draft: Draft, sentence: Sentence) -> bool:
    """True for a sentence behind the scene whose subject is pointed at."""
    return 0 < sentence.number <= 4 and _POINTS_HERE.match(sentence.codes) is not None


def it_stands(draft: Draft, sentence: Sentence) -> bool:
    """True for where a thing of the scene right before is now; what lies on Earth has rules of its own."""
    if not 0 < sentence.number <= 4 or not draft.scene[sentence.number - 1]:
        return False
    return _IT_STANDS.match(sentence.codes) is not None and not any(
        c.is_a("EarthFeature", "Country", "Phenomenon") for s in draft.sentences[: sentence.number + 1] for c in s.chunks
    )
