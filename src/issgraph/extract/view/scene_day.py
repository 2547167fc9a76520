"""The day of a picture: its stamp, what is told of its taking, or the first day of its scene that is no other event's; in one file, since each
way gives way to the one before it, and long by the words around days of other things."""

from __future__ import annotations

from issgraph.compiled import compiled
from issgraph.extract.crew.own_pictures import tells_of_taking
from issgraph.extract.grammar.clauses import resolve_date
from issgraph.extract.grammar.telling import NOW, pieces
from issgraph.extract.naming.chunks import Chunk, Sentence
from issgraph.extract.naming.dates import Date
from issgraph.extract.naming.draft import Draft
from issgraph.extract.view.counted_days import counted_day
from issgraph.model import Span
from issgraph.patterns import Pattern, sought

_TAKEN_ON = Pattern(
    r"(?:taken|photo|photographed|picture|pictured|image|imaged|snapped|shot|seen|view|frame|exposed|made|recorded|scene|shutter|snapshot|selfie|exposure|acquired|caught|(?:aimed|pointed|trained|turned|with|through) (?:an?|his|her|their|the) (?:[a-z0-9-]+ |[\ue000-\uf8ff]-? ?){0,3}?(?:camera|lens|telephoto))[^.;]{0,90}?(?:on|from|dated|of|in|,|:|the|this|that)(?: early| late| mid)? ?$|(?:taken|photographed|captured|snapped|shot|exposed|dated|recorded|acquired)(?: (?:from|over|above|at|near|by|with|through|in|aboard) [^.;,]{1,40}(?:, [^.;,]{1,20})?)? (?:last |this )?$"
)
_JUST_TAKEN = Pattern(
    r"\b(?:photo|photograph|picture|image|view|shot|frame|selfie)\b[^.;]*\b(?:was|were|is) (?:taken|captured|snapped|shot|acquired|recorded|made) (?:[a-z]+ )?(?:on|in) (?:early |late )?$"
)
"""Right before the day of the taking, whatever is told of the thing in the picture: "this photo of the ship nearing for docking was taken on"."""

_OTHER_EVENT = Pattern(
    r"(?:launch(?:ed|ing)?(?! (?:dress|pad|rehearsal|countdown|site|complex))|rocketed|lifted off|lift ?off|(?:lifting|blasting|taking) off|thundered|roared|soared|lofted|boosted|hurled|propelled|got away|sent (?:(?:it|[\ue000-\uf8ff]) )?(?:up|aloft|into|to) |rocketing|(?<!recently )(?<!newly )(?<!just )(?<!freshly )(?<!new )arriv(?:ed|al)|rendezvous|attempt|spoiled|scrubbed|docked|docking|since|until|berthed|undock\w*|departure|(?<!as it )made port|tied up|left(?! (?:arm|hand|side|end|wing|foot|leg|boot|shoulder|half|corner|edge|in the|of))|departed|began|blasted off|flew(?! (?:[a-z]+ ){0,2}(?:over|above|past|across|by)\b)|land(?:ed|ing(?= (?:back|home|safely|on earth|in (?=[\ue000-\uf8ff]))))|due|set for|(?<!un)scheduled|(?<!un)planned|expected|born|(?<!is )(?<!are )(?<!being )(?:brought|carried)|recall\w*|leaving|requested|ringed|drifted off|slid\b|topic|letter|gone up|went up|came up|came to (?=[\ue000-\uf8ff])|ferried|reached(?= (?:(?:the|its|their|a|low) )*(?:[\ue000-\uf8ff]|station|orbit|space|complex|outpost|port)(?![a-z]))|returned|delivered|followed)[^.;,]{0,40}$"
)


