"""Pieces of the station that a scene shows, each beside a sentence that names one only for where something goes, is fastened or was taken from."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def shown(text: str, date: str = "") -> set[str]:
    return {fact[2] for fact, _ in facts(read(Document("d", text, date=date))) if fact[1] == "depicts"}


ROWS = [
    # Where a ship has not come to.
    ("The Progress MS-15 cargo ship is approaching the Pirs compartment.", "Pirs", False),
    ("Soyuz MS-17 pulls away from Rassvet on its way to another berth, the Poisk module.", "Poisk", False),
    ("Soyuz MS-17, bound for the Poisk module, drifts past the Cupola.", "Poisk", False),
    ("Andrew Feustel is in the Poisk module on his way to breakfast.", "Poisk", True),
    # What a thing is fastened to, by the way.
    ("John Herrington waves from the P1 truss, a few hours after its attachment to the left side of the S0 truss.", "S0 truss", False),
    ("Michael Lopez-Alegria works on the P1 truss, now fastened to the port end of S0.", "S0 truss", False),
    ("Michael Lopez-Alegria works on the S0 truss, now fastened to the roof of Destiny.", "S0 truss", True),
    # What a part is for, or is taken off.
    ("Norishige Kanai holds a worn gripper from Canadarm2.", "Canadarm2", False),
    ("Norishige Kanai holds on to the tip of Canadarm2.", "Canadarm2", True),
    ("Steve Bowen greases a joint that rotates one of the solar arrays.", "solar arrays", False),
    # Who has left a room, or whose camera looks on.
    ("Michael Lopez-Alegria, freshly out of Quest, studies the P1 truss.", "Quest", False),
    ("Michael Lopez-Alegria, halfway out of the Quest hatch, studies the P1 truss.", "P1 truss", True),
    ("The Nauka laboratory fills the view of Zvezda's camera.", "Zvezda", False),
    # With what a ship was caught, and what is moved from a console.
    ("On May 25, 2012, Don Pettit snared Dragon with the Canadarm2; this photograph was taken by Andre Kuipers.", "Canadarm2", False),
    ("Koichi Wakata, his eyes on a monitor, lowers the Z1 truss onto Unity.", "Z1 truss", False),
    ("Koichi Wakata, his eyes on the clamps, works at the Z1 truss.", "Z1 truss", True),
    ("David Saint-Jacques in Kibo mounts a charger for Astrobee.", "Astrobee", False),
    ("David Saint-Jacques in Kibo waits for a charger with Astrobee.", "Astrobee", True),
    # What an outing is for, behind an hour or a comma.
    ("Chris Cassidy and Tom Marshburn began a spacewalk at 8:44 a.m. EDT to check a pump box on the P6 truss.", "P6 truss", False),
    ("Nick Hague works outside on an excursion to finish the new berth, the IDA-3.", "IDA-3", False),
    ("Nick Hague works outside on the new berth, the IDA-3.", "IDA-3", True),
    # What is said not to be seen by a word that points back.
    ("Piper works on the starboard truss. On Harmony hangs Leonardo, though it cannot be seen from here.", "Leonardo", False),
    ("Piper works on the starboard truss. On Harmony hangs Leonardo, and it can be seen from here.", "Leonardo", True),
    ("At the far end of the complex sits Columbus, but you can't see it here.", "Columbus", False),
    ("Behind her is Canadarm2, although it does not show in this picture.", "Canadarm2", False),
    ("Behind her is Canadarm2, although it does not move in this picture.", "Canadarm2", True),
    # One of several arrays, and what has come into a corner.
    ("Anne McClain works beside one of the solar arrays.", "solar array", True),
    ("Anne McClain works beside the solar arrays.", "solar array", False),
    ("Scott Parazynski leans toward the torn 4B solar array from a foot restraint.", "4B solar array", True),
    (
        "The Moon rises over the sea. Alexander Gerst took this picture. A tip of a solar array has crept into the lower corner.",
        "solar array",
        True,
    ),
    ("The Moon rises over the sea. Alexander Gerst took this picture. A solar array has lost much of its power.", "solar array", False),
    # A machine that somebody works in, the sides of a truss, a room that people gathered in, what stands on a side of it.
    (
        "Rayyanah Barnawi is in Kibo. Barnawi, a researcher, processes cell samples in the Life Science Glovebox.",
        "Life Science Glovebox",
        True,
    ),
    ("Rayyanah Barnawi is in Kibo. Barnawi, a researcher, has no samples for the Life Science Glovebox.", "Life Science Glovebox", False),
    ("In this view Kjell Lindgren waves from the port side of the truss.", "Integrated Truss Structure", True),
    ("In this view Kjell Lindgren waves to those at the port end of the truss.", "Integrated Truss Structure", False),
    ("Stephanie Wilson and Naoko Yamazaki are all smiles. The two gathered in the Cupola on 14 April 2010.", "Cupola", True),
    ("Stephanie Wilson and Naoko Yamazaki are all smiles. The two gathered in the Cupola a week later.", "Cupola", False),
    ("This is a view of Columbus. Bartolomeo, built by Airbus, is fixed to its forward side.", "Bartolomeo", True),
    ("This is a view of Columbus. Bartolomeo, built by Airbus, will be fixed to its forward side.", "Bartolomeo", False),
    ("Six CubeSats are ready. Five were let go by the Kibo robotic arm, which is visible outside.", "Kibo robotic arm", True),
    ("Six CubeSats are ready. Five were let go by the Kibo robotic arm, which is ten meters long.", "Kibo robotic arm", False),
    # From how far away a ship is seen, and where what is eaten has grown.
    ("HTV-1 hovers 10 metres below Kibo.", "Kibo", False),
    ("Rex Walheim floats two metres above Columbus with a rail.", "Columbus", True),
    ("Jules Verne came that close to Zvezda, then backed away.", "Zvezda", False),
    ("The new compartment Pirs is pictured on final approach to Zvezda.", "Zvezda", False),
    ("Scott Kelly eats lettuce that sprouted in the Veggie unit.", "Veggie", False),
    ("Scott Kelly plants lettuce in the Veggie unit.", "Veggie", True),
    ("In the window hangs Dragon, hooked by Don Pettit with Canadarm2.", "Canadarm2", False),
    ("In the window hangs Dragon, hooked by Canadarm2.", "Canadarm2", True),
    ("Kayla Barron looks over a solar array mast canister.", "solar array", False),
    # At hand, behind words of seeing; what an outing is for.
    ("The picture shows Ed Lu, one boot on Zarya.", "Zarya", True),
    ("Nichole Ayers is seen through the hatch window of Quest.", "Quest", True),
    ("Through the hatch on top of Harmony come, one by one, Jessica Meir and Jack Hathaway.", "Harmony", True),
    ("Anne McClain is pictured near Quest during an outing to fit brackets on the P4 truss.", "P4 truss", False),
    # The room by the machine that stands there.
    ("Tim Kopra waters his seedlings. The growth box occupies a shelf in the Columbus laboratory.", "Columbus", True),
    ("Tim Kopra waters his seedlings. The pump that feeds them will be replaced from the Columbus laboratory.", "Columbus", False),
    # What has its place in the frame, and what is a sign on a suit.
    ("The silver canister at left holds samples. Doug Hurley floats behind.", "canister", True),
    ("A maple leaf on his sleeve, Chris Hadfield waves.", "maple leaf", False),
    ("A flag patch on his shoulder, Chris Hadfield waves.", "flag patch", False),
    # Probes and crops by their verbs.
    ("Karen Nyberg aims an ophthalmoscope at a crewmate.", "ophthalmoscope", True),
    ("Karen Nyberg aims a camera at a crewmate.", "camera", False),
    ("Kjell Lindgren nibbles red romaine lettuce.", "red romaine lettuce", True),
    # Stand-ins on the ground.
    ("Dan Burbank clambers into a Soyuz simulator for an exam.", "Soyuz simulator", True),
    # The station in an insert's wake.
    ("Paolo Nespoli photographed, minutes after leaving, the whole station.", "International Space Station", True),
    ("Paolo Nespoli photographed, minutes after leaving, the station's crew.", "International Space Station", False),
    # By what a ship's distance is told, what let go of it before, whom some work is to serve.
    ("Eight metres outside the reach of Canadarm2, HTV-6 stands against the sea.", "Canadarm2", False),
    ("HTV-6 stands against the sea, the hand of Canadarm2 within an arm's reach of it.", "Canadarm2", True),
    ("Cygnus NG-12 dwindles over the desert after Jessica Meir let go of it with Canadarm2.", "Canadarm2", False),
    ("Cygnus NG-12 dwindles over the desert after Jessica Meir let go of it with Canadarm2.", "Jessica Meir", False),
    ("Canadarm2 lets go of Cygnus NG-12 over the desert.", "Cygnus NG-12", True),
    ("Nick Hague strings wires along the S0 truss to give Canadarm2 a second line.", "Canadarm2", False),
    ("Mike Fincke hooks up hoses that will bring coolant to Columbus.", "Columbus", False),
    ("Mike Fincke hooks up hoses on the wall of Columbus.", "Columbus", True),
    # The piece of the truss that another one comes to, and what a piece in hand is made for.
    ("Hanging from Canadarm2, the S6 truss creeps toward the tip of the S5 truss.", "S5 truss", False),
    ("Hanging from Canadarm2, the S6 truss creeps toward the tip of the S5 truss.", "S6 truss", True),
    ("Rick Mastracchio perches at the far end of the S5 truss.", "S5 truss", True),
    ("Josh Cassada fastens a strut for a second pair of roll-out solar arrays.", "ISS Roll-Out Solar Array", False),
    # What is still to come, and the kind of a ship behind its name.
    ("Nicole Mann packs a freezer which will splash down in Dragon Endurance.", "Endurance", False),
    ("Nicole Mann packs a bag that came up on Discovery, the last shuttle to call at PMA-2.", "Space Shuttle Discovery", False),
    ("Nicole Mann packs a bag that came up on Discovery, the last shuttle to call at PMA-2.", "PMA-2", False),
    # A line behind the picture that points back at it, or credits it to somebody, opens no scene.
    ("Bob Behnken hangs head down on the P6 truss. This was the view on June 26, 2020.", "P6 truss", True),
    ("A belt broke on the treadmill. This was the scene, and Tim Kopra lies on the floor of Tranquility.", "Tranquility", True),
    ("Alexander Gerst waters a plant in Columbus. Image: Ricky Arnold, flight engineer of the same crew.", "Columbus", True),
    ("Day 12, and all are well. Image: Ricky Arnold at the hatch of Columbus.", "Columbus", True),
    # What has been done by the time of a frame that is pointed at; what somebody has, and has not done.
    ("Engineers in Houston began on Monday. In this view from the truss, Canadarm2 has lifted PMA-3 and is turning.", "PMA-3", True),
    ("Engineers in Houston began on Monday. In the meantime, Canadarm2 has lifted PMA-3.", "PMA-3", False),
    ("Jeanette Epps is at ease. Here she has both arms in the Microgravity Science Glovebox.", "Microgravity Science Glovebox", True),
    # Just inside a ship, and a part in its flight.
    ("The masks came first. It was Chris Cassidy, seen here in goggles just inside SpaceX's Dragon.", "Dragon", True),
    ("Robert Thirsk floats in the entrance of HTV-1.", "HTV-1", True),
    ("Marcus Wandt reads in Columbus during Muninn, as his part of Axiom Mission 3 is called.", "Axiom Mission 3", False),
    # A ship on which somebody was a crewmate, that had come before, that the arm had caught, that is somewhere by now.
    ("Doug Hurley floats in Harmony with Bob Behnken, his partner on Crew Dragon Endeavour.", "Endeavour", False),
    ("Josh Cassada reads in Kibo beside Nicole Mann, his commander on Dragon Endurance.", "Endurance", False),
    ("Josh Cassada waves at the hatch of Dragon Endurance.", "Endurance", True),
    ("Kate Rubins floats into Zvezda just after her ship, Soyuz MS-17, docked to Rassvet.", "Soyuz MS-17", False),
    ("Soyuz MS-17, launched hours before, is docked to Rassvet.", "Soyuz MS-17", True),
    ("Nicole Stott caught HTV-1 with Canadarm2 as it drifted below; Bob Thirsk is pictured in Destiny.", "HTV-1", False),
    ("Don Pettit caught HTV-1 with his camera as it drifted below; Bob Thirsk is pictured in Destiny.", "HTV-1", True),
    (
        "Yuri Malenchenko flew Soyuz TMA-11 to Pirs, where the ship is now docked. The station is seen from the capsule.",
        "Soyuz TMA-11",
        False,
    ),
    # Where somebody went for a window, out of what a ship sticks, what is outside of a room.
    ("Don Pettit floated into Dragon Endeavour, and from there photographed the aurora.", "Endeavour", False),
    ("Matt Dominick slips into Dragon Endeavour to fetch a bag.", "Endeavour", True),
    ("Jessica Meir moved to the Cupola and from there caught a comet.", "Cupola", False),
    ("From the Cupola, 250 miles above Cuba, the view on Sept. 9 was of a storm.", "Cupola", False),
    ("From the Cupola, Tracy Dyson looks down on Cuba.", "Cupola", True),
    ("Progress MS-24 sticks out of Zvezda.", "Zvezda", False),
    ("Progress MS-24 sticks out of Zvezda.", "Progress MS-24", True),
    ("With the P5 truss hanging on Canadarm2 outside, Joan Higginbotham writes in Destiny.", "Canadarm2", False),
    ("With Canadarm2 outside the window, Karen Nyberg works in the Cupola.", "Canadarm2", True),
    # What an insert points at, whatever its clause tells.
    (
        "Kjell Lindgren mans the controls in the Cupola. He was about to let go of Cygnus NG-10, pictured outside the window.",
        "Cygnus NG-10",
        True,
    ),
    ("Kjell Lindgren mans the controls in the Cupola. He was about to let go of Cygnus NG-10, launched in May.", "Cygnus NG-10", False),
    ("Mark Vande Hei smiles from a chair after being helped out of Soyuz MS-19, the charred capsule at left.", "Soyuz MS-19", True),
    ("Mark Vande Hei smiles from a chair after being helped out of Soyuz MS-19.", "Soyuz MS-19", False),
    # What is seen by a part of somebody, whose it is, what is at its end, what one looks for.
    ("Soichi Noguchi waves. The drum under Noguchi's feet is Leonardo, a cargo module.", "Leonardo", True),
    ("Soichi Noguchi waves. The drum that Noguchi is to unload is Leonardo.", "Leonardo", False),
    ("A wing pokes in at the edge. It belongs to Soyuz MS-22.", "Soyuz MS-22", True),
    ("Nauka, new that summer, has Progress MS-17 at its far end, while Soyuz MS-19 can be seen on Rassvet.", "Nauka", True),
    ("Nauka, new that summer, has Progress MS-17 at its far end, while Soyuz MS-19 can be seen on Rassvet.", "Progress MS-17", True),
    ("Nauka had Progress MS-17 at its far end until November.", "Progress MS-17", False),
    ("In the lower corner look for Cygnus NG-16, hanging from Unity.", "Cygnus NG-16", True),
    ("Scott Kelly looks for Cygnus NG-16 from the Cupola.", "Cygnus NG-16", False),
    ("Below Harmony hangs Japan's HTV-8.", "HTV-8", True),
    ("The module Pirs noses up to Zvezda, 17 September 2001, with its tug, Progress M-SO1, behind it.", "Progress M-SO1", True),
    # The station in a label without a verb, and those who looked at it.
    ("Page 7: The station, nearly complete. Somebody on Atlantis took it in July 2011.", "International Space Station", True),
    ("Page 7: The station, nearly complete. Somebody on Atlantis took it in July 2011.", "Space Shuttle Atlantis", False),
    ("The International Space Station, as it appeared to Scott Tingle from Soyuz MS-07.", "International Space Station", True),
    ("The International Space Station, as it appeared to Scott Tingle from Soyuz MS-07.", "Scott Tingle", False),
    ("The station, all told, has been home to 280 people. Kjell Lindgren eats in Unity.", "International Space Station", False),
    ("The station's crew, all but asleep, drifts in Unity.", "International Space Station", False),
    # Where those of the picture talk from, are told to stand, have their hands or free something of its bolts.
    ("Oleg Kotov, front, greets his family from the Zvezda service module.", "Zvezda", True),
    ("Bob Hines picks cress that came up under the lamps of Columbus, where he is floating.", "Columbus", True),
    ("Bob Hines in Kibo reads aloud from a story about Columbus, where the crew works.", "Columbus", False),
    ("Steve Robinson cuts the straps which pinned Canadarm2 to its pallet.", "Canadarm2", True),
    ("Steve Robinson remembers the straps which pinned Canadarm2 to its pallet.", "Canadarm2", False),
    ("Kayla Barron fits a bracket for a wider wing to the P4 truss.", "P4 truss", True),
    ("Flakes fly about Sergey Volkov as he scrapes at the hull of Soyuz MS-09.", "Soyuz MS-09", True),
    # A ship that is caught in play or that somebody commands, and one for which the arm reaches.
    ("Karen Nyberg practices catching HTV-4 on a laptop in Destiny.", "HTV-4", False),
    ("Canadarm2 prepares to release HTV-4.", "HTV-4", True),
    ("Anton Shkaplerov embraces Oleg Artemyev, who commands the Soyuz.", "Soyuz", False),
    # A control room that is only called to, and a machine that is not the one in whose name its own lies.
    ("Houston, we have a robot. Mike Barratt unpacks Robonaut in Destiny.", "Houston", False),
    ("Houston, we have a dragon. Don Pettit has just closed the hand of Canadarm2 on SpaceX's Dragon.", "Dragon", True),
    ("Andreas Mogensen slides the Metal 3D Printer into its rack.", "Metal 3D Printer", True),
    ("Andreas Mogensen slides the Metal 3D Printer into its rack.", "Additive Manufacturing Facility", False),
    ("As soon as Andreas Mogensen and Loral O'Hara are in place, Jasmin Moghbeli in Destiny is to swing the arm.", "Loral O'Hara", False),
    # A ship in a story or pictured on a thing, a view of a part of one, the bay out of which a piece comes, who was given a view.
    ("Over breakfast in Unity, Don Pettit tells Andre Kuipers how he caught Dragon with Canadarm2.", "Dragon", False),
    ("The patch on Mike Hopkins' sleeve shows Dragon; Hopkins himself floats in Kibo.", "Dragon", False),
    ("A camera on Dextre took this picture of the torn hose on Soyuz MS-22.", "Soyuz MS-22", True),
    ("The S0 truss swings out of Atlantis' bay at the end of Canadarm2.", "Space Shuttle Atlantis", True),
    ("What looks like a star is Soyuz TMA-10M.", "Soyuz TMA-10M", True),
    ("A window of Zvezda gave Oleg Artemyev this view of Kamchatka.", "Oleg Artemyev", False),
    ("Frank Rubio floats in the American lab.", "Destiny", True),
    # Behind the number of an item; a sight that is told to be the station; what was somewhere once.
    ("Item 4. Leonardo in the bay of Discovery, March 2001.", "Leonardo", True),
    ("The bright cross is the station.", "International Space Station", True),
    ("The bright cross was the station's idea of a flag.", "International Space Station", False),
    ("Where PMA-3 used to be, on Tranquility, there is now a round cap; Peggy Whitson lashes it down.", "PMA-3", False),
    ("The module Pirs falls away, with Dragon Resilience, on Harmony, at the edge.", "Resilience", True),
    # A ship that another is compared with, one that waits for its people, a greeting that tells the room.
    ("Like Discovery before it, Endeavour leaves with an empty bay.", "Space Shuttle Discovery", False),
    ("Like Discovery before it, Endeavour leaves with an empty bay.", "Space Shuttle Endeavour", True),
    ("Anatoly Ivanishin and Ivan Vagner exercise; their ship, Soyuz MS-16, is on Poisk.", "Soyuz MS-16", False),
    ("Anatoly Ivanishin and Ivan Vagner exercise; behind them their ship, Soyuz MS-16, is on Poisk.", "Soyuz MS-16", True),
    ("Welcome to Nauka! Pyotr Dubrov opens the hatch while Oleg Novitskiy holds a lamp.", "Nauka", True),
    ("Kate Rubins came to Unity, where she is peeling an orange.", "Unity", True),
    # A ship by what a part of it does, in which something only came, and what is told of an hour before.
    ("Soyuz MS-18's solar wings glint over the sea.", "Soyuz MS-18", True),
    ("Soyuz MS-18's crew portrait hangs in Zvezda.", "Soyuz MS-18", False),
    ("Dragon's cargo drifts about Unity.", "Dragon", False),
    ("Rassvet, back in the light after its trip in the bay of Atlantis, hangs from Canadarm2.", "Space Shuttle Atlantis", False),
    ("Dragon, captured an hour before by Jessica Meir, hangs from Canadarm2.", "Dragon", True),
]


@pytest.mark.parametrize(("text", "thing", "yes"), ROWS)
def test_shown(text: str, thing: str, yes: bool) -> None:
    assert (thing in shown(text)) is yes
