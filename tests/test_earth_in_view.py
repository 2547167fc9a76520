"""Earth below, the sky above and where the station was, told in words of their own, each beside a caption that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str) -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text)))}


BELOW = [
    # Any verb of going, and a height between commas.
    ("The outpost, 255 statute miles high, was cutting across Qatar.", "PHOTO orbitingAbove Qatar", True),
    ("The outpost, 255 statute miles high, was cutting across Qatar.", "PHOTO altitudeKm 410", True),
    ("Night at Aswan. The station, at 410 km, was slicing across Sudan.", "PHOTO altitudeKm 410", True),
    ("A road cuts across Sudan for 410 km.", "PHOTO altitudeKm 410", False),
    ("The ground track ran over Madagascar when Hadfield took this picture.", "PHOTO orbitingAbove Madagascar", True),
    ("The ground track of the hurricane ran over Cuba.", "PHOTO orbitingAbove Cuba", False),
    # What lies down there, and what goes on there.
    ("Cassidy naps in Kibo. The Danube was 415 kilometers straight down.", "PHOTO orbitingAbove Danube", True),
    ("Cassidy naps in Kibo. Straight down, 415 kilometers away, was the Danube.", "PHOTO altitudeKm 415", True),
    ("Tom Marshburn grapples Dragon. 255 miles down, night was falling over Peru.", "PHOTO orbitingAbove Peru", True),
    ("Tom Marshburn grapples Dragon. 255 miles down the road, night was falling over Peru.", "PHOTO altitudeKm 410", False),
    ("Romanenko made it with the Gobi Desert behind and the complex at 253 miles.", "PHOTO altitudeKm 407", True),
    ("Romanenko made it with the freighter behind the complex at 253 miles.", "PHOTO altitudeKm 407", False),
    ("Nothing but 415 km of vacuum lay between his boots and Madagascar.", "PHOTO orbitingAbove Madagascar", True),
    ("Nothing but 415 km of air lay between Perth and Esperance.", "PHOTO orbitingAbove Esperance", False),
    ("Hadfield took this picture of the Moon, Madagascar underfoot.", "PHOTO orbitingAbove Madagascar", True),
    # Borders, seas off a coast, islands that lie somewhere.
    ("They were flying over the border of Chad and Niger, 220 miles up.", "PHOTO orbitingAbove border of Chad and Niger", True),
    ("The border of Chad and Niger is a straight line.", "PHOTO orbitingAbove border of Chad and Niger", False),
    ("Long exposure, 265 miles over the Atlantic just off Namibia.", "PHOTO orbitingAbove Atlantic Ocean off Namibia", True),
    ("The station passed over the Aleutian Islands, southwest of Alaska, on May 1, 2013.", "PHOTO orbitingAbove Aleutian Islands", True),
    # Answers and labels.
    ("How high? 255 miles. Iceland slept.", "PHOTO altitudeKm 410", True),
    ("How high? 255 feet, says the crew of the gantry.", "PHOTO altitudeKm 410", False),
    ("A view of the Moon. What was below? Madagascar.", "PHOTO orbitingAbove Madagascar", True),
    ("A view of the Moon. What came next? Madagascar.", "PHOTO orbitingAbove Madagascar", False),
    ("A view of the Moon. Altitude: 258 miles. Position: the Coral Sea.", "PHOTO orbitingAbove Coral Sea", True),
    ("A view of the Moon. Location: the Coral Sea.", "PHOTO orbitingAbove Coral Sea", False),
    ("It was noon and Morocco was passing underneath when Cassidy photographed Dragon.", "PHOTO orbitingAbove Morocco", True),
    ("It was noon and Morocco was passing a law when Cassidy photographed Dragon.", "PHOTO orbitingAbove Morocco", False),
    ("Somewhere over Morocco, at an altitude of 410 km, Cassidy photographed Dragon.", "PHOTO orbitingAbove Morocco", True),
    ("Cassidy photographed Dragon as the terminator swept over Morocco.", "PHOTO orbitingAbove Morocco", False),
    ("The outpost flew its 410-km-high orbit over Sicily.", "PHOTO altitudeKm 410", True),
    ("Down there, 410 km away, is Sicily.", "PHOTO orbitingAbove Sicily", True),
    ("Up there, 410 km away, is Sicily.", "PHOTO orbitingAbove Sicily", False),
    ("The ISS was in orbital night above Sicily.", "PHOTO orbitingAbove Sicily", True),
    # The moment of the picture, and another.
    ("As the shutter clicked the complex was over Dodoma.", "PHOTO orbitingAbove Dodoma", True),
    ("As the freighter undocks the complex will be over Dodoma.", "PHOTO orbitingAbove Dodoma", False),
    ("Its probe came loose after the latches had locked, 411 km above Peru.", "PHOTO altitudeKm 411", False),
    ("HTV-4 at the moment of its capture, 251 miles above southern Namibia.", "PHOTO altitudeKm 404", True),
    ("HTV-4 sits at Harmony. At the moment of its capture the station was 251 miles above Namibia.", "PHOTO altitudeKm 404", False),
]


@pytest.mark.parametrize(("text", "fact", "holds"), BELOW)
def test_where_the_station_was(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds


SEEN = [
    # Storms and the water they are in.
    ("Typhoon Haiyan, then at its strongest, churns in the Philippine Sea.", "PHOTO depicts Philippine Sea", True),
    ("Typhoon Haiyan, then at its strongest, churns up dust in Manila.", "PHOTO depicts Manila", False),
    ("Hurricane Igor spins over the Gulf of Mexico.", "PHOTO depicts Gulf of Mexico", True),
    ("Karen Nyberg spins a top over a map of the Gulf of Mexico.", "PHOTO depicts Gulf of Mexico", False),
    # Smoke and dust, and where they go.
    ("Smoke from burning peat in Borneo blows off the coast and far across the Java Sea.", "PHOTO depicts Java Sea", True),
    ("Smoke drifts from Lisbon across the bay and out over the Atlantic Ocean.", "PHOTO depicts Atlantic Ocean", True),
    ("Smoke drifts off as the station flies over the Atlantic Ocean.", "PHOTO depicts Atlantic Ocean", False),
    ("Dust blows off Libya and far out across the Mediterranean.", "PHOTO depicts Dust", True),
    ("Dust drifts through the cabin of Zvezda.", "PHOTO depicts Dust", False),
    # Volcanoes that go off at that moment.
    (
        "The station was over the Aleutians just as Mount Cleveland was in the early hours of an eruption.",
        "PHOTO depicts Cleveland Volcano",
        True,
    ),
    ("Luck put the station there just as Pavlof Volcano, far from anywhere, blew its top.", "PHOTO depicts Pavlof Volcano", True),
    ("Luck put the station there years after Pavlof Volcano had gone quiet.", "PHOTO depicts Pavlof Volcano", False),
    ("An eruption column towers over Pavlof Volcano.", "PHOTO depicts eruption column", True),
    # Deltas named by their rivers.
    ("The Ganges River and its wide delta resemble a green fan.", "PHOTO depicts Ganges Delta", True),
    ("The Volga meets the Caspian Sea. Its delta is the star of this photo.", "PHOTO depicts Volga Delta", True),
    ("A Delta rocket lifts off near the Ganges River.", "PHOTO depicts Ganges Delta", False),
    # Names that a kind introduces, in other tongues too.
    ("The pale domes near image center, Jabal Akhdar and Jabal Shams, are limestone.", "PHOTO depicts Jabal Shams", True),
    ("Fans of Jabal Shams FC, a club, wave to Karen Nyberg.", "PHOTO depicts Jabal Shams FC", False),
    ("The dark cone near the center is Cerro Azul. The white peak to the left is Cerro Negro.", "PHOTO depicts Cerro Negro", True),
    ("This is the Okavango Delta. A dark thread to the right marks the Boteti River.", "PHOTO depicts Boteti River", True),
    ("This is the Okavango Delta. A treaty of 1994 marks the Boteti River as common.", "PHOTO depicts Boteti River", False),
    ("Harrat Rahat lies 100 kilometers south of the city of Medina.", "PHOTO depicts Medina", False),
    # What lights do in the sky, and what somebody only waited for.
    ("Luca Parmitano caught a storm. A red sprite leaps up above cloud tops.", "PHOTO depicts red sprite", True),
    ("Luca Parmitano caught a storm. A red sprite leaps up above cloud tops.", "PHOTO depicts cloud tops", False),
    ("Luca Parmitano caught a storm. No red sprite was seen that night.", "PHOTO depicts red sprite", False),
    ("The sun comes up behind Pirs.", "PHOTO depicts sunrise", True),
    ("The sun goes down behind Pirs.", "PHOTO depicts sunset", True),
    ("Karen Nyberg sat up for the aurora in Zvezda.", "PHOTO depicts aurora", False),
    ("An experiment in Columbus points its sensor at lightning.", "PHOTO depicts lightning", False),
    # What lies behind and below, and what a lens is raised to.
    ("A flier pictured Dragon with the Gobi Desert in the background.", "PHOTO depicts Gobi Desert", True),
    ("A flier pictured Dragon with a story of the Gobi Desert in mind.", "PHOTO depicts Gobi Desert", False),
    ("Dragon closes in on the station. The coast of Peru stretches below.", "PHOTO depicts coast of Peru", True),
    ("Dragon closes in on the station. The coast of Peru will be its landing place.", "PHOTO depicts coast of Peru", False),
    ("The light was odd when Mike Fincke raised his long lens toward Onyx Bay.", "PHOTO depicts Onyx Bay", True),
    ("The light was odd when Mike Fincke flew home from Onyx Bay.", "PHOTO depicts Onyx Bay", False),
    ("The Tiber winds its way out of the Apennines.", "PHOTO depicts Apennines", True),
    ("The Apennines is home to wolves. Rome is below.", "PHOTO depicts Apennines", False),
    ("There is a wide gap in the cloud deck over Guam.", "PHOTO depicts cloud deck", False),
    ("Smoke drifts from Lisbon across Almada.", "PHOTO depicts Almada", True),
    ("Auroral light floods the sky above Canada.", "PHOTO depicts floods", False),
    ("Auroral light floods the sky above Canada.", "PHOTO depicts Auroral light", True),
    ("Smoke from the Rim Fire fills the Central Valley.", "PHOTO depicts Rim Fire", False),
    ("Sun, 8 Nov 2020. Glover works in the Cupola.", "PHOTO depicts Sun", False),
    ("Sun over the limb of Earth on 8 Nov 2020.", "PHOTO depicts Sun", True),
    # Where a scene on the ground is set.
    ("Support teams approach Dragon shortly after it splashed down in the Gulf of Mexico.", "PHOTO depicts Gulf of Mexico", True),
    ("Dragon, back on the station, once splashed down in the Gulf of Mexico.", "PHOTO depicts Gulf of Mexico", False),
    ("On Launch Pad 39A at Kennedy Space Center, the STS-118 crew rests.", "PHOTO depicts Launch Pad 39A", False),
    ("The STS-118 crew trains; the shuttle is to leave Launch Pad 39A in August.", "PHOTO depicts Launch Pad 39A", False),
]


@pytest.mark.parametrize(("text", "fact", "holds"), SEEN)
def test_earth_and_sky_in_view(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) is holds
