"""Who held the camera, when, and what stands in its frame, each way of telling it beside one that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


TAKEN = [
    # A lens that follows someone, is trained on something or is somebody's turn.
    (
        "A crewman of Expedition 7 trained a long lens on Hurricane Isabel on 15 September 2003.",
        "PHOTO takenBy Expedition 7 crew member",
        True,
    ),
    (
        "A crewman of Expedition 7 trained on a treadmill in Zvezda on 15 September 2003.",
        "PHOTO takenBy Expedition 7 crew member",
        False,
    ),
    ("Etna smokes in an image which a crewman of Expedition 36 made on Aug. 16, 2013.", "PHOTO takenDuring Expedition 36", True),
    ("No picture that one of the Expedition 40 crew exposed shows Hurricane Arthur.", "PHOTO takenDuring Expedition 40", False),
    ("Luca Parmitano followed Andrew Morgan with a long lens as he worked on P6.", "PHOTO takenBy Luca Parmitano", True),
    ("Luca Parmitano followed Andrew Morgan into Quest with a long wrench.", "PHOTO takenBy Luca Parmitano", False),
    ("With a 400-millimeter lens Jessica Meir tracked Andrew Morgan from the Cupola.", "PHOTO takenBy Jessica Meir", True),
    ("Jack Fischer kept Peggy Whitson in his viewfinder as she worked on the truss.", "PHOTO takenBy Jack Fischer", True),
    ("HTV-9 nears Harmony. Chris Cassidy, whose job was to work the camera, smiled.", "PHOTO takenBy Christopher Cassidy", True),
    ("HTV-9 nears Harmony. Chris Cassidy, whose turn it is to rest, will hold a camera later.", "PHOTO takenBy Christopher Cassidy", False),
    ("Bob Behnken works at the S6 truss. Doug Hurley stood at a Cupola window with the camera.", "PHOTO takenBy Douglas Hurley", True),
    ("Doug Hurley was near a Cupola window with a camera.", "PHOTO takenBy Douglas Hurley", False),
    ("Bob Behnken works at the S6 truss. Doug Hurley will be at a window with the camera.", "PHOTO takenBy Douglas Hurley", False),
    ("What made Ed Lu call home was what he had just photographed: the eye of Hurricane Isabel.", "PHOTO takenBy Ed Lu", True),
    ("What made Ed Lu call home was what he had never photographed: the eye of Hurricane Isabel.", "PHOTO takenBy Ed Lu", False),
    (
        "Chris Cassidy, the commander of Expedition 63 who had come up in April, framed the two from the Cupola.",
        "PHOTO takenBy Christopher Cassidy",
        True,
    ),
    ('Kimiya Yui of JAXA photographed rare, electric "night-shining" clouds in July 2015.', "PHOTO takenBy Kimiya Yui", True),
    # What is denied of a picture leaves its photographer alone.
    ("Neither crewed ship shows in this frame, taken by Denis Matveev.", "PHOTO takenBy Denis Matveev", True),
    ("Neither this frame nor the next was taken by Denis Matveev.", "PHOTO takenBy Denis Matveev", False),
    # Which part of a flight a view is from.
    ("Unity recedes below Endeavour in a view of the last days of STS-88.", "PHOTO takenDuring STS-88", True),
    ("Unity was bolted on in the days before the close of STS-88.", "PHOTO takenDuring STS-88", False),
]


@pytest.mark.parametrize(("text", "fact", "yes"), TAKEN)
def test_taken(text: str, fact: str, yes: bool) -> None:
    assert (fact in told(text)) is yes


SEEN = [
    # Around the corner, behind it, from which: where the others stand.
    (
        "HTV-9 hangs from the arm. Around the corner, at the forward port, is the crew ship Endeavour.",
        "PHOTO depicts Endeavour",
        True,
    ),
    ("HTV-9 hangs from the arm. Out of sight, at the forward port, is the crew ship Endeavour.", "PHOTO depicts Endeavour", False),
    ("Attached to Unity is Cygnus NG-13. The ship beyond it, tied up at Rassvet, is Soyuz MS-16.", "PHOTO depicts Soyuz MS-16", True),
    ("Attached to Unity is Cygnus NG-13. The ship after it, due at Rassvet, is Soyuz MS-16.", "PHOTO depicts Soyuz MS-16", False),
    ("Poisk is at the top. Below is Pirs, off which hangs Progress MS-09.", "PHOTO depicts Progress MS-09", True),
    ("Poisk is at the top. Below is Pirs, from which Progress MS-09 departed.", "PHOTO depicts Progress MS-09", False),
    # Where a crew has gathered; the station that falls away.
    ("Nine hands. All of Expedition 5 has squeezed around a table in Destiny in this snapshot.", "PHOTO depicts Destiny", True),
    ("Koichi Wakata waves in Kibo. Many a crew has gathered in Destiny over the years.", "PHOTO depicts Destiny", False),
    ("All there is of the station, Zarya and Unity, drops away in this view.", "PHOTO depicts International Space Station", True),
    ("All there is of the food on the station is in this view of Zarya.", "PHOTO depicts International Space Station", False),
    # Whom a lens follows, and what they are at.
    (
        "Luca Parmitano followed Andrew Morgan with a long lens as he hitched a cable to PMA-3.",
        "PHOTO depicts Andrew Morgan",
        True,
    ),
    ("Luca Parmitano followed Andrew Morgan with a long lens as he hitched a cable to PMA-3.", "PHOTO depicts PMA-3", True),
    ("Luca Parmitano followed Andrew Morgan with a long list of cables for PMA-3.", "PHOTO depicts PMA-3", False),
    # What is guided and leaned into; a suit of which the full name is told.
    ("Mike Lopez-Alegria and Jeff Wisoff guide PMA-3 up onto Unity.", "PHOTO depicts Peter Wisoff", True),
    ("Mike Lopez-Alegria and Jeff Wisoff guide Discovery toward Unity.", "PHOTO depicts Peter Wisoff", False),
    ("Josh Cassada leans on a furled solar array.", "PHOTO depicts solar array", True),
    ("Josh Cassada will lean on a furled solar array.", "PHOTO depicts solar array", False),
    ("Butch Wilmore waters tomato seedlings in Kibo.", "PHOTO depicts tomato seedlings", True),
    ("Butch Wilmore was to water tomato seedlings in Kibo.", "PHOTO depicts tomato seedlings", False),
    (
        "Dressed in a training version of an Extravehicular Mobility Unit, Steve Swanson waits.",
        "PHOTO depicts Extravehicular Mobility Unit",
        True,
    ),
    (
        "Steve Swanson, attired in his Extravehicular Mobility Unit, waits.",
        "PHOTO depicts Extravehicular Mobility Unit",
        False,
    ),
    # What is not seen: lost in haze, past the edge, a story, a name on a hatch, those who are told of something by radio.
    ("Madrid stands out in this picture. Toledo, 40 miles off, is lost in haze.", "PHOTO depicts Toledo", False),
    ("Madrid stands out in this picture. Toledo, 40 miles off, is lost in haze.", "PHOTO depicts haze", False),
    (
        "Andrew Morgan clips a hook to P6 as his partner, Luca Parmitano, works past the edge of the frame.",
        "PHOTO depicts Luca Parmitano",
        False,
    ),
    (
        "Andrew Morgan clips a hook to P6 as his partner, Luca Parmitano, works past the edge of the frame.",
        "PHOTO depicts Andrew Morgan",
        True,
    ),
    ("Nauka nears in this picture. Oleg Novitskiy sat in Zvezda. Beside him was Pyotr Dubrov.", "PHOTO depicts Pyotr Dubrov", False),
    ("Oleg Novitskiy naps in Zvezda. Beside him was Pyotr Dubrov.", "PHOTO depicts Pyotr Dubrov", True),
    ("Mann, Cassada, Wakata and Kikina: the four names taped to a hatch. Koichi Wakata waves.", "PHOTO depicts Nicole Mann", False),
    ("Mann, Cassada, Wakata and Kikina: the four faces at a hatch. Koichi Wakata waves.", "PHOTO depicts Nicole Mann", True),
    ("What made Jeff Williams radio Alaska was an ash plume from Cleveland Volcano.", "PHOTO depicts Alaska", False),
    ("Axiom Mission 3 in four faces, in Kibo.", "PHOTO depicts Axiom Mission 3", False),
    ("One of the STS-131 crew members recorded this image over Cuba through the station's new Cupola.", "PHOTO depicts Cupola", False),
    # Views of the ground: what fans out, lesser peaks behind their kind, capes that point, whose tallest peak it is.
    (
        "The sea glitters in this picture. At upper left the Nile Delta fans out into the Mediterranean Sea.",
        "PHOTO depicts Nile Delta",
        True,
    ),
    ("The sea glitters in this picture. Tamr Delta fans from all over Egypt came.", "PHOTO depicts Tamr Delta", False),
    ("Etna steams in this photo. Two lesser hills, Monte Rosso and Monte Nero, rise to its left.", "PHOTO depicts Monte Rosso", True),
    ("Etna steams in this photo. Two lesser men, Carlo Rosso and Pino Nero, rose to fame.", "PHOTO depicts Carlo Rosso", False),
    ("Crete fills this view. Cape Sidero, the island's tip, points at Rhodes.", "PHOTO depicts Cape Sidero", True),
    ("In this picture steam hides Klyuchevskoy, Kamchatka's tallest volcano.", "PHOTO depicts Kamchatka", False),
    ('Don Pettit photographed noctilucent or "night shining" clouds.', "PHOTO depicts noctilucent clouds", True),
    # A caption that turns from what had been to what its picture shows; who stands where by the way; an excursion that was not.
    ("Until May Anne McClain had only trained for it. Now the NASA astronaut floats outside Quest.", "PHOTO depicts Anne McClain", True),
    (
        "Never before had Raja Chari been out. Here, midway through his first spacewalk, the NASA astronaut bolts a bracket to P4.",
        "Raja Chari affiliatedWith NASA",
        True,
    ),
    ("Raja Chari and a guest, the NASA engineer says, will bolt a bracket to P4.", "Raja Chari affiliatedWith NASA", False),
    ("Christina Koch is laced into her suit. Nick Hague, who kneels beside her, is done.", "PHOTO depicts Nick Hague", True),
    ("Christina Koch is laced into her suit. Nick Hague, who trained with her, has passed his check.", "PHOTO depicts Nick Hague", False),
    ("Nobody got outside on June 13, 2024. Here Tracy Dyson rests in Quest.", "PHOTO takenDuring spacewalk 2024-06-13", False),
    ("Steve Bowen has stripes. The other, whose suit is plain, is Alvin Drew, who flies for NASA.", "PHOTO depicts Alvin Drew", True),
    ("Steve Bowen has stripes. The man who took the picture is Scott Kelly.", "PHOTO depicts Scott Kelly", False),
    ("Leonardo, on one side of the arm, fills the lower corner; BEAM is hidden behind the arm.", "PHOTO depicts Leonardo", True),
    ("From the Cupola, Jessica Meir followed Andrew Morgan with a long lens.", "PHOTO depicts Cupola", False),
    ("From the Cupola, Jessica Meir waves.", "PHOTO depicts Cupola", True),
    ("Iceberg B-15, as large as Jamaica, drifts past Ross Island in this photograph.", "PHOTO depicts B-15", True),
    ("Iceberg B-15, as large as Jamaica, drifts past Ross Island in this photograph.", "PHOTO depicts Ross Island", True),
    ("The Ross Sea fills this view. Iceberg B-15, as large as Jamaica, was born there.", "PHOTO depicts B-15", False),
    ("Bag B-15 drifts past a hatch in this photograph.", "PHOTO depicts B-15", False),
    # A rack keeps its kind word, a joint its side.
    ("Satoshi Furukawa tends cells at the Ryutai rack.", "PHOTO depicts Ryutai rack", True),
    ("Steve Bowen greases the starboard Solar Alpha Rotary Joint.", "PHOTO depicts starboard Solar Alpha Rotary Joint", True),
    ("Steve Bowen greases the Solar Alpha Rotary Joint.", "PHOTO depicts starboard Solar Alpha Rotary Joint", False),
]


@pytest.mark.parametrize(("text", "fact", "yes"), SEEN)
def test_seen(text: str, fact: str, yes: bool) -> None:
    assert (fact in told(text)) is yes
