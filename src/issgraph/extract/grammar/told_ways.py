"""The words by which a text tells loosely who made or runs a thing: nouns for it, verbs and nouns of making and running, the ways they stand."""

from __future__ import annotations

from dataclasses import dataclass

from issgraph.compiled import compiled

CLASSES = (
    "VisitingVehicle",
    "Module",
    "RoboticArm",
    "Truss",
    "ExternalPlatform",
    "DockingAdapter",
    "SolarArray",
    "StationElement",
    "Hardware",
)
NOUNS = {
    ("Module", "VisitingVehicle"): r"carriers?",
    ("Hardware",): r"instruments?|terminals?|detectors?|experiments?|payloads?",
    (
        "VisitingVehicle",
    ): r"(?:space)?(?:ships?|craft|crafts)|capsules?|freighters?|vehicles?|vessels?|(?:space )?trucks?|tugs?|transporters?|ferry|ferries|haulers?|lifeboats?|taxis?|dragons?|storks?|orbiters?|shuttles?",
    (
        "Module",
    ): r"modules?|lab(?:orator(?:y|ies))?s?|nodes?|hubs?|airlocks?|compartments?|rooms?|observator(?:y|ies)|windows?|dome|turret|storerooms?|closet|pantry|annex|living quarters|habitat|blocks?|ball|cylinder|cone|tube|sphere|can|barrel|corridor|porthole|bay",
    ("RoboticArm", "Hardware"): r"arms?|robots?|humanoids?|limbs?|cranes?|manipulators?|handym[ae]n|hands?|booms?",
    ("Truss",): r"truss(?:es)?|keystone|girders?|segments?|backbone|beams?|spine",
    ("ExternalPlatform", "StationElement"): r"platforms?|porch|balcony|terraces?|pallets?|base|shelf|carts?|trolley",
    ("SolarArray",): r"arrays?|wings?|panels?|blankets?",
    ("DockingAdapter",): r"adapters?|collars?|rings?|tunnels?",
    CLASSES: r"newcomers?|arrivals?|visitors?|machines?|hardware|structures?|contraptions?|addition|thing|pair|two|one|piece|delivery",
}
ANY_NOUN = "|".join(NOUNS.values())
MAKER = r"(?:makers?|builders?|manufacturers?|constructors?|creators?|fabricators?|suppliers?|prime contractors?|main contractors?|contractors?|designers?)"
ITEM = compiled(
    rf"(?P<name>[\ue000-\uf8ff])(?!-|'s? (?!{ANY_NOUN}|{MAKER}|owner|operator))|(?:\b(?:the|this|that|these|those|both)|(?<=[\ue000-\uf8ff]'s))(?: [a-z0-9-]+){{0,3}}? (?P<noun>{ANY_NOUN})\b(?!-)|\b(?P<it>it|them|itself)\b"
)
"""What may be the thing that words speak of: a name, a noun for its kind, or a pronoun."""

