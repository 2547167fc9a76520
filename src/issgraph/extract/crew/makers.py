"""Who made a picture, where other words stand between the person and what says so: a bracket, an insert, a description, an inversion."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.rules import lexicon

PICTURE = r"(?:photos?|photographs?|images?|pictures?|snapshots?|snaps?|shots?|exposures?|portraits?|views?|scenes?)\b(?! (?:books?|albums?|session|series|caption|editor))"
_MADE = "(?:took|snapped|shot|captured|made|recorded|photographed|exposed|framed|grabbed|obtained|composed|caught|filmed)"
_SHUTTER = "(?:pressed|presses|released|releases|tripped|clicked|clicks|triggered|hit|worked|works|held down) the (?:camera's )?shutter\\b"
_THIS = rf"(?:(?:this|these|the) (?:[a-z0-9-]+ ){{0,3}}?{PICTURE}|(?:this|these) (?:[a-z0-9-]+ ){{0,2}}?frames?\\b)"
_TRACKED = "(?:followed|tracked|trailed|watched|covered|stalked|chased|picked out|searched for|tailed|shadowed)"
_SOMEBODY = (
    "(?:man|woman|person|one|(?:other )?half|partner|crew ?mate|crewmember|crewman|crewwoman|colleague|companion|friend|teammate|shipmate|commander|pilot|skipper"
    "|engineer|specialist|officer|astronaut|cosmonaut|spacewalker|spaceman|spacewoman|traveller|traveler|guest|visitor|host|neighbou?r|resident|member|helper|counterpart|passenger)"
)


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    p, r, o = (f"[{alphabet.slot[c]}]" for c in ("Person", "Role", "Organization"))
    x = "[" + alphabet.slot["Mission"] + alphabet.slot["Expedition"] + "]"
    many = alphabet.slot["Person"]
    titled = rf"(?:(?:the|an?|his|her|their|its|(?:mission|flight|crew|team|ship|station|shuttle|visitor|pair|group|expedition)(?:'s|s')|fellow|{o}(?:'s?)?|{x}(?:'s?)?|{r}) )*"
    bracket = r"(?: \([^()]{1,60}\))?"
    # An insert opens with a word that no name does: "A, kept indoors by a cold, pressed the shutter".
    opens = (
        "(?:who|whose|which|then|now|also|still|himself|herself|likewise|like|as|at|in|on|aboard|inside|from|with|by|near|behind|beside|above|below|outside|for|until"
        rf"|kept|an?|the|one|his|her|their|its|[a-z]+(?:ed|ing|en)|{p}'s?|{r}|{x}(?:'s)? [a-z{alphabet.slot['Role']}]+)(?![a-z])"
    )
    insert = rf"{bracket}(?:,? (?:just )?like (?:the )?[^.;,:()]{{1,30}},?)?(?:, {opens}[^.;:()]{{0,140}}?,| (?:–|—|--) {opens}[^.;()]{{0,120}}? (?:–|—|--)| and (?:{p}'s?|his|her|their|an?|the|now|also) [^.;:()]{{2,90}}?,)?"
    described = rf"(?:the|his|her|their|another|an?|one of (?:the|his|her|their)) (?:[a-z-]+ |{r} |{x}(?:'s)? ){{0,4}}?(?:{_SOMEBODY}|{r})(?: [^.;:,{many}]{{0,60}})?[,:]"
    taken, photo = lexicon().pattern("taken"), lexicon().pattern("photo")
    is_ = r"(?:,? (?:is|was)(?: [a-z]+ly)?|:|;| –| —| --)"
    lens = rf"(?:(?!(?:of|in|on|at|to|and)\b)[a-z0-9-]+ |[{alphabet.slot['Length']}][a-z-]* ){{0,4}}?(?:lens|telephoto|camera|viewfinder|zoom)\b(?! arm)"
    return (
        Pattern(rf"(?P<p>{p}){insert} (?:who )?(?:[a-z]+ly |then |also |had |has )?(?P<v>{_MADE} {_THIS}|{_SHUTTER})"),
        Pattern(rf"(?P<v>{photo}[^.;,:{many}]{{0,90}}? (?:is|was|were|are|comes|came)(?: {taken}(?: [^.;,:{many}]{{0,50}}?)?)? by) {described} {titled}(?P<p>{p})"),
        Pattern(rf"(?P<v>\b(?:an?|this|the) (?:[a-z-]+ )?(?:photo|photograph|picture|image|frame|shot|snapshot|portrait|view)(?:,? {taken})?(?: (?:with|from|on) [^.;,:{many}]{{2,40}})? by) {described} {titled}(?P<p>{p})(?=[,.;)]|$)"),
        Pattern(rf"(?P<v>(?:photographed|snapped|imaged|filmed)(?: [^.;,:{many}]{{0,60}}?)? by) {described} {titled}(?P<p>{p})"),
        Pattern(rf"(?:^|[.;,] |\b(?:and|while|as) )(?:the |its |our |this )?(?P<v>{r})(?: here| today| that day)?(?:, (?!{titled}{p})[^.;,]{{3,70}},)?{is_} {titled}(?P<p>{p})"),
        Pattern(rf"\b(?P<v>(?:behind the (?:camera|lens|viewfinder)(?! [a-z]*crew)|at the (?:shutter|camera)|on the other (?:side|end) of the (?:camera|lens)))(?:,[^.;{many}]{{3,90}},|[^.;,{many}]{{0,60}})? (?:is|was|stood|sat|floated|hovered|waited) {titled}(?P<p>{p})"),
        Pattern(rf"\b(?P<v>(?:the (?:job|task|pleasure|honou?r|chance) of (?:taking|making|snapping|shooting) {_THIS}|(?:taking|making|snapping|shooting) {_THIS})(?: (?:was )?(?:fell|left|went|given))? to) {titled}(?P<p>{p})"),
        Pattern(rf"\b(?:it )?(?P<v>fell|was left|was up) to {titled}(?P<p>{p})[^.;{many}]{{0,40}} to (?:take|make|snap|shoot) {_THIS}"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:managed|had time|had the chance|stopped|paused|stayed|found time|took a moment|made sure) to (?:(?:take|make|snap|shoot|get|capture|grab|record) {_THIS}|photograph (?:the|this|it)\b))"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:(?:is|was) credited with|has the credit for|gets the credit for|(?:is|was) the author of|(?:is|was) responsible for) {_THIS})"),
        Pattern(rf"(?P<v>{_THIS},?(?: [^.;,{many}]{{3,40}},)? (?:we |is |was )?(?:owe|owed|thanks|due) to) {titled}(?P<p>{p})"),
        Pattern(rf"(?P<v>(?:one|an?|the (?:best|first|last|sharpest|clearest|pick)) (?:of (?:the )?(?:[a-z]+ )?)?(?:frame|exposure|still|picture|photo|image|shot|view|dozens?|hundreds?|thousands?)[^.;,{many}]{{0,60}}?) (?:that |which )?{titled}(?P<p>{p}) (?:exposed|shot|took|made|snapped|captured)(?! (?:an?|the|his|her|its|their|some|two|three|off|sure|up|it|them)\b)"),
        Pattern(rf"(?P<p>{p}){bracket},? (?:also |then )?(?P<w>recorded|photographed|captured|shot|snapped|caught|filmed) "),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:was|stood|sat|floated|hovered|waited|went|hurried|rushed) (?:at|in|by|to|up|down|near|beside|inside|aboard|ready|over) [^.;,{many}]{{0,60}}?(?:, [^.;,{many}]{{3,30}},|,)? to (?:photograph|snap|film|take pictures of)) "),
        Pattern(rf"\b(?:has|have) {titled}(?P<p>{p}) (?P<v>to thank for {_THIS})"),
        Pattern(rf"(?:^|[.;,(] ?)(?P<v>(?:photo(?:graph)?|picture|image)(?: credit)?:) {titled}(?P<p>{p})(?=[,.;)/]|$)"),
        Pattern(rf"(?:^|[.;,(] ?)(?P<v>(?:(?:photo(?:graph)?|picture|image) )?(?:(?:photographed|taken|snapped|shot|made) by|maker|author|camera(?: operator)?|camerawork):) {titled}(?P<p>{p})"),
        Pattern(rf"(?P<p>{p}) \((?P<v>{r})\)"),
        Pattern(rf"^(?P<v>{r}), {titled}(?P<p>{p})(?=[.]|$)"),
        Pattern(rf"(?P<v>{_THIS}(?: [^.;,{many}]{{2,50}})? (?:is|was)) {titled}(?P<p>{p})(?:'s?|’s?)(?: work| own| doing)?(?=[,.;]|$)"),
        Pattern(rf"(?P<p>{p}){insert} (?:is|was) the (?:one|man|woman|person) (?:whom? |that )?(?P<v>we (?:have to|can|may|must) thank for {_THIS})"),
        Pattern(rf"\b(?P<v>camera,? (?:which|that)) {titled}(?P<p>{p}) (?:(?:is|was) (?:holding|working|pointing|aiming|using|operating)|holds|held|works|worked|aimed|pointed)\b"),
        Pattern(rf"(?P<p>{p}),? who (?:is|was) (?P<v>(?:photographing|filming|snapping) (?:him|her|them|the (?:pair|two|trio|group))|taking (?:his|her|their|this) {photo})"),
        Pattern(rf"^(?P<v>(?:taken(?! (?:home|up|out|away|aboard|apart|down|back|along|over|off|into|inside|outside|to|for|by surprise)\b)|photographed|snapped|shot|pictured|imaged|filmed|exposed)(?: [^.;{many}]{{0,80}}?)? by) {titled}(?P<p>{p})"),
        Pattern(rf"(?P<v>(?:caught|captured|recorded|preserved|put) (?:on|in) (?:film|camera|tape|an? (?:[a-z]+ )?{PICTURE})(?: [^.;,{many}]{{0,50}}?)? by) {titled}(?P<p>{p})"),
        Pattern(rf"\b(?P<v>(?:photographing|photography|camera ?work|picture-taking|filming)(?: (?:was|is|were) (?:left|given|entrusted|handed)| fell| went| goes)? to) {titled}(?P<p>{p})"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:did|does|handled|handles|saw to|took care of|was in charge of) the (?:clicking|snapping|shooting|photographing|photography|camera ?work|picture-taking|filming))\b"),
        Pattern(rf"(?P<p>{p}){insert},? (?:then |also |had )?(?P<v>{_TRACKED} [^.;]{{1,110}}? (?:with|through) (?:the|an?|his|her) {lens})"),
        Pattern(rf"\b(?P<v>(?:with|through|using) (?:the|an?|his|her) {lens})(?: (?:in|from|at) [^.;,{many}]{{2,40}})?,? {titled}(?P<p>{p}){insert} (?:then |also )?{_TRACKED}\b"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:kept|held|had) [^.;]{{1,80}}? in (?:the|his|her) (?:viewfinder|crosshairs|lens|frame|sights))"),
        Pattern(rf"(?P<p>{p})(?: \([^()]{{1,60}}\))?(?P<v>,? whose (?:turn|job|task|duty|lot|role|part) (?:(?:it|this|[\ue000-\uf8ff]) )?(?:was|had been|that day was)(?: [a-z]+){{0,3}} to (?:hold|work|man|operate|handle|wield|aim|point) the camera)"),
        Pattern(rf"\bit (?:was|had been) (?P<p>{p})(?P<v>'s? (?:turn|job|task|duty|lot) to (?:hold|work|man|operate|handle|wield|aim|point) the camera)"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:had|took|got|drew|was given) (?:the|his|her|a) (?:job|turn|task|duty|shift)(?: of)? (?:holding|working|manning|operating|handling|at|with|behind|on) the camera)"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:was|sat|stood|floated|waited|hovered|perched|knelt|posted (?:him|her)self) (?:at|in|by|inside|near|behind|beside) [^.;,{many}]{{2,50}}? with (?:the|an?|his|her) {lens})(?=[.,;]|$)(?P<late>)"),
        Pattern(rf"\b(?P<v>camera (?:in (?:hand|his hands?|her hands?)|at the ready|to (?:her|his) eye)),? {titled}(?P<p>{p}){insert} (?:watched|waited|was|stood|sat|floated|followed|looked on|hovered|kept)\b(?P<late>)"),
        Pattern(rf"\b(?P<v>(?:what|the (?:thing|sight|scene|view|[a-z-]+)(?: that| which)?)) (?P<p>{p}) had (?:just|only just|moments before|moments earlier|minutes earlier|minutes before) (?:photographed|snapped|filmed|captured)(?P<first>)"),
        Pattern(rf"(?P<p>{p}){insert} (?P<v>(?:holds|held|holding|stretches out|stretched out) (?:the|his|her|a) camera(?: out| up| away)?(?: to (?:the|one) side)? at (?:arm's|full|the full) (?:length|stretch))"),
    )  # fmt: skip


@lru_cache(maxsize=4)
def _one_of(alphabet: Alphabet) -> Pattern:
    p = f"[{alphabet.slot['Person']}]"
    return Pattern(
        rf"\b(?:one|a member|either|any one) of (?:(?P<p>{p})|them|these)(?:,[^.;,]{{3,40}},)? (?P<v>{_MADE} {_THIS}|{_SHUTTER})"
    )


def _group_before(sentence: Sentence, at: int) -> Chunk | None:
    """The list of people named last before a place of a sentence."""
    return next((c for place, c in reversed(sentence.at.items()) if place < at and c.members and c.is_a("Person")), None)


def _unnamed(draft: Draft, sentence: Sentence) -> bool:
    """ "One of the STS-119 crew members took the photo", "one of them took it": one of the flight that all who are meant are of."""
    for match in _one_of(sentence.alphabet).finditer(sentence.codes):
        group = sentence.at[match.start("p")] if match["p"] else _group_before(sentence, match.start())
        if group is None:
            continue
        people = [person for each in group.each if (person := each.meaning("Person"))]
        inside = {a for at, a in draft.flights if group.start <= at < group.end}
        shared = [{s.object for s in draft.about("memberOf", person) if isinstance(s.object, Entity)} for person in people]
        flights = inside or (set.intersection(*shared) if shared else set())
        if (group.note == "coref" or not match["p"]) and len(people) > 1 and len(flights) == 1:
            flight, span = next(iter(flights)), sentence.original(*match.span())
            unnamed = Entity(f"{flight.id}-crew-member", "Person", f"{flight.label} crew member", known=False)
            draft.say(draft.photo, "takenBy", unnamed, "unnamed-crew", span, object_span=span, trigger=span)
            draft.say(draft.photo, "takenDuring", flight, "unnamed-crew", span, object_span=span, trigger=span)
            return True
    return False


def _seen_before(draft: Draft, sentence: Sentence) -> bool:
    """True behind a sentence of the scene that shows somebody or a ship: who is told of then may be at the camera."""
    return sentence.number > draft.opening and any(
        chunk.is_a("Person", "VisitingVehicle") for s in draft.sentences[: sentence.number] if draft.scene[s.number] for chunk in s.chunks
    )


_PICTURES_OF_OTHERS = compiled(r"\b(?:not|nor|never|another|other|earlier|later|previous|first|last|next)\b")


def read_makers(draft: Draft) -> None:
    """States who took the picture by the first sentence that says so across other words."""
    for sentence in draft.sentences:
        if _unnamed(draft, sentence):
            return
        for pattern in sentence.worth(_patterns(sentence.alphabet)):
            for match in pattern.finditer(sentence.codes):
                verb = "v" if "v" in match.groupdict() else "w"
                called, name = sentence.at.get(match.start(verb)), sentence.at[match.start("p")]
                if called is not None and called.is_a("Role") and all(e.id != "photographer" for e in called.likeliest):
                    continue
                if match.groupdict().get("w") and "photographer" not in draft.text[name.start : name.end]:
                    continue
                if ("late" in match.groupdict() and not _seen_before(draft, sentence)) or (
                    "first" in match.groupdict() and sentence.number
                ):
                    continue
                maker = name.each[0].meaning("Person") if len(name.each) == 1 else None
                if (
                    maker is None
                    or _OR_ANOTHER.match(sentence.codes, match.start("p") + 1)
                    or _of_another(sentence, match.start("p"), match.start())
                    or _PICTURES_OF_OTHERS.search(sentence.codes, *match.span(verb))
                ):
                    continue
                _say(draft, sentence, maker, match.start(), match.end(), match.span("p"), match.span(verb))
                return


_OR_ANOTHER = compiled(r" or (?:[a-z]+ |[\ue000-\uf8ff](?:'s)? ){0,3}[\ue000-\uf8ff]")
"""Behind one of two of whom nobody knows which it was."""
_WHEN = compiled(r"(?:^|[;,] )(?:when|as|while|by the time|at the time) $")
"""Before who took the picture, in a clause that tells when: "when A took this photo, the station was over Malta"."""


def _of_another(sentence: Sentence, name: int, start: int) -> bool:
    """True for a name that something else hangs on ("beside A", "like A", "A's"), and for what is only planned or denied."""
    before = compiled(
        r"\b(?:like|beside|behind|with|by|to|of|for|near|after|before|unlike|and) (?:the |his |her |fellow |[\ue000-\uf8ff](?:'s)? )*$"
    )
    return bool(
        (name == start and before.search(sentence.codes, 0, name))
        or compiled(r"'s? [a-z]").match(sentence.codes, name + 1)
        or (mood(sentence, start, start) and not _WHEN.search(sentence.codes, 0, start))
    )


def _say(draft: Draft, sentence: Sentence, maker: Entity, start: int, end: int, name: tuple[int, int], verb: tuple[int, int]) -> None:
    quote, span, trigger = sentence.original(start, end), sentence.original(*name), sentence.original(*verb)
    draft.say(draft.photo, "takenBy", maker, "photographer-named", quote, object_span=span, trigger=trigger)
