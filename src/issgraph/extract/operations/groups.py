"""What a crew without names does, told of the people that the sentences after it list: "The crew gathers for a meal. From left are ..."."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.grammar.clauses import mood
from issgraph.extract.grammar.phrasing import phrase
from issgraph.extract.naming.draft import Draft, cover
from issgraph.model import Entity
from issgraph.patterns import Pattern

_PEOPLE = (
    r"(?:crew|crews|crew ?m[ae]mbers?|members|crewmates|astronauts|cosmonauts|spacewalkers|residents|guests?|visitors|hosts|travell?ers|fliers|flyers|friends|colleagues"
    r"|people|they|women|men|newcomers|arrivals|boarders|trio|quartet|quintet|sextet|four|five|six|seven|eight|nine|ten|eleven|[\ue000-\uf8ff]s?)"
)
_DOES = (
    r"(?:(?:pos|gather|shar|celebrat|prepar|conduct|tak|eat|greet|wav|paus|conven|enjoy|sing|din|listen|clean|pack|practi[cs]|review|monitor|inspect|fashion|play|perform|huddl|cheer"
    r"|rehears|discuss|unload|stud(?:y|i)|don(?:n)?|stand|wear|hold|squeez|float|work|participat|join|crowd|meet|toast|tr(?:y|i)|answer|talk|speak|exercis|train|assembl|sit(?:t)?"
    r"|feast|decorat|field|smil|laugh|watch|look|peer|gaz|host|chat|relax|unwind|read|giv|show|sampl|harvest|display|install|bundl|pil|cramm?|lin|perch|tumbl|hover|hang|drift"
    r"|cook|serv|slic|sip|drink|raf?is|lift|hoist|sort|stow|open|enter|board|undock|load|repair|check|mark|hugg?|embrac|salut|salute|strap|pull|link|hold|lean|rest|grinn?|clapp?|sign|shak|answer|field|arriv|walk|wait|step|fill|stow|test|rehears|ready|unpack)"
    r"(?:e|es|s|ed|d|ing)?|ate|took|sang|wore|held|stood|sat|met|spoke|gave|drank|shook hands|get ready|got ready|set up|hung|made)"
)
_GROUP = compiled(
    rf"(?<![a-z]){_PEOPLE}(?: (?:of|from|on|aboard|in) (?:the )?(?:[a-z]+ [a-z]+|[\ue000-\uf8ff]))?(?:, [^,.;:]{{3,70}},| \([^()]{{3,70}}\))?"
    rf"(?: (?:all|both|together|also|had|have|has|are|were|[a-z]+ly)){{0,3}} (?:us(?:e|es|ed) (?:[a-z'-]+ ){{1,4}}to )?(?P<v>{_DOES}) "
)
_FRONTED = Pattern(
    rf"(?:[^.;:,]{{3,60}}, )?(?:all |also |now )?(?P<v>(?!being|during|including){_DOES}(?<=ing)) [^.;:]{{0,80}}? (?:is|are|was|were) (?:all )?(?:of )?(?:the )?(?:[a-z-]+ |[\ue000-\uf8ff](?:'s)? ){{0,3}}?{_PEOPLE}(?: of (?:the )?[\ue000-\uf8ff])?(?=[.,;:]|$)"
)
""" "Posing for a portrait are the six of Expedition 20." """


_COLON = Pattern(r"(?::| –| —) ")
"""Behind which those of a group are named: "Six people share a meal: from left, A, B and C"."""
_OPENING_PLACE = compiled(r"(?:in|inside|aboard|onboard|on board) (?:the )?(?P<m>[\ue000-\uf8ff])")
_LISTED = compiled(
    r"\b(?:pictured|seen|shown|from (?:the )?(?:far )?(?:left|right|top|bottom|front|back)|left to right|(?:counter-?|anti-?)?clockwise|seated|standing|visible|at (?:the )?(?:far )?(?:left|right|center)|in (?:the )?(?:front|back|rear|foreground|background|center|middle)|(?:is|are) (?:in|at) (?:the )?(?:(?:very|far) )?(?:front|back|rear|cent(?:er|re)|middle|top|bottom|left|right)|the (?:others?|rest) (?:is|are)|(?:is|are) joined by|clustered|gathered|front row|back row|(?:crew|crews|members|trio|quartet)[a-z ]{0,20} (?:are|is|consists? of|includes?)|they are)\b"
)


_LABEL = compiled(
    r"(?:(?:in|at) (?:the )?)?(?:front|back|rear|left|right|cent(?:er|re)|middle|top|bottom|foreground|background|first|second|third|behind (?:him|her|them))(?: row)?(?:, [^.;:]{1,60})?: "
)


_PLACED = compiled(
    r"^[^.;]{1,60} (?:is|are) (?:in|at|on) (?:the )?(?:(?:very|far) )?(?:front|back|rear|cent(?:er|re)|middle|top|bottom|left|right)\b"
)


def read_group(draft: Draft) -> None:
    """What a crew without names does, told of the people that the next sentences list: "The crew gathers for a meal. From left are ..."."""
    for sentence in draft.sentences[:4]:
        named = [at for at, chunk in sentence.at.items() if chunk.is_a("Person") and chunk.note != "coref"]
        colon = _COLON.search(sentence.codes) if named else None
        if not draft.scene[sentence.number] or (named and (colon is None or named[0] < colon.start())):
            continue
        match = (_FRONTED.match(sentence.codes) if colon is None or draft.opens(sentence) else None) or _GROUP.search(sentence.codes)
        if match is None or (colon is not None and match.end() > colon.start()):
            continue
        who = sentence.at.get(match.start())
        if who is not None and not who.is_a("Person", "Expedition", "Mission", "Role", "Organization", "Country"):
            continue  # "the truss, wings still folded, meets its neighbour"
        deed = phrase(draft, sentence, match.start("v"))
        if deed is None or mood(sentence, match.start(), match.start("v")):
            continue
        where = _OPENING_PLACE.match(sentence.codes)
        room = sentence.at[where.start("m")].meaning("Module") if where else None
        if " " not in deed[0] and room is not None:
            deed = f"{deed[0]} in {room.label}", deed[1], deed[2]
        told = colon is not None
        for other in draft.sentences[sentence.number + (colon is None) : sentence.number + (5 if colon is None else 1)]:
            people = [(at, c) for at, c in sorted(other.at.items()) if c.is_a("Person") and c.note != "coref"]
            if not people or not draft.scene[other.number]:
                continue
            if (not told and not (_LISTED.search(other.codes) or _LABEL.match(other.codes))) or (
                sum(len(c.each) for _, c in people) < 2 and not (_LABEL.match(other.codes) or _PLACED.search(other.codes))
            ):
                break
            told = True
            quote = sentence.original(deed[1], deed[2])
            shown = {s.object.id for s in draft.about("depicts") if s.asserted and isinstance(s.object, Entity)}
            for _, chunk in people:
                for each in chunk.each:
                    person = each.meaning("Person")
                    if person is not None and person.id in shown:
                        draft.say(
                            person,
                            "activity",
                            deed[0],
                            "crew-then-list",
                            cover(quote, each.span),
                            subject_span=each.span,
                            trigger=quote,
                            object_span=quote,
                        )
