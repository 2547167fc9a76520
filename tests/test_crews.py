"""Who belongs to which crew and in which role, in the ways that captions tell it: lists, rows, shared titles, roles told without flight."""

from __future__ import annotations

import pytest

from issgraph.extract import read
from issgraph.facts import facts
from issgraph.model import Document

SAID = {
    "a list that is a crew": (
        "In Unity are Eileen Collins, James Kelly and Andy Thomas, the STS-114 crew.",
        [("Eileen Collins", "memberOf", "STS-114"), ("James Kelly", "memberOf", "STS-114"), ("Andy Thomas", "memberOf", "STS-114")],
        [],
    ),
    "both, over a semicolon": (
        "Peggy Whitson, Expedition 16 commander; Yuri Malenchenko; cosmonaut Oleg Kotov, both Expedition 15 flight engineers, eat.",
        [("Yuri Malenchenko", "role", "flight engineer of Expedition 15"), ("Oleg Kotov", "role", "flight engineer of Expedition 15")],
        [("Peggy Whitson", "role", "flight engineer of Expedition 15")],
    ),
    "a bare list of an expedition": (
        "In the front row are Jim Voss, Susan Helms and Yury Usachev of Expedition Two. Mark Kelly, Ron Garan and Garrett Reisman of Expedition 17 wave.",
        [("James Voss", "memberOf", "Expedition 2"), ("Susan Helms", "memberOf", "Expedition 2")],
        [("Mark Kelly", "memberOf", "Expedition 17")],
    ),
    "the commander of a flight, by name": (
        "Expedition 14's commander, Michael Lopez-Alegria, and Sunita Williams pose.",
        [("Michael Lopez-Alegria", "role", "commander of Expedition 14")],
        [("Sunita Williams", "role", "commander of Expedition 14")],
    ),
    "a shuttle's flight engineer": (
        "Members of the STS-110 crew are Stephen Frick, pilot, and Ellen Ochoa, flight engineer.",
        [("Ellen Ochoa", "role", "flight engineer of STS-110")],
        [],
    ),
    "who flew is one": (
        "ESA astronauts Frank De Winne and Thomas Reiter, who flew as flight engineer on Expedition 14, talk.",
        [("Thomas Reiter", "role", "flight engineer of Expedition 14")],
        [("Frank De Winne", "role", "flight engineer of Expedition 14")],
    ),
    "a role finds the flight whose crew had the person": (
        "STS-122 mission specialist Rex Walheim and Expedition 16 flight engineer Dan Tani float in Harmony. Alan Poindexter, pilot, took over.",
        [("Alan Poindexter", "role", "pilot of STS-122")],
        [("Alan Poindexter", "memberOf", "Expedition 16")],
    ),
    "who are called someone's colleagues": (
        "Expedition 70 crew members had dinner ready for his Axiom 3 colleagues Walter Villadei and Marcus Wandt.",
        [("Walter Villadei", "memberOf", "Axiom Mission 3"), ("Marcus Wandt", "memberOf", "Axiom Mission 3")],
        [("Marcus Wandt", "memberOf", "Expedition 70")],
    ),
    "a seat between a name and the title's rest": (
        "Expedition 52 flight engineers Paolo Nespoli of ESA, seated right, and Randy Bresnik of NASA look around the study of Yuri Gagarin.",
        [("Randolph Bresnik", "role", "flight engineer of Expedition 52")],
        [("Yuri Gagarin", "memberOf", "Expedition 52")],
    ),
    "backups beside a prime crew": (
        "Expedition 31 crew members answer questions. To the right are prime crewmember Joe Acaba of NASA and backup crewmember Kevin Ford.",
        [],
        [("Kevin Ford", "memberOf", "Expedition 31")],
    ),
    "a title that no comma ends": (
        "Jeff Williams, Commander of Expedition 48 aboard the station (ISS) checks a lens in the Cupola.",
        [("Jeffrey Williams", "role", "commander of Expedition 48")],
        [],
    ),
    "who will become a member": (
        "NASA astronaut Jonny Kim will become a flight engineer of Expedition 73. Zena Cardman would join the Expedition 73 crew later.",
        [("Jonny Kim", "role", "flight engineer of Expedition 73"), ("Zena Cardman", "memberOf", "Expedition 73")],
        [("Zena Cardman", "role", "flight engineer of Expedition 73")],
    ),
    "the station's commander in his ship": (
        "ISS Commander Chris Hadfield is seen after the landing of the Soyuz TMA-07M.",
        [],
        [("Chris Hadfield", "role", "commander of Soyuz TMA-07M")],
    ),
    "a mission that is an agency's": (
        "Samantha Cristoforetti drinks espresso in the Cupola during ESA's Futura mission.",
        [("Samantha Cristoforetti", "memberOf", "Futura mission")],
        [],
    ),
    "who launches together on the one flight that is named": (
        "A rocket waits ahead of NASA's SpaceX Crew-2 mission. Shane Kimbrough and Megan McArthur are scheduled to launch on Thursday.",
        [("Shane Kimbrough", "memberOf", "SpaceX Crew-2"), ("Megan McArthur", "memberOf", "SpaceX Crew-2")],
        [],
    ),
    "who lands while another flight is named": (
        "The SpaceX Crew-7 patch is seen. Frank Rubio and Sergey Prokopyev landed in Kazakhstan.",
        [],
        [("Francisco Rubio", "memberOf", "SpaceX Crew-7")],
    ),
    "who comes home with somebody of the one flight that is named": (
        "In May Shane Kimbrough and Megan McArthur return with Akihiko Hoshide of SpaceX Crew-2.",
        [("Akihiko Hoshide", "memberOf", "SpaceX Crew-2")],
        [("Shane Kimbrough", "memberOf", "SpaceX Crew-2")],
    ),
    "who is of a crew only when they have come": (
        "Shane Kimbrough and Megan McArthur of SpaceX Crew-2 wave. The two are to become members of Expedition 65.",
        [("Megan McArthur", "memberOf", "SpaceX Crew-2")],
        [("Shane Kimbrough", "memberOf", "Expedition 65"), ("Megan McArthur", "memberOf", "Expedition 65")],
    ),
    "names right behind a crew": (
        "Paolo Nespoli with ISS Expedition 26 crew Alexander Kaleri and Scott Kelly during the event.",
        [("Aleksandr Kaleri", "memberOf", "Expedition 26"), ("Scott Kelly", "memberOf", "Expedition 26")],
        [("Paolo Nespoli", "memberOf", "Expedition 26")],
    ),
    "a range of expeditions": (
        "Mark Vande Hei returned after 355 days as a member of Expeditions 64-66.",
        [("Mark Vande Hei", "memberOf", "Expedition 65")],
        [],
    ),
    "a seat inside the brackets of an agency": (
        "Expedition 52 crew members Sergey Ryazanskiy of the Russian Federal Space Agency (Roscosmos, center) and Randy Bresnik of NASA pose.",
        [("Randolph Bresnik", "memberOf", "Expedition 52")],
        [],
    ),
    "agencies in a row before names": (
        "NASA, ESA, and Roscosmos cosmonauts and astronauts Thomas Pesquet, Peggy Whitson and Oleg Novitskiy answer questions.",
        [],
        [("Thomas Pesquet", "affiliatedWith", "Roscosmos")],
    ),
    "all, over semicolons back to the last title": (
        "Expedition 30 crew members pose. Pictured are Dan Burbank, commander; cosmonauts Anatoly Ivanishin and Oleg Kononenko; along with "
        "Andre Kuipers and Don Pettit, all flight engineers.",
        [("Anatoly Ivanishin", "role", "flight engineer of Expedition 30"), ("Oleg Kononenko", "role", "flight engineer of Expedition 30")],
        [("Daniel Burbank", "role", "flight engineer of Expedition 30")],
    ),
    "whose work on a freighter makes them none of its crew": (
        "Zena Cardman and Kimiya Yui, both Expedition 73 flight engineers, work the controls during the capture of HTV-X1.",
        [("Kimiya Yui", "role", "flight engineer of Expedition 73")],
        [("Kimiya Yui", "memberOf", "HTV-X1")],
    ),
    "a crew and the rows it stands in": (
        "The STS-131 and Expedition 23 crew members gather in Kibo. In the front row from left are Alan Poindexter and Oleg Kotov. "
        "In the back row are Clay Anderson and Timothy Creamer.",
        [("Clayton Anderson", "memberOf", "STS-131"), ("Oleg Kotov", "memberOf", "Expedition 23")],
        [("Timothy Creamer", "memberOf", "STS-131"), ("Alan Poindexter", "memberOf", "Expedition 23")],
    ),
    "a title shared over titles": (
        "Roscosmos cosmonauts Oleg Kononenko, commander of Expedition 59, and Alexey Ovchinin, flight engineer, check a suit.",
        [("Alexey Ovchinin", "affiliatedWith", "Roscosmos"), ("Alexey Ovchinin", "role", "flight engineer of Expedition 59")],
        [],
    ),
    "a list from the left": (
        "NASA astronauts (from left) Kayla Barron, Tom Marshburn and Raja Chari wave from the Cupola.",
        [(who, "affiliatedWith", "NASA") for who in ("Kayla Barron", "Thomas Marshburn", "Raja Chari")],
        [],
    ),
    "each before the comma has a title of his own": (
        "Cosmonaut Gennady Padalka, Expedition 9 commander, astronaut Mike Fincke, NASA ISS science officer, and Andre Kuipers eat.",
        [("Gennady Padalka", "role", "commander of Expedition 9"), ("Michael Fincke", "affiliatedWith", "NASA")],
        [("Michael Fincke", "role", "commander of Expedition 9"), ("Gennady Padalka", "role", "science officer of Expedition 9")],
    ),
    "a command is handed over": (
        "Jeff Williams handed command of Expedition 48 to Anatoly Ivanishin, and Soyuz MS-01, commanded by Ivanishin, stayed.",
        [("Anatoly Ivanishin", "role", "commander of Soyuz MS-01"), ("Jeffrey Williams", "role", "commander of Expedition 48")],
        [],
    ),
    "all three are the last three": (
        "Pictured are Sergey Prokopyev of Roscosmos and Frank Rubio, Josh Cassada and Nicole Mann, all three from NASA.",
        [("Francisco Rubio", "affiliatedWith", "NASA"), ("Sergey Prokopyev", "affiliatedWith", "Roscosmos")],
        [("Sergey Prokopyev", "affiliatedWith", "NASA")],
    ),
    "so is another": (
        "Leland Melvin and Rex Walheim are STS-122 mission specialists. So is Stanley Love, who is not pictured.",
        [("Stanley Love", "role", "mission specialist of STS-122")],
        [],
    ),
    "an expedition's Soyuz commander": (
        "The Soyuz TMA-04M rocket carries Expedition 31 Soyuz Commander Gennady Padalka and Flight Engineer Joe Acaba of NASA.",
        [("Gennady Padalka", "role", "Soyuz commander of Expedition 31")],
        [("Gennady Padalka", "memberOf", "Soyuz TMA-04M"), ("Gennady Padalka", "role", "commander of Expedition 31")],
    ),
    "the shuttle's mission specialist": (
        "In front is Brent Jett, STS-97 commander. Behind him is astronaut Carlos Noriega, shuttle mission specialist.",
        [("Carlos Noriega", "role", "mission specialist of STS-97")],
        [],
    ),
    "the crew member of a Soyuz is not of the expedition": (
        "The Expedition 8 crewmembers and European Space Agency (ESA) Soyuz crewmember Pedro Duque wave.",
        [("Pedro Duque", "affiliatedWith", "ESA")],
        [("Pedro Duque", "memberOf", "Expedition 8")],
    ),
    "a bracket that never opened": (
        "The STS-97 crew members pose. Astronauts Brent W. Jett right) and Michael J. Bloomfield, commander and pilot, respectively, sit.",
        [("Brent Jett", "role", "commander of STS-97"), ("Michael Bloomfield", "role", "pilot of STS-97")],
        [("Michael Bloomfield", "role", "commander of STS-97")],
    ),
    "a number with its sign, a comma after a blank": (
        "Expedition #49 crew members Shane Kimbrough , Sergey Ryzhikov and Andrey Borisenko pose.",
        [(who, "memberOf", "Expedition 49") for who in ("Shane Kimbrough", "Sergey Ryzhikov", "Andrey Borisenko")],
        [],
    ),
    "crewmates share the flight": (
        "Shane Kimbrough of NASA joined Expedition 49 Commander Anatoly Ivanishin and crewmates Kate Rubins and Takuya Onishi of JAXA.",
        [(name, "memberOf", "Expedition 49") for name in ("Shane Kimbrough", "Kathleen Rubins", "Takuya Onishi")],
        [],
    ),
    "backups to the prime crew": (
        "Expedition 49 backup crewmembers Mark Vande Hei and Alexander Misurkin train. They are the backups to the prime crew, "
        "Shane Kimbrough of NASA and Sergey Ryzhikov and Andrey Borisenko of Roscosmos, who will launch on the Soyuz MS-02.",
        [("Shane Kimbrough", "memberOf", "Expedition 49"), ("Sergey Ryzhikov", "memberOf", "Expedition 49")],
        [("Mark Vande Hei", "memberOf", "Expedition 49"), ("Alexander Misurkin", "memberOf", "Expedition 49")],
    ),
    "members beside the agency they share": (
        "Aboard are Crew Flight Test (CFT) members and NASA astronauts Butch Wilmore and Suni Williams.",
        [("Barry Wilmore", "memberOf", "Boeing Crew Flight Test"), ("Sunita Williams", "memberOf", "Boeing Crew Flight Test")],
        [],
    ),
    "a mission and its name": (
        "ESA astronaut Samantha Cristoforetti trains. Samantha's six-month mission is named Futura.",
        [("Samantha Cristoforetti", "memberOf", "Futura mission")],
        [],
    ),
    "a Russian Soyuz commander": (
        "Expedition 31 Flight Engineer Sergei Revin, left, Russian Soyuz Commander Gennady Padalka, center, and Joe Acaba sit together.",
        [("Gennady Padalka", "role", "Soyuz commander of Expedition 31")],
        [("Gennady Padalka", "role", "commander of Expedition 31")],
    ),
    "a flight goes on past an agency": (
        "Expedition 49 crewmembers JAXA astronaut Takuya Onishi, top, NASA astronaut Kate Rubins, middle, and Russian cosmonaut Anatoly "
        "Ivanishin of Roscosmos wave.",
        [(who, "memberOf", "Expedition 49") for who in ("Takuya Onishi", "Kathleen Rubins", "Anatoly Ivanishin")],
        [("Kathleen Rubins", "affiliatedWith", "JAXA")],
    ),
    "a crew of two expeditions in one word": (
        "The Expedition 67/68 crewmembers pose for a photo. From left to right: Oleg Artemyev, Bob Hines and Frank Rubio.",
        [("Oleg Artemyev", "memberOf", "Expedition 68"), ("Francisco Rubio", "memberOf", "Expedition 67")],
        [],
    ),
    "two crews in two words": (
        "The Expedition 67 and 68 crew members pose for a photo. From left to right: Oleg Artemyev and Frank Rubio.",
        [("Oleg Artemyev", "memberOf", "Expedition 67")],
        [("Oleg Artemyev", "memberOf", "Expedition 68")],
    ),
    "a role shared over semicolons": (
        "STS-97 Mission Specialists Marc Garneau (left), a Canadian astronaut; Carlos I. Noriega (center); and Joseph R. Tanner look on.",
        [("Carlos Noriega", "role", "mission specialist of STS-97"), ("Joseph Tanner", "role", "mission specialist of STS-97")],
        [],
    ),
    "roles in order of the last two": (
        "From left are Roscosmos cosmonaut and Mission Specialist Oleg Platonov, NASA astronauts Mike Fincke and Zena Cardman, Pilot and "
        "Commander respectively, all members of SpaceX Crew-11.",
        [("Michael Fincke", "role", "pilot of SpaceX Crew-11"), ("Zena Cardman", "role", "commander of SpaceX Crew-11")],
        [("Zena Cardman", "role", "pilot of SpaceX Crew-11")],
    ),
    "as many astronauts as are counted": (
        "Two NASA astronauts and a cosmonaut eat. Here are astronauts Brent Jett, STS-97 commander; and Bill Shepherd. Behind is cosmonaut "
        "Yuri Gidzenko.",
        [("Brent Jett", "affiliatedWith", "NASA"), ("William Shepherd", "affiliatedWith", "NASA")],
        [("Yuri Gidzenko", "affiliatedWith", "NASA")],
    ),
    "more astronauts than are counted": (
        "Two NASA astronauts and a cosmonaut eat. Here are astronauts Brent Jett, Joe Tanner and Chris Hadfield and cosmonaut Yuri Gidzenko.",
        [("Brent Jett", "affiliatedWith", "NASA"), ("Joseph Tanner", "affiliatedWith", "NASA")],
        [("Christopher Hadfield", "affiliatedWith", "NASA")],
    ),
    "a crew member aboard the shuttle": (
        "STS-97 has come to visit. A crew member onboard the shuttle used a film camera to take this photo of Unity.",
        [("PHOTO", "takenBy", "STS-97 crew member"), ("PHOTO", "takenDuring", "STS-97")],
        [],
    ),
    "a crew member aboard the station": (
        "STS-97 is on its way. A crew member onboard the station used a handheld camera to record this image of Unity.",
        [],
        [("PHOTO", "takenBy", "STS-97 crew member")],
    ),
    "a selfie credited to another": (
        "Shane Kimbrough and Kate Rubins take a selfie before the rocket. Photo by Ada Lovelace/GCTC/NASA",
        [("PHOTO", "takenBy", "Ada Lovelace")],
        [("PHOTO", "takenBy", "Shane Kimbrough"), ("PHOTO", "takenBy", "Kathleen Rubins")],
    ),
    "a participant whom the crew's portrait lists": (
        "The Expedition 13 crew members pose for a portrait. From the left are cosmonaut Pavel Vinogradov, commander; astronaut Jeffrey "
        "Williams, flight engineer; and Brazilian spaceflight participant Marcos Pontes.",
        [("Marcos Pontes", "memberOf", "Expedition 13"), ("Marcos Pontes", "role", "spaceflight participant of Expedition 13")],
        [],
    ),
    "a participant beside a crew": (
        "Spaceflight participant Anousheh Ansari and Expedition 14 crewmembers Michael Lopez-Alegria and Mikhail Tyurin wave.",
        [("Mikhail Tyurin", "memberOf", "Expedition 14")],
        [("Anousheh Ansari", "memberOf", "Expedition 14"), ("Anousheh Ansari", "role", "spaceflight participant of Expedition 14")],
    ),
    "the crew of a mission takes a picture": (
        "The crew of STS-127 took this photo of the station.",
        [("PHOTO", "takenBy", "STS-127 crew member"), ("PHOTO", "takenDuring", "STS-127")],
        [],
    ),
    "a crew that consists of people": (
        "The crew of the Soyuz TMA-16, consisting of Jeff Williams and Maxim Suraev, arrives.",
        [("Jeffrey Williams", "memberOf", "Soyuz TMA-16")],
        [],
    ),
    "who takes photos in a picture did not take it": (
        "Expedition 20 flight engineer Mike Barratt takes a photo of the Nile with a long lens. Bob Thirsk uses a still camera at a window.",
        [],
        [("PHOTO", "takenBy", "Michael Barratt"), ("PHOTO", "takenBy", "Robert Thirsk")],
    ),
    "who shared this picture took it": (
        "Astronaut Mike Barratt shared this photo of the Milky Way on social media.",
        [("PHOTO", "takenBy", "Michael Barratt")],
        [],
    ),
    "members from the left, in brackets": (
        "The SpaceX Crew-8 members (from left) Alexander Grebenkin from Roscosmos and Michael Barratt and Jeanette Epps from NASA pose.",
        [(who, "memberOf", "SpaceX Crew-8") for who in ("Alexander Grebenkin", "Michael Barratt", "Jeanette Epps")],
        [],
    ),
    "a credit line that opens with the picture": (
        "The Soyuz stands at the pad. Photo: NASA/Ada Lovelace",
        [("PHOTO", "takenBy", "Ada Lovelace")],
        [],
    ),
    "a caption that opens with the picture": (
        "Photo: Don Pettit in the Cupola",
        [],
        [("PHOTO", "takenBy", "Donald Pettit")],
    ),
    "a photographer's line": (
        "The Soyuz stands at the pad.\nPhotographer: Ada Lovelace",
        [("PHOTO", "takenBy", "Ada Lovelace")],
        [],
    ),
    "a Soyuz commander commands a Soyuz": (
        "Expedition 44 flight engineer Kjell Lindgren and Soyuz Commander Oleg Kononenko stand before the Soyuz TMA-17M rocket.",
        [("Oleg Kononenko", "role", "commander of Soyuz TMA-17M")],
        [("Oleg Kononenko", "role", "commander of Expedition 44")],
    ),
    "an aside between name and title": (
        "Astronauts Doug Wheelock and Scott Parazynski (out of frame), both STS-120 mission specialists, work on the truss.",
        [("Scott Parazynski", "role", "mission specialist of STS-120"), ("Douglas Wheelock", "memberOf", "STS-120")],
        [],
    ),
    "a named mission": (
        "Samantha Cristoforetti runs an experiment for ESA during her Futura mission.",
        [("Samantha Cristoforetti", "memberOf", "Futura mission"), ("PHOTO", "takenDuring", "Futura mission")],
        [],
    ),
    "the other two": (
        "Kayla Barron, Raja Chari, Tom Marshburn and Matthias Maurer train for SpaceX Crew-3. Chari and Marshburn are commander and pilot, "
        "respectively, of the flight; the other two are its mission specialists.",
        [("Raja Chari", "role", "commander of SpaceX Crew-3"), ("Matthias Maurer", "role", "mission specialist of SpaceX Crew-3")],
        [("Raja Chari", "role", "mission specialist of SpaceX Crew-3"), ("Thomas Marshburn", "role", "commander of SpaceX Crew-3")],
    ),
    "two roles of the one named last": (
        "Salizhan Sharipov, Expedition 10 flight engineer, floats in Zvezda. Sharipov and Leroy Chiao, commander and science officer, eat.",
        [("Leroy Chiao", "role", "commander of Expedition 10"), ("Leroy Chiao", "role", "science officer of Expedition 10")],
        [("Salizhan Sharipov", "role", "commander of Expedition 10")],
    ),
    "someone in no table, after a title": (
        "Expedition 91 Flight Engineer Ingrid Solheim of ESA works in Columbus beside NASA astronaut candidate Lena Okafor.",
        [("Ingrid Solheim", "role", "flight engineer of Expedition 91"), ("Lena Okafor", "affiliatedWith", "NASA")],
        [],
    ),
    "a crew in apposition": (
        "Doug Hurley and Bob Behnken (front row, from left), the crew of Demo-2, wait in Harmony.",
        [("Douglas Hurley", "memberOf", "Crew Dragon Demo-2"), ("Robert Behnken", "memberOf", "Crew Dragon Demo-2")],
        [],
    ),
    "a guest among flight engineers": (
        "Expedition 61 flight engineers Jessica Meir, Oleg Skripochka and spaceflight participant Hazza Al Mansouri wave.",
        [("Oleg Skripochka", "memberOf", "Expedition 61")],
        [("Hazza Al Mansouri", "memberOf", "Expedition 61")],
    ),
    "a title told between others": (
        "Cosmonauts Fyodor Yurchikhin, Expedition 15 commander, and Oleg Kotov, flight engineer, both representing Roscosmos, work.",
        [("Fyodor Yurchikhin", "affiliatedWith", "Roscosmos"), ("Oleg Kotov", "role", "flight engineer of Expedition 15")],
        [],
    ),
    "an unnamed crew member": (
        "A crew member aboard the station took this photograph of Mount Etna on May 3, 2012, during Expedition 31.",
        [("PHOTO", "takenBy", "Expedition 31 crew member")],
        [],
    ),
    "a spacewalk by a crew is no picture by one": (
        "Philippe Perrin floats along the truss on the second of three spacewalks by the STS-111 crew.",
        [],
        [("PHOTO", "takenBy", "STS-111 crew member")],
    ),
    "who is of a crew along with others": (
        "Don Pettit stirs tea in Unity. He is one of the Expedition 72 crew, together with Nick Hague of NASA and Alexey Ovchinin.",
        [("Nick Hague", "memberOf", "Expedition 72"), ("Alexey Ovchinin", "memberOf", "Expedition 72")],
        [],
    ),
    "along with whom the tables do not have in the crew": (
        "Don Pettit is a member of Expedition 72, along with Scott Kelly and Suni Williams.",
        [("Sunita Williams", "memberOf", "Expedition 72")],
        [("Scott Kelly", "memberOf", "Expedition 72")],
    ),
    "who photographs a crew along with others is not of it": (
        "Bill Ingalls photographs the Expedition 72 crew, along with Suni Williams.",
        [],
        [("Bill Ingalls", "memberOf", "Expedition 72")],
    ),
    "an agency of all, with its country behind it": (
        "Oleg Kononenko, Nikolai Chub and Alexander Grebenkin, all cosmonauts representing Roscosmos (Russia), share a meal.",
        [("Oleg Kononenko", "affiliatedWith", "Roscosmos"), ("Alexander Grebenkin", "affiliatedWith", "Roscosmos")],
        [],
    ),
    "a backup crew is no crew": (
        "The Expedition 46 backup crew poses. From left are Anatoly Ivanishin, Kate Rubins and Takuya Onishi.",
        [],
        [("Kathleen Rubins", "memberOf", "Expedition 46")],
    ),
}


@pytest.mark.parametrize("case", SAID, ids=str)
def test_crews(case: str) -> None:
    text, holds, fails = SAID[case]
    said = {fact for fact, _ in facts(read(Document("one", text)))}
    assert not [fact for fact in holds if fact not in said]
    assert not [fact for fact in fails if fact in said]
