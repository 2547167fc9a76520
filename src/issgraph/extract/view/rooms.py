"""The room of the picture, told beside it: "She is in the Cupola", "The scene is Kibo", "Waving from Zvezda are A and B"."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.telling import pieces
from issgraph.extract.naming.chunks import Sentence
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.visibility import say_seen
from issgraph.model import Entity
from issgraph.patterns import Pattern
from issgraph.vocab import is_a

_ROOM = r"(?:the |an? |[\ue000-\uf8ff]'s |[a-z-]+ ){0,2}(?P<x>[\ue000-\uf8ff])(?=[.;,: )(]|$)"
_OTHER_TIME = r"(?![^.;]*\b(?:before|until|after|ago|yesterday|tomorrow|earlier|later|next|will|soon|once|used|last (?:week|month|night|year)|to (?:practi[cs]e|review|rehearse|say))\b)"
_KINDS = "scene|setting|place|location|venue|room|backdrop|stage|site|spot|(?:work)?bench|workplace|workshop|kitchen|office|studio|gym|barber ?shop|classroom|dining room|concert hall|stand"
_MACHINES = "chambers?|facility|facilities|racks?|glove ?box|box|machine|treadmill|bicycle|bike|ergometer|device|apparatus|experiment|freezer|furnace|incubator|centrifuge|garden|greenhouse|printer|microscope|workbench|instrument|rig|unit|cabinet|oven|locker|kitchen|galley|aquarium|habitat"
_SO_DOES = r"(?:[^.;]{2,80}?(?:,| and| but) )?(?:(?:(?:for|to|during|on) [^.;,]{2,40},? )?(?:he|she|they|both|(?P<w>[\ue000-\uf8ff])) )?(?:has |have |had )?"
_NOT_OUTSIDE = r"(?![^.;]*\b(?:yesterday|tomorrow|next|will|ago|spacewalk|berth|dock)\b)"
_GATHERED = Pattern(
    rf"(?:he|she|they|both|all(?: of them| of us)?|everyone|everybody|(?P<w>[\ue000-\uf8ff])|the (?:[a-z]+ )?(?:duo|pair|trio|quartet|two|three|four|five|six|seven|crew|women|men|friends|crewmates)) (?:had |have |has |all )?(?:gathered|met|posed|assembled|squeezed|crowded|huddled|lined up|squashed|packed|packed themselves|bunched|came together|got together|floated|sat|stood)(?: up| together| shoulder to shoulder| side by side| for [^.;,]{{2,40}})? (?:inside|in|into) {_ROOM}(?! [\ue000-\uf8ff]){_OTHER_TIME}"
)
"""Where those of the picture came together, told in the past."""
_THERE = (
    Pattern(
        rf"(?:he|she|they|both|all(?: of them| of us)?|everyone|everybody|(?P<w>[\ue000-\uf8ff])|the (?:duo|pair|trio|quartet|crew|(?:two|three|four|five|six|seven)(?: (?:[\ue000-\uf8ff] )?(?:men|women|people|astronauts|cosmonauts|crewmates|friends|colleagues|spacefarers|travell?ers|visitors|newcomers))?)) (?:(?:is|are)(?: (?:here|now|at work|busy|alone|together|gathered|assembled|squeezed|crowded|packed|seated|afloat|floating|back|snug|safely|all))*|(?:was|were|is|are) (?:photographed|pictured|caught|filmed|snapped|seen|shown)(?: here)?) (?:inside|in|aboard) {_ROOM}{_OTHER_TIME}"
    ),
    _GATHERED,
    Pattern(
        rf"(?:[^.]{{3,60}}[;,] )?(?:and )?(?:the |our |his |her |their )?(?:{_KINDS})(?: (?:of|for) (?:the |this |his |her |their )?(?:[a-z]+ )?[a-z]+)?(?: (?:is|was)(?: in| inside)?|:|,) {_ROOM}{_OTHER_TIME}"
    ),
    Pattern(
        rf"(?:all )?(?:of )?(?:this|it)(?: all)? (?:happens|happened|takes place|took place|goes on|went on) (?:inside|in|aboard) {_ROOM}{_OTHER_TIME}"
    ),
    Pattern(rf"{_SO_DOES}(?:chose|chosen|picked|selected) {_ROOM}(?= (?:for|as|to)\b){_NOT_OUTSIDE}"),
    Pattern(
        rf"{_SO_DOES}(?:retired|withdrew|retreated|repaired|slipped off|stole away|floated off|settled|settled down|tucked (?:him|her)self(?: away)?) (?:to|into|in|inside) {_ROOM}{_NOT_OUTSIDE}"
    ),
    Pattern(
        rf"(?:the |this |his |her |their |its )?(?:[a-z-]+ ){{0,3}}?(?:{_MACHINES}|(?P<w>[\ue000-\uf8ff])) (?:(?:(?:now |still )?occup(?:y|ies)|takes? up|fills?|stands?|sits?|hangs?|lives?|resides?|rests?) |(?:is|are|was) (?:installed|mounted|housed|fixed|fitted|bolted|set up|located|kept|tucked|at home|part of|stowed|to be found|found) )"
        rf"(?!(?:[a-z-]+ ){{0,6}}(?:on|from|at|outside|for|until|behind|above|below)\b)(?:(?!(?:in|inside|aboard)\b)[a-z-]+ ){{0,5}}?(?:in|inside|aboard) {_ROOM}{_OTHER_TIME}"
    ),
    Pattern(rf"(?:this|it) is (?!from\b|for\b|by\b|near\b){_ROOM}{_OTHER_TIME}"),
    Pattern(
        rf"(?:the |[\ue000-\uf8ff]'s |[a-z-]+ ){{0,2}}(?P<x>[\ue000-\uf8ff])(?: \([^)]*\))?(?:,[^.;]{{2,60}},)? (?:(?:is|was) (?:the|where|their|his|her)|(?:serves|served) as|(?:provides|provided|makes|made)(?: for)?) (?:a |an |the )?(?:[a-z]+ )?(?:{_KINDS})\b(?! where\b[^.;]*\b(?:was|were|had)\b){_OTHER_TIME}"
    ),
)
"""What a sentence behind the scene tells of where it is."""
_HOUR_IN = Pattern(
    r"(?:an? |the |another |[a-z]+'s |(?!about\b|of\b|on\b|from\b|for\b|with\b)[a-z-]+ ){0,5}?(?:evening|morning|night|afternoon|noon|midday|midnight|day|sunday|saturday|weekend|holiday|christmas|(?:tea|coffee|bed|meal|story|play|lunch|dinner|quiet|free)[ -]?time|hour|lunch|dinner|supper|breakfast|meal|feast|break|rest|concert|music|gathering|party|celebration|reunion|meeting|housekeeping|cleaning|haircut|exercise|work) (?:in|inside|aboard) (?:the |[\ue000-\uf8ff]'s |[a-z-]+ ){0,2}(?P<x>[\ue000-\uf8ff])[.!]?$"
)
"""A sentence without a verb that tells a room behind the people in it: "Winter evening in X"."""
_PORTRAIT = Pattern(
    r"\b(?:portrait|group (?:photo|photograph|picture|shot)|crew (?:photo|photograph|picture|shot|portrait)|(?:family|class|team) (?:photo|photograph|picture)|selfie|self-portrait|snapshot|souvenir (?:photo|picture))s?\b(?! of (?:the |an? )?[\ue000-\uf8ff])[^.;]{0,50}? (?:from|inside|in|aboard)(?: inside| within)? (?:the |[\ue000-\uf8ff]'s |[a-z-]+ ){0,2}(?P<x>[\ue000-\uf8ff])(?=[.;,: )(]|$)"
)
"""A picture of people that is told to come from a room."""
_FROM_THERE = Pattern(
    r"(?:[a-z]+ly )?(?!run|flee|mov|com|arriv|return|depart|travel|fly|head|climb|emerg|hid)[a-z]+ing\b [^.;]{0,60}?from (?:inside |within )?(?:the |[\ue000-\uf8ff]'s |[a-z-]+ ){0,2}(?P<x>[\ue000-\uf8ff])(?:'s [a-z]+)?,? (?:is|are)\b[^.;]*?(?P<p>[\ue000-\uf8ff])"
)
"""Who does something from a room, told in front: "Waving to us from X are P and Q"."""


_WELCOME = Pattern(
    r"(?:welcome|greetings|hello|good (?:morning|evening|afternoon|night)) (?:back )?(?:to|aboard|from|in|inside) (?:the |our new |our )?(?P<x>[\ue000-\uf8ff])(?=[!.,]|$)"
)
"""A greeting before a scene, which tells its room: "Welcome to X! A opens the hatch"."""


def read_rooms(draft: Draft) -> None:
    """States the room that a sentence tells the people of the picture to be in."""
    last = draft.opening + 3
    people = any(c.is_a("Person", "Role") for s in draft.sentences[: draft.opening + 1] for c in s.chunks)
    first = draft.sentences[0] if draft.sentences else None
    welcome = _WELCOME.match(first.codes) if people and first is not None else None
    if first is not None and welcome is not None and len(first.at) == 1 and any(draft.scene[:2]):
        _room(draft, first, welcome.start("x"))
    for sentence in draft.sentences[:last]:
        if draft.hidden[sentence.number]:
            continue
        if people and (portrait := _PORTRAIT.search(sentence.codes)) and any(draft.scene[sentence.number : sentence.number + 2]):
            _room(draft, sentence, portrait.start("x"))
        if draft.opens(sentence):
            said = _FROM_THERE.match(sentence.codes)
            if said and any(c.is_a("Person", "Role") for at, c in sentence.at.items() if at > said.start("x")):
                _room(draft, sentence, said.start("x"))
        elif people and draft.scene[draft.opening]:
            hour = _HOUR_IN.match(sentence.codes) if len(sentence.at) == 1 else None
            if hour and sentence.number == draft.opening + 1 and not any(piece.told for piece in pieces(sentence)):
                _room(draft, sentence, hour.start("x"))
            for pattern in sentence.worth(_THERE):
                said = pattern.match(sentence.codes)
                who = said.groupdict().get("w") if said else None
                if said and pattern is _GATHERED and _in_a_room(draft):
                    continue
                if said and (not who or sentence.at[said.start("w")].note == "coref"):
                    _room(draft, sentence, said.start("x"))


def _in_a_room(draft: Draft) -> bool:
    """True where a picture has its room already."""
    return any(s.asserted and isinstance(s.object, Entity) and is_a(s.object.cls, "Module") for s in draft.about("depicts"))


_THAT_ROOM = compiled(r"(?:that|this|the same) ")


def _room(draft: Draft, sentence: Sentence, at: int) -> None:
    chunk = sentence.at[at]
    module = chunk.meaning("Module")
    back = chunk.note == "coref" and _THAT_ROOM.match(sentence.text, chunk.start) is None
    if module is not None and not chunk.members and not back:
        say_seen(draft, sentence, chunk, module, "module-in-scene")
