"""Who made a picture, told by what they did for it or by whose it is: "pressed the button", "waited three hours for this view", "this one is
his", "through the eyes of X", "you can thank X for this one". Read where no plainer words have told it."""

from __future__ import annotations

import re
from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.crew.nearest import nearest_person
from issgraph.extract.grammar.clauses import meant, mood
from issgraph.extract.naming.chunks import Alphabet, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.naming.newcomers import NAME
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern

_PICTURE = (
    r"(?:photos?|photographs?|images?|pictures?|snapshots?|snaps?|shots?|exposures?|portraits?|views?|scenes?|panoramas?|stills?|vistas?|frames?|time-lapses?|selfies?)"
    r"\b(?! (?:books?|albums?|session|series|caption|editor|of (?:him|her|them)\b))"
)
_THIS = rf"(?:(?:this|these) (?:(?!of\b)[a-z0-9-]+ ){{0,3}}?{_PICTURE}|the (?:[a-z0-9-]+ )?{_PICTURE}|this one\b|it(?=[.,;]|$))"
_MADE = "(?:took|takes|made|shot|snapped|captured|recorded|filmed|exposed|grabbed|composed|got|caught)"
_MAKE = "(?:take|make|shoot|snap|capture|record|film|get)"
_UNAWARES = "(?:unawares|unaware|off guard|napping|by surprise|in the act|red-handed|mid-[a-z]+|on camera|at a quiet moment)"
_HANDS = "(?:held|holds|raised|lifted|pointed|aimed|steadied|manned|worked|had)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p, r, o, m = (f"[{alphabet.slot[c]}]" for c in ("Person", "Role", "Organization", "Module"))
    many, date = alphabet.slot["Person"], alphabet.slot["Date"]
    titled = rf"(?:(?:the|an?|his|her|their|its|our|(?:mission|flight|crew|team|ship|station|shuttle|visitor|pair|group|expedition)(?:'s|s')|fellow|astronaut|cosmonaut|crew ?mate|colleague|partner|companion|friend|{o}(?:'s?)?|{r}),? )*"
    name = rf"{titled}(?P<p>{p})(?!'s? )"
    adverb = r"(?:,? (?:[a-z]+ly|also|then|later|once|just|had|has|only|himself|herself))*"
    gap = rf"[^.;:{many}]"
    end = rf"(?=[.,;:)]|$| (?:from|with|through|on|while|as|at|in|during|for|when|last|this|early|late|yesterday|today|[{date}])(?!\w))"
    return (
        # the picture is what somebody made: "this shot of the boot, which she took"
        Pattern(rf"(?P<v>(?:\b(?:this|these|his|her)|(?:^|\b(?:for|in|of|is|from|as) )an?|\bthe(?= (?:[a-z-]+ )?[a-z]+, (?:which|that) )) (?:(?!of\b)[a-z0-9-]+ ){{0,3}}?{_PICTURE}(?: (?:of|showing|from|over|above|across) [^.;,{many}]{{1,60}}?)?,? (?:which |that )?)(?:{name}|(?P<h>he|she)\b)(?:,[^.;,{many}]{{3,50}},)?{adverb} (?:{_MADE}|(?:agreed|offered|was asked|managed|happened|chose|volunteered|stopped|wanted|rushed) to {_MAKE}){end}"),
        Pattern(rf"\b(?P<v>(?:frame|still|grab|image|picture|photo|screenshot)s? (?:(?:is|was|comes|came|taken|lifted|pulled|extracted|grabbed|cut) )*(?:from|out of) (?:(?:an?|the|his|her|some) )?(?:[a-z0-9-]+ )?(?:video|film|movie|time-lapse|clip|footage|sequence|recording)(?: of [^.;,{many}]{{2,40}})?,? (?:(?:that|which) )?){name}(?: \([^()]{{1,40}}\)|, [^.;,{many}]{{3,50}},|,)?{adverb} (?:shot|took|made|recorded|filmed|captured)\b"),
        Pattern(rf"^(?P<v>what) {name}{adverb} (?:caught|got|captured|photographed|recorded|framed|snapped) (?:is|was)\b"),
        Pattern(rf"^(?:(?:here|there)(?: is|'s| are)|(?:this|that) is|look at|enjoy|see) (?:the |an? )?(?P<v>[^.;,{many}]{{2,60}}?,? (?:(?:that|which|as) )?){name}{adverb} (?:photographed|shot|snapped|caught|captured|framed|imaged)\b(?! (?:an?|the|his|her|its|with the arm)\b)"),
        Pattern(rf"(?P<v>\b(?:that|which)) {name}{adverb} (?:spotted|saw|noticed|watched|found|came upon) and (?:photographed|shot|snapped|captured|recorded|filmed)\b"),
        # what somebody did for it
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?: of {o})?,? [^.;{many}]{{0,70}}?(?:(?:hold|stand|keep) still|smile|cheese|pose|camera|picture|photo|lens|moment)\b[^.;{many}]{{0,60}}? (?:presse[sd]|pushe[sd]|hits?|clicke?[ds]*) the (?:shutter )?(?:button|release)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>{adverb} (?:had (?:[^.;,{many}]{{0,30}} )?to )?(?:raised?|lifted?|held up|hold up|swung|swing) (?:the|a|his|her) (?:[a-z-]+ )?camera(?! (?:bag|lens cap|mount|bracket|arm)))"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:, [^.;,{many}]{{3,50}},)? had (?:his|her|a|the) (?:[a-z-]+ )?camera(?=[.;]|$|,? and (?:used|raised|shot)))"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>{adverb} holds the camera)(?=[.,;]|$| (?:as|while|for|and|steady)\b)"),
        Pattern(rf"\b(?P<v>(?:camera|lens|shutter),? (?:which|that)) {name} {_HANDS}\b"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:,? who)?{adverb} (?:photograph(?:ed|s)|took|shot|shoots|snapped|snaps|filmed|captured) (?:(?:the|his|her|this|these|it|them|its) ?)(?:[a-z-]+ ){{0,4}}?(?:him|her)self)(?=[.,;]|$| (?:from|on|in|at|with|through|aboard|during)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:,? who)?{adverb} (?:turned|turns|swung|pointed|aimed) (?:the|his|her) (?:[a-z-]+ )?camera (?:round|around|back)(?: (?:on|at) (?:him|her)self)?)(?=[.,;]|$| (?:on|in|at|with|while|during|for|from|outside|late|early|and)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>{adverb} (?:shoots|snaps|exposes|records|captures|takes) this {_PICTURE})"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?: of {o}| from {o})?{adverb} (?:waited|stayed up|got up|rose early|woke|climbed|travelled|traveled|drove|knelt|lay in wait|leaned out|hovered)\b{gap}{{0,70}}? (?:for|to get|to take|to make|to capture) (?:this|these) (?:(?!of\b)[a-z0-9-]+ ){{0,3}}?{_PICTURE})"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:, with {gap}{{3,50}},|{adverb}) (?:got|caught|captured|squeezed|fitted|fit|put|packed|recorded) {gap}{{2,60}}? (?:on|in|into) (?:an?|one) (?:single )?(?:frame|picture|photo|shot|exposure))(?=[.,;:]|$| (?:with|from|at|during|on)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>{adverb} [^.;{many}]{{0,60}}?\b(?:sent|sends|mailed|emailed|beamed) (?:[^.;,{many}]{{2,40}} )?(?:this|these) (?:(?!of\b)[a-z0-9-]+ ){{0,2}}?{_PICTURE})"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>{adverb} (?:tweeted|posted|published) the (?:[a-z-]+ )?(?:photo|photograph|image|picture|shot|view)\b(?! of (?:him|her|his|their|{p}))(?! (?:on|to) the (?:wall|door|board)))"),
        Pattern(rf"^(?P<v>(?:posted|tweeted|shared|published|uploaded|sent (?:down|home)|downlinked|beamed down)(?: {gap}{{2,40}}?)? by) {name}"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:,? who|,)?{adverb} (?:pressed|pushed|clicked|hit) the (?:shutter )?(?:button|release))(?=[.!]|$| for (?:us|this|the)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:,? who|,)?{adverb} framed (?:it|her|him|them|this)(?= (?:there|here|against|with|between|in|through|from|on|at|like|above|over)\b|[,.;]|$))"),
        Pattern(rf"^(?P<v>th(?:is|ese) (?:one|two|three|pair|few)?) ?{name}{adverb} (?:photographed|shot|snapped|took|made|caught|captured)\b(?= (?:from|through|with|on|in|at|while|when|during|as)\b|[.;,]|$)"),
        Pattern(rf"(?P<v>\b(?:frames?|exposures?|images?|shots?|photos?|pictures?|negatives?)(?: [^.;,]{{0,30}})? (?:exposed|taken|shot|made|recorded|captured)(?: [^.;,{many}]{{0,50}})? by) {name}[^.;]{{0,60}}? (?:(?:were|was|are|is|have been) )?(?:stacked|combined|merged|stitched|added|blended|joined|layered|overlaid|put together|make up|went into)\b"),
        Pattern(rf"(?P<v>\b(?:frames?|exposures?|images?|shots?|photos?|pictures?)(?:,? that|,? which)? ){name}{adverb} (?:exposed|took|shot|made|recorded|captured)\b[^.;]{{0,60}}? (?:(?:were|was|are|is|have been) )?(?:stacked|combined|merged|stitched|added up|blended|joined|layered|overlaid|put together|make up (?:this|the)|went into (?:this|the))\b"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v> [^.;:{many}]{{0,90}}? and (?:then )?(?:pressed|released|tripped|clicked) the (?:camera's )?shutter)\b"),
        Pattern(rf"\b(?P<v>the (?:lens|camera)(?: here)? (?:is|was)) {name}(?='s(?:[;.,]|$| and\b))"),
        Pattern(rf"\b(?P<v>(?:finger|hand|thumb)s? (?:that (?:is|was) )?on the (?:shutter|button|release)(?:,? (?:is|was|belonged to|belongs to|:))?) {name}"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v> (?:is|was) the (?:one|man|woman|person|astronaut|cosmonaut) (?:with|behind|holding) the camera)\b"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:, (?:[a-z-]+ ){{0,3}}| (?:is|was) |,? who (?:is|was) )(?:both |at once )?(?:the|its) {r}(?:,? (?:who (?:is|was)|and))(?: also| at once| at the same time)? (?:(?:the|its|his own|her own) )?(?:subject|model|sitter)\b)"),
        Pattern(rf"(?P<p>{p})(?!'s? )(?P<v>(?:,? who|,)?{adverb} (?:photographed|snapped|filmed|caught|shot) (?:us|me|our (?:portrait|picture|photo)))(?=[.,;!]|$| (?:from|in|at|on|through|with|while|as|there|here|during|for|when|outside|inside)\b)"),
        Pattern(rf"^(?P<v>it (?:is|was) (?:taken|photographed|shot|snapped)(?: [^.;,{many}]{{0,50}})? by) {name}"),
        # somebody was its sitter's counterpart
        Pattern(rf"\b(?P<v>caught {_UNAWARES}(?: {gap}{{2,30}}?)? by) {name}"),
        Pattern(rf"\b(?P<v>(?:sits?|sat|sitting|pos(?:es?|ed|ing)|stands?|smil(?:es?|ed|ing)|wav(?:es?|ed|ing)|stops?|stopped|grins?) (?:[a-z]+ )?(?:for|at)) (?:the |her |his |their )?(?:{o} )?(?P<r>{r}),? (?P<p>[{many}{alphabet.slot[NAME]}])"),
        Pattern(rf"\b(?P<v>(?:sits?|sat|sitting|pos(?:es?|ed|ing)|stands?|smil(?:es?|ed|ing)|wav(?:es?|ed|ing)|grins?) (?:[a-z]+ )?(?:for|at)) (?:the |her |his |their )?(?:{o} )?(?P<q>{p})"),
        Pattern(rf"\b(?P<v>(?:portrait|photo|photograph|picture|image|snapshot|shot) of {titled}{p}{gap}{{0,40}}? by) {titled}(?P<p>[{many}{alphabet.slot[NAME]}])(?!'s? )"),
        Pattern(rf"\b{_PICTURE}[^.;]{{0,120}}?(?:,| and|, and) (?P<v>(?:taken|shot|snapped|captured|exposed|photographed) by) {name}"),
        Pattern(rf"\b(?P<v>(?:on|at|from) the (?:shutter|viewfinder|business|other|working|taking|finder) (?:side|end) of the (?:camera|lens)(?: is| was|:)?),? {name}"),
        # whose it is
        Pattern(rf"(?P<p>{p}),? (?P<v>(?:is|was) the (?:author|maker|creator|photographer) of) {_THIS}"),
        Pattern(rf"\b(?P<v>(?:author|maker|creator) of (?:the|this) {_PICTURE}(?: is| was|:|,| –| —)) {name}"),
        Pattern(rf"\b(?P<v>(?:can|may|must|have|we|to) thank) {name} for {_THIS}"),
        Pattern(rf"\b(?P<v>(?:credit|thanks|kudos|praise) (?:goes |go |are due |is due )?to) {name} for {_THIS}"),
        Pattern(rf"\b(?P<v>through the (?:eyes?|lens|viewfinder|camera) of) {name}(?=[.,;:)]|$)"),
        Pattern(rf"\bthrough (?P<p>{p})(?P<v>'s? (?:own )?(?:eyes?|lens|viewfinder|camera))(?=[.,;:)]|$)"),
        # labels
        Pattern(rf"(?:^|[.;,(] ?)(?P<v>(?:photographs?|photos?|pictures?|images?|snapshots?|shot|snap|camera(?: ?work)?|shutter|lens|photography|foto|pic|(?:words|text|story))(?: (?:and|&) (?:words|text|story|captions?|photos?|pictures?))?(?: credit)?(?::| –| —| --| by:?)) {name}(?=[,.;)/]|$| (?:aboard|on (?:board|orbit)|from)\b)"),
        Pattern(rf"(?P<v>\b{_PICTURE}(?: of {gap}{{3,60}})? by) (?:the |his |her |an? )?(?:(?:{o}|{m}|[\ue000-\uf8ff]|[a-z]+)(?:'s)? ){{0,2}}(?:{r}),? {name}"),
    )  # fmt: skip


