"""What is in view and below: grounds on Earth, suits told in full, who works beside others, what the station flew over; each beside its like."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


ROWS = [
    # Where on Earth the scene is, which only tells where it is.
    ("At the Gagarin Cosmonaut Training Center, Kimiya Yui meets reporters.", "PHOTO depicts Gagarin Cosmonaut Training Center", False),
    ("At the Karaganda Airport, Anne McClain waves.", "PHOTO depicts Karaganda Airport", False),
    # What hangs over nothing told is over nothing known; a town that no table has is one by the land behind it.
    ("Orsk, Russia, on the Ural River, is pictured from the station.", "PHOTO depicts Orsk", True),
    ("Orsk, Russia, is pictured from the station as it orbited 262 miles above.", "PHOTO orbitingAbove Orsk", False),
    ("Orsk, Russia, is pictured from the station as it orbited 262 miles above.", "PHOTO depicts Russia", False),
    ("Tonight, Russia is pictured from the station.", "PHOTO depicts Tonight", False),
    ("Firmly, Russia, the host, said yes. Kimiya Yui naps in Kibo.", "PHOTO depicts Firmly", False),
    ("The city lights of Ufa, Russia, are pictured from the station.", "PHOTO depicts Ufa", True),
    ("The city lights of Ufa, Russia, are pictured from the station.", "PHOTO depicts city lights", False),
    ("The city lights of Italy are pictured from the station.", "PHOTO depicts city lights", True),
    ("A view of Mount Etna. Nicolosi, at lower left, lies in its shade.", "PHOTO depicts Nicolosi", True),
    ("A view of Mount Etna. Nicolosi, at the foot of it, went dark.", "PHOTO depicts Nicolosi", False),
    ("Mina Holt floats beside the truss.", "PHOTO depicts Mina Holt", False),
    # Names that nobody knows, in pictures of the Earth alone.
    ("Olten and Thun in Switzerland are pictured at night.", "PHOTO depicts Olten", True),
    ("Zuoz, Sils and Milan are visible in this night view of northern Italy.", "PHOTO depicts Sils", True),
    ("The streets of Celle in northern Germany are seen in this night view.", "PHOTO depicts Celle", True),
    ("This picture of the Tana and Bura Rivers was taken over Kenya.", "PHOTO depicts Tana River", True),
    ("The Alps are pictured east of Olten.", "PHOTO depicts Olten", False),
    ("Olten Aerospace of Switzerland built the antenna. The Alps are pictured.", "PHOTO depicts Olten Aerospace", False),
    ("Jessica Meir and Mina Holt are pictured with a globe of Italy.", "PHOTO depicts Mina Holt", False),
    # What a view of Earth names near its beginning.
    ("A swirl of turquoise lies off Norway; they call it a phytoplankton bloom.", "PHOTO depicts phytoplankton bloom", True),
    ("The crew hoped for an aurora over Iceland. Reykjavik glows at left.", "PHOTO depicts aurora", False),
    ("Jessica Meir took this picture of the Nile, which winds past Luxor.", "PHOTO depicts Luxor", True),
    ("The Nile winds past Luxor. From Cairo to the sea it is 100 miles.", "PHOTO depicts Cairo", False),
    ("The Nile winds past Luxor, founded long before Alexandria.", "PHOTO depicts Alexandria", False),
    ("Progress MS-20 came. The Nile reached as far as Luxor.", "PHOTO depicts Luxor", False),
    # What the station was over, and what only something else was over.
    ("Ikebana hangs there with northwestern Australia 251 miles below.", "PHOTO orbitingAbove northwestern Australia", True),
    ("With the Pacific off Chile 399 km below, Progress MS-20 nears Poisk.", "PHOTO orbitingAbove Pacific Ocean off Chile", True),
    ("The dunes of Algeria are pictured as the station orbited 259 miles above the African nation.", "PHOTO orbitingAbove Algeria", True),
    ("The dunes of Algeria are pictured as the station orbited 259 miles above the African nation.", "PHOTO orbitingAbove African", False),
    ("Ron Garan caught this meteor burning up over China.", "PHOTO orbitingAbove China", False),
    ("A Falcon 9 draws an arc above the Vehicle Assembly Building.", "PHOTO orbitingAbove Vehicle Assembly Building", False),
    ("With the South Pacific beneath them, the crew of Endeavour waves.", "PHOTO orbitingAbove South Pacific", True),
    (
        "Two ships are seen. At right is Soyuz MS-27, docked to Rassvet, as the station soared 260 miles above the Indian Ocean.",
        "PHOTO orbitingAbove Indian Ocean",
        True,
    ),
    ("The crew poses in Unity. Dragon docked to Harmony as the station flew 260 miles above Peru.", "PHOTO orbitingAbove Peru", False),
    ("Mike Massimino waves with the coast of Oman curving away behind him.", "PHOTO depicts coast of Oman", True),
    ("Skiers, look away: from 420 km the Alps fit under a thumbnail.", "PHOTO altitudeKm 420", True),
    ("From 420 km away the ship could be seen.", "PHOTO altitudeKm 420", False),
    ("Outside, 221 miles down, the coast of Oman slides past.", "PHOTO orbitingAbove coast of Oman", True),
    ("There is nothing under these boots but 260 miles of air.", "PHOTO altitudeKm 418", True),
    ("HTV-4 creeps up against the brown of the Zagros Mountains.", "PHOTO depicts Zagros Mountains", True),
    ("Two of the crew take in the Sahara through a window.", "PHOTO depicts Sahara", True),
    # By what name, and where only the greatest of a land is told.
    ("The image is centered on Emi Koussi, the highest volcano of the Sahara.", "PHOTO depicts Emi Koussi", True),
    ("The image is centered on Emi Koussi, the highest volcano of the Sahara.", "PHOTO depicts Sahara", False),
    ("The whole Mont Blanc massif is seen in this view.", "PHOTO depicts Mont Blanc massif", True),
    ("The round Lake Manicouagan is seen in this view.", "PHOTO depicts Lake Manicouagan", True),
    ("Dan Burbank aimed at Corsica in the hope of lightning.", "PHOTO depicts lightning", False),
    # What most views have somewhere.
    ("Jessica Meir floats under a field of stars in this view.", "PHOTO depicts stars", False),
    ("Snow covers the hills of Wales in this view.", "PHOTO depicts Snow", False),
    ("Clouds hide the Dnieper in this view.", "PHOTO depicts Clouds", False),
    ("Dragon hangs above Earth's limb in this view.", "PHOTO depicts Earth's limb", False),
    # A suit told by its full name, as what somebody wears now.
    ("Dan Tani dons an Extravehicular Mobility Unit in Quest.", "PHOTO depicts Extravehicular Mobility Unit", True),
    (
        "Dan Tani models a training version of an Extravehicular Mobility Unit (EMU) spacesuit.",
        "PHOTO depicts Extravehicular Mobility Unit",
        True,
    ),
    ("Dan Tani, wearing his spacesuit, naps in Quest.", "PHOTO depicts Extravehicular Mobility Unit", False),
    ("One of the crew recorded this image of Tahiti through the station's new Cupola.", "PHOTO depicts Cupola", False),
    ("One of the crew waves through the glass of the Cupola.", "PHOTO depicts Cupola", True),
    ("Orsk is pictured from the station as it flew 263 miles above the place where two rivers meet.", "PHOTO altitudeKm 423", True),
    # Who is told of beside another, and what a comma holds in.
    ("Anne McClain reaches for a bolt while Nichole Ayers, hung head down, steadies a box.", "PHOTO depicts Nichole Ayers", True),
    ("Anne McClain works outside while Nichole Ayers drives the robotic arm.", "PHOTO depicts Nichole Ayers", False),
    ("Thomas Pesquet, in his first hour, was caught through a window as he hauled a box.", "PHOTO depicts Thomas Pesquet", True),
    ("Thomas Pesquet was caught in traffic on his way to the pad.", "PHOTO depicts Thomas Pesquet", False),
    ("NASA scientist Kate Rubins works in Columbus.", "PHOTO depicts Kathleen Rubins", True),
    ("The explorer Columbus sailed in 1492.", "PHOTO depicts Columbus", False),
    ("Billionaire Hector Balboa waves from the Soyuz.", "PHOTO depicts Hector Balboa", True),
    ("Oleg Artemyev opens the hatch to Nauka.", "PHOTO depicts Nauka", True),
    ("Oleg Artemyev opens a bag from Nauka.", "PHOTO depicts Nauka", False),
    ("HTV-5 waits ten metres beneath the station.", "PHOTO depicts HTV-5", True),
    ("Our brightest artificial moon, the International Space Station, glides by.", "PHOTO depicts International Space Station", True),
    ("A comet rises. Ivan Vagner photographed Comet NEOWISE on July 4.", "PHOTO depicts Comet NEOWISE", True),
    ("The blackness of space and Earth's horizon provide the backdrop for Dragon.", "PHOTO depicts Earth's horizon", False),
    # Wholes and parts.
    ("Tranquility, with its seven windows, and its Cupola are seen here.", "Cupola partOf Tranquility", False),
    ("The Tranquility module with its round Cupola hangs on Unity.", "Cupola partOf Tranquility", True),
    ("Cygnus is seen out of a Cupola window on the International Space Station.", "Cupola partOf International Space Station", True),
    # Quotes that an old file lost.
    ("The International Space Station?s Cupola is seen in this image.", "Cupola partOf International Space Station", True),
    # What the station flew over.
    ("The photo was taken as the station drifted over Sardinia.", "PHOTO orbitingAbove Sardinia", True),
    ("The photo was taken as smoke drifted over Sardinia.", "PHOTO orbitingAbove Sardinia", False),
    ("The green below is Ireland, over which the station was then passing.", "PHOTO orbitingAbove Ireland", True),
    ("The green below is Ireland, over which a storm was then passing.", "PHOTO orbitingAbove Ireland", False),
    ("With the station already over Maine, Frank Culbertson photographed the Moon.", "PHOTO orbitingAbove Maine", True),
    ("Corsica slides by below as Christer Fuglesang works.", "PHOTO depicts Corsica", True),
    ("Corsica slides by below as Christer Fuglesang works.", "PHOTO orbitingAbove Corsica", True),
    ("Corsica slips out of sight as Christer Fuglesang works.", "PHOTO orbitingAbove Corsica", False),
    (
        "The station flew over the Atlantic, south-west of Ireland, as Ed Lu worked.",
        "PHOTO orbitingAbove Atlantic Ocean southwest of Ireland",
        True,
    ),
    ("The station flew over the Atlantic, south of the equator, as Ed Lu worked.", "PHOTO orbitingAbove Atlantic Ocean", True),
    ("Zarya and Poisk are pictured 261 miles above the city lights of central Asia.", "PHOTO orbitingAbove central Asia", True),
    ("Zarya and Poisk are pictured 261 miles above the city lights of central Asia.", "PHOTO altitudeKm 420", True),
    ("Zarya and Poisk are pictured; the city lights of central Asia are 1,261 miles away.", "PHOTO orbitingAbove central Asia", False),
    (
        "Kounotori 7 was captured at 7:34 a.m. It had waited for a typhoon over Tanegashima to pass.",
        "PHOTO orbitingAbove Tanegashima",
        False,
    ),
    ("A camera looks down on the lights of Dubai, 250 miles below.", "PHOTO altitudeKm 402", True),
    ("A camera looks down on the lights of Dubai, 250 miles below.", "PHOTO orbitingAbove Dubai", False),
    ("A long exposure taken 265 miles over the border of Niger and Mali.", "PHOTO orbitingAbove border of Niger and Mali", True),
    ("Discovery, on the back of a 747, flew over Washington on April 17.", "PHOTO orbitingAbove Washington, D.C.", False),
    ("Discovery flew over Washington on April 17.", "PHOTO orbitingAbove Washington, D.C.", True),
]


@pytest.mark.parametrize(("text", "fact", "holds"), ROWS, ids=[f"{number}-{row[1]}" for number, row in enumerate(ROWS)])
def test_a_place_is_read_where_the_words_tell_it(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds, told(text)
