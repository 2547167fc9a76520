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
]


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
    # Walks counted of a flight; a spacewalk told behind the sentence that shows somebody at work outside.
    ("In the last of three STS-114 walks, Soichi Noguchi fits a stowage platform.", "Soichi Noguchi performed STS-114 EVA 3", True),
    ("On the last of three STS-114 days, Soichi Noguchi fits a stowage platform.", "Soichi Noguchi performed STS-114 EVA 3", False),
    ("Suni Williams swabs the hull. The spacewalk with Butch Wilmore was on Jan. 30, 2025.", "PHOTO takenDuring spacewalk 2025-01-30", True),
    ("Suni Williams swabs the floor. The spacewalk with Butch Wilmore was on Jan. 30, 2025.", "PHOTO takenDuring spacewalk 2025-01-30", False),
    ("Ed White floated over Hawaii on 3 June 1965.", "PHOTO takenOn 1965-06-03", False),
    ("Dave Wolf became the first spacewalker to vote, on October 12, 2002.", "David Wolf performed spacewalk 2002-10-12", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fact", "holds"), WALKS)
def test_who_was_outside(text: str, fact: str, holds: bool) -> None:
    assert (fact in told(text)) == holds