_HIS = Pattern(
    rf"\bthis(?: one)? (?:is|was)(?: just| only)? (?:one|another|the (?:first|last|best)) of (?P<r>his|her)(?: (?:many|own|best|first|last|favou?rite))? {_PICTURE}(?! (?:of (?:him|her)|with)\b)|"
    rf"\b(?:this|the) (?:one|{_PICTURE})(?:,? (?:of|from|with|over|at|dated|taken|made|showing|in) [^.;,]{{1,50}},?){{0,3}} (?:is|was|are|were)(?: also| all)? (?P<p>his|hers)(?=[.,;:]|$| [–—-]| (?:best|finest|alone|too|doing|work|own)\b)"
    rf"|\b(?P<q>his|her) (?:own )?{_PICTURE}(?: of [^.;,]{{1,60}}?)? (?:is what (?:you|we) see|is (?:the one )?(?:shown|seen|reproduced|printed) here|is (?:above|below|here)(?=[.,;]|$))"
)
_SELF = Pattern(r"^(?:an? |the |this |another )?(?:[a-z-]+ ){0,2}(?:self-portrait|selfie)\b(?! (?:stick|by))")


def read_authors(draft: Draft) -> None:
    """States who took the picture by the first sentence that says so."""
    for sentence in draft.sentences[:12]:
        for pattern in sentence.worth(_patterns(sentence.alphabet)):
            for match in pattern.finditer(sentence.codes):
                if _said(draft, sentence, match):
                    return
        if _asked_for(draft, sentence):
            return
        if owned := _HIS.search(sentence.codes):
            span = sentence.original(*owned.span())
            word = owned["p"] or owned["q"] or owned["r"]
            owner = _named_last(draft, sentence, owned.start(), word) or nearest_person(
                draft, sentence, span.start, "male" if word == "his" else "female"
            )
            if owner is not None:
                draft.say(draft.photo, "takenBy", owner, "photographer-named", span, object_span=span, trigger=span)
                return
    _self_portrait(draft)


