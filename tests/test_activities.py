"""What people do: the verb a caption gives them, in base form, with what it is done to; nothing for what is planned or what they are."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.model import Document, Entity

CASES = [
    ("Kate Rubins, a flight engineer, injects dye into a sample in Kibo.", {"Kathleen Rubins": ["inject dye into sample"]}),
    ("Kate Rubins is seen using a microscope in Kibo.", {"Kathleen Rubins": ["use microscope in Kibo"]}),
    ("Kate Rubins, who is holding a wrench, checks a valve.", {"Kathleen Rubins": ["hold wrench", "check valve"]}),
    ("Kate Rubins finished installing a fan and stowed the old one.", {"Kathleen Rubins": ["install fan", "stow old one"]}),
    ("Kate Rubins took the controls and berthed Cygnus NG-15 to Unity.", {"Kathleen Rubins": ["berth Cygnus NG-15 to Unity"]}),
    ("Canadarm2, operated by Kate Rubins, reaches for the ship.", {"Kathleen Rubins": ["operate Canadarm2"]}),
    ("Kate Rubins — an old hand at this — shares a meal in Zvezda.", {"Kathleen Rubins": ["share meal in Zvezda"]}),
    ("The crew gathers for a meal. From left are Kate Rubins and Scott Tingle.",
     {"Kathleen Rubins": ["gather for meal"], "Scott Tingle": ["gather for meal"]}),
    ("Kate Rubins laughs as she waters a seedling.", {"Kathleen Rubins": ["laugh", "water seedling"]}),
    ("Kate Rubins mends a hose while talking to pupils.", {"Kathleen Rubins": ["mend hose", "talk to pupils"]}),
    ("Kate Rubins cleans and stows the hoses.", {"Kathleen Rubins": ["clean hoses", "stow hoses"]}),
    ("Kate Rubins mends a hose in Kibo, checks the valves and feeds the fish.",
     {"Kathleen Rubins": ["mend hose in Kibo", "check valves", "feed fish"]}),
    ("Kate Rubins mends a hose while orbiting Earth.", {"Kathleen Rubins": ["mend hose"]}),
    ("Kate Rubins and Scott Tingle hug before a farewell.", {"Kathleen Rubins": ["hug"], "Scott Tingle": ["hug"]}),
    ("Kate Rubins is pictured in the galley inside Unity peeling an orange.", {"Kathleen Rubins": ["peel orange"]}),
    ("Kate Rubins is pictured beside the PMA-3 docking adapter.", {}),
    ("Kate Rubins seen taking a sip of tea in Unity.", {"Kathleen Rubins": ["take sip of tea in Unity"]}),
    ("Kate Rubins works inside Kibo and swaps lamps inside a locker.", {"Kathleen Rubins": ["work inside Kibo", "swap lamps inside locker"]}),
    ("Kate Rubins took control of the drill, pulled the bit out, then re-started the motor.",
     {"Kathleen Rubins": ["pull bit", "re-start motor"]}),
    ("Kate Rubins opened a panel in Kibo, installed a fan behind it and closed the panel.",
     {"Kathleen Rubins": ["open panel in Kibo", "install fan", "close panel"]}),
    ("Kate Rubins, at the far end of a rope, slowly and gingerly nudges a crate to the hatch.", {"Kathleen Rubins": ["nudge crate to hatch"]}),
    ("Kate Rubins points to a map in Zvezda.", {"Kathleen Rubins": ["point to map in Zvezda"]}),
    ("Kate Rubins retrieved a sample, including a spare.", {"Kathleen Rubins": ["retrieve sample"]}),
    ("Kate Rubins and Scott Tingle are pictured in Quest as they prepare for a long day.",
     {"Kathleen Rubins": ["prepare for long day"], "Scott Tingle": ["prepare for long day"]}),
    ("Kate Rubins and Scott Tingle steadied Oleg Artemyev as he mounted a rack.",
     {"Kathleen Rubins": ["steady Oleg Artemyev"], "Scott Tingle": ["steady Oleg Artemyev"], "Oleg Artemyev": ["mount rack"]}),
    ("Two crews gathered in Unity. From left are Kate Rubins and Scott Tingle.",
     {"Kathleen Rubins": ["gather in Unity"], "Scott Tingle": ["gather in Unity"]}),
    ("Kate Rubins is inside Zvezda polishing a window.", {"Kathleen Rubins": ["polish window"]}),
    ("Kate Rubins is seen during a long shift (her third), wiping a panel.", {"Kathleen Rubins": ["wipe panel"]}),
    ("Kate Rubins opened a locker and used Canadarm2 to lift HTV-9.", {"Kathleen Rubins": ["open locker", "lift HTV-9"]}),
    ("Kate Rubins is readying to gently open a hatch at 9:30 a.m.", {"Kathleen Rubins": ["ready to open hatch"]}),
    ("Kate Rubins, wearing goggles, photographs islands in Kibo.", {"Kathleen Rubins": ["photograph islands in Kibo"]}),
    ("Kate Rubins works in Kibo sorting and packing mugs.",
     {"Kathleen Rubins": ["sort mugs", "pack mugs"]}),
    ("Kate Rubins works with the drill prior to mating two hoses.", {"Kathleen Rubins": ["work with drill"]}),
    ("Kate Rubins spent two hours in Zvezda scrubbing a wall.", {"Kathleen Rubins": ["scrub wall"]}),
    ("Kate Rubins, aided by Scott Tingle, captured HTV-9.", {"Kathleen Rubins": ["capture HTV-9"]}),
    ("Kate Rubins packed a crate that eventually will return to Earth.", {"Kathleen Rubins": ["pack crate"]}),
    ("Cygnus NG-15, with Kate Rubins, Scott Tingle and Oleg Artemyev aboard, docked to Unity.", {}),
    ("Kate Rubins (blue stripes) and Scott Tingle (no stripes) coiled a hose.",
     {"Kathleen Rubins": ["coil hose"], "Scott Tingle": ["coil hose"]}),
    ("Kate Rubins tried out and tuned the horn.", {"Kathleen Rubins": ["try out horn", "tune horn"]}),
    ("Kate Rubins is pictured carefully folding a flag.", {"Kathleen Rubins": ["fold flag"]}),
    ("Kate Rubins and Scott Tingle pose with a giant pumpkin for a team photo.",
     {"Kathleen Rubins": ["pose for team photo"], "Scott Tingle": ["pose for team photo"]}),
    ("Kate Rubins and Scott Tingle huddle together in Unity.",
     {"Kathleen Rubins": ["huddle in Unity"], "Scott Tingle": ["huddle in Unity"]}),
    ("Kate Rubins returned to Earth.", {"Kathleen Rubins": ["return to earth"]}),
    ("Kate Rubins returned the wrench.", {}),
    ("Kate Rubins uses a tablet to start a pump.", {"Kathleen Rubins": ["use tablet to start pump"]}),
    ("Kate Rubins used Canadarm2 to lift a pump.", {"Kathleen Rubins": ["lift pump"]}),
    ("Kate Rubins (at left), a chemist representing NASA, spent three hours in Kibo folding sheets.", {"Kathleen Rubins": ["fold sheets"]}),
    ("Inside the International Space Station Kate Rubins mends a hose.", {"Kathleen Rubins": ["mend hose"]}),
    ("Kate Rubins joined the others in the cupola to watch the storm.", {"Kathleen Rubins": ["watch storm"]}),
    ("Kate Rubins is pictured wearing a mask shortly after the drill.", {"Kathleen Rubins": ["wear mask"]}),
    ("Kate Rubins tuned a radio; mended a hose, one of two aboard; and cleaned a lamp.",
     {"Kathleen Rubins": ["tune radio", "mend hose", "clean lamp"]}),
    ("Kate Rubins and Scott Tingle greet each other in Unity.",
     {"Kathleen Rubins": ["greet each other in Unity"], "Scott Tingle": ["greet each other in Unity"]}),
    ("Kate Rubins takes a selfie while working outside the station.", {"Kathleen Rubins": ["take selfie"]}),
    ("On May 4, 2021, Kate Rubins and Scott Tingle made a spacewalk to mend a hose and replace a lamp.",
     {"spacewalk 2021-05-04": ["mend hose", "replace lamp"]}),
    ("Kate Rubins and Scott Tingle trained for a spacewalk to mend a hose.",
     {"Kathleen Rubins": ["train for spacewalk to mend hose"], "Scott Tingle": ["train for spacewalk to mend hose"]}),
    # What nouns, lists of tasks and passives tell.
    ("A view of Kate Rubins during the removal of a fan in Kibo.", {"Kathleen Rubins": ["remove fan in Kibo"]}),
    ("Kate Rubins spoke during the removal of a fan.", {}),
    ("Kate Rubins went on with her tasks, which included oiling a hinge, folding sheets and swapping lamps.",
     {"Kathleen Rubins": ["oil hinge", "fold sheets", "swap lamps"]}),
    ("Tasks for Kate Rubins will include oiling a hinge.", {}),
    ("The gate swung, allowing Kate Rubins to lift the lamp.", {"Kathleen Rubins": ["lift lamp"]}),
    ("Kate Rubins is warmly welcomed by Scott Tingle.", {"Scott Tingle": ["welcome Kathleen Rubins"]}),
    ("Kate Rubins is helping the team by holding a lamp.", {"Kathleen Rubins": ["help team", "hold lamp"]}),
    ("Kate Rubins fitted a nut and bolt set and painted the lamp.", {"Kathleen Rubins": ["fit nut", "paint lamp"]}),
    ("Canadarm2 on the International Space Station, operated by Expedition 64 flight engineer Kate Rubins, moves.",
     {"Kathleen Rubins": ["operate Canadarm2"]}),
    ("Kate Rubins is wearing a harness.", {"Kathleen Rubins": ["wear harness"]}),
    ("Kate Rubins, wearing a harness, is here.", {}),
    ("Kate Rubins waits for the eclipse.", {"Kathleen Rubins": ["wait for eclipse"]}),
    ("Kate Rubins is seated in the front row.", {}),
    ("Kate Rubins made a 40-minute, two-lap climb.", {"Kathleen Rubins": ["make two-lap climb"]}),
    ("Kate Rubins is seen floating during a spacewalk.", {"Kathleen Rubins": ["float during spacewalk"]}),
    ("Kate Rubins will install a fan in Kibo.", {}),
    ("Kate Rubins commands Expedition 64.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES, ids=[text[:40] for text, _ in CASES])
def test_what_people_do(text: str, told: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for statement in read(Document("x", text)).statements:
        if statement.relation == "activity" and statement.asserted:
            assert isinstance(statement.subject, Entity)
            found.setdefault(statement.subject.label, []).append(str(statement.object))
    assert found == told
