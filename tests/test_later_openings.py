"""What a caption shows whose first sentence shows nothing, and what is at hand, each beside a caption that looks alike and shows it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "2012-06-01") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # What is named by the way, let go in the past, far off or hidden.
    ("Red tomatoes, among the first to ripen in Kibo, float in front of Kate Rubins in Unity.", "PHOTO depicts Kibo", False),
    ("Red tomatoes, among the first to ripen in Kibo, float in front of Kate Rubins in Unity.", "PHOTO depicts Unity", True),
    ("Empty but for a dummy named Ripley, the Crew Dragon nears Harmony.", "PHOTO depicts Ripley", False),
    ("Ed Lu smiles. He shares the station with one other man, commander Yuri Malenchenko.", "PHOTO depicts Yuri Malenchenko", False),
    ("A pump turns end over end. Rick Mastracchio set it adrift with a push.", "PHOTO depicts Richard Mastracchio", False),
    ("A pump turns end over end. Rick Mastracchio sets it adrift with a push.", "PHOTO depicts Richard Mastracchio", True),
    ("Lake Chad shines below. Lake Tana lies 1,200 miles to the east.", "PHOTO depicts Lake Tana", False),
    ("Lake Chad shines below. Lake Fitri lies to the east.", "PHOTO depicts Lake Fitri", True),
    ("Soyuz MS-24 shows at right; its mooring is Rassvet.", "PHOTO depicts Rassvet", False),
    # What somebody stands in front of, or a lens was turned on.
    ("Nick Hague, seen here in front of the station's Destiny laboratory, became the first to do so.", "PHOTO depicts Destiny", True),
    ("Nick Hague, photographed in front of the Destiny laboratory, wires a box.", "PHOTO depicts Nick Hague", True),
    ("Cygnus NG-11 is docked to the front of Harmony.", "Cygnus NG-11 dockedTo Harmony forward port", True),
    ("Leroy Chiao turned his camera on Salizhan Sharipov while both were at work on the skin of Zvezda.", "PHOTO depicts Zvezda", True),
    ("Leroy Chiao turned his camera on Salizhan Sharipov after both had worked on the skin of Zvezda.", "PHOTO depicts Zvezda", False),
    # Who cannot be seen, in further words, and of whom only a part cannot.
    (
        "Koichi Wakata eases a crate. Jeff Wisoff and Leroy Chiao, neither of whom can be made out, help.",
        "PHOTO depicts Leroy Chiao",
        False,
    ),
    ("Koichi Wakata eases a crate. Jeff Wisoff works aft and cannot be found in the picture.", "PHOTO depicts Peter Wisoff", False),
    ("Koichi Wakata eases a crate. Leroy Chiao, too far down the truss to be picked out, helps.", "PHOTO depicts Leroy Chiao", False),
    ("Koichi Wakata eases a crate. Jeff Wisoff, whose face cannot be seen, steadies it.", "PHOTO depicts Peter Wisoff", True),
    ("Koichi Wakata eases a crate. Jeff Wisoff, his partner, is the one taking the picture.", "PHOTO depicts Peter Wisoff", False),
    ("Koichi Wakata eases a crate. Jeff Wisoff is the one holding the other end.", "PHOTO depicts Peter Wisoff", True),
    # The Earth behind somebody.
    ("Kayla Barron tugs at a cable with Earth at her back.", "PHOTO depicts Earth", True),
    ("Kayla Barron and Raja Chari hang from a truss, the sunlit planet below their boots.", "PHOTO depicts Earth", True),
    ("Kayla Barron sits in the capsule with thoughts of Earth behind her.", "PHOTO depicts Earth", False),
    ("Kayla Barron is on her way with Earth's gravity behind her.", "PHOTO depicts Earth", False),
    # What somebody has done, and does now.
    ("An evening off. T.J. Creamer has taken off his shoes and reads in Zvezda.", "PHOTO depicts Timothy Creamer", True),
    ("May 3, 2010. T.J. Creamer has taken off his shoes and reads in Zvezda.", "PHOTO depicts Zvezda", True),
    ("May 3, 2010. T.J. Creamer has spent six months aboard and is returning to Zvezda.", "PHOTO depicts Timothy Creamer", False),
    ("May 3, 2010. T.J. Creamer has flown once and lives in Houston.", "PHOTO depicts Timothy Creamer", False),
    # The next sentence opens the scene where the first shows nothing.
    (
        "For ten years it was only a drawing on a wall. Columbus, still at the tip of Canadarm2, nears its place.",
        "PHOTO depicts Columbus",
        True,
    ),
    (
        "For ten years it was only a drawing on a wall. Columbus, still at the tip of Canadarm2, nears its place.",
        "PHOTO depicts Canadarm2",
        True,
    ),
    ("The berth was empty for a whole month. Columbus was built in Bremen.", "PHOTO depicts Columbus", False),
    ("The berth was empty for a whole month. Columbus will be moved there.", "PHOTO depicts Columbus", False),
    ("The crew trains in Houston. Assigned to the flight are Reid Wiseman and Max Suraev.", "PHOTO depicts Reid Wiseman", False),
    ("On 28 May the rocket left Baikonur at night. Reid Wiseman and Max Suraev are flight engineers.", "PHOTO depicts Reid Wiseman", False),
    # Who is in view is at hand under any name.
    ("Peggy Whitson is at work. Her colleague waits while she slices the insulation off Pirs.", "PHOTO depicts Peggy Whitson", True),
    ("Oleg Kononenko slices the insulation off Soyuz MS-09.", "PHOTO depicts Soyuz MS-09", True),
    ("Oleg Kononenko talks about the insulation on Soyuz MS-09.", "PHOTO depicts Soyuz MS-09", False),
    ("Bob Cabana and Sergei Krikalev push the Unity hatch open together.", "PHOTO depicts Unity", True),
    ("Kayla Barron and Raja Chari blow kisses from inside Dragon Endurance to those who stay.", "PHOTO depicts Endurance", True),
    ("Kayla Barron and Raja Chari came home from Dragon Endurance.", "PHOTO depicts Endurance", False),
    (
        "Peggy Whitson is busy. Gloved hands deep in the Microgravity Science Glovebox, she splits cells.",
        "PHOTO depicts Microgravity Science Glovebox",
        True,
    ),
    # Rooms.
    ("Ken Bowersox at the keyboard, Nikolai Budarin at the samovar. Winter evening in Zvezda.", "PHOTO depicts Zvezda", True),
    ("Ken Bowersox and Nikolai Budarin wave from the bus. A year in Zvezda was over.", "PHOTO depicts Zvezda", False),
    ("Peggy Whitson bends over a tray. The station's Destiny laboratory serves as her bench.", "PHOTO depicts Destiny", True),
    ("Peggy Whitson bends over a tray. The date is 10 July 2002; the place, Destiny.", "PHOTO depicts Destiny", True),
    ("Larry Connor gets a golden badge from Michael López-Alegría. All are gathered in Harmony.", "PHOTO depicts Harmony", True),
    ("Peggy Whitson naps. A quiet evening in Destiny.", "PHOTO depicts Destiny", True),
    ("Peggy Whitson naps. A new rack in Destiny.", "PHOTO depicts Destiny", False),
    ("Peggy Whitson naps. A light bulb in Zarya.", "PHOTO depicts Zarya", False),
    ("Peggy Whitson naps. A book about an evening in Zvezda.", "PHOTO depicts Zvezda", False),
    ("Peggy Whitson smiles. It is Zvezda.", "PHOTO depicts Zvezda", True),
    ("Peggy Whitson smiles. It is time: it is Zvezda.", "PHOTO depicts Zvezda", False),
    ("Peggy Whitson smiles. What breaks most: it is Zvezda.", "PHOTO depicts Zvezda", False),
    ("Peggy Whitson smiles. Her answer: it is Zvezda.", "PHOTO depicts Zvezda", False),
    # How the station looks, and where else it appears.
    ("The space station looks like a dragonfly in this picture.", "PHOTO depicts International Space Station", True),
    ("The space station appears in silhouette.", "PHOTO depicts International Space Station", True),
    ("The space station appears in the news.", "PHOTO depicts International Space Station", False),
    ("The space station appears in a film.", "PHOTO depicts International Space Station", False),
    ("The space station looks to Houston for help.", "PHOTO depicts International Space Station", False),
    ("The space station looks like a star to children in Ohio.", "PHOTO depicts International Space Station", False),
    ("The space station looks like a star from the ground.", "PHOTO depicts International Space Station", False),
    # A part of somebody, harm to a ship, whence one looks, who sits in it.
    ("The pump hangs in its bracket. Doug Wheelock's boots fill the lower edge.", "PHOTO depicts Douglas Wheelock", True),
    ("The pump hangs in its bracket. Doug Wheelock's boots were lost.", "PHOTO depicts Douglas Wheelock", False),
    ("This still gives the first close look at the wound in Soyuz MS-22.", "PHOTO depicts Soyuz MS-22", True),
    ("View of the Poisk module from the porthole of the Zvezda module.", "PHOTO depicts Zvezda", False),
    ("Soyuz MS-08 backs off. Its seats are filled by Oleg Artemyev, Ricky Arnold and Drew Feustel.", "PHOTO depicts Andrew Feustel", False),
    ("Dragon Endurance leaves the station, and with it Peggy Whitson and Tibor Kapu.", "PHOTO depicts Tibor Kapu", False),
    ("Columbus touches Harmony while Leland Melvin and Dan Tani steer from Destiny.", "PHOTO depicts Leland Melvin", False),
    ("Josh Cassada works on the truss; Frank Rubio is out of our field of view.", "PHOTO depicts Francisco Rubio", False),
    ("Luca Parmitano turns the lens on himself during a spacewalk.", "PHOTO depicts Luca Parmitano", True),
    # One of a kind is told by its name.
    ("Anne McClain tests Bumble, a cube-shaped Astrobee robot, in Kibo.", "PHOTO depicts Bumble", True),
    ("Anne McClain tests Bumble, a cube-shaped Astrobee robot, in Kibo.", "PHOTO depicts Astrobee", False),
    ("Anne McClain tests an Astrobee robot in Kibo.", "PHOTO depicts Astrobee", True),
    # Elsewhere, in other pictures, on the far side of a wall.
    ("Mike Fincke sips tea in Destiny. Steve Bowen and Shane Kimbrough show up in other frames.", "PHOTO depicts Stephen Bowen", False),
    (
        "Peggy Whitson is at the console in Destiny; Piers Sellers and Dave Wolf are on the other side of the wall.",
        "PHOTO depicts David Wolf",
        False,
    ),
    (
        "Peggy Whitson is at the console in Destiny; Piers Sellers and Dave Wolf are on the other side of the room.",
        "PHOTO depicts David Wolf",
        True,
    ),
    ("Alper Gezeravcı shakes hands; Walter Villadei has not yet come out of the hatch.", "PHOTO depicts Walter Villadei", False),
    ("Jeff Wisoff and Bill McArthur, neither of whom can be seen, give the word to Leroy Chiao.", "PHOTO depicts Peter Wisoff", False),
    ("Sergei Krikalev sits outside the crop; John Phillips waves.", "PHOTO depicts Sergei Krikalev", False),
    ("Luca Parmitano hangs from the hull. Chris Cassidy is the one taking the picture.", "PHOTO depicts Christopher Cassidy", False),
    (
        "Mike Fincke sips tea in Destiny. Steve Bowen and Shane Kimbrough, whose voices come in from the truss, are far off and show up in other frames.",
        "PHOTO depicts Shane Kimbrough",
        False,
    ),
    (
        "Mike Fincke sips tea in Destiny. Steve Bowen, whose voice comes in from the truss, is not in this picture.",
        "PHOTO depicts Stephen Bowen",
        False,
    ),
    # Not the one but the other.
    ("Not the Canadarm2 but the shuttle's own arm reaches across this photograph.", "PHOTO depicts Canadarm2", False),
    ("Loral O'Hara, not Jasmin Moghbeli, cleans a suit in Quest.", "PHOTO depicts Jasmin Moghbeli", False),
    ("Loral O'Hara, not Jasmin Moghbeli, cleans a suit in Quest.", "PHOTO depicts Loral O'Hara", True),
    # Who lives or serves there, what is waited for, and what is far away.
    ("Ed Lu shares the station with one other man, Yuri Malenchenko.", "PHOTO depicts Yuri Malenchenko", False),
    ("Tim Peake waits in Quest for orbital night.", "PHOTO depicts orbital night", False),
    ("The Richat Structure is seen at noon. The Atlantic lies 500 kilometers to the west.", "PHOTO depicts Atlantic Ocean", False),
    ("Fog hides most of Chuginadak Island in this view of Mount Cleveland.", "PHOTO depicts Chuginadak Island", False),
    # Who alone is shown, who never came, who stands by the photographer, what is yet to be.
    ("Nick Hague and Sunita Williams wait to leave; of them, the picture shows Sunita Williams.", "PHOTO depicts Nick Hague", False),
    ("Nick Hague and Sunita Williams wait to leave; of them, the picture shows Sunita Williams.", "PHOTO depicts Sunita Williams", True),
    (
        "In this view from the flight deck only Scott Parazynski is to be seen; Chris Hadfield is with him.",
        "PHOTO depicts Chris Hadfield",
        False,
    ),
    (
        "In this view from the flight deck only Scott Parazynski is to be seen; Chris Hadfield is with him.",
        "PHOTO depicts Scott Parazynski",
        True,
    ),
    ("The photo, by Bob Thirsk, shows just Nicole Stott's hand. Frank De Winne looks on.", "PHOTO depicts Frank De Winne", False),
    ("The photo shows Frank De Winne. Only Nicole Stott had flown the arm before; she smiles.", "PHOTO depicts Frank De Winne", True),
    ("Doug Wheelock and Shannon Walker pose. In the foreground only Doug Wheelock is seen.", "PHOTO depicts Shannon Walker", True),
    ("Doug Wheelock and Shannon Walker pose; only Wheelock is shown wearing a tie.", "PHOTO depicts Shannon Walker", True),
    ("Doug Wheelock and Shannon Walker pose. Only Wheelock's left hand is visible.", "PHOTO depicts Shannon Walker", True),
    ("Doug Wheelock and Shannon Walker pose. The picture has only Walker in focus.", "PHOTO depicts Douglas Wheelock", True),
    ("Doug Wheelock and Shannon Walker pose. Another photo shows only Shannon Walker.", "PHOTO depicts Douglas Wheelock", True),
    ("Doug Wheelock and Shannon Walker pose; only Walker is seen in this picture.", "PHOTO depicts Douglas Wheelock", False),
    ("Alexey Ovchinin and Nick Hague never reached the station. This is their contrail.", "PHOTO depicts Nick Hague", False),
    ("The man in the picture is Jeff Williams. Nothing of IDA-2 is seen.", "PHOTO depicts IDA-2", False),
    ("Paolo Nespoli took this picture of Discovery; Cady Coleman beside him counted the feet.", "PHOTO depicts Catherine Coleman", False),
    # What somebody works towards.
    (
        "Nichole Ayers works in Quest to upgrade the power system and relocate a communications antenna.",
        "PHOTO depicts communications antenna",
        False,
    ),
    ("Nichole Ayers relocates a communications antenna.", "PHOTO depicts communications antenna", True),
    # What is only told of somebody, or of a ship.
    ("Don Pettit reads. The leak of Soyuz MS-09 story reached the press.", "PHOTO depicts Soyuz MS-09", False),
    ("Don Pettit studies the hole in Soyuz MS-09 on a screen in Houston.", "PHOTO depicts Soyuz MS-09", False),
    ("Don Pettit studies the hole in Soyuz MS-09.", "PHOTO depicts Soyuz MS-09", True),
    ("Cady Coleman's reflection on the flight fills a book.", "PHOTO depicts Catherine Coleman", False),
    ("Don Pettit floats in Destiny. Cady Coleman's reflection on the flight fills a book.", "PHOTO depicts Catherine Coleman", False),
    ("Don Pettit floats in Destiny. Cady Coleman's reflection on the window fills a corner.", "PHOTO depicts Catherine Coleman", True),
    ("Don Pettit floats in Destiny. Luca Parmitano's boots go missing.", "PHOTO depicts Luca Parmitano", False),
    ("Don Pettit floats in Destiny. Luca Parmitano's boots fill the lower edge.", "PHOTO depicts Luca Parmitano", True),
    (
        "After the quake, with the earth beneath them trembling, crews in Houston watched Doug Wheelock in Destiny.",
        "PHOTO depicts Earth",
        False,
    ),
    ("A farmer's field with rich earth beneath him was the dream of Doug Wheelock.", "PHOTO depicts Earth", False),
    ("With Earth behind him on the poster, Doug Wheelock smiles in Destiny.", "PHOTO depicts Earth", False),
    ("Doug Wheelock floats in the Cupola with Earth beneath him.", "PHOTO depicts Earth", True),
    # What is told by the way, and pictured all the same.
    ("Shannon Walker shares the station with Doug Wheelock.", "PHOTO depicts Douglas Wheelock", False),
    ("Shannon Walker shares the station with Doug Wheelock, at left.", "PHOTO depicts Douglas Wheelock", True),
    (
        "Shannon Walker shares the station with Doug Wheelock and Fyodor Yurchikhin, who pose beside her.",
        "PHOTO depicts Douglas Wheelock",
        True,
    ),
    ("Doug Wheelock carries a bag bound for Zvezda through Harmony.", "PHOTO depicts Harmony", True),
    ("Doug Wheelock carries a bag bound for Zvezda through Harmony.", "PHOTO depicts Zvezda", False),
    ("A Progress is in view. Its mooring is Zvezda, seen at top.", "PHOTO depicts Zvezda", True),
    ("A Progress is in view. Its mooring is Zvezda.", "PHOTO depicts Zvezda", False),
    ("Doug Wheelock floats in Harmony; little of Kibo is visible behind it.", "PHOTO depicts Kibo", True),
]


@pytest.mark.parametrize(("text", "fact", "holds"), ROWS)
def test_it_is_in_view_or_only_told_of(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds


@pytest.mark.parametrize(
    ("text", "date", "fact", "holds"),
    [
        (
            "The International Space Station flies 260 miles above Turkey with Canadarm2 in the foreground.",
            "2010-07-01",
            "PHOTO orbitingAbove Turkey",
            True,
        ),
        ("Libya lies 220 miles below, with the Soyuz in the foreground.", "2010-07-01", "PHOTO orbitingAbove Libya", True),
        ("The station orbits 220 miles above Argentina with the Andes at left.", "2010-07-01", "PHOTO orbitingAbove Argentina", True),
        ("Inside the Cupola module, Kimiya Yui grapples the HTV-5 with the Canadarm2.", "2015-08-24", "PHOTO depicts Kimiya Yui", True),
        ("The HTV-5 is ten metres off as Kimiya Yui prepares to grapple it.", "2015-08-24", "PHOTO depicts Kimiya Yui", False),
        ("The Soyuz spacecraft closes in on the Rassvet module, seen in the foreground.", "2014-07-01", "PHOTO depicts Rassvet", True),
        ("View of Progress approaching the Pirs Docking Compartment.", "2014-07-01", "PHOTO depicts Pirs", True),
        ("HTV-2, grasped by Canadarm2, nears Harmony.", "2011-01-27", "PHOTO depicts Harmony", True),
        ("The Progress MS-15 cargo ship is approaching the Pirs compartment.", "2020-07-23", "PHOTO depicts Pirs", False),
        ("Steve Swanson captured the Dragon with Canadarm2, which is seen at right.", "2014-07-01", "PHOTO depicts Canadarm2", True),
        (
            "The Cygnus spacecraft departs, with Steve Swanson and Reid Wiseman visible in the Cupola window.",
            "2014-07-01",
            "PHOTO depicts Reid Wiseman",
            True,
        ),
        ("The Soyuz docks, with Scott Kelly looking on in the foreground.", "2015-07-01", "PHOTO depicts Scott Kelly", True),
        ("The Soyuz lifts off with Reid Wiseman, Alexander Gerst and Maxim Suraev.", "2014-05-28", "PHOTO depicts Reid Wiseman", False),
        ("Steve Swanson works on a cable for the Canadarm2.", "2014-07-01", "PHOTO depicts Canadarm2", True),
        ("Steve Swanson carries a spare hand for the Canadarm2.", "2014-07-01", "PHOTO depicts Canadarm2", False),
        ("The Kibo robotic arm launched five satellites.", "2014-07-01", "Kibo robotic arm partOf Kibo", True),
        ("The Kibo Pressurized Module is seen.", "2014-07-01", "Kibo Pressurized Module partOf Kibo", False),
        ("Karen Nyberg works in Kibo. The crew gathered in Zvezda last week for a call.", "2013-07-09", "PHOTO depicts Zvezda", False),
        ("Karen Nyberg works in Kibo. All gathered in Zvezda to practice for emergencies.", "2013-07-09", "PHOTO depicts Zvezda", False),
        ("Luca Parmitano and Karen Nyberg smile. The crew gathered in Zvezda for a call.", "2013-07-09", "PHOTO depicts Zvezda", True),
        ("Luca Parmitano photographed during a spacewalk the truss of the station.", "2013-07-09", "PHOTO depicts Luca Parmitano", False),
        ("Karen Nyberg photographed through the Cupola windows the departing ATV.", "2013-07-09", "PHOTO depicts Karen Nyberg", False),
        ("Luca Parmitano photographed during a spacewalk outside the Quest airlock.", "2013-07-09", "PHOTO depicts Luca Parmitano", True),
        ("The cabin was designed by Luca Parmitano, here representing ESA.", "2013-07-09", "PHOTO depicts Luca Parmitano", False),
        ("The Destiny laboratory's cameras and racks are seen.", "2014-07-01", "PHOTO depicts Destiny", True),
        (
            "Reid Wiseman looks at a monitor, with eyes on the display, sliding into the Columbus laboratory.",
            "2014-07-01",
            "PHOTO depicts Columbus",
            True,
        ),
        ("The Cupola looks down on Earth, but we cannot see it for clouds.", "2014-07-01", "PHOTO depicts Cupola", True),
    ],
)
def test_in_view_though_told_by_the_way(text: str, date: str, fact: str, holds: bool) -> None:
    assert (fact in told(text, date)) is holds