def _named_last(draft: Draft, sentence: Sentence, before: int, word: str) -> Entity | None:
    """Who is named by name, last before a place of the sentence, if "his" or "hers" can mean them."""
    chunks = [c for at, c in sorted(sentence.at.items()) if at < before and c.is_a("Person") and c.note != "coref" and not c.members]
    person = chunks[-1].meaning("Person") if chunks else None
    row = draft.gazetteer.rows.get(person.id) if person is not None else None
    return person if row is not None and row.get("gender") == ("male" if word == "his" else "female") else None


def _said(draft: Draft, sentence: Sentence, match: re.Match[str]) -> bool:
    groups = match.groupdict()
    if groups.get("h"):
        span = sentence.original(*match.span("h"))
        who = nearest_person(draft, sentence, span.start, "female" if groups["h"] == "she" else "male")
        if who is not None:
            draft.say(draft.photo, "takenBy", who, "photographer-named", sentence.original(*match.span()), object_span=span, trigger=span)
        return who is not None
    name = sentence.at[match.start("q" if groups.get("q") else "p")]
    if groups.get("q") and "photographer" not in draft.text[name.start : name.end]:
        return False
    if _BUTTON.search(sentence.codes, *match.span("v")) and not _PHOTO.search(draft.text, 0, sentence.span.end):
        return False  # perhaps of a machine
    if groups.get("r") and sentence.at[match.start("r")].entities[0].id != "photographer":
        return False
    maker = meant(name.each[0], ("Person", NAME)) if len(name.each) == 1 else None
    if (
        maker is None
        or mood(sentence, match.start(), match.start())
        or _TOLD_OF.search(sentence.codes, 0, match.start("q" if groups.get("q") else "p"))
    ):
        return False
    quote, trigger = sentence.original(*match.span()), sentence.original(*match.span("v"))
    draft.say(draft.photo, "takenBy", maker, "photographer-named", quote, object_span=name.span, trigger=trigger)
    return True


