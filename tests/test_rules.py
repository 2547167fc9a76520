"""Every rule of data/rules reads its own sentences, leaves its look-alikes alone, and does not load when it disagrees with the ontology."""

from __future__ import annotations

from pathlib import Path

import pytest

from issgraph.errors import RuleError
from issgraph.extract.grammar.clauses import apply_rule, compile_rule
from issgraph.extract.reader import draft_of
from issgraph.model import Document, Statement
from issgraph.rules import Rule, read_rules, rules

RULES = rules()


def read_by(rule: Rule, sentence: str) -> list[Statement]:
    """What one rule alone states of a sentence, as fact."""
    draft, _ = draft_of(Document("sentence", sentence, date="2024-01-01"))
    draft.statements.clear()
    for each in draft.sentences:
        apply_rule(draft, each, compile_rule(rule, each.alphabet))
    return [statement for statement in draft.statements.values() if statement.asserted]


def test_there_are_rules() -> None:
    assert len(RULES) >= 15, "data/rules is nearly empty, so this file would prove nothing"


@pytest.mark.parametrize(("rule", "sentence"), [pytest.param(r, s, id=f"{r.name}-{i}") for r in RULES for i, s in enumerate(r.yes)])
def test_a_rule_reads_its_sentences(rule: Rule, sentence: str) -> None:
    assert read_by(rule, sentence), f"{rule.name} states nothing of {sentence!r}"


@pytest.mark.parametrize(("rule", "sentence"), [pytest.param(r, s, id=f"{r.name}-{i}") for r in RULES for i, s in enumerate(r.no)])
def test_a_rule_leaves_lookalikes_alone(rule: Rule, sentence: str) -> None:
    found = [f"{s.subject.label} {s.relation} {getattr(s.object, 'label', s.object)}" for s in read_by(rule, sentence)]
    assert not found, f"{rule.name} reads {found} in {sentence!r}"


LEXICON = '[words]\nbe = ["is"]\n'


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('[[rule]]\nname = "x"\nwhen = "{s:Module} on {o:Person}"\nsays = "s dockedTo o"\nyes = ["a"]\nno = ["b"]', "takes SpaceObject"),
        (
            '[[rule]]\nname = "x"\nwhen = "{s:Modul} on {o:Module}"\nsays = "s dockedTo o"\nyes = ["a"]\nno = ["b"]',
            "no class of the ontology",
        ),
        ('[[rule]]\nname = "x"\nwhen = "{s:Module} on {o:Module}"\nsays = "s dokedTo o"\nyes = ["a"]\nno = ["b"]', "no relation"),
        ('[[rule]]\nname = "x"\nwhen = "{s:Module} <bee> {o:Module}"\nsays = "s dockedTo o"\nyes = ["a"]\nno = ["b"]', "no word list"),
        ('[[rule]]\nname = "x"\nwhen = "{s:Module} on {o:Module}"\nsays = "s dockedTo o"\nyes = ["a"]', "needs a sentence"),
        ('[[rule]]\nname = "x"\nwhen = "{s:Module} on {o:Module}"\nsays = "s dockedTo q"\nyes = ["a"]\nno = ["b"]', "no slot 'q'"),
        ("[[rule]\n", "rules.toml"),
    ],
)
def test_a_wrong_rule_does_not_load(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "lexicon.toml").write_text(LEXICON)
    (tmp_path / "rules.toml").write_text(text)
    with pytest.raises(RuleError, match=complaint):
        read_rules(tmp_path)
