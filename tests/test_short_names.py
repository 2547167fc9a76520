"""People by a surname alone: of those named in full, of one crew, of those in space on the day of a document."""

import pytest

from issgraph.extract import read
from issgraph.model import Document


def people(text: str, day: str) -> set[str]:
    return {mention.entity.label for mention in read(Document("d", text, date=day)).mentions if mention.entity.cls == "Person"}


@pytest.mark.parametrize(
    ("text", "day", "who"),
    [
        ("Virts and Cristoforetti wave from the Cupola.", "2015-03-12", {"Terry Virts", "Samantha Cristoforetti"}),
        ("Behind the rack, Kornienko naps.", "2015-06-02", {"Mikhail Kornienko"}),
        ("Behind the rack, Kornienko naps.", "2020-06-02", set()),
        ("Behind the rack, Kornienko naps.", "", set()),
        ("The crew passed Virts Peak and Lake Kornienko.", "2015-03-12", set()),
        ("Behind the hills is the town of Kornienko.", "2015-06-02", set()),
        ("A book by Oleg Kornienko floats.", "2015-06-02", set()),
        ("Kelly naps.", "2015-06-02", {"Scott Kelly"}),
        ("Kelly naps.", "2011-05-25", {"Mark Kelly"}),
        ("Mark Kelly is at home. Kelly naps.", "2015-06-02", {"Mark Kelly"}),
    ],
)  # fmt: skip
def test_a_surname_alone_is_of_one_who_was_in_space_on_the_day(text: str, day: str, who: set[str]) -> None:
    assert people(text, day) == who


def test_of_two_in_space_with_one_surname_neither_is_meant_by_it() -> None:
    assert people("Williams naps.", "2006-09-20") == set()  # Jeffrey in his last days there, Sunita of the crew that came