_BODY = "Organization|Country"
_MADE = r"(?:built|made|manufactured|constructed|crafted|fashioned|assembled|fabricated|produced|designed|welded(?: together)?|cast|milled|stitched(?: together)?|sewn|hammered(?: together)?|turned out|put together|forged|machined|engineered|pieced together|knocked together|bolted together|rolled out|created|contributed)"
_MAKES = rf"(?:{_MADE}|builds|makes|manufactures|constructs|crafts|assembles|fabricates|produces|turns out|puts together)"
_WORK = r"(?:creations?|handiwork|works?|workmanship|products?|brainchild|build|construction|manufacture|make|design|contribution|masterpiece|baby)"
WORKS = r"(?:workshops?|shops?|halls?|factory|factories|works|plants?|floors?|lines?|drawing boards?|stables?|foundry|shipyards?|clean ?rooms?|hangars?)"
_RUN = r"(?:run|flown|operated|owned|controlled|managed|leased|chartered|lent|loaned|commanded|overseen|tended|looked after|worked|fielded|steered|driven|dispatched|sent(?: up)?)"
_RUNS = r"(?:runs|flies|operates|owns|controls|manages|lent|lends|leased|loaned|oversees|looks after|flew|ran|owned|operated)"
_DOING = r"(?:building|making|manufacturing|assembling|constructing|welding|manufacture|assembly)"
_OWNING = r"(?:owning|operating|running|flying|steering|driving)"
_AT = r"(?:,? (?!by|not|and|but|or|which|that|who|while|it|he|she)[a-z0-9'-]+|,? [\ue000-\uf8ff](?!'s? )){0,5}?,?"
_TEAM = r"(?:(?:an?|the) (?:[a-z-]+ ){0,3}(?:team|consortium|group|partnership|alliance|compan(?:y|ies)|firms?|contractors?)(?: of [a-z ]{3,30})?(?:,? (?:that|which) (?=[\ue000-\uf8ff] (?:led|leads|headed|heads))|,? (?:led|headed|directed|coordinated) by | under (?:the )?(?:lead |leadership of |direction of )?))"
_PEOPLE = r"(?:people|engineers|workers|workmen|teams?|technicians|craftsmen|welders|plants?|factory|factories|workshops?|works|men|women|specialists|staff|experts|designers|builders|shops?|halls?|division|subsidiary)"
_OWN_KIND = r"(?:and (?=(?:final|last|largest|biggest|heaviest|newest|only) )|(?!and |or |with |of |in |at |on |by |for |to |from |than |as |is |are |was |were |has |had |will |crew |flight |ground |mission |robotics )[a-z0-9-]+ ){0,5}?"


_LIKENED = (
    r"(?:observation (?:post|deck|platform|tower|bay|car)|bay|deck|post|look-?out|perch|gallery|conservatory|bubble|skylight|rotunda|van|lorry|bus|wagon|trunk|chest|shed|attic|loft|cellar|garage|locker|depot|storehouse|store|storage (?:room|space|closet|bay)"
    r"|larder|cupboard|wardrobe|vault|suitcase|workshop|cabin|pod|house|home|bedroom|study|kitchen|hallway|tower|jetty|quay|gate|giant|workhorse|helper|hut|igloo|outpost|extension|wing|element|section|segment|piece|port|dock|docking (?:port|room|tunnel|hub))"
)
"""What modules and ships are likened to: of the one thing that the tables give to the maker who stands before it."""


_MACHINE = r"(?:facility|freezers?|refrigerator|oven|furnace|device|instrument|apparatus|equipment|unit|gym|treadmill|bicycle|printer|workstation|detector|suit|toolbox|payload|box|case|unit|cabinet)"


@dataclass(frozen=True, slots=True)
class Way:
    """A way of telling: a pattern, the relation it states, and where its thing stands: right of it, left of it as its subject, or anywhere."""

    when: str
    relation: str
    side: str


