"""Launches, comings and ports told loosely, to what the reader states of them: the tables choose the day, the ship and the port."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

TOLD = [
    ("2009-07-19", "(18 July 2009) --- The orbiter Endeavour, scrubbed five times in June and July, finally flew on the 15th and linked up on the 17th.", ("Space Shuttle Endeavour", "arrivedOn", "2009-07-17")),
    ("2024-08-06", "Cygnus NG-21 unfurled only after a Falcon 9 had taken it off the planet on Sunday, Aug. 4, yet it pulled up on time early Tuesday.", ("Cygnus NG-21", "arrivedOn", "2024-08-06")),
    ("2006-07-06", "Discovery turns its belly to the cameras on July 6, 2006. Independence Day saw it leave.", ("Space Shuttle Discovery", "launchedOn", "2006-07-04")),
    ("2004-04-21", "They came through the hatch of Soyuz TMA-4 on Wednesday, 21 April 2004. The ship sits below Zarya.", ("Soyuz TMA-4", "dockedTo", "Zarya nadir port")),
    ("2013-02-11", "Progress M-18M flew on February 11, 2013. It took the berth at Pirs, freed two days earlier by Progress M-16M.", ("Progress M-16M", "dockedTo", "Pirs")),
    ("2021-03-19", "Through a window: Soyuz MS-17 coasting from Rassvet to Poisk, 19 March 2021.", ("Soyuz MS-17", "dockedTo", "Rassvet")),
    ("2021-03-19", "Through a window: Soyuz MS-17 coasting from Rassvet to Poisk, 19 March 2021.", ("Soyuz MS-17", "dockedTo", "Poisk")),
    ("2015-10-01", "Dockings this year: Progress M-26M (17 February, Zvezda), Progress M-28M (5 July, Pirs).", ("Progress M-28M", "dockedTo", "Pirs")),
    ("2025-10-30", "Kimiya Yui captured HTV-X1 on Oct. 30, 2025. It will now stay at Harmony's bottom side until January.", ("HTV-X1", "dockedTo", "Harmony nadir port")),
    ("2020-05-25", "HTV-9 hovers before Kibo's windows, 25 May 2020; Chris Cassidy is about to send the arm out.", ("HTV-9", "arrivedOn", "2020-05-25")),
    ("2010-05-20", "Atlantis is docked to PMA-2. Since the 16th it has been here.", ("Space Shuttle Atlantis", "arrivedOn", "2010-05-16")),
    ("2022-05-20", "(May 20, 2022) --- Starliner hovers at the front of Harmony. It had lifted off the evening before from Cape Canaveral.", ("Starliner", "launchedOn", "2022-05-19")),
    ("2017-12-17", "(17 Dec. 2017) --- Canadarm2 holds the SpaceX CRS-13 Dragon; it had roared away from Florida the day before yesterday.", ("SpaceX CRS-13", "launchedOn", "2017-12-15")),
    ("2011-12-21", "(21 Dec. 2011) --- A comet in the window. Just hours earlier Soyuz TMA-03M had left Baikonur.", ("Soyuz TMA-03M", "launchedOn", "2011-12-21")),
    ("2018-12-18", "(18 Dec. 2018) --- Anne McClain unpacks. Her Soyuz MS-11 launched and docked on the same day, December 3, 2018.", ("Soyuz MS-11", "arrivedOn", "2018-12-03")),
    ("2021-11-26", "(26 Nov. 2021) --- Pushed by a stripped Progress, the Prichal node creeps up to Nauka, two days after leaving Baikonur.", ("Prichal", "launchedOn", "2021-11-24")),
    ("2021-11-26", "(26 Nov. 2021) --- Pushed by a stripped Progress, the Prichal node creeps up to Nauka, two days after leaving Baikonur.", ("Prichal", "arrivedOn", "2021-11-26")),
    ("2001-09-17", "(17 Sept. 2001) --- Pirs noses up to Zvezda, carried by a Progress-derived tug. A Soyuz rocket had sent it up on the 14th.", ("Pirs", "launchedOn", "2001-09-14")),
    ("2026-02-15", "SpaceX Crew-12 arrived on Feb. 14, a day after leaving Florida. Their Dragon Freedom is docked at Harmony's zenith port.", ("Freedom", "arrivedOn", "2026-02-14")),
    ("2024-11-03", "(3 Nov. 2024) --- The four ride Freedom from the front of Harmony round to its top.", ("Freedom", "dockedTo", "Harmony zenith port")),
    ("2011-12-22", "(21 Dec. 2011) --- Soyuz TMA-03M had lifted off a few hours before; it would dock at Rassvet on the 23rd.", ("Soyuz TMA-03M", "dockedTo", "Rassvet")),
    ("2021-11-01", "Endeavour had moved from the front of Harmony to its zenith in July.", ("Endeavour", "dockedTo", "Harmony zenith port")),
    ("2011-07-12", "(12 July 2011) --- Atlantis is docked at the forward end of the complex.", ("Space Shuttle Atlantis", "dockedTo", "International Space Station")),
    ("2011-12-22", "(21 Dec. 2011) --- Soyuz TMA-03M had lifted off a few hours before; it would arrive on the 23rd.", ("Soyuz TMA-03M", "arrivedOn", "2011-12-23")),
    ("2010-07-01", "The Progress 38 had lifted off on June 30. It would dock to Zvezda on July 4.", ("Progress 38", "arrivedOn", "2010-07-04")),
    ("2011-12-22", "Soyuz TMA-03M with three more, among them Don Pettit, had lifted off; it would dock to Rassvet on Dec. 23.", ("Soyuz TMA-03M", "dockedTo", "Rassvet")),
]  # fmt: skip
NOT_TOLD = [
    ("2010-07-01", "Progress 38 is seen in this view. It would dock on July 4.", ("Progress 38", "arrivedOn", "2010-07-04")),
    ("2010-07-01", "Progress 38 is seen in this view. It would dock on July 4.", ("Progress 38", "dockedTo", "International Space Station")),
    ("2010-07-01", "Progress 38 was launched on June 30. Nobody knew when it would dock. It would arrive on July 4 or 5.", ("Progress 38", "arrivedOn", "2010-07-04")),
    ("2010-07-01", "Progress 38 was launched on June 30. It would arrive on July 4 or 5.", ("Progress 38", "arrivedOn", "2010-07-04")),
    ("2010-07-01", "Progress 38, left of the arm, is seen in this view. It would dock on July 4.", ("Progress 38", "arrivedOn", "2010-07-04")),
    ("2010-07-02", "Crew members wait to see whether the Progress 38 would dock to Zvezda on July 4.", ("Progress 38", "dockedTo", "Zvezda")),
    ("2021-04-01", "(1 April 2021) --- Resilience, at Harmony's forward port, is due to be shifted to the zenith on April 5.", ("Resilience", "dockedTo", "Harmony zenith port")),
    ("2020-11-20", "(20 Nov. 2020) --- Resilience left its tool bag at Harmony's forward port to drift to the zenith.", ("Resilience", "dockedTo", "Harmony zenith port")),
    ("2011-12-22", "(22 Dec. 2011) --- If all went well Soyuz TMA-03M would arrive on Dec. 23.", ("Soyuz TMA-03M", "arrivedOn", "2011-12-23")),
    ("2011-12-22", "(22 Dec. 2011) --- The agency said it would dock Soyuz TMA-03M to Rassvet on Dec. 23.", ("Soyuz TMA-03M", "dockedTo", "Rassvet")),
    ("2022-12-14", "(14 Dec. 2022) --- Sergey Prokopyev had come up in Soyuz MS-22 on Sept. 21.", ("Soyuz MS-22", "arrivedOn", "2022-09-21")),
    ("2009-11-12", "(12 Nov. 2009) --- Poisk arrives at Zvezda on the front of a Progress service section, two days after it left Baikonur.", ("Progress", "launchedOn", "2009-11-10")),
    ("2001-09-17", "(17 Sept. 2001) --- Pirs noses up to Zvezda, carried by a Progress-derived tug. A Soyuz rocket had sent it up on the 14th.", ("Progress", "launchedOn", "2001-09-14")),
    ("2021-04-26", "SpaceX Crew-2 arrived April 24 in Endeavour, which sits on Harmony's forward port.", ("SpaceX Crew-2", "arrivedOn", "2021-04-24")),
    ("2024-06-01", "(1 June 2024) --- Dawn over Peru. The commander of SpaceX Crew-8 caught it; Endeavour is docked to Harmony.", ("SpaceX Crew-8", "arrivedOn", "2024-06-01")),
    ("2011-02-26", "Johannes Kepler is booked to hook up to the aft port of Zvezda. The ATV was photographed on Feb. 20, 2011.", ("Johannes Kepler ATV", "dockedTo", "Zvezda aft port")),
    ("2012-03-28", "Edoardo Amaldi ATV was still kilometres from Zvezda on 28 March 2012.", ("Edoardo Amaldi ATV", "arrivedOn", "2012-03-28")),
    ("2015-04-28", "Progress M-27M was lost soon after reaching orbit on April 28, 2015. Docking with Pirs was called off.", ("Progress M-27M", "arrivedOn", "2015-04-28")),
    ("2001-04-23", "Raffaello closes on the underside of Unity. The module came up with the shuttle Endeavour, which has been joined to PMA-2 since Saturday.", ("Raffaello", "launchedOn", "2001-04-21")),
    ("2020-12-07", "CRS-21 trails the station on the morning of 7 December 2020. It is due to latch onto Harmony's space-facing port in the evening.", ("SpaceX CRS-21", "arrivedOn", "2020-12-07")),
    ("2021-04-24", "Soichi Noguchi looks out of the Cupola, 24 April 2021. Resilience had hopped to the zenith side on April 5.", ("Resilience", "dockedTo", "Cupola zenith port")),
    ("2010-05-20", "Atlantis is docked to PMA-2. Since the 16th snow has fallen in Ohio.", ("Space Shuttle Atlantis", "arrivedOn", "2010-05-16")),
    ("2010-05-20", "Atlantis is docked to PMA-2. Ohio has been white since the 16th.", ("Space Shuttle Atlantis", "arrivedOn", "2010-05-16")),
    ("2010-05-20", "Atlantis is docked to PMA-2. Since the 16th schools are shut.", ("Space Shuttle Atlantis", "arrivedOn", "2010-05-16")),
    ("2025-07-07", "Shubhanshu Shukla looks out of a window on July 7, 2025. Shukla arrived on June 26 with Peggy Whitson.", ("Grace", "arrivedOn", "2025-06-26")),
    ("2020-12-08", "Crew Dragon Resilience has been on Harmony's forward port since Nov. 16.", ("Resilience", "launchedOn", "2020-11-16")),
    ("2011-02-26", "Discovery nears the port from which Atlantis had left in May.", ("Space Shuttle Atlantis", "launchedOn", "2010-05")),
    ("2011-02-26", "Discovery nears the port from which Atlantis had left in May.", ("Space Shuttle Atlantis", "launchedOn", "2011-05")),
    ("2021-04-24", "Crew Dragon Endeavour gave up its try at docking to Harmony's forward port.", ("Endeavour", "dockedTo", "Harmony forward port")),
]  # fmt: skip


def _told(day: str, text: str) -> set[tuple[str, ...]]:
    return {tuple(map(str, fact)) for fact, _ in facts(read(Document("caption", text, date=day)))}


@pytest.mark.parametrize(("day", "text", "fact"), TOLD)
def test_what_the_tables_bear_out_is_read(day: str, text: str, fact: tuple[str, str, str]) -> None:
    assert fact in _told(day, text)


@pytest.mark.parametrize(("day", "text", "fact"), NOT_TOLD)
def test_what_was_not_is_left(day: str, text: str, fact: tuple[str, str, str]) -> None:
    assert fact not in _told(day, text)
