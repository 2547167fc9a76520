"""Gear that no table names: what is held, worn or worked on is shown, what is only spoken of or used to take the picture is not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

SHOWN = [
    ("Anne McClain wears a thigh cuff in the Columbus laboratory module.", "thigh cuff"),
    ("Nick Hague is pictured inside Unity. Hague is wearing a harness before he runs.", "harness"),
    ("Raja Chari prepares the Fir-Cone experiment for its trip home.", "Fir-Cone"),
    ("Kate Rubins installs the Lunar Moss Culture System in the Kibo laboratory.", "Lunar Moss Culture System"),
    ("Frank Rubio sorts mail while floating beside several cargo bags in Harmony.", "cargo bags"),
    ("The crews are seen on a video monitor at mission control.", "video monitor"),
    ("Koichi Wakata checks out a research freezer inside Destiny.", "research freezer"),
    ("Backdropped by a cloud-covered Earth, the Space Shuttle Endeavour nears the station.", "Earth"),
    ("Nick Hague works outside. A blue and white Earth provides the backdrop.", "Earth"),
    ("The Zarya module closes in on the Unity node in this view.", "Unity"),
    ("The water of Lake St. Wilfrid glitters in this photograph of Lake St. Wilfrid.", "Lake St. Wilfrid"),
    ("Seen here, from right to left, are the Zarya module, the Unity node and Zvezda (mostly hidden by a panel).", "Unity"),
    ("A freighter came with fresh food last week. Nick Hague and Anne McClain share a meal.", "Anne McClain"),
    ("Three guests pose in front of a statue of Yuri Gagarin in Star City.", "statue of Yuri Gagarin"),
    ("Raja Chari loads blood samples into the Minus Eighty Degree Laboratory Freezer.", "Minus Eighty-Degree Laboratory Freezer"),
    ("Raja Chari uses a tablet to activate the Microgravity Science Glovebox in Destiny.", "Microgravity Science Glovebox"),
    ("Boston, New York, and Newark are visible in this night view.", "New York"),
    ("Seen in the open bay are the vehicle's main engines, a row of canister lids and several cargo nets.", "canister lids"),
    ("Seen in the open bay are the vehicle's main engines, a row of canister lids and several cargo nets.", "cargo nets"),
    ("Nick Hague smiles. In the far left corner, tied to a rail, is a rubber duck.", "rubber duck"),
    ("Various tea bottles are also visible above the table.", "tea bottles"),
    ("Raja Chari, with a ukulele floating beside him, reads a letter.", "ukulele"),
    ("Three guests pose in front of the Copper Horse in Saint Petersburg.", "Copper Horse"),
    ("A close-up view of a seed growth experiment in Columbus.", "seed growth experiment"),
    ("Kate Rubins holds an engine lid in Kibo. This lid was printed in orbit.", "engine lid"),
    ("Kate Rubins uses the Retinascope to look into her own eye.", "Retinascope"),
    ("Raja Chari is helped out of the Dragon Endurance minutes after splashdown.", "Endurance"),
    ("Raja Chari takes a selfie while Atlantis is docked behind him.", "Space Shuttle Atlantis"),
    ("Raja Chari is pictured in the aft part of Discovery's payload bay.", "Space Shuttle Discovery"),
    ("In this photo the Canadarm2 reaches toward the HTV-9 cargo craft.", "HTV-9"),
    ("This view shows Kibo. Just behind the Canadarm2, the Cygnus NG-20 is docked to Unity.", "Cygnus NG-20"),
    ("Three guests pose in Star City. They are wearing Sokol suits.", "Sokol"),
    ("Raja Chari, tied to the end of Canadarm2, works near the P3 truss.", "P3 truss"),
    ("Kibo swings on a crane. Fastened to one end of Kibo is a cupola.", "Cupola"),
    ("A Soyuz is backdropped in the lower left by a salt lake (Chott Djerid).", "Chott Djerid"),
    ("A stretch of the coast of Peru and the southwestern U.S. form the backdrop for a Soyuz.", "southwestern United States"),
    ("Guests look down on smoking Mount Etna from the Cupola.", "Mount Etna"),
    ("The river winds past Detroit, Michigan (left), in this photograph.", "Detroit"),
    ("The photo shows the lights of Cairo. The Nile and its banks stand out.", "Nile"),
    ("Reflected in the visor are the Earth and Raja Chari.", "Earth"),
    ("This image, made from the Cupola, reveals two exhaust trails.", "exhaust trails"),
    ("This photograph shows Lake Turkana. The pale tongue near the center is Ferguson Gulf.", "Ferguson Gulf"),
    ("This photograph shows Lake Turkana. Salt crusts ring the shallow Bitter Lagoon.", "Bitter Lagoon"),
    ("The Columbia River enters at right in this photograph and is joined by the Snake River.", "Snake River"),
    ("This photograph shows volcanoes on Java. Bromo and Batok cones are marked by fresh ash.", "Batok"),
    ("The brightly lit core of the Naples urban area hugs the bay in this photograph.", "Naples"),
    ("The town of Riva embraces Lake Garda in this photograph. Monte Baldo, near the bottom, rises above it.", "Monte Baldo"),
    ("Smoke from a dozen fires streams away from the Peloponnese and out over the Ionian Sea.", "Ionian Sea"),
    ("Raja Chari photographed sunglint on the Atlantic Ocean and the Mediterranean Sea.", "Atlantic Ocean"),
    ("The Canadarm2 operated by Raja Chari moves toward the Cygnus NG-20 cargo craft.", "Cygnus NG-20"),
    ("The view looks northward over Crete and the Aegean Sea.", "Crete"),
    ("Lights of the cities of Jackson, Shreveport and Dallas are visible.", "Jackson"),
    ("This image shows the northern Gulf coast at night.", "northern Gulf Coast"),
    ("In this view Zarya spreads its wings. On Unity's Earth-facing port sits the freighter Cygnus NG-16.", "Cygnus NG-16"),
    ("Two visitors join the scene: the Soyuz MS-18 (left foreground), parked at Rassvet, and a satellite.", "Soyuz MS-18"),
    ("In this view Kibo is whole. At its far end stands the Columbus laboratory.", "Columbus"),
    ("The picture shows Kibo. You can also make out the northern coast of Africa.", "northern coast of Africa"),
    ("Seen in this collage are the Sun, the Earth, and a pair of clamps.", "Earth"),
    ("The lights of Istanbul, split by the Bosphorus, glow in this picture.", "Istanbul"),
    ("Guests caught the plume of ash from Raikoke.", "ash plume"),
]
NOT_SHOWN = [
    ("A Soyuz vehicle and a Progress were photographed by a guest in the Pirs docking compartment.", "Pirs"),
    ("A still from an external camera shows Dextre at work.", "external camera"),
    ("Raja Chari makes his way to the belly of Space Shuttle Atlantis.", "Space Shuttle Atlantis"),
    ("In this image Kibo glows as its panels absorb the Sun's energy.", "Sun"),
    ("Progress ships usually dock by themselves. Raja Chari trains on a laptop.", "Progress"),
    ("Guests eat in Unity, decorated with a Christmas tree poster.", "Christmas tree"),
    ("Raja Chari took this from a porthole of the Russian Docking Compartment.", "Pirs"),
    ("Raja Chari is pictured on a spacewalk to ready the Pirs docking compartment for its departure.", "Pirs"),
    ("Raja Chari smiles after opening the hatches between the station and Soyuz MS-19.", "Soyuz MS-19"),
    ("A statue of Vladimir Lenin stands at center.", "Vladimir Lenin"),
    ("This view of Zarya was taken by guests aboard the Space Shuttle Atlantis.", "Space Shuttle Atlantis"),
    ("This photograph shows the Nile. Cairo and Kom Ombari lie 500 kilometers from each other.", "Kom Ombari"),
    ("This photograph shows the Nile. Luxor lies beyond the edge of it.", "Luxor"),
    ("Lights fill Galveston Bay in this photograph. A canal is the link between Houston and Lake Huron.", "Lake Huron"),
    ("Raja Chari takes part in a session on the Canadarm2 in Destiny.", "Canadarm2"),
    ("Raja Chari works with the Mobile Servicing System and Canadarm2 controls in Destiny.", "Mobile Servicing System"),
    ("The river rises in Ontario, Canada, and links Lake Huron and Lake Erie in this photograph.", "Lake Huron"),
    ("The river rises in Ontario, Canada, and links Lake Huron and Lake Erie in this photograph.", "Canada"),
    ("Seen from the Cupola, the module is better known as Node 3.", "better known"),
    ("In the background is scheduled work on a pump.", "scheduled work"),
    ("Kate Rubins holds an engine lid in Kibo while she waves.", "engine lid"),
    ("Kate Rubins checks the fit of her gloves. The fit matters.", "fit"),
    ("With a blue and white Earth in the background, a Soyuz nears the station.", "blue"),
    ("At left is the Quest airlock where spacewalkers put on their spacesuits.", "Extravehicular Mobility Unit"),
    ("The International Space Station, two days after gaining the Quest airlock, is seen from a shuttle.", "Quest"),
    ("Three guests pose in front of a statue of Yuri Gagarin in Star City.", "Yuri Gagarin"),
    ("The crater of Mount St. Helens, Washington, is seen under thin cloud.", "Washington, D.C."),
    ("Lights of Boston, Massachusetts; Albany, New York; and Newark, New Jersey, are visible.", "New York"),
    ("A map of Italy drawn by pupils floats beside Paolo Nespoli in the Cupola.", "Italy"),
    ('Paolo Nespoli shows a picture called "Winter over Italy" in the Cupola.', "Italy"),
    ("Anne McClain trained for weeks with a thigh cuff before her flight.", "thigh cuff"),
    ("Raja Chari waves. Earlier he had prepared the Fir-Cone experiment for its trip home.", "Fir-Cone"),
    ("Kate Rubins reads about Fir-Cone in the Kibo laboratory.", "Fir-Cone"),
    ("Frank Rubio will unpack several cargo bags next week.", "cargo bags"),
    ("Nick Hague speaks with children about life on Earth.", "Earth"),
    ("Nick Hague sleeps in Unity while the Space Shuttle Endeavour remains docked with the station.", "Space Shuttle Endeavour"),
    ("Space Shuttle Endeavour and station crew members share a meal in Unity.", "Space Shuttle Endeavour"),
    ("This is a portrait of the International Space Station Expedition Six.", "International Space Station"),
    (
        "Nick Hague works on a truss. During the outing, Hague and Anne McClain (out of frame) bolted a lamp to Canadarm2.",
        "Canadarm2",
    ),
]


def _shown(text: str) -> set[str]:
    return {str(fact[2]) for fact, _ in facts(read(Document("x", text))) if fact[1] == "depicts"}


@pytest.mark.parametrize(("text", "thing"), SHOWN)
def test_what_is_handled_or_stands_behind_is_shown(text: str, thing: str) -> None:
    assert thing in _shown(text)


@pytest.mark.parametrize(("text", "thing"), NOT_SHOWN)
def test_what_is_only_told_is_not_shown(text: str, thing: str) -> None:
    assert thing not in _shown(text)
