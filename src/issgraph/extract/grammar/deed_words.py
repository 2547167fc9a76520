"""The words that phrases of deeds are made by: verbs that tell no deed, words that end or join one, and nouns of deeds with their verbs."""

from __future__ import annotations

from issgraph.compiled import compiled

NO_DEED_VERBS = frozenset(["spacewalk", "christen", "expect", "expects", "expected", "lest", "frame", "frames", "framed", "framing", "flank", "flanks", "flanked", "promise", "promises", "promised", "post", "tweet", "compose", "manage", "devote", "dedicate", "see", "feel", "record", "shoot", "film", "image", "document", "expose", "hope", "like", "cannot", "pass", "share in", "designate", "lead", "comprise", "form", "mean", "plan", "appear", "think", "grow", "cannot", "press", "presses", "pressed", "release", "releases", "released", "point", "points", "pointed", "aim", "aims", "aimed", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "do", "does", "did", "say", "says", "said", "tell", "told", "call", "called", "name", "named", "know", "knew", "appear", "appears", "appeared", "remain", "remains", "belong", "belongs", "take", "takes", "took", "photographed", "photographing", "snap", "snapped", "capture", "captured", "pictured", "count", "counts", "serve", "serves", "served", "commands", "command", "commanded", "arrive", "arrived", "launch", "launched", "join", "joined", "live", "lived", "spend", "spent", "go", "goes", "went", "gone", "get", "gets", "got", "turn", "turned", "come", "came", "become", "becomes", "became", "want", "need", "hope", "wait", "waited", "continue", "continued", "begin", "began", "start", "started", "seem", "have", "leave", "left", "depart", "departed", "undergo", "become", "return", "returned", "represent", "represents", "represented", "fly-around", "stay", "occupy", "smile", "smiles", "smiled", "moor", "moors", "moored", "accompany", "succeed", "figure", "colleague", "last", "lasts", "lasted", "weigh", "weighs", "weighed"])  # fmt: skip
STOPS = compiled(
    r"^(?:needed|known|called|named|dubbed|nicknamed|used|required|designed|meant|during|while|as|after|before|when|where|which|who|that|because|since|until|ahead|prior|shortly|moments|soon|so|but|inside|aboard|at|in|on|for|to|with|from|by|through|near|over|above|under|outside|beside|behind|between|against|toward|towards|into|onto|for|,|;|\.|:|and|\(|—|–|---)$"
)
SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "some",
        "several",
        "two",
        "three",
        "four",
        "five",
        "six",
        "new",
        "own",
        "my",
        "our",
    ]
)
PARTICLE = frozenset(["on", "up", "out", "off", "down", "over", "away", "back", "in", "apart", "loose", "through", "into", "onto"])
NOT_VERB = frozenset(
    [
        "while",
        "when",
        "where",
        "as",
        "after",
        "before",
        "since",
        "until",
        "who",
        "whom",
        "which",
        "whose",
        "what",
        "how",
        "why",
        "but",
        "his",
        "her",
        "their",
        "its",
        "homeward",
        "better",
        "not",
        "no",
        "so",
        "like",
        "such",
        "both",
        "all",
        "each",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "sometimes",
        "always",
        "perhaps",
        "more",
        "part",
        "taken",
        "better",
        "known",
        "behind",
        "beside",
        "next",
        "astronaut",
        "cosmonaut",
        "commander",
        "engineer",
        "specialist",
        "pilot",
        "of",
        "and",
        "or",
        "with",
        "from",
        "in",
        "at",
        "on",
        "inside",
        "aboard",
        "during",
        "include",
        "includes",
        "included",
        "including",
        "wearing",
        "closer",
        "nearer",
        "farther",
        "further",
        "left",
        "right",
        "both",
    ]
)
PLACED = frozenset(
    "with to from in on into onto through inside at between out toward towards near under beneath beside behind against outside aboard".split()
)
SITS = {"seated": "sit"}
MEETS = frozenset("pose gather assemble huddle crowd squeeze pause convene line".split())
AUXILIARY = frozenset("will would is are was were had has have can could did".split())
LOOKS = frozenset("watch follow observe find hear notice unhook wriggle".split())
ON_THE_WAY = frozenset(["pause", "stop", "join"])
DEEDS = {
    "installation": "install", "removal": "remove", "replacement": "replace", "inspection": "inspect", "repair": "repair",
    "deployment": "deploy", "relocation": "relocate", "retrieval": "retrieve", "transfer": "transfer", "assembly": "assemble",
    "activation": "activate", "harvest": "harvest", "checkout": "check out", "servicing": "service", "unpacking": "unpack",
    "unloading": "unload", "preparation": "prepare", "maintenance": "maintain", "calibration": "calibrate", "collection": "collect",
    "lubrication": "lubricate", "connection": "connect", "construction": "construct", "recovery": "recover",
    "outfitting": "outfit", "hookup": "hook up", "changeout": "change out", "reconfiguration": "reconfigure", "refurbishment": "refurbish",
    "lifting": "lift", "upgrade": "upgrade", "cleaning": "clean", "testing": "test", "overhaul": "overhaul", "jettison": "jettison",
}  # fmt: skip
"""Nouns of what is done to a thing, with their verbs."""
DEED_NOUN = "(?P<n>" + "|".join(DEEDS) + ")(?= of )"
ALONE = frozenset("convene wave smile float pose relax exercise sleep eat rest laugh work hug embrace gather celebrate train".split())
FIRST = frozenset(
    [
        "with",
        "to",
        "for",
        "from",
        "at",
        "through",
        "over",
        "into",
        "in",
        "on",
        "inside",
        "by",
        "toward",
        "towards",
        "along",
        "near",
        "onto",
        "as",
        "between",
        "behind",
        "outside",
        "aboard",
    ]
)
ORDINAL = frozenset("first second third fourth fifth sixth last one way part so none".split())
LOOSE = frozenset(
    [
        "with",
        "to",
        "for",
        "from",
        "at",
        "in",
        "on",
        "into",
        "onto",
        "through",
        "over",
        "inside",
        "by",
        "between",
        "out",
        "toward",
        "near",
        "and",
    ]
)
IS_PUT = frozenset(
    "attached docked berthed moored parked mounted bolted fastened installed tethered secured locked linked mated joined stowed anchored".split()
)
"""How a thing is, where a place follows and no object: "arrived in a Soyuz, docked to P"."""