WAYS = (
    Way(rf"{{o:{_BODY}}}(?: (?:of|in) [^.;,]{{1,30}}?(?:, [^.;,]{{1,20}},)?| itself| also)? (?P<cue>{_MAKES}) (?=(?:the|this|that|it|them|both|[\ue000-\uf8ff]))", "builtBy", "right"),
    Way(rf"{{o:{_BODY}}}(?:,? (?:which|that|who))? (?:(?:both|also) )?(?:{_MAKES},? (?:and )?)?(?P<cue>{_MAKES}),?(?: and)?(?: now| still| also)? (?:{_RUNS}|{_MAKES}) (?=(?:the|this|that|it|them|both|[\ue000-\uf8ff]))", "builtBy", "right"),
    Way(rf"\b(?P<cue>{_MADE}){_AT} (?:by|at|inside) (?:the )?{{o:{_BODY}}}(?!'s? (?!{WORKS}|plant|people|engineers))", "builtBy", "left"),
    Way(rf"{{o:{_BODY}}}'s? (?:own |[a-z]+ ){{0,2}}?{_PEOPLE}(?: (?:of|in|at|near|outside) [^.;,]{{1,30}}?)?,? (?:had |have |has |once |first |there )*(?P<cue>{_MAKES}) (?=(?:the|this|that|it|them|both|[\ue000-\uf8ff]))", "builtBy", "right"),
    Way(rf"\b(?:that|which|,) (?:the )?{{o:{_BODY}}}(?:'s? {_PEOPLE})?(?: (?:of|in|at) [^.;,]{{1,25}}?)? (?:had |has |have |once |first )*(?P<cue>{_MADE})(?=[,.;:)]| (?:in|at|on|for|near|and|to|with|under|over|from|as)\b|$)", "builtBy", "left"),
    Way(rf"(?:\b(?:the|this|that|its|her)|'s) (?:(?!of |in |on |at |to |for |with |and )[a-z0-9-]+ ){{0,2}}?{{o:{_BODY}}}-(?P<cue>{_MADE}) (?:(?!of |in |on |at |to |for |with |and )[a-z0-9-]+ ){{0,3}}?(?:{ANY_NOUN}|{_MACHINE}|{_LIKENED})\b(?!-|'s?\b| [\ue000-\uf8ff]| (?:crew|team|parts?|model|mock-?up)s?\b)", "builtBy", "itself"),
    Way(rf"\b(?P<cue>{_MADE}){_AT} by {_TEAM}(?:the )?{{o:{_BODY}}}(?!'s? (?!{WORKS}))", "builtBy", "left"),
    Way(rf"\b(?:in the )?(?P<cue>making|construction|assembly|works|workshops?|shops?|halls?|building|gestation) (?:at|by|of) (?:the )?{{o:{_BODY}}}(?!'s? )", "builtBy", "left"),
    Way(rf"\bits (?:[a-z]+ )?(?:hull|shell|structure|body|frame|skeleton|walls?|shells?) (?:(?:was|were|is|had been) )?(?P<cue>came|comes|{_MADE}) (?:[^.;,]{{1,30}} )?(?:of|from|by|at) (?:the )?{{o:Organization}}(?!'s? )", "builtBy", "noun"),
    Way(r"\b(?P<cue>made|built|manufactured|assembled|constructed|produced|fabricated|welded|forged|designed) in {o:Country}(?!'s? |, )(?! by)", "builtBy", "left"),
    Way(rf"{{o:{_BODY}}}(?:'s?)? (?:own |latest |first |last |[a-z]+est )?(?P<cue>{_WORK})\b(?! (?:on|at|in|for|with|to)\b)", "builtBy", "noun"),
    Way(rf"\b(?:the|an?|all|one) (?:(?!and |or )[a-z]+ )?(?P<cue>{_WORK}) of (?:engineers at |the )?{{o:{_BODY}}}(?!'s? )", "builtBy", "noun"),
    Way(r"\b(?:a|the|another) (?:[a-z]+ )?(?P<cue>project|effort|venture|development|endeavou?r|collaboration) (?:of|by|between) (?:the )?{o:Organization} and (?:the )?{p:Organization}(?!'s? )", "builtBy", "noun"),
    Way(rf"\bof {{o:{_BODY}}} (?P<cue>make|build|manufacture|construction|design)\b", "builtBy", "noun"),
    Way(rf"\b(?P<cue>{MAKER})\b(?: and (?:owner|operator)s?\b)?(?:,|:| at| is| was| being| were| –| —| name:| (?:of|for) (?:the )?[a-z]+[,:]?)* (?:the )?{{o:{_BODY}}}(?!'s? )(?:(?:,? and| with|,? together with) (?:the )?{{p:{_BODY}}}(?!'s? ))?", "builtBy", "noun"),
    Way(rf"{{o:{_BODY}}},? (?:(?:which )?(?:is|was|were|are) )?(?:also )?(?:the |its |their )(?:[a-z]+ )?(?P<cue>{MAKER})\b", "builtBy", "noun"),
    Way(rf"{{o:{_BODY}}} (?:is|was) (?:both |at once )?(?:the |its )?(?P<cue>{MAKER}) and (?:the )?(?:owner|operator)\b", "builtBy", "noun"),
    Way(rf"(?:^|[(;.] ?)(?P<cue>built|made|manufactured|assembled|constructed|manufacture|construction|designed and built)(?: by:?|:) (?:the )?{{o:{_BODY}}}(?!'s? )(?:(?:,? and| with|,? together with|/) (?:the )?{{p:{_BODY}}}(?!'s? ))?", "builtBy", "noun"),
    Way(rf"{{o:{_BODY}}} (?:did|does|handled|saw to|took care of) (?:all |most of )?the (?P<cue>{_DOING})\b", "builtBy", "noun"),
    Way(rf"\b(?:out of|off|from|left) (?:(?:the|an?|its|their) )?(?:{{o:{_BODY}}}(?:'s?)? (?:[a-z]+ )?(?P<cue>{WORKS})\b|(?:(?:[a-z]+|[\ue000-\uf8ff]) ){{0,3}}(?P<cue2>{WORKS}) (?:of|at) (?:the )?{{p:{_BODY}}})", "builtBy", "left"),
    Way(rf"{{o:{_BODY}}}(?:'s)? (?:flight |ground |mission )?(?:controllers|engineers|teams?|specialists|staff|operators)(?: (?:in|at|near) [^.;,]{{1,30}}?)? (?P<cue>steers?|steered|runs?|ran|controls?|controlled|operates?|operated|manages?|looks? after|commands?|drives?|fl(?:y|ies)) ", "operatedBy", "right"),
    Way(rf"\b(?P<cue>flying|flies|flew|sailing|sails|hauling|hauls|working|ferrying|ferries) (?:[a-z]+ )?for (?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "left"),
    Way(rf"\b(?:is|was|are|were) (?:the )?{{o:{_BODY}}}(?:(?:'s?)? (?P<cue>property|possession)\b|'s?(?=[.,;]|$)(?P<cue2>))", "operatedBy", "left"),
    Way(rf"(?:^|[(;.] ?)(?P<cue>operated|run|owned|flown|managed)(?: by)?: (?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "noun"),
    Way(rf"\b(?:an?|the) (?:[a-z]+ )?(?P<cue>venture|business|enterprise|undertaking) (?:of|by|from) (?:the )?{{o:{_BODY}}}(?!'s? )|\ban? (?:[a-z]+ )?{{p:{_BODY}}}(?:'s)? (?P<cue2>venture|business|enterprise|undertaking)\b", "operatedBy", "noun"),
    Way(rf"{{o:{_BODY}}}(?: also| itself| now| had| has)? (?P<cue>launched|launches|sent|sends|dispatched|dispatches)(?: up)? (?=(?:the|this|that|its|(?<=launched )it|[\ue000-\uf8ff]))", "operatedBy", "right"),
    Way(rf"\b(?:that|which) (?:the )?{{o:{_BODY}}} (?:has |had |ever )*(?P<cue>launched|sent|flew|flown|dispatched)(?: up| aloft| into (?:space|orbit)| to (?:the )?{{SpaceStation}})?(?=[,.;:]| on | in | and )", "operatedBy", "left"),
    Way(rf"{{o:{_BODY}}}(?: also| itself| now| still)? (?P<cue>{_RUNS})\b(?: (?:them|him|her|us))?", "operatedBy", "right"),
    Way(rf"\b(?P<cue>{_RUN}){_AT} (?:by|for(?! (?:the )?[\ue000-\uf8ff] by\b)|from) (?:[a-z]+ of )?(?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "left"),
    Way(rf"\b(?P<cue>belongs?|belonged|belonging|answers|answering|on loan|on lease|on hire|property|in the (?:hands|care|service|employ)|under the flag|under (?:the )?(?:control|command|charge)) (?:of|to|from|with|for) (?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "left"),
    Way(rf"\b(?:for|to|with|whose|its|the|their|,|^)? ?(?P<cue>owners?|operators?|proprietors?|landlords?)\b(?:,|:| is| was| being| –| —)* (?:the )?{{o:{_BODY}}}(?!'s? )", "operatedBy", "noun"),
    Way(rf"{{o:{_BODY}}},? (?:(?:which )?(?:is|was) )?(?:also )?(?:the |its |their )(?P<cue>owners?|operators?)\b", "operatedBy", "noun"),
    Way(rf"{{o:{_BODY}}}'s? {_OWN_KIND}(?P<cue>{ANY_NOUN})\b(?!-|'s?\b| [\ue000-\uf8ff]| (?:crew|team|astronaut|cosmonaut|manager|program|programme|mission|flight|operator|controller|simulator|model|mock-?up)s?\b)", "operatedBy", "itself"),
    Way(rf"\b(?:the (?:first|second|third|fourth|fifth|last|latest|newest|[a-z]+th)(?: and (?:last|final))?|one|another) (?:of|in|among) {{o:{_BODY}}}'s? {_OWN_KIND}(?P<cue>{ANY_NOUN})\b(?!-|'s?\b| [\ue000-\uf8ff])", "operatedBy", "itself"),
    Way(r"\b(?:the|this|that) {o:SpaceAgency|Organization} (?:cargo |crew |supply |resupply |space |science |big |new |white |robotic ){0,2}(?P<cue>(?:space)?(?:ships?|craft)|capsules?|freighters?|vehicles?|vessels?|tugs?|ferry|ferries|haulers?|trucks?|lab(?:orator(?:y|ies))?s?|modules?|arms?|robots?)\b(?!-|'s?\b| [\ue000-\uf8ff]| (?:crew|team|astronaut|manager|program|programme|mission|flight|operator|controller|simulator|model|mock-?up)s?\b)", "operatedBy", "itself"),
    Way(r"{o:SpaceAgency|Organization} [^.:(){Organization}{Country}{Person}]{3,70}?[,;] (?:and |but )?its (?:(?:own|very|first|second|third|fourth|fifth|latest|last|final|newest|big|new|cargo|crew|supply|resupply|robotic|space) ){0,3}(?P<cue>(?:space)?(?:ships?|craft)|capsules?|freighters?|vehicles?|vessels?|tugs?|ferry|ferries|haulers?|trucks?|{x:VisitingVehicle})(?!-|'s?\b| [\ue000-\uf8ff]| (?:crew|team|mission|flight|program|programme)s?\b)", "operatedBy", "itself"),
    Way(rf"{{o:{_BODY}}}(?: (?!and |or )[a-z]+){{1,4}}? its (?:own |very )?(?:(?:first|second|third|fourth|fifth|latest|last|final|newest|big|new|cargo|crew|supply|resupply|robotic|space) ){{0,3}}(?P<cue>(?:space)?(?:ships?|craft)|capsules?|freighters?|vehicles?|vessels?|tugs?|ferry|ferries|haulers?|trucks?|lab(?:orator(?:y|ies))?s?|modules?|arms?|robots?)\b(?!-|'s?\b| [\ue000-\uf8ff]| (?:crew|team|mission|flight|program|programme)s?\b)", "operatedBy", "itself"),
    Way(rf"{{o:{_BODY}}} (?:did|does|handles|sees to) (?:all |most of )?the (?P<cue>{_OWNING})\b", "operatedBy", "noun"),
)  # fmt: skip
CUES = compiled(
    rf"[\ue000-\uf8ff]'s? |\b(?:{_MAKES}|{_WORK}|{MAKER}|{WORKS}|{_RUN}|{_RUNS}|owners?|operators?|proprietors?|landlords?|belong\w*|answers|on (?:loan|lease|hire)|under|property|possession|ventures?|business|enterprise|undertaking|steer\w*|drives?|fly|flying|launch\w*|sends?|sent|dispatch\w*|sail\w*|haul\w*|working|ferry\w*|commands?|is|was|are|were|hands|care|service|did|does|making|building|gestation|assembly|came|comes|coming|hail\w*|stem\w*)\b"
)
