"""Whose a ship or a module is, by a phrase for its kind beside its name: "Freedom, a SpaceX capsule", "the Roscosmos freighter X"."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled
from issgraph.extract.grammar.told_of_tables import confirmed
from issgraph.extract.naming.chunks import Alphabet, Chunk, Sentence
from issgraph.extract.naming.draft import Draft, cover
from issgraph.extract.naming.newcomers import NAME, slug
from issgraph.model import Entity, Span
from issgraph.patterns import Pattern
from issgraph.rules import pattern_of
from issgraph.vocab import is_a

_SHIP = (
    r"(?:spacecraft|craft|capsules?|ships?|freighters?|vehicles?|vessels?|spaceships?|space trucks?|tugs?|transporters?|ferry|ferries|haulers?"
    r"|carriers?|cargo dragons?|crew dragons?|dragons?|haulers?)"
)
_ROOM = r"(?:modules?|laborator(?:y|ies)|labs?|nodes?|airlocks?|compartments?|robots?|robotic arms?|manipulators?|handym[ae]n|storerooms?|annex|platforms?|porch|balcony|balconies|terraces?|pallets?|cranes?|racks?)"
_KIND = rf"(?:{_SHIP}|{_ROOM})(?! (?:crews?|engineers?|controllers?|officials?|teams?|astronauts?|cosmonauts?|commanders?|pilots?|missions?|flights?|programs?|simulators?|mock-?ups?|models?|badges?|logos?|patch|parts?|trainers?|launch|managers?|specialists?|members?|experts?)\b)(?!-)"
_PLAIN = r"(?:(?!and |or |with |of |in |at |on |by |for |to |near |from |than |as |is |are |was )[a-z0-9'-]+,? )"
_NOT_OWNED = (
    r"(?:choice|rides?|partners?|answer|gifts?|presents?|customers?|contractors?|suppliers?|logos?|flags?|hopes?|dreams?|capital|seat|symbol|rivals?|way|link|taxi|taxis"
    r"|request|order|behalf|astronauts?|cosmonauts?|crews?|commander|cent(?:er|re)|headquarters|name|coasts?|lakes?|islands?|cit(?:y|ies))\b"
)
"""What an agency has that is not its own for that: "Dragon, NASA's ride to the station"."""
_NATIONS = r"(?P<n>russian|japanese|canadian|american|italian|chinese|indian|{Name}(?!'))"
_OWNER = r"(?:the )?(?:{o:Organization|Country}(?:'s?)?|" + _NATIONS + ")"
_OWNS = (
    r"(?:,? (?:which|that) (?:is |are |was |were )?| )(?:(?:now |jointly |built and |designed and )?(?:operated|run|owned|flown|overseen|managed) by|of|belonging to|from)"
    r" (?:the )?{p:Organization|Country}(?! (?:control|mission|headquarters)|'s)"
)
_RUNS = r" (?:that|which) (?:the )?{q:Organization} (?:now |also |still |itself )?(?:operates|runs|flies|owns)\b"
_FLEET = r"(?:series|fleets?|line|generation|breed|class|versions?|family|type)"
_HEAD = rf"(?:{_OWNER} {_PLAIN}{{0,3}}?(?:{_KIND}|{_FLEET}\b)|{_PLAIN}{{0,4}}?(?:{_KIND}|{_FLEET})(?:{_OWNS}|{_RUNS}))"
"""A kind with whose it is: "a SpaceX capsule", "a laboratory of ESA", "a craft operated by Boeing", "a version that Boeing flies"."""
_THINGS = "VisitingVehicle|Module|RoboticArm|DockingAdapter|ExternalPlatform"
_OF = r"(?:(?:the|an?|one|first|last|latest|newest|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|final|and|another|also|both|two|three|a pair|pair|heir|only|largest|smallest|biggest|of|in|to|from|all) ){1,6}"
_ENDS = r"(?=[,.;:)–—]|$| (?:is|are|was|were|has|had|and is|and was|docked|berthed|attached|parked|now|at|on|in|near|with|that|which|during|as|while|after|before)\b)"


@lru_cache(maxsize=4)
def _patterns(alphabet: Alphabet) -> tuple[Pattern, ...]:
    def make(when: str) -> Pattern:
        return pattern_of(when, alphabet.slot)

    named = rf"{{s:{_THINGS}}}"
    return (
        # "Freedom, a SpaceX capsule", "Freedom and Endurance, a pair of SpaceX capsules", "HTV-9, the last of Japan's freighters"
        make(
            rf"(?:{{t:VisitingVehicle|Module}}(?: <craft-word>)?(?:,? and |, ){{0,1}})?{named}(?: (?:<craft-word>|<part-word>))?(?: \([^()]{{1,40}}\))?(?:[,:]| [–—]| ---?|,? which (?:is|was)| is| was) {_OF}{_HEAD}"
        ),
        # "Resilience and Endeavour, both of SpaceX,", "the Dragon of SpaceX's twelfth supply run", "the last of Europe's ATVs"
        make(
            rf"{{t:VisitingVehicle}}(?:,? and |, ){named},? (?:both|each|all) (?:of|from|by|ships of) (?:the )?{{o:Organization}}(?=[,.;:)]|$)"
        ),
        make(
            rf"{{s:VisitingVehicle}},? (?:of|from|on|for) (?:the )?{{o:Organization}}'s? {_PLAIN}{{0,3}}?(?:runs?|flights?|missions?|trips?|voyages?|delivery|deliveries|haul|contract)\b"
        ),
        make(
            rf"{named}(?:,| is| was| [–—]) (?:the )?(?:[a-z]+ |and ){{1,4}}?of (?:the )?{{o:Organization|Country}}'s? (?:{{x:VisitingVehicle}}|atvs|htvs|dragons|storks)(?=[,.;]|$| )"
        ),
        # "Japan's porch in space", "Europe's largest contribution to the station": what is called an owner's at all
        make(
            rf"{named}(?: (?:<craft-word>|<part-word>))?(?: \([^()]{{1,40}}\))?(?: (?:to|for|in|on|among) (?!be )(?:the )?[a-z]+(?: [a-z]+)?(?=,))?(?:,| [–—]|,? which (?:is|was)| is| was) (?:the )?{{o:Organization|Country}}'s? {_PLAIN}{{0,3}}?(?!{_NOT_OWNED})[a-z]+(?=[,.;:)–—]|$| (?:in|on|to|of|at|for|aboard|above|since|and) )"
        ),
        # "ESA's laboratory", "Canada's robot" alone, between commas
        make(rf"{named}(?: (?:<craft-word>|<part-word>))?(?:,| [–—]) {_HEAD}(?=[,.;)–—]|$)"),
        # "the Roscosmos freighter Progress MS-20", "the Japanese laboratory Kibo"
        make(
            rf"{_OWNER} {_PLAIN}{{0,3}}?{_KIND}(?: |(?:,? (?:officially |formally |also )?(?:called|named|dubbed|christened|known(?: officially| also)? as) |,? (?:(?:that|which) )?(?:they|she|he|it|(?:the|its|their) (?:crew|astronauts|four|two|pair)|[\ue000-\uf8ff])(?: had| have| has)? (?:christened|named|called|dubbed|baptized|baptised|nicknamed) ))[\"'“‘]?{named}(?!'s? [a-z]+ (?:crew|astronauts))"
        ),
        # "a SpaceX ship, Freedom, is", "two vehicles operated by Roscosmos, X and Y, are"
        make(rf"{_OWNER} {_PLAIN}{{0,3}}?{_KIND}, (?:the (?:[a-z-]+ )?)?{named}(?: and (?:the )?{{t:VisitingVehicle}})?{_ENDS}"),
        # "a pair of Russian ships are in view: X and, behind it, Y"
        make(
            rf"\b(?:two|pair|duo) (?:of )?{_OWNER} {_PLAIN}{{0,2}}?(?:ships|spacecraft|craft|vehicles|capsules|freighters|vessels)\b[^.;:{{VisitingVehicle}}]{{0,60}}?:[^.;{{VisitingVehicle}}]{{0,60}}?{{s:VisitingVehicle}}[^.;{{VisitingVehicle}}]{{0,60}}? and,?(?: (?:just |right )?(?:above|below|beneath|beside|behind|beyond|opposite|next to) (?:it|{{VisitingVehicle}}),?)?(?: [^.;{{VisitingVehicle}}]{{0,40}}?)? {{t:VisitingVehicle}}"
        ),
        # "JAXA flight controllers in Tsukuba operate Kibo"
        make(
            rf"{{o:Organization}}(?:'s)? (?:[a-z-]+ ){{0,2}}?(?:controllers|teams?|engineers|staff|cent(?:er|re)|specialists)(?: (?:in|at|near|outside) [^.;,{{SpaceObject}}]{{1,40}}?)? (?:operates?|runs?|manages?|oversees?|looks? after) (?:the )?{named}(?!'s? )"
        ),
        # "the Crew Dragon of SpaceX's Demo-1 flight"
        make(rf"{named}(?:,? (?:the|an?) (?:[a-z]+ )?<craft-word>)? (?:of|from|for|on) (?:the )?{{o:Organization}}'s? {{x:Mission}}(?!'s)"),
        make(rf"\b{_KIND}{_OWNS}(?:,|:| –| —)? (?:the )?{named}(?:,? and (?:the )?{{t:VisitingVehicle}})?{_ENDS}"),
    )


@lru_cache(maxsize=4)
def _of_whom(alphabet: Alphabet) -> Pattern:
    return pattern_of(
        r"{s:VisitingVehicle|Module|RoboticArm}(?:,? (?:which|that) (?:is |are |was )?(?:operated|run|owned|flown|managed) by| (?:of|belonging to|(?:operated|run|owned|flown|managed) by)) (?:the )?{p:Organization|Country}(?!'s| (?:control|mission|headquarters))",
        alphabet.slot,
    )


@lru_cache(maxsize=4)
def _spoken_of(alphabet: Alphabet) -> tuple[Pattern, Pattern]:
    o, n = (f"[{alphabet.slot[kind]}]" for kind in ("Organization", NAME))
    return (
        # "JAXA's sixth stork, HTV-6": any noun, where the tables know the ship as the owner's
        pattern_of(
            rf"{{o:Organization|Country}}'s? {_PLAIN}{{0,3}}?(?!{_NOT_OWNED})(?:(?!(?:from|in|on|at|to|of|by|with|for|near|under|over|beside|behind|above|below|and|or|is|was|has|had|as|while)\b)[a-z-]+,? (?:the |an? )?)?{{s:VisitingVehicle|RoboticArm}}(?!'s?\b| [a-z]+ (?:crew|astronauts))",
            alphabet.slot,
        ),
        # "NASA's Terra satellite", "Aqua, a NASA satellite"
        Pattern(
            rf"(?P<o>{o})(?:'s)? (?:(?!and |or )[a-z-]+ ){{0,2}}?(?P<n>{n}) (?:[a-z]+ )?{_PROBE}|(?<![a-z] of )(?P<m>{n}),? (?:an?|the|one of the) (?:[a-z-]+ )?(?P<p>{o})(?:'s)? (?:[a-z-]+ ){{0,2}}?{_PROBE}",
            given=(alphabet.slot["Organization"], alphabet.slot[NAME]),
        ),
    )


_PROBE = r"(?:satellites?|space telescope|telescope|rover|probe|lander|orbiter|space observatory|spacecraft)(?=[\"”’]?[,.;:)]|[\"”’]?$| (?:is|are|was|were|in|on|at|to|from|that|which|and|has|had|will|took|takes?|saw|sees?|flew|flies|caught|shows?|captures?|as|over|above|by|with|for|while|when|during|of|too|as well|[a-z]+ed)\b)"


def _read_spoken_of(draft: Draft, sentence: Sentence) -> None:
    """Whose a ship is that any noun likens to something, and a satellite that no table knows."""
    likened, probes = _spoken_of(sentence.alphabet)
    for match in likened.finditer(sentence.codes) if not sentence.codes.lacks & likened.mask else ():
        chunk, body = sentence.slot(match, "s"), sentence.slot(match, "o")
        ship, owner = chunk.meaning("VisitingVehicle", "RoboticArm"), body.meaning("Organization", "Country")
        if ship is not None and owner is not None and not chunk.members and confirmed(draft, ship, owner, "operated_by"):
            _say(draft, chunk, owner, body.span, sentence.original(*match.span()))
    for match in probes.finditer(sentence.codes) if not sentence.codes.lacks & probes.mask else ():
        name, body = sentence.at[match.start("n" if match["n"] else "m")], sentence.at[match.start("o" if match["o"] else "p")]
        owner = body.meaning("Organization")
        if owner is not None and not name.members:
            label = draft.text[name.start : name.end]
            thing = Entity(slug(label), "Hardware", label, known=False)
            quote = sentence.original(*match.span())
            draft.say(thing, "operatedBy", owner, "owner-of-kind", quote, subject_span=name.span, object_span=body.span, trigger=body.span)


_KIND_LAST = compiled(rf"(?i)[^.;]*\b(?:{_SHIP}|{_ROOM})$")


def read_owned_kinds(draft: Draft, sentence: Sentence) -> None:
    """States who operates what is told beside its name to be of a kind of theirs."""
    for pattern in sentence.worth(_patterns(sentence.alphabet)):
        at = 0
        while match := pattern.search(sentence.codes, at):
            at = match.start() + 1
            groups = match.groupdict()
            slot = next((name for name in "opq" if groups.get(name)), "")
            owner, place = _owner(draft, sentence, match.start(slot or "n"), match.end(slot or "n"), bool(slot))
            if owner is None:
                continue
            ships = [sentence.at[match.start(name)] for name in "st" if groups.get(name)]
            for chunk in (each for ship in ships for each in ship.each):
                if slot or chunk.is_a("VisitingVehicle"):  # "the Japanese laboratory" is a name of it among the station's others
                    _say(draft, chunk, owner, place, sentence.original(*match.span()))
    _read_spoken_of(draft, sentence)
    for match in _of_whom(sentence.alphabet).finditer(sentence.codes):
        chunk, body = sentence.slot(match, "s"), sentence.slot(match, "p")
        owner = body.meaning("Organization", "Country")
        if owner is not None and not chunk.members and _KIND_LAST.match(sentence.text, chunk.start, chunk.end):
            _say(draft, chunk, owner, body.span, sentence.original(*match.span()))


def _owner(draft: Draft, sentence: Sentence, start: int, end: int, named: bool) -> tuple[Entity | None, Span]:
    """The agency, company or country of a name, or the country of a word for its people."""
    place = sentence.original(start, end)
    if named:
        return sentence.at[start].meaning("Organization", "Country"), place
    return draft.gazetteer.adjectives.get(sentence.text[place.start : place.end].lower()), place


def _say(draft: Draft, chunk: Chunk, owner: Entity, place: Span, quote: Span) -> None:
    thing = chunk.meaning("VisitingVehicle", "Module", "RoboticArm", "DockingAdapter", "ExternalPlatform")
    row = draft.gazetteer.rows.get(thing.id) if thing is not None else None
    if thing is None or (owner.id == "united-states" and not is_a(thing.cls, "VisitingVehicle")):
        return  # so is "the U.S. laboratory"
    if row is not None and is_a(owner.cls, "Organization") and (theirs := row.get("operated_by")) and owner.id not in theirs.split("|"):
        return  # "a SpaceX ship, Soyuz MS-10 and Cygnus NG-17": a list, and no name of it
    if any(s.object == owner for s in draft.about("operatedBy", thing)):
        return
    draft.say(
        thing, "operatedBy", owner, "owner-of-kind", cover(quote, chunk.span), subject_span=chunk.span, object_span=place, trigger=place
    )