_WHO_TOOK = compiled(
    rf"(?:and |but |so )?who (?:took|shot|made|snapped|photographed) (?:it|this(?: one)?|them|(?:this|the) (?:[a-z-]+ )?{_PICTURE})(?=\?|$| for us)|"
    r"(?:and |but |so )?who (?:was behind|held|had) the camera|(?:and |but )?(?:the photographer|behind the camera)$"
)
"""A question for the photographer, which the next sentence answers with a name."""


def _asked_for(draft: Draft, sentence: Sentence) -> bool:
    asked = draft.sentences[sentence.number - 1] if sentence.number else None
    name = sentence.at.get(0)
    if asked is None or name is None or name.members or not draft.text.startswith("?", asked.span.end - 1):
        return False
    who, found = meant(name, ("Person", NAME)), _WHO_TOOK.match(asked.codes)
    if who is None or found is None or sentence.codes.startswith("'", 1):
        return False
    span = asked.original(*found.span())
    draft.say(draft.photo, "takenBy", who, "photographer-named", Span(span.start, name.end), object_span=name.span, trigger=span)
    return True


_BUTTON = compiled(r" the (?:button|release)$")
_PHOTO = compiled(_PICTURE)
_TOLD_OF = compiled(
    r"\b(?:like|beside|behind|unlike|not) (?:the |his |her |fellow |[\ue000-\uf8ff](?:'s)? )*$|\b(?:not|never|nor|another|other|earlier|previous|would|will|might|could have)\b[^.;,]{0,60}$"
)
"""Before a name that is not said to have done it."""


def _self_portrait(draft: Draft) -> None:
    """A caption that opens with "Self-portrait" or "A selfie" and names one person alone."""
    first = draft.sentences[0] if draft.sentences else None
    opening = _SELF.search(first.codes) if first is not None else None
    if first is None or opening is None:
        return
    people = {who: each for sentence in draft.sentences for who, each in sentence.people().items()}
    if len(people) != 1:
        return
    each = next(iter(people.values()))
    person = each.meaning("Person")
    if person is not None:
        span = first.original(*opening.span())
        draft.say(draft.photo, "takenBy", person, "photographer-named", span, object_span=each.span, trigger=span)