_MEANWHILE = compiled(r" (?:as|while) (?:it|they|(?:the [a-z ]{0,20})?[\ue000-\uf8ff]) (?:[a-z]+ly )?$")
"""Between a picture's taking and what happened at that moment: "pointed his camera at the ship as it came up"."""
_STAMPED = Pattern(
    r"\b(?:iss|sts|jsc|nhq|ksc|s)-?\d{2,4}-?e-?\d{4,7}(?: \(|, )$|(?:minutes|hours|moments|shortly|soon|just|seconds) after (?:the |their )?[^.;,]{0,90}\bon $"
)
"""A frame's number before its date, wherever it stands; a moment told by what went before it."""
_FRAME_OF = Pattern(
    r"\b(?:iss|sts|s)-?\d{2,4}-?e-?\d{4,7}(?: \(|, | (?:was|were) (?:acquired|taken|made|captured|shot|photographed)\b[^.;]{0,70} on )$"
)
"""Before the day of a frame that is named by its number."""
_SHOWN_DOCKED = Pattern(
    r"\b(?:pictured|seen|shown|photographed|imaged|visible|in view|captured)(?: here)?(?:,? (?:still|while|[a-z]+ly))? (?:docked|berthed|attached|moored|parked|mated|linked|installed|perched)\b[^.;,]{0,70}\b(?:on|of) $"
)
"""Before the day on which something is seen docked: "is pictured docked to Harmony on May 22"."""
_LABELS_IT = Pattern(
    r"(?:^|[;.,] |\()(?:the |its )?(?:date|day|when|taken|shot|exposed|made|created|captured|photographed)(?: of (?:the |this )?(?:photo|photograph|picture|image|exposure|scene|shot|view|frame|capture|creation|taking|imaging|photography|acquisition)| taken| shot| created| captured| acquired)?(?:,| is| was|:) $"
    r"|(?:^|[;.,] |\()(?:the )?(?:(?:img|image|photo|picture|camera|frame|exposure|file|still|pic) (?:time ?)?stamp(?:ed)?|(?:time|date) ?stamp(?:ed)?|(?:image|photo|picture|shot|frame|exposure|capture|pic) (?:date|day|time|taken))(?:,| is| was| reads| says|:| =)? $"
)
"""Before a date that is given as a caption's data are: "The date: July 3", "the photographer was X; the date, May 12"."""
_NOTED = Pattern(
    r"^\(?(?:(?:the |this )?(?:photo|photograph|picture|image|frame|shot|exposure)(?: was| is)? )?(?:taken|shot|made|exposed|captured|photographed|acquired|recorded|snapped)(?: (?:here|from [^.;,]{2,40}))? (?:on )?$"
)
"""Before the day in a note of its own: "Photo taken on May 3"."""
_IN_THIS = compiled(r"\b(?:this|these|the above|our) (?:(?!of\b|on\b|in\b|from\b)[a-z-]+ ){0,2}$")
_ITS_FRAME = compiled(
    r",? (?:(?!of\b|on\b|in\b|from\b|and\b|with\b|the\b|an?\b)[a-z-]+ |[\ue000-\uf8ff] ){0,3}?(?:photos?|photographs?|images?|pictures?|snapshots?|shots?|exposures?|portraits?|views?|scenes?|panoramas?|stills?|frames?|selfies?|self-portraits?|prints?|negatives?|slides?|transparenc(?:y|ies))\b"
)
"""Around a day that stands before a word for the picture: "in this Feb. 3, 2006, frame"."""
_UNTIL_THEN = Pattern(
    r"\b(?:until|before) (?:that|this) (?:very |same )?(?:day|week|month|morning|night|moment|afternoon)(?: (?:in|of|on|last|,))?,? $"
)
"""Before the time of a deed that was never done before the picture's: "nobody had grown one until that week in May 2016"."""
_HERE_ON = Pattern(
    r"(?:^|[;:–—] )(?:here|above|below|in th(?:is|e) (?:photo|photograph|picture|image|view|shot|frame|scene)),?(?: (?:seen|pictured|shown|photographed))?,? (?:(?:early|late) )?(?:on |of )?$"
    r"|(?:^|[;:–—] )here (?:is|are|stands?|floats?|he|she|they|we see)\b(?:(?! (?:who|which|that|since|until|after|before he|before she)\b)[^.;]){0,90}\bon $"
)
"""Before the day of what is to be seen: "Here, on the 9th, she is at work"."""
_PHOTOGRAPHED = Pattern(r"\b(?:photographed|filmed|snapped|shot|imaged|recorded|caught|captured) (?:the |its |this )?(?:[a-z-]+ )?$")
"""Before the event that somebody made a picture of."""
_IT_IS = compiled(r"^it(?:'s|’s| is| was) (?:now |still |already )?$")
_DAY_OF_FRAME = compiled(r".,? (?:nasa |esa |jaxa |[\ue000-\uf8ff] )?(?:photo|photograph|image|picture|frame|negative|slide|file)\b")
"""A date and the number of the frame, as a note of their own: "27 January 2011, photo S130-E-9712"."""
_THIS_THEN = Pattern(r"\b(?:this|these) [a-z-]+(?: (?:together|there|here|aboard|inside))? (?:in|on|back in) (?:early |late |mid-)?$")
"""Before the day of a doing that points at the picture: "when the three shared this dinner in May 2016"."""
_THAT_DAY = Pattern(
    r"^(?:just |only )?(?:(?:earlier|later|early|late) )?(?:that|(?:on )?th(?:e|at) same) (?:day|morning|afternoon|evening|night),? (?:on )?$|^(?:the )?(?:date|day)(?: is| was|:) $"
)
"""Before a date that is that of what was just described: "Earlier that day, May 3, X had opened the hatch", "The date is May 3"."""
_JUST_TOLD = compiled(r"(?:(?:just |only )?(?:earlier|later|early|late|on) )?(?P<d>[\ue000-\uf8ff]),? (?:on )?")


def _that_day(draft: Draft, sentence: Sentence, lead: str) -> bool:
    """True for a date behind words that say it is the day of the scene told just before."""
    if not any(draft.scene[max(0, sentence.number - 2) : sentence.number]):
        return False
    before = _JUST_TOLD.fullmatch(lead)
    same = sentence.at.get(before.start("d")) if before else None
    return _THAT_DAY.search(lead) is not None or (same is not None and isinstance(same.value, Date) and same.value.how == "same")


