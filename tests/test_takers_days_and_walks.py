"""Who took a picture, on what day and on what spacewalk, by rarer ways of telling it, each beside one that looks alike and tells it not."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document


def told(text: str, date: str = "") -> set[str]:
    return {" ".join(map(str, fact)) for fact, _ in facts(read(Document("d", text, date=date)))}


DAYS = [
    # Days told by a feast, an ordinal in words, their place in the year or a Roman month.
    ("Taken on Christmas Eve 2011, the view is of Crete.", "PHOTO takenOn 2011-12-24", True),
    ("A Christmas dinner of 2011 floats by.", "PHOTO takenOn 2011-12-25", False),
    ("Photographed on the twenty-first of May, 2011: Crete.", "PHOTO takenOn 2011-05-21", True),
    ("Photographed on the second of two passes of May, 2011: Crete.", "PHOTO takenOn 2011-05-02", False),
    ("Crete, seen on the last day of 2016.", "PHOTO takenOn 2016-12-31", True),
    ("Crete, seen on the last day of Expedition 50.", "PHOTO takenOn 2016-12-31", False),
    ("Crete, photographed 5.XI.2004.", "PHOTO takenOn 2004-11-05", True),
    ("Crete, photographed with the lens X.2004.", "PHOTO takenOn 2004-10-05", False),
    # The day on which a text or a print was worked on is not the picture's.
    ("Updated 9 August 2014. Crete at dusk, 2 August 2014.", "PHOTO takenOn 2014-08-09", False),
    ("Updated 9 August 2014. Crete at dusk, 2 August 2014.", "PHOTO takenOn 2014-08-02", True),
    ("Crete at dusk, 2 August 2014 (scanned 3 May 2015).", "PHOTO takenOn 2015-05-03", False),
    ("Seen updated on 9 August 2014: the file of plants.", "PHOTO takenOn 2014-08-09", True),
    # A day after the one told last; a day beside its month alone; what is yet to come on a day.
    (
        "Poisk has been at Zvezda since 12 November 2009. Max Suraev took this picture of it two days later.",
        "PHOTO takenOn 2009-11-14",
        True,
    ),
    ("Poisk has been at Zvezda since 12 November 2009. Max Suraev took it for a ride two days later.", "PHOTO takenOn 2009-11-14", False),
    ("Late in June the taiga dries. On June 12, 2009, smoke lay over Lake Baikal.", "PHOTO takenOn 2009-06-12", True),
    ("A photo of the taiga taken late in June 2009. On June 12, 2009, smoke lay over Lake Baikal.", "PHOTO takenOn 2009-06-12", False),
    ("For a week of June 2009 they were six, and on the 4th they posed in Kibo.", "PHOTO takenOn 2009-06-04", True),
    ("A crane lowers Tranquility. In August 2009 the node is to change hands.", "PHOTO takenOn 2009-08", False),
    # The day of the scene, counted from another.
    ("Two days after the docking on 31 May 2020, Doug Hurley eats in Unity.", "PHOTO takenOn 2020-06-02", True),
    (
        "Two days after the docking on 31 May 2020, Doug Hurley ate in Unity. Here, on 4 June 2020, he runs.",
        "PHOTO takenOn 2020-06-02",
        False,
    ),
    ("Bob Behnken came aboard on 31 May 2020. A day later they pose with Chris Cassidy in Harmony.", "PHOTO takenOn 2020-06-01", True),
    ("Bob Behnken came aboard on 31 May 2020. A day later he was at work in Harmony.", "PHOTO takenOn 2020-06-01", False),
    ("On the eve of their return on 2 August 2020, Bob Behnken packs a bag in Harmony.", "PHOTO takenOn 2020-08-01", True),
    (
        "Bob Behnken, ill on the eve of their launch on 30 May 2020, packs a bag in Harmony on 1 August 2020.",
        "PHOTO takenOn 2020-08-01",
        True,
    ),
    ("Endeavour lifted off on Aug. 8, 2007. Seven days on, Barbara Morgan talks to pupils.", "PHOTO takenOn 2007-08-15", True),
    ("Barbara Morgan talks to pupils seven days into a flight that began on Aug. 8, 2007.", "PHOTO takenOn 2007-08-15", True),
    ("Two days after liftoff, on 28 October 2022, Progress MS-21 docked to Zvezda.", "PHOTO takenOn 2022-10-30", False),
    ("They lifted off on 7 February 2008. Four days later the arm fitted the room to Harmony.", "PHOTO takenOn 2008-02-11", False),
    ("Barbara Morgan talks to pupils on a flight that began on Aug. 8, 2007.", "PHOTO takenOn 2007-08-15", False),
    # A thing in a museum is seen on no day of its flight; what set out on another day is another thing.
    ("The capsule sits in the Science Museum in London. It left Baikonur on 15 December 2015.", "PHOTO takenOn 2015-12-15", False),
    ("The capsule sits in the Science Museum in London on 15 December 2016.", "PHOTO takenOn 2016-12-15", True),
    (
        "It is Progress MS-10 leaving Baikonur on 16 November 2018. A Cygnus that set out from Virginia on 17 November is next.",
        "PHOTO takenOn 2018-11-16",
        True,
    ),
    ("Christmas morning, 2013: Mike Hopkins floats beside a tree of wire.", "PHOTO takenOn 2013-12-25", True),
    ("Barbara Morgan, on the 15th of August in 2007, talks to pupils.", "PHOTO takenOn 2007-08-15", True),
    # A day right before a word for the picture that is pointed at.
    ("Nothing holds the suit in this rare February 3, 2006 NASA picture.", "PHOTO takenOn 2006-02-03", True),
    # What was done once to a thing that is in view.
    ("A leaf of lettuce, sown on July 8, 2015, is eaten by Kjell Lindgren on Aug. 10.", "PHOTO takenOn 2015-08-10", True),
    ("A leaf of lettuce, seen on July 8, 2015, is eaten by Kjell Lindgren on Aug. 10.", "PHOTO takenOn 2015-07-08", True),
]


def test_a_day_in_the_month_of_a_text() -> None:
    assert "PHOTO takenOn 2014-03-09" in told("Koichi Wakata floats in Kibo on 9 March 2014.", "2014-03")
    assert "PHOTO takenOn 2014-04-09" not in told("Koichi Wakata floats in Kibo on 9 April 2014.", "2014-03")


@pytest.mark.parametrize(("text", "fact", "holds"), DAYS)
def test_a_day_in_other_words(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


WALKS = [
    # Surnames alone are those of a spacewalk's crew on its day.
    ("Wolf and Sellers at work on the starboard truss, October 12, 2002.", "Piers Sellers performed spacewalk 2002-10-12", True),
    ("Tanner floats beside the solar array on a spacewalk, Dec. 5, 2000.", "Joseph Tanner performed spacewalk 2000-12-05", True),
    ("Tanner, Alabama, by night, Dec. 5, 2000.", "PHOTO takenDuring spacewalk 2000-12-05", False),
    # The whole crew of a spacewalk, named, on its day, with words that may put them outside.
    ("Anton Shkaplerov and Oleg Kononenko moved a crane beyond the hatch on Feb. 16, 2012.", "Oleg Kononenko performed spacewalk 2012-02-16", True),
    ("Anton Shkaplerov and Oleg Kononenko will move a crane beyond the hatch on Feb. 16, 2012.", "Oleg Kononenko performed spacewalk 2012-02-16", False),
    ("Anton Shkaplerov and Oleg Kononenko don suits in Pirs, Feb. 16, 2012, for six hours of work.", "Oleg Kononenko performed spacewalk 2012-02-16", False),
    ("For six hours on August 20, 2012 Gennady Padalka and Yuri Malenchenko laid cables.", "Gennady Padalka performed spacewalk 2012-08-20", True),
    ("After six hours of sleep on August 20, 2012 Gennady Padalka and Yuri Malenchenko ate.", "Gennady Padalka performed spacewalk 2012-08-20", False),
    ("Pavel Vinogradov and Roman Romanenko scrubbed a window in the void on April 19, 2013.", "Roman Romanenko performed spacewalk 2013-04-19", True),
    ("Managers scrubbed the walk that Pavel Vinogradov and Roman Romanenko had before them on April 19, 2013.", "Roman Romanenko performed spacewalk 2013-04-19", False),
    ("Here is Nick Hague, who had never made a spacewalk before this one, of March 22, 2019.", "PHOTO takenDuring spacewalk 2019-03-22", True),
    # A spacewalk that a later sentence dates, before the day of the stamp.
    ("(April 25, 2022) --- Oleg Artemyev films his own glove during a spacewalk. The spacewalk, the fourth of his career, took place on April 18.", "PHOTO takenDuring spacewalk 2022-04-18", True),
    ("(April 25, 2022) --- Oleg Artemyev films his own glove during a spacewalk. Another spacewalk, the fourth of his career, took place on April 18.", "PHOTO takenDuring spacewalk 2022-04-18", False),
    # Who could not go out was not outside; a partner at somebody's side was.
    ("Nick Hague could not go out on March 22, 2019, said the doctor.", "Nick Hague performed spacewalk 2019-03-22", False),
    ("The spacewalk of March 22, 2019 had Anne McClain on the truss, with Nick Hague at her side.", "Nick Hague performed spacewalk 2019-03-22", True),
    ("The spacewalk of March 22, 2019 had Anne McClain on the truss, with Nick Hague at the window.", "Nick Hague performed spacewalk 2019-03-22", False),
    # A spacewalk to come that a clause opens with; one that people dress for, and that came about; a door for spacewalkers; who stayed near.
    ("Piers Sellers works on the truss during the first spacewalk of STS-112. For the second one, on Oct. 12, Sellers will have David Wolf with him.", "David Wolf performed STS-112 EVA 2", False),
    ("Piers Sellers works on the truss during the first spacewalk of STS-112. On the second spacewalk, on Oct. 12, Sellers and David Wolf laid cables that will carry video.", "David Wolf performed STS-112 EVA 2", True),
    ("Anton Shkaplerov and Oleg Kononenko, of Expedition 30, don suits on Feb. 16, 2012 ahead of a spacewalk on which they moved a crane.", "Oleg Kononenko performed spacewalk 2012-02-16", True),
    ("Anton Shkaplerov and Oleg Kononenko, of Expedition 30, don suits on Feb. 16, 2012 ahead of a spacewalk on which they moved a crane.", "PHOTO takenDuring spacewalk 2012-02-16", False),
    ("Anton Shkaplerov and Oleg Kononenko, of Expedition 30, don suits on Feb. 16, 2012 ahead of a spacewalk on which they will move a crane.", "Oleg Kononenko performed spacewalk 2012-02-16", False),
    ("Pirs, a porch for spacewalkers, is opened on Feb. 16, 2012. Oleg Kononenko keeps watch.", "PHOTO takenDuring spacewalk 2012-02-16", False),
    ("Anne McClain is outside on March 22, 2019 with Nick Hague, who stayed near the hatch.", "Nick Hague performed spacewalk 2019-03-22", True),
    ("Anne McClain is outside on March 22, 2019. Nick Hague stayed behind at a window.", "Nick Hague performed spacewalk 2019-03-22", False),
    ("Anne McClain helped to install batteries on a spacewalk of March 22, 2019, with Nick Hague.", "Anne McClain performed spacewalk 2019-03-22", True),
    ("Peggy Whitson naps in the Cupola on June 11, 2002. The spacewalkers, Franklin Chang-Diaz and Philippe Perrin, made STS-111 EVA 1 on June 9.", "PHOTO takenDuring STS-111 EVA 1", False),
    # A part told with the day on which it was put up; the hours before the number; a number behind "no."; a first that is no picture.
    ("Dave Wolf waves during the second spacewalk of STS-112. Piers Sellers took it. The S1 truss, which was bolted on October 10, 2002, is behind Wolf.", "David Wolf performed STS-112 EVA 1", False),
    ("Dave Wolf waves during the second spacewalk of STS-112. Piers Sellers took it. On October 10, 2002, he and Sellers had bolted S1 down.", "David Wolf performed STS-112 EVA 1", True),
    ("(October 10, 2002) --- Dave Wolf, STS-112 mission specialist, during the seven-hour, one-minute first spacewalk with Piers Sellers.", "PHOTO takenDuring STS-112 EVA 1", True),
    ("It was spacewalk no. 2 of STS-112 for Dave Wolf. October 12, 2002.", "David Wolf performed STS-112 EVA 2", True),
    ("Nick Hague and Anne McClain were outside on March 22, 2019. It was McClain's first time out.", "PHOTO takenBy Anne McClain", False),
    ("Nick Hague was outside on March 22, 2019. Here is Anne McClain a week later, on March 29.", "PHOTO takenOn 2019-03-29", True),
    # Walks counted of a flight; a spacewalk told behind the sentence that shows somebody at work outside.
    ("In the last of three STS-114 walks, Soichi Noguchi fits a stowage platform.", "Soichi Noguchi performed STS-114 EVA 3", True),
    ("On the last of three STS-114 days, Soichi Noguchi fits a stowage platform.", "Soichi Noguchi performed STS-114 EVA 3", False),
    ("Suni Williams swabs the hull. The spacewalk with Butch Wilmore was on Jan. 30, 2025.", "PHOTO takenDuring spacewalk 2025-01-30", True),
    ("Suni Williams swabs the floor. The spacewalk with Butch Wilmore was on Jan. 30, 2025.", "PHOTO takenDuring spacewalk 2025-01-30", False),
    ("Ed White floated over Hawaii on 3 June 1965.", "PHOTO takenOn 1965-06-03", False),
    ("Dave Wolf became the first spacewalker to vote, on October 12, 2002.", "David Wolf performed spacewalk 2002-10-12", True),
    # What is readied for a thing of later is readied on a spacewalk of now.
    ("Nichole Ayers fits a bracket for a future array to the P4 truss on a spacewalk with Anne McClain on May 1, 2025.", "Nichole Ayers performed spacewalk 2025-05-01", True),
    ("Nichole Ayers reads about future work on a spacewalk with Anne McClain on May 1, 2025.", "Nichole Ayers performed spacewalk 2025-05-01", False),
    ("Woody Hoburg readies the spot for the next array during a spacewalk with Steve Bowen on June 9, 2023.", "Warren Hoburg performed spacewalk 2023-06-09", True),
    ("Woody Hoburg readies the suit for the next array of spacewalks on June 9, 2023.", "Warren Hoburg performed spacewalk 2023-06-09", False),
    ("Nichole Ayers and Anne McClain gather tools for upcoming work on the next spacewalk, on May 1, 2025.", "Anne McClain performed spacewalk 2025-05-01", False),
    # A picture taken before a spacewalk began, or when it was over.
    ("S1 hangs on the arm on 10 October 2002. David Wolf of STS-112 went outside an hour later for EVA 1.", "PHOTO takenDuring STS-112 EVA 1", False),
    ("S1 hangs on the arm on 10 October 2002. David Wolf of STS-112 is outside for EVA 1.", "PHOTO takenDuring STS-112 EVA 1", True),
    ("Dave Wolf checks a glove on 10 October 2002. EVA 1 of STS-112, with Piers Sellers, began two hours later.", "PHOTO takenDuring STS-112 EVA 1", False),
    ("Jessica Meir, 18 October 2019, waits in Quest for her spacewalk with Christina Koch.", "PHOTO takenDuring spacewalk 2019-10-18", False),
    ("Jessica Meir, 18 October 2019, waits at P6 on her spacewalk with Christina Koch.", "PHOTO takenDuring spacewalk 2019-10-18", True),
    # A thing on the end of the arm puts nobody outside.
    ("With P5 hanging on the end of Canadarm2 on 12 December 2006, Joan Higginbotham is to move it when Bob Curbeam and Christer Fuglesang are there.", "Robert Curbeam performed spacewalk 2006-12-12", False),
    ("Bob Curbeam, hanging on the end of Canadarm2 on 12 December 2006, waits for Christer Fuglesang.", "Robert Curbeam performed spacewalk 2006-12-12", True),
    # Someone's own mission by its bare name, and the flight that it was a part of.
    ("Marcus Wandt answers a questionnaire in Columbus during Muninn, his part of Axiom Mission 3.", "PHOTO takenDuring Muninn", True),
    ("Marcus Wandt, weary of his Muninn questionnaires, reads in Columbus.", "PHOTO takenDuring Muninn", True),
    ("Taken from orbit on 10 August 2019, the selfie shows Luca Parmitano. Sleep is the first aim of his Beyond mission.", "PHOTO takenDuring Beyond mission", True),
    ("Taken on 10 August 2020, the selfie shows Luca Parmitano. Sleep was the first aim of his Beyond mission.", "PHOTO takenDuring Beyond mission", False),
    ("Luca Parmitano waves from the Cupola on 10 August 2019. #Beyond", "PHOTO takenDuring Beyond mission", False),
    ("Luca Parmitano pipettes on 10 August 2019. Beyond, his second flight, is planned to last six months.", "PHOTO takenDuring Beyond mission", False),
    ("The bay of Endeavour glows on 28 November 2002 while the STS-113 mission neared its midpoint.", "PHOTO takenDuring STS-113", True),
    ("Endeavour glows on 28 November 2002. STS-113 was the last of the year.", "PHOTO takenDuring STS-113", True),
    ("On 28 November 2002 its guests, the STS-113 visitors, eat in Zvezda.", "PHOTO takenDuring STS-113", False),
    ("On 28 November 2002 a crate glows that STS-113 had left behind.", "PHOTO takenDuring STS-113", False),
    ("Jim Wetherbee, who commands STS-113, naps on 28 November 2002.", "PHOTO takenDuring STS-113", False),
    ("Luca Parmitano, whose mission is called Beyond, sleeps in Harmony on 10 August 2019.", "PHOTO takenDuring Beyond mission", False),
    ("Marcus Wandt answers a questionnaire in Cologne for Muninn, his part of Axiom Mission 3.", "PHOTO takenDuring Axiom Mission 3", False),
    # Walks of a flight by their number; days counted from a spacewalk; who is led from inside is outside.
    ("STS-120's fourth walk: Scott Parazynski, at the tip of the boom, reaches for the wing.", "Scott Parazynski performed STS-120 EVA 4", True),
    ("STS-120's fourth walk through the factory: Scott Parazynski reaches for the wing.", "Scott Parazynski performed STS-120 EVA 4", False),
    ("Peggy Whitson drinks tea on 31 March 2017, a day after her eighth spacewalk, which she made with Shane Kimbrough.", "Peggy Whitson performed spacewalk 2017-03-30", True),
    ("Peggy Whitson drinks tea on 31 March 2017, a day after her eighth spacewalk, which she made with Shane Kimbrough.", "Peggy Whitson performed spacewalk 2017-03-31", False),
    ("Two days after a spacewalk with Chris Cassidy, Luca Parmitano calls his family, 11 July 2013.", "Luca Parmitano performed spacewalk 2013-07-09", True),
    ("Luca Parmitano calls his family on 11 July 2013, two days after walking in space with Chris Cassidy.", "Luca Parmitano performed spacewalk 2013-07-11", False),
    ("Nichole Ayers checks her gloves on April 30, 2025, the day before a spacewalk with Anne McClain.", "Nichole Ayers performed spacewalk 2025-05-01", False),
    ("Cady Coleman directs from inside as Steve Bowen and Al Drew move a pump on 28 February 2011.", "Alvin Drew performed spacewalk 2011-02-28", True),
    ("Cady Coleman smiles from inside as Steve Bowen and Al Drew hold a meal on 28 February 2011.", "Alvin Drew performed spacewalk 2011-02-28", False),
    # A picture of oneself on the day of one's spacewalk; days of a flight.
    ("Luca Parmitano's selfie of 9 July 2013 shows the Earth in his visor.", "PHOTO takenDuring spacewalk 2013-07-09", True),
    ("Luca Parmitano's selfie of 9 July 2013 was taken in Quest, his helmet off.", "PHOTO takenDuring spacewalk 2013-07-09", False),
    ("Luca Parmitano took this selfie in Kibo on 9 July 2013, after a spacewalk.", "PHOTO takenDuring spacewalk 2013-07-09", False),
    ("Andre Kuipers prepares a rack that Frank De Winne first used during Odissea.", "PHOTO takenDuring Odissea mission", False),
    ("Gennady Padalka and Mike Fincke of Expedition 9 hang mirrors during the Expedition's third spacewalk, on 3 August 2004.", "PHOTO takenDuring Expedition 9 EVA 3", True),
    ("Seen on day 12 of STS-131, the station glows over the sea.", "PHOTO takenDuring STS-131", True),
    ("STS-131, day 12: the station glows over the sea.", "PHOTO takenDuring STS-131", True),
    ("On day 12 of STS-131's countdown the pad glows.", "PHOTO takenDuring STS-131", False),
    ("Denis Matveev ran the arm from inside while Oleg Artemyev and Samantha Cristoforetti worked near Nauka on 21 July 2022.", "Oleg Artemyev performed spacewalk 2022-07-21", True),
    ("Denis Matveev ran the arm from inside while Oleg Artemyev and Samantha Cristoforetti worked near Nauka on 21 July 2022.", "Denis Matveev performed spacewalk 2022-07-21", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), WALKS)
def test_who_was_outside(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


TAKERS = [
    # A picture that somebody made, in a relative clause behind more words of it.
    ("A calm sea. The shot, which Bill McArthur took that evening, was much printed.", "PHOTO takenBy William McArthur", True),
    ("A calm sea. The shot that Bill McArthur took that evening hangs behind Valery Tokarev.", "PHOTO takenBy William McArthur", False),
    ("Greg Chamitoff likes this view of the Nile, which he made on a quiet night.", "PHOTO takenBy Gregory Chamitoff", True),
    ("Greg Chamitoff likes this view of the Nile, which he never saw on a quiet night.", "PHOTO takenBy Gregory Chamitoff", False),
    ("The still comes from a film that Nicole Stott shot in Kibo.", "PHOTO takenBy Nicole Stott", True),
    ("The still comes from a film that Nicole Stott saw in Kibo.", "PHOTO takenBy Nicole Stott", False),
    ("Fires in Peru that Nicole Stott noticed and photographed.", "PHOTO takenBy Nicole Stott", True),
    ("Fires in Peru that Nicole Stott noticed and reported.", "PHOTO takenBy Nicole Stott", False),
    # What somebody did for it.
    ("Tim Kopra asks all to smile; Mike Barratt hits the shutter button.", "PHOTO takenBy Michael Barratt", True),
    ("Frank De Winne smiles. Mike Barratt asked him to hold still and hit the button.", "PHOTO takenBy Michael Barratt", True),
    ("Frank De Winne smiles. Mike Barratt asked him to come and hit the button of the pump.", "PHOTO takenBy Michael Barratt", False),
    ("Bob Thirsk sings while Mike Barratt holds the camera.", "PHOTO takenBy Michael Barratt", True),
    ("Bob Thirsk sings while Mike Barratt holds the camera bag.", "PHOTO takenBy Michael Barratt", False),
    ("Sandy Magnus stayed up all night for this picture of Cairo.", "PHOTO takenBy Sandra Magnus", True),
    ("Sandy Magnus stayed up all night for this test of sleep.", "PHOTO takenBy Sandra Magnus", False),
    ("Pupils asked, and Sandy Magnus sent them this picture.", "PHOTO takenBy Sandra Magnus", True),
    ("Pupils asked, and Sandy Magnus sent them this book of pictures.", "PHOTO takenBy Sandra Magnus", False),
    ("The rice grows well. Sandy Magnus photographed it herself.", "PHOTO takenBy Sandra Magnus", True),
    ("The rice grows well. Sandy Magnus ate it herself.", "PHOTO takenBy Sandra Magnus", False),
    ("Clay Anderson was caught napping by Oleg Kotov.", "PHOTO takenBy Oleg Kotov", True),
    ("Clay Anderson was caught napping by a bell of Oleg Kotov.", "PHOTO takenBy Oleg Kotov", False),
    # Whose it is.
    ("Paolo Nespoli has a good eye. This one, of Malta, is his.", "PHOTO takenBy Paolo Nespoli", True),
    ("Paolo Nespoli has a red suit. This suit, of nylon, is his.", "PHOTO takenBy Paolo Nespoli", False),
    ("You can thank Cady Coleman for this shot.", "PHOTO takenBy Catherine Coleman", True),
    ("You can thank Cady Coleman for this song.", "PHOTO takenBy Catherine Coleman", False),
    ("Malta, through the eyes of Ron Garan.", "PHOTO takenBy Ronald Garan", True),
    ("A beam goes through the eyes of Ron Garan to the lens.", "PHOTO takenBy Ronald Garan", False),
    ("The author of the picture is Satoshi Furukawa.", "PHOTO takenBy Satoshi Furukawa", True),
    ("The author of the poem is Satoshi Furukawa.", "PHOTO takenBy Satoshi Furukawa", False),
    ("Self-portrait with cloud: Mike Fossum.", "PHOTO takenBy Michael Fossum", True),
    ("Self-portrait with cloud: Mike Fossum, with Ron Garan.", "PHOTO takenBy Michael Fossum", False),
    ("The crew went once around. Sandy Magnus made most of the pictures, this one among them.", "PHOTO takenBy Sandra Magnus", True),
    ("The crew went once around. Sandy Magnus made most of the pictures, this one aside.", "PHOTO takenBy Sandra Magnus", False),
    ("Four at a table, from a Sandy Magnus photograph of 2009.", "PHOTO takenBy Sandra Magnus", True),
    ("Four at a table, under a Sandy Magnus portrait of 2009.", "PHOTO takenBy Sandra Magnus", False),
    # Who was asked for it, had it to do, has a camera that is smiled at, got up for it or speaks of it.
    ("Cady Coleman asked Paolo Nespoli to make this portrait of her.", "PHOTO takenBy Paolo Nespoli", True),
    ("Cady Coleman asked Paolo Nespoli to make the bed under this portrait of her.", "PHOTO takenBy Paolo Nespoli", False),
    ("It was Paolo Nespoli's job on that day to photograph this.", "PHOTO takenBy Paolo Nespoli", True),
    ("It was Paolo Nespoli's job on that day to photograph the shuttle at the station.", "PHOTO takenBy Paolo Nespoli", False),
    ("Mission Control asked Paolo Nespoli to take these images, but he ran out of time.", "PHOTO takenBy Paolo Nespoli", False),
    ("A reporter asked Paolo Nespoli to take this picture to the museum.", "PHOTO takenBy Paolo Nespoli", False),
    ("It is Paolo Nespoli's turn this week to photograph the plants.", "PHOTO takenBy Paolo Nespoli", False),
    ("Rex Walheim waits for Sandy Magnus and her camera.", "PHOTO takenBy Sandra Magnus", False),
    ("Rex Walheim floats into Sandy Magnus and her camera.", "PHOTO takenBy Sandra Magnus", False),
    ("What Sandy Magnus saw through the window on STS-112 was a gap filler.", "PHOTO takenBy Sandra Magnus", False),
    ("This is what Sandy Magnus saw from the simulator in Houston.", "PHOTO takenBy Sandra Magnus", False),
    ("Paolo Nespoli waited for hours to get the photo files down to Houston.", "PHOTO takenBy Paolo Nespoli", False),
    ("Paolo Nespoli climbed aboard to take the photo equipment home.", "PHOTO takenBy Paolo Nespoli", False),
    ("Paolo Nespoli got up early to photograph this, but clouds hid it.", "PHOTO takenBy Paolo Nespoli", False),
    ("Reid Wiseman and Alexander Gerst in a Terry Virts photo from 2014.", "PHOTO takenBy Terry Virts", True),
    ("Ron Garan poses beside a view, and in a Mike Fossum photo of the same day he waves.", "PHOTO takenBy Michael Fossum", False),
    ("It was beautiful, said Nicole Stott of her picture of the moon, which hangs in her office.", "PHOTO takenBy Nicole Stott", False),
    ("It was Paolo Nespoli's job on that day to mend the toilet of the station.", "PHOTO takenBy Paolo Nespoli", False),
    ("Rex Walheim grins back at Sandy Magnus and her camera.", "PHOTO takenBy Sandra Magnus", True),
    ("Rex Walheim grins back at Sandy Magnus and her cat.", "PHOTO takenBy Sandra Magnus", False),
    ("What Sandy Magnus saw from the flight deck: the station against the Bahamas.", "PHOTO takenBy Sandra Magnus", True),
    ("What Sandy Magnus ate on the flight deck: a soup from the Bahamas.", "PHOTO takenBy Sandra Magnus", False),
    ("What Mike Fossum saw on the truss, he told Ron Garan.", "PHOTO takenBy Michael Fossum", False),
    ("The photo shows pupils who had asked Ron Garan to take the picture.", "PHOTO takenBy Ronald Garan", False),
    ("An aurora. Paolo Nespoli got up at two in the night to record what we see here.", "PHOTO takenBy Paolo Nespoli", True),
    ("An aurora. Paolo Nespoli got up at two in the night to record his blood pressure.", "PHOTO takenBy Paolo Nespoli", False),
    ("Crete. It is one of thousands, said Nicole Stott of her picture.", "PHOTO takenBy Nicole Stott", True),
    ("This picture from STS-135 was taken through a window by one of the four astronauts.", "PHOTO takenBy STS-135 crew member", True),
    ("This picture from STS-135 was sent to a school by one of the four astronauts.", "PHOTO takenBy STS-135 crew member", False),
    # Labels, credits and makers not in the tables.
    ("Snapshots: Mike Fossum.", "PHOTO takenBy Michael Fossum", True),
    ("Shelf: Mike Fossum.", "PHOTO takenBy Michael Fossum", False),
    ("NASA/Aubrey Gemignani. A rocket waits.", "PHOTO takenBy Aubrey Gemignani", True),
    ("NASA/Marshall Center. A rocket waits.", "PHOTO takenBy Marshall Center", False),
    ("On the mount: \"Snapped by S. Magnus, 2009\".", "PHOTO takenBy Sandra Magnus", True),
    ("On the mount: \"Owned by S. Magnus, 2009\".", "PHOTO takenBy Sandra Magnus", False),
    ("Portrait of Nicole Stott by NASA photographer Rob Markow.", "PHOTO takenBy Rob Markow", True),
    ("In a photo released by NASA, astronaut Nicole Stott waves.", "PHOTO takenBy Nicole Stott", False),
    ("Unknown crew member of Expedition 24, July 2010: the Alps.", "PHOTO takenBy Expedition 24 crew member", True),
    ("Known crew member of Expedition 24, July 2010: Fyodor Yurchikhin.", "PHOTO takenBy Expedition 24 crew member", False),
    # A member of a crew whom nobody names, at a window above land; who stands with his back to a camera; a satellite that saw it too.
    ("Ash over Kamchatka. With an 800 mm lens, one of the Expedition 41 crew picked out the crater; this is the third image.", "PHOTO takenBy Expedition 41 crew member", True),
    ("Kamchatka. An Expedition 41 crew member had barely a minute, and the photograph shows haste.", "PHOTO takenBy Expedition 41 crew member", True),
    ("Kamchatka. An Expedition 41 crew member had only a few minutes for lunch; this photograph shows ash.", "PHOTO takenBy Expedition 41 crew member", False),
    ("This photograph shows Kamchatka. The Expedition 41 crew was out of film.", "PHOTO takenBy Expedition 41 crew member", False),
    ("This photograph shows Kamchatka. An Expedition 41 crew member was at the table for dinner.", "PHOTO takenBy Expedition 41 crew member", False),
    ("This photograph shows Kamchatka. An Expedition 41 crew member was at a window.", "PHOTO takenBy Expedition 41 crew member", True),
    ("This photograph shows Kamchatka. The Expedition 41 crew had a view of it all week.", "PHOTO takenBy Expedition 41 crew member", False),
    ("This Landsat picture shows Kamchatka. An Expedition 41 crew member noticed the plume first.", "PHOTO takenBy Expedition 41 crew member", False),
    ("Ken Ham, after Mike Fossum took the pictures of the tank, took this one.", "PHOTO takenBy Michael Fossum", False),
    ("Ken Ham, after Mike Fossum took the pictures of the tank, took this one.", "PHOTO takenBy Kenneth Ham", True),
    ("Mike Fossum sits under the portrait of Ron Garan. His photo of Texas shows his home.", "PHOTO takenBy Michael Fossum", False),
    ("Someone in the crew of Expedition 41 used a 180-millimeter lens to get closer to Kamchatka.", "PHOTO takenBy Expedition 41 crew member", True),
    ("This photo from Kamchatka shows an Expedition 41 crew member who looked up at the sky.", "PHOTO takenBy Expedition 41 crew member", False),
    ("Ash over Kamchatka in an image by the Aqua satellite. An Expedition 41 crew member noticed it too.", "PHOTO takenBy Expedition 41 crew member", False),
    ("Ash over Kamchatka. Reid Wiseman took the picture after one of the Expedition 41 crew noticed it.", "PHOTO takenBy Expedition 41 crew member", False),
    ("Kamchatka in a photo from STS-130. An Expedition 22 crew member saw it too.", "PHOTO takenBy Expedition 22 crew member", False),
    ("An Expedition 41 crew member had the chance to talk to pupils on Kamchatka, as this photo shows.", "PHOTO takenBy Expedition 41 crew member", False),
    ("Ash over Kamchatka was recorded by the Aqua satellite.", "PHOTO takenBy Aqua", False),
    ("Reid Wiseman trims a plant. Behind him Alex Gerst, his back to the camera, reads.", "PHOTO takenBy Alexander Gerst", False),
    ("Reid Wiseman trims a plant. Behind the camera is Alex Gerst.", "PHOTO takenBy Alexander Gerst", True),
    ("Sun on the hull. It was the first walk for Reid Wiseman and Alex Gerst, who held the camera.", "PHOTO takenBy Alexander Gerst", True),
    ("Sun on the hull. It was the first walk for Reid Wiseman and Alex Gerst, who held the camera.", "PHOTO takenBy Reid Wiseman", False),
    # Read as photographers before, of whom the words tell something else.
    ("The picture was sent down by Shannon Walker's crew.", "PHOTO takenBy Shannon Walker", False),
    ("A picture planned by Shannon Walker and taken by Doug Wheelock.", "PHOTO takenBy Shannon Walker", False),
    ("A picture planned by Shannon Walker and taken by Doug Wheelock.", "PHOTO takenBy Douglas Wheelock", True),
    ("The trip was long; Shannon Walker made it.", "PHOTO takenBy Shannon Walker", False),
    # The surname in capitals before the name, as Japan's agency writes it.
    ("JAXA Astronaut NOGUCHI Soichi took this picture of Mount Aso.", "PHOTO takenBy Soichi Noguchi", True),
    ("JAXA Astronaut NOGUCHI Soichi is in this picture of Mount Aso.", "PHOTO takenBy Soichi Noguchi", False),
    # A ship is caught with an arm, a sight with a camera.
    ("The freighter was caught by Wakata with Canadarm2. Koichi Wakata reads a list.", "PHOTO takenBy Koichi Wakata", False),
    ("Cygnus nears. Anne McClain captured it from the Cupola while David Saint-Jacques backed her up.", "PHOTO takenBy Anne McClain", False),
    ("Cygnus leaves. Anne McClain captured it from the Cupola with a long lens.", "PHOTO takenBy Anne McClain", True),
    ("An Expedition 47 crew member took this picture of Cygnus. Tim Kopra captured it from the Cupola.", "PHOTO takenBy Expedition 47 crew member", True),
    ("An Expedition 47 crew member took this picture of Cygnus. Tim Kopra captured it from the Cupola.", "PHOTO takenBy Timothy Kopra", False),
    # What stands in a credit for nobody, and houses with an "and" in their names.
    ("Dennis Tito floats into Zvezda. (Photo by Handout/Getty Images)", "PHOTO takenBy Handout", False),
    ("Dennis Tito floats into Zvezda. (Photo by Joe Raedle/Getty Images)", "PHOTO takenBy Joe Raedle", True),
    ("Scott Kelly at the window. Credit: National Air and Space Museum", "PHOTO takenBy National Air", False),
    ("Scott Kelly at the window. Credit: Joel Kowsky and Bill Ingalls", "PHOTO takenBy Joel Kowsky", True),
    # One of a crew whom nobody noted.
    ("Zarya from above. Photographer unknown, but one of the crew of STS-88.", "PHOTO takenBy STS-88 crew member", True),
    ("Zarya from above. Photographer unknown, though not one of the crew of STS-88.", "PHOTO takenBy STS-88 crew member", False),
    ("Pirs nears. The photographer is not named; it was a member of the Expedition 3 crew.", "PHOTO takenBy Expedition 3 crew member", True),
    ("Pirs nears. The photographer is not named. It was a day off for the Expedition 3 crew.", "PHOTO takenBy Expedition 3 crew member", False),
    ("Taken by an unnamed member of Expedition 41.", "PHOTO takenBy Expedition 41 crew member", True),
    # To whom a sight appeared; who is called by what they did; whose footage it is; who recorded a sight at a window.
    ("The station on 23 May 2011, as it looked to Paolo Nespoli through the porthole of a Soyuz.", "PHOTO takenBy Paolo Nespoli", True),
    ("The station's new floor, as it looked to Paolo Nespoli, was a wall.", "PHOTO takenBy Paolo Nespoli", False),
    ("Reid Wiseman's visor mirrors the picture-taker, Alexander Gerst, and the truss.", "PHOTO takenBy Alexander Gerst", True),
    ("Reid Wiseman's visor mirrors the toolbox, Alexander Gerst and the truss.", "PHOTO takenBy Alexander Gerst", False),
    ("A still from the video which the flight's pilot, Larry Connor, made in Columbus.", "PHOTO takenBy Larry Connor", True),
    ("A poster from the firm which the flight's pilot, Larry Connor, made in Ohio.", "PHOTO takenBy Larry Connor", False),
    ("Haze hides it. Matthew Dominick drifted to the window, and from there recorded Comet NEOWISE.", "PHOTO takenBy Matthew Dominick", True),
    ("Haze hides it. Matthew Dominick drifted to the table, and recorded the plan to see Comet NEOWISE.", "PHOTO takenBy Matthew Dominick", False),
    ("Soyuz MS-14 noses up. Nick Hague, commander of Expedition 60, photographed the arrival.", "PHOTO takenBy Nick Hague", True),
    ("Soyuz MS-14 noses up. Nick Hague, commander of Expedition 60, photographed the day before, waits.", "PHOTO takenBy Nick Hague", False),
    # One took it, and those behind the comma are in it.
    ("On this picture, taken by Suni Williams, Butch Wilmore holds up a bag.", "PHOTO takenBy Barry Wilmore", False),
    ("On this picture, taken by Suni Williams, Butch Wilmore holds up a bag.", "PHOTO takenBy Sunita Williams", True),
    ("This picture, taken by Suni Williams and Butch Wilmore, shows the Nile.", "PHOTO takenBy Barry Wilmore", True),
    ("Raikoke erupts; it was recorded by GOES.", "PHOTO takenBy GOES", False),
    # Looser words of a taking, each beside one of something else.
    ("The Nile by night. Chris Hadfield put down the guitar for this one.", "PHOTO takenBy Chris Hadfield", True),
    ("The new toilet works. Chris Hadfield put down the guitar for this repair.", "PHOTO takenBy Chris Hadfield", False),
    ("Hawaii slides by. Matthew Dominick let the shutter stand open for eight seconds.", "PHOTO takenBy Matthew Dominick", True),
    ("Hawaii slides by. Matthew Dominick let the hatch stand open for eight hours.", "PHOTO takenBy Matthew Dominick", False),
    ("Kimiya Yui, whose photograph this is, had been waiting for a clear night over Nagano.", "PHOTO takenBy Kimiya Yui", True),
    ("Kimiya Yui, whose photograph hangs behind the table, is not aboard.", "PHOTO takenBy Kimiya Yui", False),
    ("Frank Rubio sleeps. Josh Cassada could not resist taking the picture.", "PHOTO takenBy Josh Cassada", True),
    ("Frank Rubio sleeps. Josh Cassada could not resist taking the pillow.", "PHOTO takenBy Josh Cassada", False),
    ("Frank Rubio sleeps, unaware of Josh Cassada and his camera.", "PHOTO takenBy Josh Cassada", True),
    ("Frank Rubio sleeps, unaware of Josh Cassada and his drill.", "PHOTO takenBy Josh Cassada", False),
    ("Credit for the picture goes not to Dmitri Petelin but to Anna Kikina.", "PHOTO takenBy Anna Kikina", True),
    ("Credit for the repair goes not to Dmitri Petelin but to Anna Kikina.", "PHOTO takenBy Anna Kikina", False),
    ("Michael Foale reads. The only other one aboard, Alexander Kaleri, must have taken the picture.", "PHOTO takenBy Aleksandr Kaleri", True),
    ("Michael Foale reads. The only other one aboard, Alexander Kaleri, must have taken the book.", "PHOTO takenBy Aleksandr Kaleri", False),
    ("Two men work on a radiator. Anna Kikina kept watch in Zarya; this is one of her frames.", "PHOTO takenBy Anna Kikina", True),
    ("Two men work on a radiator. Anna Kikina kept watch in Zarya; this is one of her duties.", "PHOTO takenBy Anna Kikina", False),
    # What would have happened is told of its own clause; whose words a text is, behind an agency and an office.
    ("Smoke over Quebec. Woody Hoburg, seeing that it would soon come into view, hurried with a camera to the window.", "PHOTO takenBy Warren Hoburg", True),
    ("Smoke over Quebec. Woody Hoburg would hurry with a camera to the window.", "PHOTO takenBy Warren Hoburg", False),
    ("Smoke over Quebec. Woody Hoburg, knowing that they would pass it only once, raced with a long lens to the Cupola.", "PHOTO takenBy Warren Hoburg", True),
    ("ESA's Samantha Cristoforetti, a flight engineer of Expedition 42, reports: I took this from the Cupola.", "PHOTO takenBy Samantha Cristoforetti", True),
    ("Marcus Wandt drinks in Columbus. Picture: Walter Villadei, pilot of the same crew, 29 January 2024.", "PHOTO depicts Marcus Wandt", True),
    ("Dragon was caught by Christina Koch, who had trained for it in Montreal.", "PHOTO takenBy Christina Koch", False),
    ("Dragon, as caught by Christina Koch through a window of Kibo.", "PHOTO takenBy Christina Koch", True),
    ("Expedition 61 crew members photographed the Nile last week. Here they eat.", "PHOTO takenBy Expedition 61 crew member", False),
    ("Smoke over the Nile. Expedition 61 crew members photographed the river.", "PHOTO takenBy Expedition 61 crew member", True),
    ("Crete lies under a veil of dust. Kjell Lindgren had kept a camera by the window for it.", "PHOTO takenBy Kjell Lindgren", True),
    ("Crete lies under a veil of dust. Kjell Lindgren had installed a camera for such views.", "PHOTO takenBy Kjell Lindgren", False),
    ("Crete lies under a veil of dust. Kjell Lindgren saw it through the window.", "PHOTO takenBy Kjell Lindgren", False),
    ("The dust over Crete was photographed on 2 May by one of the crew. It was the talk of Expedition 44.", "PHOTO takenBy Expedition 44 crew member", True),
    ("The dust over Crete was photographed on 2 May by one of the satellites. It was the talk of Expedition 44.", "PHOTO takenBy Expedition 44 crew member", False),
    ("Crete, taken by Kjell Lindgren.", "PHOTO takenBy Kjell Lindgren", True),
    ("A sample from Kibo taken by Kjell Lindgren.", "PHOTO takenBy Kjell Lindgren", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), TAKERS)
def test_who_made_the_picture(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds


def test_yesterday_with_its_day_is_the_pictures() -> None:
    text = "Moving day yesterday, 18 February! Here Kounotori 2 is halfway, dangling from Canadarm2."
    assert "PHOTO takenOn 2011-02-18" in told(text, "2011-02-19")
    text = "A party three days later, 18 February! Here Kounotori 2 is halfway, dangling from Canadarm2."
    assert "PHOTO takenOn 2011-02-18" not in told(text, "2011-02-19")


def test_a_day_before_a_picture_that_is_pointed_at_is_older_than_the_text() -> None:
    text = "The figure spinning off in {} Feb. 3, 2006, frame is an old suit."
    assert "PHOTO takenOn 2006-02-03" in told(text.format("this"), "2016-02-03")
    text = "Scott Kelly looks at {} Feb. 3, 2006, frame."
    assert "PHOTO takenOn 2006-02-03" not in told(text.format("an old"), "2016-02-03")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Kounotori 2 hangs from Canadarm2. Ten years ago, on 27 January 2011, its first hour at the station was a long one.",
            "2011-01-27",
        ),
        ("Satoshi Furukawa stacks his blocks. He is in Kibo. A fan hums. The light is off. It is 8 October 2011.", "2011-10-08"),
        ("Satoshi Furukawa stacks his blocks. The hobby, in October 2011, took two weekends.", "2011-10"),
        ("Satoshi Furukawa stacks his blocks. The hobby, in October 2011, took two weekends, those of 8 and 15 October 2011.", ""),
        ("Satoshi Furukawa stacks his blocks, which he posted on 8 October 2011.", ""),
        ("Satoshi Furukawa stacks his blocks. He launched to the station on 7 June 2011.", ""),
        ("Satoshi Furukawa stacks his blocks. In December 2021 they will be sold.", ""),
    ],
)
def test_the_only_day_is_the_pictures_though_it_is_old_or_told_late(text: str, day: str) -> None:
    told_days = {fact for fact in told(text, "2021-10-20") if fact.startswith("PHOTO takenOn")}
    assert told_days == ({f"PHOTO takenOn {day}"} if day else set())


def test_a_scene_that_opens_with_today_is_of_the_day_of_the_text() -> None:
    assert "PHOTO takenOn 2015-08-11" in told("Today Kjell Lindgren exercises in Tranquility.", "2015-08-11")
    assert "PHOTO takenOn 2015-08-11" not in told("Today Kjell Lindgren will exercise in Tranquility.", "2015-08-11")
    assert "PHOTO takenOn 2015-08-10" in told("Yesterday's lunch: Kjell Lindgren eats a leaf.", "2015-08-11")
    assert "PHOTO takenOn 2015-08-10" not in told("Yesterday's spacewalk is over. Kjell Lindgren eats.", "2015-08-11")
    assert "PHOTO takenOn 2015-08-08" in told("Crete, taken by Kjell Lindgren three days ago.", "2015-08-11")
