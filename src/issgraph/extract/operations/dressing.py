"""Pictures of people who get ready to go out: they were taken before the spacewalk that is told of."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.patterns import Pattern

_DRESSING = Pattern(
    r"\b(?:don(?:s|ning)?|put(?:s|ting)? on|tr(?:y|ies|ying) on|(?:get|slide|ease|climb|wriggle|squeeze|slip|step|struggle|help)(?:s|ing|ting)?(?: [^.;,]{1,40})? into|wriggling into|easing into|sliding into|squeezing into)"
    r" (?:an? |the |his |her |their |[\ue000-\uf8ff](?:'s)? )?(?:(?!(?:outside|during|while)\b)[a-z-]+ |[\ue000-\uf8ff] )*?(?:suits?|space ?suits?|[\ue000-\uf8ff])(?: \([^)]*\))?(?=[,.;]|$| (?:in|inside|at|on|with|before|as|for|ahead|prior|shortly|just|moments|minutes|hours)\b)"
    r"|\b(?:is|are|being) (?:helped|assisted) into (?:an? |the |his |her |their )?(?:[a-z-]+ )*(?:suits?|space ?suits?)\b|\bsuit(?:s|ing)? up\b"
)
"""What is done before one goes out."""


_TOLD_BEFORE = Pattern(
    r"\b(?:check|ready|readies|pack|test|inspect|prepare|gather|charge|sort|lay out|wait|rest|float|pose|stand|stud|(?:is|are) (?:seen|shown|pictured))\w* [^.;]{2,90}\b(?:before|ahead of|prior to|(?:moments|minutes|hours|shortly|just|soon) before) (?:(?:they|he|she|[\ue000-\uf8ff]s?)(?: and [\ue000-\uf8ff])? )?(?:going|go(?:es)?|went|heading|head(?:s|ed)?|stepping|step(?:s|ped)?|floating|floated|float|venturing|ventured?|leaving|leaves?|left|exits?|exiting|exited|moving|moved|climbing|climbed|emerging)"
    r" (?:out\b(?! of (?:his|her|their))|outside|into (?:space|the (?:void|vacuum))|through the hatch|the (?:station|airlock)|for (?:a|the|their)\b|on (?:a|the|their)\b|[\ue000-\uf8ff])"
)


_SELFIE_BEFORE = Pattern(
    r"\b(?:selfie|self-portrait|portrait|snapshot|group shot)\b[^.;]{0,90} (?:before|ahead of|prior to) (?:(?:they|he|she|[\ue000-\uf8ff]s?)(?: and [\ue000-\uf8ff])? )?(?:going|go(?:es)?|went|heading|head(?:s|ed)?|stepping|step(?:s|ped)?|floating|float(?:s|ed)?|venturing|leaving|leaves?|left|exiting|exits?|opening|opened)"
    r" (?:out\b(?! of (?:his|her|their))|outside|into (?:space|the (?:void|vacuum))|(?:through )?the (?:outer )?hatch|the airlock|(?:the )?[\ue000-\uf8ff] (?:for|on) (?:an?|the|their|his|her)\b)"
)
"""A portrait that was made on the way out: "took this selfie before going outside"."""
_READY_FOR = Pattern(
    r"\b(?:(?:gets?|getting|got|makes?|making|(?:is|are) (?:made|getting)) ready\b[^.;]{0,60}?|prepar(?:es?|ed|ing)(?: [^.;,]{1,40})?) for (?![^.;:,]{0,40}\b(?:half|part|phase|end|portion|task)\b)(?:[^.;:,]{1,50} )?(?:spacewalks?|space walks?|evas?|excursions?|outings?|sorties?)\b"
)


_CLOSING = Pattern(
    r"\b(?:seal|clos|zip|latch|lock|attach|fit|adjust|check|tighten|fasten|buckl|pull|slip|don|tr(?:y|ies)|secur|inspect|test)[a-z]* (?:(?:the|his|her|their|each other's|one another's|both|an?|on|up|to|of|down|over|shut|and|[a-z]+ing) |[\ue000-\uf8ff](?:'s?)? ){0,4}?(?:(?:[a-z-]+ )?(?:gloves?|helmets?|visors?|collars?|seals?|zips?|backpacks?|suits?|spacesuits?)|(?P<x>[\ue000-\uf8ff]))(?![\w'])|\b(?:already |both |fully )suited\b"
)
"""What is done at suits before one goes out, and outside too."""


_IN_AIRLOCK = compiled(
    r"\b(?:in|inside|interior(?: of|,)?|within) (?:the )?(?:[a-z.]+ |[\ue000-\uf8ff](?:'s)? ){0,4}?(?P<x>[\ue000-\uf8ff])(?= airlock| compartment| module|[,.;:]|$| [a-z])"
)


_GOING_OUT = Pattern(
    r"\b(?:exit|leav|emerg|egress|outside|out of|during|open(?:s|ed|ing)? the|float(?:s|ing)? out|head(?:s|ing)? out|go(?:es|ing)? out|truss|handrail|back in|return|after)"
)


_CLAD_INSIDE = Pattern(
    r"^(?!.*\b(?:space ?walk|eva|outing|excursion|outside)\b).*\b(?:wearing|dressed in|clad in|wear) [^.;,]{0,40}(?:suits?|[\ue000-\uf8ff]) (?:in|inside) (?:the )?(?P<x>[\ue000-\uf8ff])"
)
"""Who is in a suit in an airlock, in a sentence that speaks of no spacewalk."""


_BEGAN_AFTER = Pattern(
    r"\b(?:space ?walk|evas?|excursion|outing|sortie)(?: (?:\d|one|two|three|four|five))?(?: (?:of|by|on|for|with) [^.;,]{1,60})?(?:,[^.;]{2,120},)? (?:was to (?:begin|start)|(?:only |just )?(?:began|started|got under way|commenced|opened)) "
    r"(?:(?:only |just |shortly |soon |right |an? hour |(?:some |a few |two |three )?(?:hours|minutes) )?(?:after|once) (?:the|this) (?:[a-z-]+ )?(?:photo|photograph|picture|image|frame|shot|exposure|view|scene)\b|[^.;,]{0,20} later\b|[\ue000-\uf8ff](?=[.;,]|$))"
)
"""A spacewalk that began when the picture had been taken: "their EVA 1 began after the photograph was made", "... began two hours later"."""
_SUIT = "extravehicular-mobility-unit orlan".split()


AIRLOCKS = ("quest", "pirs", "poisk")


def dressing(draft: Draft) -> bool:
    """True for a picture of people who get ready to go out, or came in: it was taken before the spacewalk that is told of, or after."""
    if any(_readies(draft, sentence) for sentence in draft.sentences[draft.opening : draft.opening + 2] if draft.scene[sentence.number]):
        return True
    if any(_BEGAN_AFTER.search(sentence.codes) for sentence in draft.sentences[draft.opening : draft.opening + 10]):
        return True
    for sentence in draft.sentences[draft.opening : draft.opening + 1]:
        if (
            _SELFIE_BEFORE.search(sentence.codes)
            or _TOLD_BEFORE.search(sentence.codes)
            or _READY_FOR.search(sentence.codes)
            or _AFTER_IT.search(sentence.codes)
            or _AFTER_HOURS.search(sentence.codes)
            or _AHEAD_OF_IT.search(sentence.codes)
        ):
            return True
        clad = _CLAD_INSIDE.search(sentence.codes)
        if clad is not None and clad["x"] and sentence.at[clad.start("x")].entities[0].id in AIRLOCKS:
            return True
        for match in _DRESSING.finditer(sentence.codes):
            last = sentence.at.get(match.end() - 1)
            if last is None or any(entity.id in _SUIT for entity in last.entities):
                return True
    return False


_AFTER_IT = Pattern(
    r"\b(?:rest|relax|drink|eat|pos|smil|grin|doff|remov|recover|unwind|sleep|wav|look|chat|talk|hug|laugh|celebrat|float|unpack|clean|stow|warm|dr(?:y|ie)|sip|stretch|cool|beam|shar|enjoy|reliv|compar)[a-z]*\b(?! (?:outside|along|above|over|out))[^.;]{0,80}"
    r"\b(?:after|following|fresh from|back(?: inside)? from|in from|returning from|return from)(?: (?:coming|getting|climbing|crawling|floating|being) (?:back )?(?:in|inside|in again)? ?(?:from|after))?"
    r" (?:(?:an?|the|their|his|her|its|that|[\ue000-\uf8ff](?:'s)?|[a-z-]+|\d+-[a-z]+) ){0,6}?(?:space ?walk(?!e|i)|eva|outing|excursion)s?\b(?! (?:began|started|got|gets|begins|gloves?|tools?|suits?))"
)
"""What is done inside when a spacewalk is over: "A rests in Quest after a spacewalk"."""


_AHEAD_OF_IT = Pattern(
    r"^(?:(?:an? )?(?:shortly|just|right|soon|hours?|minutes|moments|few|some|day|days|two|three) )*(?:before|ahead of|prior to) (?:(?:an?|the|their|his|her|its|[a-z-]+) ){1,4}(?:space ?walk|eva|outing|excursion)\b(?![^.;]{0,40} (?:ends?|ended|(?:is|was) (?:over|done|out))\b)"
)
"""What a picture opens with that was taken before a spacewalk: "Before their second spacewalk, A adjusts a glove"."""
_AFTER_HOURS = Pattern(
    r"\bafter (?:[a-z-]+ ){1,5}(?:outside|outdoors|in (?:open |the )?(?:space|vacuum)|in the void)(?: [\ue000-\uf8ff])?, (?:(?:both|now|still) )?(?:rest|relax|drink|eat|smile|grin|sleep|look|unwind|beam|pose|wave)s?\b"
    r"|\b(?:rest|relax|drink|eat|smile|grin|sleep|unwind|beam|pose|wave)s?\b[^.;,]{0,60} after (?:[a-z-]+ ){1,5}(?:outside|outdoors|in (?:open |the )?(?:space|vacuum))(?=[.,;]|$)"
)
""" "After five hours outside Pirs, A and B rest"."""


def _readies(draft: Draft, sentence: Sentence) -> bool:
    """True for hands at suits in an airlock, which the sentence or the one before names: "Interior, Pirs. A and B seal their suits"."""
    if _GOING_OUT.search(sentence.codes):
        return False
    hands = any(
        not match["x"] or any(entity.id in _SUIT for entity in sentence.at[match.start("x")].entities)
        for match in _CLOSING.finditer(sentence.codes)
    )
    if not hands:
        return False
    for other in draft.sentences[max(0, sentence.number - 1) : sentence.number + 1]:
        room = _IN_AIRLOCK.search(other.codes)
        if room is not None and any(e.id in AIRLOCKS for e in other.at[room.start("x")].entities):
            return True
    return False
