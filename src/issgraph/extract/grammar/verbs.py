"""Forms of English verbs: the base form of any of them, and the ending by which joined verbs are known to be joined."""

from __future__ import annotations

from functools import lru_cache

from issgraph.compiled import compiled

EITHER_TIME = frozenset("bid burst cast cost cut hit hurt let put quit read set shut split spread".split())
"""Verbs whose past is the same word as what many do now."""
IRREGULAR = {
    "slid": "slide",
    "doing": "do", "took": "take", "used": "use", "freed": "free", "agreed": "agree", "oversaw": "oversee", "fled": "flee", "checkout": "check out",
    "using": "use", "saw": "see", "felt": "feel", "begun": "begin", "seen": "see", "shot": "shoot", "met": "meet", "lit": "light", "slept": "sleep", "rose": "rise", "fought": "fight", "heard": "hear", "bit": "bite", "lent": "lend", "paid": "pay", "meant": "mean", "thought": "think", "bought": "buy", "taught": "teach", "knew": "know", "grew": "grow", "stole": "steal", "climbed": "climb", "routed": "route", "routing": "route", "routes": "route", "hoped": "hope", "hoping": "hope", "held": "hold", "made": "make", "did": "do", "went": "go", "gave": "give", "got": "get", "wore": "wear", "rode": "ride", "flew": "fly",
    "drove": "drive", "ran": "run", "running": "run", "put": "put", "set": "set", "cut": "cut", "shut": "shut", "sent": "send", "spent": "spend", "stood": "stand", "sat": "sit", "kept": "keep", "led": "lead",
    "brought": "bring", "built": "build", "caught": "catch", "threw": "throw", "drew": "draw", "hung": "hang", "strung": "string", "swung": "swing", "began": "begin", "woke": "wake",
    "ate": "eat", "shook": "shake", "spoke": "speak", "broke": "break", "chose": "choose", "wrote": "write", "sang": "sing", "swam": "swim", "laid": "lay", "fed": "feed", "read": "read", "won": "win",
    "lying": "lie", "tied": "tie", "tying": "tie", "swapped": "swap", "swapping": "swap", "pulled": "pull", "pivoting": "pivot", "pivoted": "pivot", "left": "leave", "let": "let", "worked": "work", "found": "find", "released": "release", "releasing": "release", "bolted": "bolt",
}  # fmt: skip


PARTICIPLES = {
    "flown": "fly", "driven": "drive", "ridden": "ride", "worn": "wear", "drawn": "draw", "thrown": "throw", "broken": "break",
    "chosen": "choose", "spoken": "speak", "written": "write", "sung": "sing", "eaten": "eat", "given": "give", "torn": "tear",
    "frozen": "freeze", "shaken": "shake", "stolen": "steal", "swum": "swim", "woken": "wake", "taken": "take", "done": "do", "grown": "grow",
}  # fmt: skip
_SILENT = frozenset(
    "seiz siz welcom provid prepar observ examin explor requir arrang chang exchang manag gaz shar compar stor fir wir clos rais releas"
    " remov improv driv div ris us mak tak rid hid slid guid divid decid complet operat rotat activat inflat locat relocat calibrat evaluat separat"
    " participat celebrat demonstrat investigat illuminat navigat pos propos expos compos purs practic danc balanc replac plac trac brac slic announc"
    " includ conclud exclud squeez wip greas smil pil til fil tun pin lin min combin imagin bak wak shak tast past writ invit unit not vot quot exercis analyz organiz stabiliz photograph"
    " leav hous caus paus choos prais increas decreas eas teas tap pip escap shap scrap typ styl scal tim fram nam consum resum assum prim becom com defin refin shin din determin"
    " declin outlin machin acquir restor ignor ensur execut comput contribut distribut substitut creat excit cit gaug loung breath".split()
) - {"photograph", "pin", "div"}


_NO_FORM = frozenset("bring fling ring sing sling spring sting string swing wing wring feed need shed speed weed seed embed".split())
"""Base forms that end like another form."""


@lru_cache(maxsize=1 << 12)
def base_form(verb: str) -> str:
    """The base form of an English verb form, by rule and a short list of irregular ones."""
    if verb in _NO_FORM:
        return verb
    if verb in IRREGULAR or verb in PARTICIPLES:
        return IRREGULAR.get(verb) or PARTICIPLES[verb]
    if verb.startswith("re") and verb[2:] in IRREGULAR and verb.endswith(("ed", "ing")):
        return "re" + IRREGULAR[verb[2:]]
    if verb.endswith("nging") and verb[:-3] not in _SILENT:
        return verb[:-3]
    if verb.startswith(
        (
            "controll",
            "patroll",
            "propell",
            "compell",
            "installl",
            "travell",
            "signall",
            "labell",
            "cancell",
            "tunnell",
            "marshall",
            "fuell",
            "refuell",
            "levell",
        )
    ):
        return verb[: verb.index("ll") + 1]
    if verb.endswith("ies") and len(verb) > 4:
        return verb[:-3] + "y"
    if compiled(r"(?:ss|sh|ch|x|zz|o)es$").search(verb):
        return verb[:-2]
    if verb.endswith("s") and not verb.endswith("ss"):
        return verb[:-1]
    for tail in ("ied", "ed", "ing"):
        if verb.endswith(tail) and len(verb) >= len(tail) + 2 + (tail != "ied"):
            stem = verb[: -len(tail)]
            if tail == "ied":
                return stem + "y"
            if (
                stem in _SILENT
                or stem.endswith(("iev", "cur", "sur", "tur", "gur", "jur"))
                or (stem.startswith("re") and len(stem) > 5 and stem[2:] in _SILENT)
            ):
                return stem + "e"
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnprt":
                return stem[:-1]
            if compiled(r"(?:[^aeiou][aiou][cgsuvz]|[aeiou](?:k|l|t|r)|[rln][cgsv]|[aeiou]s|[bcdfgkptz]l|dg|v|u|s)$").search(
                stem
            ) and not compiled(r"(?:ea|oo|ee|ai|oa|ou|au|oi|ui|ie)[a-z]$|(?:en|er|on|it|or|el|al|is[ht]|ow|ur|ck|ll|ss|lk|ut)$").search(
                stem
            ):
                return stem + "e"
            return stem
    return verb


@lru_cache(maxsize=1 << 12)
def ending(verb: str) -> str:
    """The ending that verbs joined to this one share: s, ed, ing or none."""
    if verb in _NO_FORM:
        return "base"
    return "ing" if verb.endswith("ing") else "ed" if verb.endswith("ed") or verb in IRREGULAR else "s" if verb.endswith("s") else "base"