_ITS_EVENT = Pattern(
    r"(?:,? (?:at )?\d?\d[:.h]\d\d(?::\d\d)?(?: ?(?:[ap]\.?m\.?|[a-z]{1,4}))?(?: time)?){0,2}(?:,|:| -| –| —)? (?:lift-?off|blast-?off|launch(?:ed)?|l/o|t-?0)\b(?! (?:pad|site|day|complex))"
)
"""Behind the day of a launch in a log: "18 Apr 11:11 EDT liftoff"."""
_EVENT_LABEL = Pattern(
    r"(?:^|[;.,|/(] ?)(?:l|l/o|lo|launch(?:ed)?|lift-?off|l-?off|undock|und|dep|landing|ldg|land|eta|born|released)(?:(?: date| day| time)?:| =| (?:from )?(?:the )?[\ue000-\uf8ff])? $"
)
"""Before the day of an event in clipped notes: "L: 19 May"."""
_SEEN_EVENT = compiled(
    r"(?:docking|arrival|undocking|undocks|leaving|liftoff|(?<!of )launches\b(?! [^.]*\b(?:before|after|since|until|by) $))"
)
"""Events that a picture of their day is often of, when nothing else dates it."""


_MUSEUM = Pattern(
    r"\b(?:stands?|sits?|hangs?|rests?|lies|is (?:now )?(?:on display|displayed|shown|exhibited|kept|preserved)|on (?:show|display)|exhibited|displayed)\b[^.;]{0,80}\b(?:museum|gallery|exhibition|exhibit|hall|lobby|foyer|showroom|visitors?'? cent(?:er|re)|planetarium|smithsonian)\b"
)
"""A thing that has come to rest in a museum: the days of its flight are of another time."""
_FLEW = Pattern(r"\b(?:rode|flew|flown|came|went|left|brought|carried|took|returned|landed|docked|launched|lifted)\b[^.;]{0,80}$")
_WEEKDAY = compiled(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_OF_ANOTHER = Pattern(
    r"\bwho (?:had )?(?:went|gone|been|was|were|worked|walked|floated|ventured) (?:out|outside)\b[^.;]{0,50} on (?:the )?$|\b(?:companion|partner|colleague)s? (?:of|on) $"
    r"|\bbetween (?:the )?(?:[\ue000-\uf8ff] and (?:the )?)?$|(?:^|[;:–—(,] ?|\b(?:and|but|while) )(?:the|their|his|her|an?) (?:first|other|others|earlier|previous|prior|initial|longest|shortest|one before)(?: (?:one|two|three|tries|try|attempt|spacewalk|outing|eva|excursion|walk|time|of (?:them|the [a-z]+)|together))*,? (?:was|were|came|took place|had been|had come|had taken place|happened|occurred|dates?|dated) (?:made |done |back )?(?:on|of|from|in|to) $"
    r"|\b(?:(?:rehears\w+|practice|drill|ticket|poster|newspaper)\b[^.;,]{0,12} (?:for|from|of)|(?:count(?:s|ing|ed)?(?: the)? (?:days|weeks|hours)|countdown)\b[^.;,]{0,12} (?:to|until)"
    r"|\b(?:image|photo|photograph|picture|handout|frame|video|view|shot)(?: (?:was|is))? (?:released|handed out|distributed|issued)\b[^.;]{0,60}?"
    r"|(?:^|[;(] ?)(?:(?:page|file|text|caption|record|entry|last) )*(?:updated|scanned|revised|modified|edited|catalogu?ed|reprinted|retouched|digiti[sz]ed|restored|archived|uploaded|accessed|retrieved)(?: on|:)?"
    r"|(?:might|may|could) (?:well )?(?:date|have been (?:taken|made))\b[^.;]{0,40}|landfall on|calendar\b[^.;,]{0,12} on which|anniversary of|(?:posted|published|tweeted|uploaded|shared(?= (?:it|this|that|them|the (?:photo|picture|image|view|shot|selfie|frame)|an? (?:photo|picture|image|view|shot|selfie)|on\b|online|with|[^.;]{0,60}\b(?:twitter|instagram|facebook|social|online|followers))))\b[^.;]{0,120}\bon|(?<!minutes )(?<!hours )(?<!hour )(?<!shortly )(?<!just )(?<!moments )(?<!soon )(?<!days )\b(?:after|following) (?:the |an? |their |its )?(?:[a-z]+ ){0,2}(?:arrival|departure|release|spacewalk|excursion|berthing|capture)\b[^.;,]{0,50} on) $"
)
_ONCE_UPON = Pattern(
    r"\bwhere (?:(?:an?|the|its|their) )?(?:[a-z-]+ ){0,2}?(?:[\ue000-\uf8ff] )?(?:[a-z-]+ )?(?:had )?(?:deposited|left|docked|parked|berthed|moored|installed|attached|put|placed|delivered|brought|dropped|arrived|anchored|bolted|tied up)(?: (?:it|them|him|her|[\ue000-\uf8ff]))?(?: there| up| home)? (?:on|in|since) $"
    r"|\b(?:which|that) (?:(?:he|she|they|(?:(?:the|fellow|astronauts?|cosmonauts?) )?[\ue000-\uf8ff](?:(?:, |,? and )[\ue000-\uf8ff])*) )?(?:(?:had|has|have|was|were|been|first|also|[a-z]+ly) )*(?:mounted|placed|reached|boarded|entered|joined|attached|connected|shifted|moved|parked|docked|relocated|grappled|berthed|bolted|flew|left|laid|launched|formed|erupted|struck|opened|grew|broke|calved|burned|flooded|collapsed|fell|hit|swept|failed|stopped|jammed|tore|leaked|lost|destroyed|installed|added|built|delivered|discovered|founded)\b[^.;,]{0,40}(?:on|in|of|since|from|by) $"
    r"|[\ue000-\uf8ff](?: [a-z]+){0,2},? (?:which|that|whose [a-z]+) (?:(?:had|has|have|was|were|been|first|also|just|itself|[a-z]+ly) )*(?!pictured|taken|made|shot|photographed|captured|imaged|snapped|recorded|framed|seen|flashed|glowed|loomed|passed|moved|filled|appeared|crossed|used)(?:[a-z]+ed|tied|came|went|flew|left|rode|rose|got|put|found|lost|born|built|sent|set|sprang|swept|fell|sank|blew|broke|began|stuck|slid|swung)\b[^.;,]{0,60}(?:on|in|of|since) $"
    r"|\b(?:which|that|who) had (?!just |only just )[^.;,]{2,60}\b(?:on|in|of|since) $"
    r"|\b(?:which|that) (?:(?:had|has|first|also|[a-z]+ly) )*(?:brought|carried|ferried|transported)\b"
    r"(?:(?! (?:is|are|was|were) )(?:[^.;,]|,(?= (?:and )?(?:[a-z]+ ){0,2}[\ue000-\uf8ff]))){0,110}(?:on|in) $"
)
"""What something once did on a day: "the hurricane, which formed on Sept. 2", "the ship that brought A, B and C up on May 3"."""
_AGAIN_TAKEN = compiled(r"\b(?:taken|photographed|pictured|snapped|shot|seen|captured|imaged)\b")
_WAS_DONE = Pattern(
    r"\b(?:was|were|been) (?:(?:first|later|once|also|[a-z]+ly) )*[a-z]+(?:ed|en|ilt|own|ght|aid)\b[^.;,]{0,40}\b(?:in|of|during|since) (?:early |late |mid-)?$"
)
"""What was done in some month: "the cupola was added in February 2010"."""
_LONG_AFTER = Pattern(
    r"\bbefore (?:[a-z'-]+ |[\ue000-\uf8ff](?:'s)? ){1,8}(?:in|of)(?: early| late)? $|\b(?:members?|commander|engineer|part|resident|crew)\b[^.;]{0,40} (?:from|since|until|through)(?: early| late)? $"
)
"""Before a month of something else: "before its launch in August 2020", "a member of the crew from July 2006"."""
_HAD = Pattern(r"\bhad (?:also |already |first |been |just )*[a-z]+[^.;,]{0,60}$")
"""What had gone before the picture: "It had been built by Sept. 27"."""
_MOVED = Pattern(
    r"(?:it|she|they|both|(?:the |an? |its |their )?(?:[a-z-]+ )*[\ue000-\uf8ff](?: [a-z]+)?|the (?:[a-z-]+ ){0,2}(?:ship|craft|spacecraft|capsule|freighter|module|vehicle|arm|controllers|teams))(?:,[^.;]{2,70},)?(?: [^.;,]{0,60}? and)? (?:then |later |first |soon |was |were )*"
    r"(?:plucked|installed|attached|bolted|berthed|moved|shifted|swung|lifted|pulled|tied up|moored|parked|linked|hooked|mated|latched|joined|inflated|expanded|unberthed|grappled|cast off|pulled out|relocated|fastened|eased|slid)\b[^.;]*$"
)


_WHOSE = compiled(
    r", whose (?!(?:hands?|face|head|feet|back|arms?|camera|shadow|reflection)\b)[^.;,]{2,60}\b(?:on|in|of|last|late|early) $"
)
"""Before a day of what is told of somebody's besides: "A, whose spacewalk in January was a long one, eats"."""
_WHO_WAS = Pattern(
    r", who (?:had |has |first |last |also )*(?:was|were|been|went|gone|came|come|flew|flown|worked|spent|made|walked|ventured|joined|commanded|returned|left)\b[^.;,]{0,60}\b(?:in|last) (?:early |late |mid-)?$"
)
"""Before a month in which somebody of the picture did something else: "A, who was outside in July, photographed B"."""
_COMMAND = Pattern(
    r"\b(?:took|taken|gave|given|handed|passed|turned|transferred|assumed|relinquished|ceded|succeeded|relieved|replaced|became)\b[^.;]{0,80}\b(?:command|commander|(?<=handed )over|(?<=took )over)\b[^.;]{0,80}$"
    r"|\b(?:joined|became part of|left) [^.;]{0,30}(?:nasa|esa|jaxa|corps|agency|crew)\b[^.;]{0,20}$"
)
"""Before the day of what somebody became, or was no more."""


def _now(sentence: Sentence) -> bool:
    """True for a sentence that tells of now, and of nothing past."""
    told = {piece.told for piece in pieces(sentence)} - {""}
    return told == {NOW}


def _moved_then(sentence: Sentence, lead: str) -> bool:
    """True for a day on which a ship or a part of the station was moved, told beside the scene."""
    moved = _MOVED.match(lead)
    return moved is not None and not any(c.is_a("Person") for at, c in sentence.at.items() if at < moved.end())


_BEFORE = Pattern(
    r"\b(?:before|ahead of|prior to|preparing for|prepare for|preparations? for|ready for|(?:gear|tools?|suits?|plans?|steps|bags?|equipment|checklists?|procedures?) for) (?:the |its |an? |his |her |their )?$"
)
_AFTER = Pattern(rf"\b(?:after|following|since) (?:the |its |an? |their )?$|{_BEFORE.pattern}")
_MOMENTS = Pattern(
    r"\b(?:moments|minutes|seconds|shortly|just|hours?|soon) (?:after|before|ahead of|prior to|following) (?:the |its |an? |his |her |their )?$"
)
_NAMED_BY = Pattern(
    r"(?:'s)?,? (?:[a-z]+(?:'s)? )?(?:(?P<launch>launch|liftoff|landing|splashdown)|space ?walk|excursion|eva|docking|undocking|departure)\b"
)
"""Around a day that another event is named by: "three days after its Dec. 5 launch"."""
_WHEN_TAKEN = Pattern(
    r",? (?:(?:which is|was) )?(?:when|the (?:day|date|morning|evening|night)(?: on which| that)?) (?:this|the|it|that)(?: (?:photo|photograph|picture|image|view|shot|frame|one|scene))?(?: (?:was|is|has been))?(?: [a-z]+ly)? (?:taken|shot|made|snapped|recorded|captured|exposed|photographed)\b"
)
"""Behind the day of the taking: "on April 13, when this was taken"."""
_OF_ANOTHER_TOO = Pattern(
    r"(?: (?:space ?walk|outing|eva|excursion|launch|flight|attempt))? (?:was|were|had been|has been|is) (?:[a-z]+ly )?(?:put off|called off|cancell?ed|postponed|scrubbed|scrapped|delayed|moved)\b|,? that [^.;]{2,60} had (?:[a-z]+ly )?[a-z]+(?:ed|ent|ook|ung|ew|own|eft)\b|,[^.;,]{0,60} (?:shared|posted|tweeted|published|uploaded)\b|,? (?:is|was|are|were) (?:ringed|marked|circled|underlined|the topic|the subject)\b|[^.;]{0,40}\b(?:drifted off|undocked|departed|left|pulled away)\b[^.;]{0,20}\bthis later (?:image|photo|picture|view)"
)
"""Days of something else: a date on a calendar, of a rehearsal, of what went before "this later image"."""


def _steps_out(sentence: Sentence, lead: str, at: int) -> bool:
    """True for who leaves an airlock: that is no journey."""
    way = _OUT_OF.match(lead, at)
    return way is not None and (way["x"] is None or way["x"] in sentence.alphabet.slot["Module"])  # what brackets held is gone from `lead`


_OUT_OF = Pattern(
    r"(?:left|leaving|departed) (?:the )?(?:(?:station|space station|[\ue000-\uf8ff])(?:'s) )?(?:airlock\b|hatch\b|(?P<x>[\ue000-\uf8ff])(?:'s)?(?: airlock| compartment)?)"
)
_COUNTED = compiled(r"[\ue000-\uf8ff],? (?:on )?$")


def _counted_off(day: Chunk) -> bool:
    """True for days counted from another: "two days later, on Nov. 18"."""
    return isinstance(day.value, Date) and day.value.how == "shift" and day.value.days != 0


def _said(draft: Draft, sentence: Sentence, lead: str, event: bool) -> bool:
    """True for a day that a caption gives as its picture's by other words than those of taking: a stamp, a label, "that same day"."""
    stamped = _STAMPED.search(lead)
    return (
        _SHOWN_DOCKED.search(lead) is not None
        or (stamped is not None and (draft.scene[sentence.number] or stamped.group().endswith(("(", ", "))))
        or _that_day(draft, sentence, lead)
        or _LABELS_IT.search(lead) is not None
        or (sentence.number < 8 and _IT_IS.match(lead) is not None)
        or (not lead and _DAY_OF_FRAME.match(sentence.codes) is not None)
        or (not event and 0 < sentence.number < 4 and _THIS_THEN.search(lead) is not None)
        or len(sentence.codes.strip(" .()")) == 1
    )


def _whole(chunk: Chunk) -> bool:
    return isinstance(chunk.value, Date) and chunk.value.how in ("full", "day")


_INSERTED = compiled(
    r", (?!pictured|taken|made|shot|photographed|captured|imaged|snapped|recorded|framed|seen|shown|caught|filmed)(?:first |only |[a-z]+ly )?(?:[a-z]+ed|[a-z]+own|born|built|sent|bought|brought|left|laid|found|hung|put|set|cut|dug|spun|begun|sewn|woken|written) [^.;,]{0,40}\b(?:on|since) $"
)
"""Before the day of something that was done to what is in view."""
_TAKEN_THEN = Pattern(
    r"(?:\b(?:taken|photographed|captured|snapped|shot|recorded|acquired|exposed)|\b(?:photo|photograph|picture|image|view|frame|shot)[^.;]{0,30} (?:is|was|made)(?: from)?|^(?:made|caught|seen))(?: by (?:[a-z]+ ){0,3}[\ue000-\uf8ff](?: of [\ue000-\uf8ff])?)?(?: (?:only|just|late|early))? $"
)
_AGO = compiled(r"(?i)yesterday|today|\w+ (?:days?|weeks?) ago")


def _days_ago(draft: Draft, sentence: Sentence, chunk: Chunk) -> str:
    """The day of a picture that was "taken yesterday" or "two days ago", by that of publication; of weeks ago only the month."""
    words = draft.text[chunk.start : chunk.end]
    if len(draft.published) < 10 or not isinstance(chunk.value, Date) or _AGO.fullmatch(words) is None:
        return ""
    at = sentence.code_at(chunk)
    if at == 0 and draft.scene[sentence.number] and _that_is_now(draft, sentence, chunk):
        return chunk.value.iso("", draft.published)
    if not _TAKEN_THEN.search(sentence.codes, 0, at) or sentence.codes.startswith(" off", at + 1):
        return ""
    iso = chunk.value.iso("", draft.published)
    return iso[:7] if "week" in words.lower() else iso


def _that_is_now(draft: Draft, sentence: Sentence, day: Chunk) -> bool:
    """True for a scene that opens with its day: "Today A exercises", "Yesterday's lunch: A eats a leaf"."""
    if sum(isinstance(c.value, Date) for c in sentence.chunks) > 1 or not any(piece.told == NOW for piece in pieces(sentence)):
        return False
    word = draft.text[day.start : day.end].lower()
    return word == "today" or (word == "yesterday" and _ITS_LABEL.match(draft.text, day.end) is not None)


_ITS_LABEL = compiled(r"['’]s (?:[a-z-]+ ){0,2}[a-z-]+: ")


_TAKEN_AFTER = Pattern(
    r"\b(?:took|got|made|shot|snapped|exposed|photographed|captured|recorded|caught|framed) (?:this|these|the|it|them)(?: (?:[a-z]+-)?(?:[a-z]+ )?(?:photo|photograph|picture|image|view|shot|frame|scene|snapshot)s?)?(?: of (?:it|her|them|him|both|the [a-z]+|(?:the )?[\ue000-\uf8ff]))?,? (?:just |only |exactly |about )?$"
    r"|\b(?:this|the) (?:photo|photograph|picture|image|view|shot|frame|scene|snapshot) (?:is |was |dates? )?(?:from|of) $"
    r"|(?:^|[;.,] |\b(?:this|the) (?:photo|photograph|picture|image|view|shot|frame|scene|snapshot) |\bit )(?:was |were |is |are |)(?:taken|shot|snapped|photographed|captured|recorded|made|exposed),? (?:just |only |exactly |about )?$"
)
_LATER = compiled(
    r"(?i)(?:\w+ days? (?:later|earlier|before)|the (?:next|following|previous) (?:day|morning|afternoon|evening)|the (?:day|morning|afternoon|evening|night) (?:after|before)|next day)"
)
"""A day counted from the one told last, behind the words of the taking: "got this shot of it a day later"."""
_ENDS_THERE = compiled(r"(?:[.,;:)]|$| (?:shows?|captures?|has|is|was|finds?|sees)\b)")
"""Behind a day counted back from the one told last, and not from what the next words tell."""


def _taken_after(draft: Draft, sentence: Sentence, chunk: Chunk) -> str:
    """The day of a picture that was taken so many days after the one told last, or before it."""
    if not isinstance(chunk.value, Date) or chunk.value.how != "shift" or not chunk.value.days:
        return ""
    at = sentence.code_at(chunk)
    if chunk.value.days < 0 and not _ENDS_THERE.match(sentence.codes, at + 1):
        return ""
    if not _LATER.fullmatch(draft.text, chunk.start, chunk.end) or not _TAKEN_AFTER.search(sentence.codes, 0, at):
        return ""
    before = (c for other in draft.near(sentence) for c in other.chunks if c.start < chunk.start)
    told = any(isinstance(c.value, Date) and c.value.how in ("full", "day") for c in before)
    iso = resolve_date(draft, sentence, chunk) if told else ""
    return iso if len(iso) == 10 and not (draft.published and iso > draft.published) else ""


def read_day(draft: Draft, stamp: Date | None) -> None:
    """The day of the picture: its stamp, else the date told of the taking, else the first date of the scene that is no other event's, else the only
    date that is none, though it is told behind the scene or lies years before publication: that is right in 14 of 16 captions by four hands."""
    if stamp is not None:
        iso = stamp.iso("", draft.published)
        if iso:
            _taken_on(draft, iso, "stamp", Span(stamp.start, stamp.end))
            return
    best: tuple[int, int, str, Span] | None = None
    event_day: tuple[str, Span] | None = None
    spare: list[tuple[str, Span]] = []
    shown_in_museum = any(_MUSEUM.search(sentence.codes) for sentence in draft.sentences[:2])
    for sentence in draft.sentences:
        for chunk in sentence.chunks:
            if not isinstance(chunk.value, Date):
                continue
            if chunk.value.how == "shift" and (ago := _days_ago(draft, sentence, chunk)):
                if best is None or best[0] < 12:
                    best = (12, chunk.start, ago, chunk.span)
                continue
            if (best is None or best[0] < 12) and (after := _taken_after(draft, sentence, chunk)):
                best = (12, chunk.start, after, chunk.span)
                continue
            if chunk.value.how in ("shift", "same"):
                continue
            at = sentence.code_at(chunk)
            if chunk.value.how == "weekday" and (
                len(draft.published) < 10 or (sentence.number and not _TAKEN_ON.search(sentence.codes, 0, at))
            ):
                continue
            lead: str = sentence.codes.part(0, at)
            if "(" in lead:
                lead = compiled(r"\([^)]*\)").sub("", lead)
            taken, event = _TAKEN_ON.search(lead), _OTHER_EVENT.search(lead)
            if event and (_steps_out(sentence, lead, event.start()) or _JUST_TAKEN.search(lead)):
                event = None
            if event and (_PHOTOGRAPHED.search(lead, 0, event.start()) or (event.start() < 60 and tells_of_taking(draft, sentence))):
                event, told_so = None, True
            else:
                told_so = False
            if taken and event and event.start() > taken.start() and _MEANWHILE.search(lead, taken.start(), event.start()):
                event = None
            told = bool(taken and not (event and event.start() > taken.start())) or bool(
                sentence.number < 2
                and compiled(r". ?,? ?(?:photo|image|picture|spacewalk|exposure|view|photograph|:)").match(sentence.codes, at)
            )
            if told and taken and (had := _HAD.search(lead)) and had.start() > taken.start() and not _AGAIN_TAKEN.search(had.group()):
                told = False  # "A, who took the photo, had been outside on May 1"
            noted = (_NOTED.search(lead) is not None and not event) or _WHEN_TAKEN.match(sentence.codes, at + 1) is not None
            told = told or (_ITS_FRAME.match(sentence.codes, at + 1) is not None and _IN_THIS.search(lead) is not None)
            told = told or told_so or noted or _UNTIL_THEN.search(lead) is not None or _HERE_ON.search(lead) is not None
            once = _ONCE_UPON.search(lead)
            if once and (not taken or (taken.start() < once.start() and not _AGAIN_TAKEN.search(once.group()))):
                continue
            if not taken and ((chunk.value.how == "month" and (_WAS_DONE.search(lead) or _WHO_WAS.search(lead))) or _WHOSE.search(lead)):
                continue
            if (
                not told
                and (counted := _COUNTED.search(lead))
                and (day := sentence.at.get(at - len(lead) + counted.start()))
                and _counted_off(day)
                and not draft.text.startswith("esterday", day.start + 1)
            ):
                continue
            if _OF_ANOTHER.search(lead) or _OF_ANOTHER_TOO.match(sentence.codes, at + 1):
                continue
            if not taken and (_ITS_EVENT.match(sentence.codes, at + 1) or _EVENT_LABEL.search(lead)):
                continue
            if not told and chunk.value.how == "month" and _LONG_AFTER.search(lead):
                continue
            if not told and sentence.number and _COMMAND.search(lead) and _now(draft.sentences[sentence.number - 1]):
                continue  # "A plays his guitar. He gave up command on May 12"
            if not told and not draft.scene[sentence.number] and (_HAD.search(lead) or _moved_then(sentence, lead)):
                continue
            if not told and _INSERTED.search(lead) and any(c.start > chunk.start and _whole(c) for c in sentence.chunks):
                continue  # "a leaf, sown on July 8, is eaten on Aug. 10"
            named = _NAMED_BY.match(sentence.codes, at + 1)
            if named and (_AFTER if named["launch"] else _BEFORE).search(lead) and not _MOMENTS.search(lead):
                continue
            told = told or _said(draft, sentence, lead, bool(event))
            other = bool(event) and not told
            if (
                other
                and event
                and event_day is None
                and not shown_in_museum
                and draft.scene[sentence.number]
                and chunk.value.how in ("full", "day")
                and (_SEEN_EVENT.match(lead, event.start()) or (sentence.number == 0 and _WEEKDAY.match(draft.text, chunk.start)))
            ):
                iso = resolve_date(draft, sentence, chunk)
                if (
                    iso
                    and not _planned_date(sentence, at)
                    and (not draft.published or f"{int(draft.published[:4]) - 1:04}" <= iso <= draft.published)
                ):
                    event_day = (iso, chunk.span)
            if chunk.value.how == "year" or (shown_in_museum and not told and (event or _FLEW.search(lead))) or (other and not told):
                continue
            iso = resolve_date(draft, sentence, chunk)
            if (
                not iso
                or iso < _FIRST_PICTURES
                or (draft.published and iso[: len(draft.published)] > draft.published[: len(iso)])
                or _planned_date(sentence, at)
            ):
                continue
            behind = not draft.scene[sentence.number] and (chunk.value.how == "month" or sentence.number > 3)
            if not told and (behind or (draft.published and iso < f"{int(draft.published[:4]) - 1:04}")):
                if not _ITS_FRAME.match(sentence.codes, at + 1) and not lead.endswith("ago on "):
                    spare.append((iso, chunk.span))
                continue
            score = (
                10 * told
                + (6 if draft.scene[sentence.number] else 0)
                + (5 if chunk.value.how == "full" else 3 if chunk.value.how == "day" else 0)
                + (20 if _FRAME_OF.search(lead) else 10 if noted else 0)
                - 2 * sentence.number
            )
            narrower = (
                best is not None
                and best[0] < 10
                and len(iso) == 10 > len(best[2])
                and iso.startswith(best[2])
                and (sentence.span.start <= best[1] or _SEASON.fullmatch(draft.text, draft.holder(best[1]).span.start, best[1]) is not None)
                and not _EVENT_THEN.match(sentence.codes, at)
            )
            if best is None or score > best[0] or narrower:
                best = (score, chunk.start, iso, chunk.span)
    if (counted_off := counted_day(draft)) is not None and (
        best is None or best[0] < 12 or counted_off[1].start <= best[1] < counted_off[1].end
    ):
        best = (12, counted_off[1].start, *counted_off)
    if best is None and event_day is None and (month := _month_told(draft)):
        _taken_on(draft, *month)
    elif best is None and event_day is not None:
        _taken_on(draft, event_day[0], "scene-event", event_day[1])
    elif best is None and len(spare) == 1:
        _taken_on(draft, spare[0][0], "scene-date", spare[0][1])
    if best is not None:
        _taken_on(draft, best[2], "scene-date", best[3])


_FIRST_PICTURES = "1980"
"""No picture of the station or of those who trained for it is older: an earlier day is of the story."""
_THIS_MONTH = compiled(
    r"(?i)\b(?:taken|pictured|photographed|captured|snapped|shot|acquired|imaged|seen|visible|recorded|posed?|photo|image|picture|view)\b[^.;]{0,80}?\b(?P<w>(?:earlier |early |late |later )?this month|(?:late |early |in late |in early )?last month)\b"
)


_WAS_TAKEN = compiled(
    r"(?i)(?:it|th(?:e|is) (?:[a-z-]+ )?(?:photo|photograph|image|picture|view|shot)) (?:was|were) (?:taken|captured|shot|snapped|made|photographed|recorded)\b|(?:taken|captured|shot|snapped|photographed)\b"
)


def _month_told(draft: Draft) -> tuple[str, str, Span] | None:
    """ "Taken earlier this month": a month, by the day of publication."""
    match = _THIS_MONTH.search(draft.text) if len(draft.published) >= 7 and " month" in draft.text else None
    holder = draft.holder(match.start()).number if match else 0
    if match is None or not (draft.scene[holder] or _WAS_TAKEN.match(draft.text, draft.sentences[holder].span.start)):
        return None
    year, month = int(draft.published[:4]), int(draft.published[5:7])
    if "last" in match["w"].lower():
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return f"{year:04}-{month:02}", "scene-date", Span(*match.span("w"))


_SEASON = compiled(r"(?i)(?:late |early |by |in |mid-|the |end |of |toward )+")
_EVENT_THEN = compiled(
    r"[^.;]{0,90}\b(?:came|arriv|dock|launch|lift|undock|left\b|depart|scrub|land|began|opened|born|return|install|attach|berth|deliver|reach)"
)
"""A month that a sentence opens with, of which a day behind it is the picture's ("Late in April the ice is thick. On April 25 one noticed"), unless
something came or went on the day."""
_OPENS = compiled(r"(?:^|[;:] )(?:then |later )?(?:in|on|by|for|from|during) (?:early |late |mid-)?$")
_TO_BE = Pattern(
    r",? (?:[^.;:, ]+ ){1,8}?(?:(?:is|are) (?:then |now )?(?:to (?!be seen\b)[a-z]+|due|scheduled|expected|set to|slated|planned|supposed|meant)|will)\b"
)
"""Behind a date that a clause opens with, and on which something is yet to come: "In August ownership is to pass"."""


def _planned_date(sentence: Sentence, at: int) -> bool:
    return (_OPENS.search(sentence.codes, 0, at) is not None and _TO_BE.match(sentence.codes, at + 1) is not None) or bool(
        sought(
            r"\b(?:will|is to|are to|due|planned|scheduled|set for|expected|slated|no earlier than|targeted|upcoming|forthcoming|impending)\b[^.;,]{0,40}$|\bwill (?:be |[a-z]+ly )*(?:launch|lift|depart|leave|fly|travel|arrive|land|return|undock|dock|begin|start|join|blast|take off)[a-z]*\b[^.;,]{0,110}$"
        ).search(sentence.codes, 0, at)
    )


def _taken_on(draft: Draft, iso: str, rule: str, span: Span) -> None:
    draft.day = iso
    draft.say(draft.photo, "takenOn", iso, rule, span, object_span=span, trigger=span)
