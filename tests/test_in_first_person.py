"""Whose words a text is and what "I" made, makers told by their deeds, and days and walks told beside the picture, each beside a look-alike."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


ROWS = [
    # A mission of which somebody has only a past.
    (
        "Here Luca Parmitano sits in Houston. Luca is an old hand, having made two walks during his Volare mission.",
        "PHOTO takenDuring Volare mission",
        False,
    ),
    ("Luca Parmitano is seen at a rack in Columbus during his Volare mission.", "PHOTO takenDuring Volare mission", True),
    # Whose words a text is, and that the picture is theirs.
    ("Thomas Pesquet, ESA, writes: Morning! I photographed Mont Blanc from the Cupola.", "PHOTO takenBy Thomas Pesquet", True),
    ("Thomas Pesquet, ESA, writes: Morning! I photographed Mont Blanc from the Cupola.", "PHOTO depicts Mont Blanc", True),
    ("Thomas Pesquet, ESA, writes: Morning! I photographed Mont Blanc from the Cupola.", "PHOTO depicts Thomas Pesquet", False),
    ("Thomas Pesquet writes: I will photograph Paris tomorrow.", "PHOTO takenBy Thomas Pesquet", False),
    ("From Kjell Lindgren's feed: Good night! I took this one of Italy on July 12, 2022.", "PHOTO takenBy Kjell Lindgren", True),
    ("From Kjell Lindgren's feed: Good night! Bob Hines took this one of Italy.", "PHOTO takenBy Kjell Lindgren", False),
    ("Tim Peake's diary: Up early, floated to the Cupola and caught the Nile with a 400 mm lens.", "PHOTO takenBy Timothy Peake", True),
    ("Tim Peake's diary: We floated to the Cupola and caught the Nile with a 400 mm lens.", "PHOTO takenBy Timothy Peake", False),
    ("Scott Kelly (@StationCDRKelly): Day 233. The photo's mine and shows the Bahamas.", "PHOTO takenBy Scott Kelly", True),
    ("Calm seas. I snapped the Bahamas from Node 3.\n— Megan McArthur", "PHOTO takenBy Megan McArthur", True),
    ("Calm seas. I wish I had snapped the Bahamas.\n— Megan McArthur", "PHOTO takenBy Megan McArthur", False),
    ("Dear all, here is the storm I photographed on 4 July 2012. Yours, André Kuipers", "PHOTO takenBy André Kuipers", True),
    ("Karen Nyberg, NASA: Made this with my phone on Aug. 4, 2013.", "PHOTO takenBy Karen Nyberg", True),
    ("Karen Nyberg, NASA: Made this doll with my own hands.", "PHOTO takenBy Karen Nyberg", False),
    ('"I took this picture of Malta at dawn," says Matthias Maurer.', "PHOTO takenBy Matthias Maurer", True),
    ('"I\'d have taken a picture too," says Matthias Maurer.', "PHOTO takenBy Matthias Maurer", False),
    ("Samantha Cristoforetti, 12 July 2022: our Dragon is here. Photo by me.", "PHOTO takenBy Samantha Cristoforetti", True),
    ("Serena Auñón-Chancellor writes: I took my breakfast to the Cupola.", "PHOTO takenBy Serena Auñón-Chancellor", False),
    ("Anne McClain writes: Nichole Ayers took this photo. I held the lamp.", "PHOTO takenBy Anne McClain", False),
    ("Ricky Arnold in his journal: That's me on the right, outside.", "PHOTO depicts Richard Arnold", True),
    ("Ricky Arnold in his journal: That's not me on the right.", "PHOTO depicts Richard Arnold", False),
    ("Jessica Meir writes: Christina Koch took this picture of me in the Cupola.", "PHOTO depicts Jessica Meir", True),
    ("Jessica Meir writes: Christina Koch took this picture of Malta for me.", "PHOTO depicts Jessica Meir", False),
    ("Alexander Gerst, 12 July 2014. He floats in Columbus. Reid Wiseman took our picture.", "PHOTO depicts Alexander Gerst", True),
    ('Jeff Williams: "I made this exposure of the Sahara with an 800-millimeter lens."', "PHOTO takenBy Jeffrey Williams", True),
    ("Kayla Barron on Instagram: My first aurora! I caught it from a window.", "PHOTO takenBy Kayla Barron", True),
    ("Photo and words: Terry Virts. I shot the Nile delta at night.", "PHOTO takenBy Terry Virts", True),
    ("Samantha Cristoforetti's logbook. My hair is short. Anton Shkaplerov photographed us.", "PHOTO takenBy Anton Shkaplerov", True),
    (
        "Merry Christmas! Kayla Barron, NASA. The tree is from a box. That's me between Mark Vande Hei and Raja Chari.",
        "PHOTO depicts Raja Chari",
        True,
    ),
    (
        "Merry Christmas! Kayla Barron, NASA. The tree is from a box. I sat between Mark Vande Hei and Raja Chari at school.",
        "PHOTO depicts Raja Chari",
        False,
    ),
    ("Chris Hadfield, 12 March 2013: takes command. He is in Destiny. We saw him on TV.", "PHOTO depicts Chris Hadfield", True),
    ("Matthew Dominick on his feed: Comet season. I command Crew-8.", "Matthew Dominick role commander of SpaceX Crew-8", True),
    ("Alexander Gerst writes: I'm her commander on Expedition 57.", "Alexander Gerst role commander of Expedition 57", True),
    ("Alexander Gerst writes: I'm not her commander on Expedition 57.", "Alexander Gerst role commander of Expedition 57", False),
    ("Samantha Cristoforetti writes: Our Expedition 43 is busy.", "Samantha Cristoforetti memberOf Expedition 43", True),
    ("Samantha Cristoforetti drinks. Our Expedition 43 story is on page 9.", "Samantha Cristoforetti memberOf Expedition 43", False),
    ("I photographed the launch of Progress MS-10 on 16 November 2018. — Alexander Gerst", "PHOTO depicts Progress MS-10", True),
    ("I photographed the launch of Progress MS-10 on 16 November 2018. — Alexander Gerst", "PHOTO takenOn 2018-11-16", True),
    ("I watched the launch of Progress MS-10 on 16 November 2018. — Alexander Gerst", "PHOTO depicts Progress MS-10", False),
    # Makers told by what they did.
    ("Paolo Nespoli had a camera. This frame is the best of hundreds that he made.", "PHOTO takenBy Paolo Nespoli", True),
    ("Who took this? Reid Wiseman, from the other end of the truss.", "PHOTO takenBy Reid Wiseman", True),
    ("Who took this tool? Reid Wiseman, from the other end of the truss.", "PHOTO takenBy Reid Wiseman", False),
    ("Reid Wiseman aimed, waited and pressed the shutter.", "PHOTO takenBy Reid Wiseman", True),
    ("The picture was snapped by his fellow German Matthias Maurer.", "PHOTO takenBy Matthias Maurer", True),
    ("Luca Parmitano went out with Drew Morgan. Morgan snapped this shot of his colleague.", "PHOTO depicts Luca Parmitano", True),
    ("Luca Parmitano went out with Drew Morgan. Morgan snapped this shot of his glove.", "PHOTO depicts Luca Parmitano", False),
    ("Not in the photo are Jessica Watkins and Bob Hines, a pilot like Kjell Lindgren.", "PHOTO depicts Kjell Lindgren", False),
    ("Anne McClain reaches for a wrench while Nichole Ayers braces a kit.", "PHOTO depicts Nichole Ayers", True),
    (
        "The picture shows Alexander Gerst and CIMON. Serena Auñón-Chancellor pressed the button.",
        "PHOTO takenBy Serena Auñón-Chancellor",
        True,
    ),
    ("Kjell Lindgren pressed the button. The centrifuge in Columbus began to spin.", "PHOTO takenBy Kjell Lindgren", False),
    ("Ron Garan, an American on Expedition 28, drifted over to the Cupola and shot Hurricane Irene.", "PHOTO takenBy Ronald Garan", True),
    ("Ron Garan, an American on Expedition 28, drifted over to the Cupola and shot Hurricane Irene.", "PHOTO depicts Ronald Garan", False),
    ("Luca Parmitano rides the arm in a picture by his Texan shipmate Drew Morgan.", "PHOTO takenBy Andrew Morgan", True),
    ("Luca Parmitano rides the arm in a picture by his Texan shipmate Drew Morgan.", "PHOTO depicts Andrew Morgan", False),
    ("Luca Parmitano fills the frame in a portrait by his spacewalk partner, Drew Morgan.", "PHOTO takenBy Andrew Morgan", True),
    ("Nichole Ayers waters beans. Her commander, Takuya Onishi, took the snap for us.", "PHOTO takenBy Takuya Onishi", True),
    ("Atlantis sat on PMA-2. Ron Garan framed her there.", "PHOTO takenBy Ronald Garan", True),
    ("Aurora over Canada. The frames exposed by Don Pettit were stacked into one.", "PHOTO takenBy Donald Pettit", True),
    ("Kate Rubins checks a sequencer. The finger on the shutter was Takuya Onishi's.", "PHOTO takenBy Takuya Onishi", True),
    ("Christina Koch fixes a battery. Jessica Meir was the one with the camera.", "PHOTO takenBy Jessica Meir", True),
    ("Christina Koch fixes a battery. Jessica Meir was the one with the tools.", "PHOTO takenBy Jessica Meir", False),
    ("This one Don Pettit shot through a window of Destiny.", "PHOTO takenBy Donald Pettit", True),
    ("Peggy Whitson took it to the airlock.", "PHOTO takenBy Peggy Whitson", False),
    ("Atlantis sits on PMA-2 on 11 July 2011. (Photo: R. Garan.)", "PHOTO takenBy Ronald Garan", True),
    ("Kjell Lindgren eats in Columbus. Photo: Kimiya Yui/JAXA.", "Kimiya Yui affiliatedWith JAXA", True),
    ("Kjell Lindgren eats in Columbus. Photo: NASA/Kimiya Yui.", "Kimiya Yui affiliatedWith NASA", False),
    ("Kjell Lindgren turned the camera on himself on 3 August 2015.", "PHOTO depicts Kjell Lindgren", True),
    ("Kjell Lindgren turned the camera on the Moon on 3 August 2015.", "PHOTO depicts Kjell Lindgren", False),
    # Days told beside the picture.
    ("On May 30, 2020, SpaceX launched Demo-2. Bob Behnken floats in Harmony. Photo taken June 3, 2020.", "PHOTO takenOn 2020-06-03", True),
    ("PHOTO DATE: 6-12-14 LOCATION: NBL SUBJECT: Terry Virts trains", "PHOTO takenOn 2014-06-12", True),
    ("Kate Rubins holds a pipette. Nobody in space had tried until this week of September 2016.", "PHOTO takenOn 2016-09", True),
    ("Kate Rubins holds a pipette. Nobody had stayed longer until August 2016.", "PHOTO takenOn 2016-08", False),
    ("For nine days in April 2005 Roberto Vittori had tests to do. Here, on the 20th, he is at work.", "PHOTO takenOn 2005-04-20", True),
    ("Kate Rubins waves from the truss's left arm on 19 August 2016.", "PHOTO takenOn 2016-08-19", True),
    ("Anne McClain naps on 3 May 2025. Nichole Ayers, who took the photo, had been out on May 1, 2025.", "PHOTO takenOn 2025-05-03", True),
    # Walks and flights of which the picture is.
    ("This Expedition Twenty-Two picture shows Cuba.", "PHOTO takenDuring Expedition 22", True),
    (
        "Tranquility in an image by somebody outside during the mission's (STS-130) second session of EVA.",
        "PHOTO takenDuring STS-130 EVA 2",
        True,
    ),
    ("The eye of Hurricane Frances stares up in this Expedition Nine image.", "PHOTO takenDuring Expedition 9", True),
    ("In this Expedition 55 image browser Drew Feustel looks for the Nile.", "PHOTO takenDuring Expedition 55", False),
    (
        "Bob Behnken and Chris Cassidy carry a box. Their outing of 26 June 2020 was about batteries. Doug Hurley took the picture.",
        "PHOTO takenDuring spacewalk 2020-06-26",
        True,
    ),
    (
        "Anne McClain naps on 3 May 2025. Nichole Ayers, who took the photo, had been on a spacewalk with her on May 1, 2025.",
        "PHOTO takenDuring spacewalk 2025-05-01",
        False,
    ),
    (
        "Luca Parmitano, the first Italian to make a spacewalk, waves from the truss on a spacewalk of 9 July 2013.",
        "PHOTO takenDuring spacewalk 2013-07-09",
        True,
    ),
    (
        "My phone took this one in the Cupola on 9 May 2015. Terry Virts waits. Scott Kelly.",
        "PHOTO takenDuring spacewalk 2015-05-03",
        False,
    ),
]


@pytest.mark.parametrize(("text", "fact", "said"), ROWS)
def test_row(text: str, fact: str, said: bool) -> None:
    assert (fact in told(text)) is said


DAYS = [
    ("Tim Peake runs in Tranquility. The photo was taken two days ago.", "2016-02-08", True),
    ("Recorded yesterday, this picture shows Tim Peake.", "2016-02-09", True),
    ("Tim Peake waves. The crew of the Soyuz left yesterday.", "2016-02-09", False),
    ("Tim Peake has taken today off.", "2016-02-10", False),
]


@pytest.mark.parametrize(("text", "day", "said"), DAYS)
def test_days_ago_are_counted_from_publication(text: str, day: str, said: bool) -> None:
    assert (f"PHOTO takenOn {day}" in told(text, "2016-02-10")) is said


def test_a_weekday_of_the_taking_is_counted_from_publication() -> None:
    assert "PHOTO takenOn 2012-07-22" in told("The Moon over Stuttgart. Captured from Germany last Sunday, it glows.", "2012-07-27")
