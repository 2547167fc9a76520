"""The terms of the ontology as plain values, printed from ontology/issgraph.ttl by tools/print_vocab.py."""

# ruff: noqa: E501
from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A class, property or individual: local names of ours plain ("Person"), of others with their prefix ("xsd:date").

    `domain` and `range` are those the ontology advises, or else asserts; `parents` of an individual are its classes.
    """

    label: str
    definition: str
    parents: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()


BASE = "https://w3id.org/issgraph/"
VERSION = "0.2.0"
ISS = "https://w3id.org/issgraph/ontology#"
ID = "https://w3id.org/issgraph/id/"
DOC = "https://w3id.org/issgraph/doc/"
CLAIM = "https://w3id.org/issgraph/claim/"
SPAN = "https://w3id.org/issgraph/span/"
RULE = "https://w3id.org/issgraph/rule/"
GRAPH = "https://w3id.org/issgraph/graph/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
GEO = "http://www.opengis.net/ont/geosparql#"
DCTERMS = "http://purl.org/dc/terms/"
WD = "http://www.wikidata.org/entity/"

PREFIXES: dict[str, str] = {
    "iss": ISS,
    "id": ID,
    "doc": DOC,
    "claim": CLAIM,
    "span": SPAN,
    "rule": RULE,
    "graph": GRAPH,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
    "skos": SKOS,
    "schema": SCHEMA,
    "prov": PROV,
    "oa": OA,
    "geo": GEO,
    "dcterms": DCTERMS,
    "wd": WD,
}

CLASSES: dict[str, Term] = {
    "CargoSpacecraft": Term(
        label="cargo spacecraft",
        definition="A visiting vehicle that carries goods and nobody.",
        parents=("VisitingVehicle",),
    ),
    "Claim": Term(
        label="claim",
        definition="A named graph with what one rule read in one place of one document.",
        parents=("prov:Entity",),
    ),
    "ContinuousOccupancy": Term(
        label="continuous occupancy",
        definition="A station having somebody aboard without a break.",
        parents=("TimeBoundedState",),
    ),
    "Country": Term(
        label="country",
        definition="A state as one who acts: it builds or runs something, or counts a person among its citizens.",
        parents=("prov:Agent", "schema:Country"),
    ),
    "CrewMember": Term(
        label="crew member",
        definition="A person known to take part in an expedition, a mission or a spacewalk.",
        parents=("Person",),
    ),
    "CrewSpacecraft": Term(
        label="crew spacecraft",
        definition="A visiting vehicle that carries people.",
        parents=("VisitingVehicle",),
    ),
    "Depiction": Term(
        label="depiction",
        definition="What a text says about how much of one thing can be seen in one photograph.",
    ),
    "Direction": Term(
        label="direction",
        definition="A side of the station in flight, or a point of the compass.",
        parents=("skos:Concept",),
    ),
    "DockedState": Term(
        label="docked state",
        definition="One object being attached to another, by docking or berthing, at a port if one is known.",
        parents=("TimeBoundedState",),
    ),
    "DockingAdapter": Term(
        label="docking adapter",
        definition="A unit whose only work is to let something dock where it otherwise could not.",
        parents=("StationElement",),
    ),
    "DockingPort": Term(
        label="docking port",
        definition="A place on a unit where another object can be attached, by docking or by berthing.",
        parents=("StationElement",),
    ),
    "EarthFeature": Term(
        label="Earth feature",
        definition="A named part of the Earth's surface, natural or built: an ocean, an island, a city.",
        parents=("geo:Feature",),
    ),
    "Expedition": Term(
        label="expedition",
        definition="A numbered stay of a long-duration crew on the station.",
        parents=("SpaceflightActivity",),
    ),
    "ExternalPlatform": Term(
        label="external platform",
        definition="A unit outside the hull to which equipment is fixed in open space.",
        parents=("StationElement",),
    ),
    "Hardware": Term(
        label="hardware",
        definition="Equipment that is not a unit of the assembly: a suit, a tool, a rack, an experiment, something held up to the camera.",
        parents=("SpaceObject",),
    ),
    "Mission": Term(
        label="mission",
        definition="One flight, or one person's or agency's named stay, from launch to landing or loss.",
        parents=("SpaceflightActivity",),
    ),
    "Modality": Term(
        label="modality",
        definition="The way in which a text puts something that it does not tell as fact.",
        parents=("skos:Concept",),
    ),
    "Module": Term(
        label="module",
        definition="A unit with a name and a body of its own, pressurized or open to space, that may have smaller units as parts.",
        parents=("StationElement",),
    ),
    "OrbitalPosition": Term(
        label="orbital position",
        definition="Where an object in orbit is at one moment: how high, over what, and in which direction from where.",
        parents=("TimeBoundedState",),
    ),
    "Organization": Term(
        label="organization",
        definition="A body with a name that runs, builds, pays for or employs: an agency, a company, a university.",
        parents=("prov:Organization", "schema:Organization"),
    ),
    "Participation": Term(
        label="participation",
        definition="One person's part in one activity, with the role or the ordinal that the text gives.",
        parents=("prov:Association",),
    ),
    "Person": Term(
        label="person",
        definition="Somebody: on board, on the ground, or in a picture.",
        parents=("prov:Person", "schema:Person"),
    ),
    "Phenomenon": Term(
        label="phenomenon",
        definition="Something seen that is neither made nor a place on Earth: aurora, sunglint, cloud, the Moon, the Milky Way.",
    ),
    "Photograph": Term(
        label="photograph",
        definition="A still picture as a work, with the circumstances in which it was made; its files are other things.",
        parents=("prov:Entity", "schema:Photograph"),
    ),
    "RoboticArm": Term(
        label="robotic arm",
        definition="A jointed manipulator that grips, moves or carries things outside.",
        parents=("StationElement",),
    ),
    "Role": Term(
        label="role",
        definition="The function a person has in an activity.",
        parents=("prov:Role", "skos:Concept"),
    ),
    "SolarArray": Term(
        label="solar array",
        definition="A wing, blanket or set of them that makes electric power from sunlight.",
        parents=("StationElement",),
    ),
    "SourceDocument": Term(
        label="source document",
        definition="A caption or feature at one fixed wording, with its title and credit.",
        parents=("prov:Entity", "schema:CreativeWork"),
    ),
    "SpaceAgency": Term(
        label="space agency",
        definition="An organization through which a state, or several, goes to space.",
        parents=("Organization",),
    ),
    "SpaceObject": Term(
        label="space object",
        definition="A made, physical thing that is used in space or belongs to something that is.",
    ),
    "SpaceStation": Term(
        label="space station",
        definition="A crewed base that stays in orbit while other craft come and go.",
        parents=("SpaceObject",),
    ),
    "SpaceflightActivity": Term(
        label="spaceflight activity",
        definition="Something done in spaceflight that begins, ends and has a name or a date.",
        parents=("prov:Activity", "schema:Event"),
    ),
    "Spacewalk": Term(
        label="spacewalk",
        definition="An excursion of suited people outside the hull, or into an unpressurized part of it.",
        parents=("SpaceflightActivity",),
    ),
    "StationElement": Term(
        label="station element",
        definition="A unit that a station is assembled from, or that works on it, if only for a visit.",
        parents=("SpaceObject",),
    ),
    "StationSegment": Term(
        label="station segment",
        definition="The share of a station that one group of partners runs.",
        parents=("SpaceObject",),
    ),
    "Task": Term(
        label="task",
        definition="A piece of work in a few words of the text, done by a person or in a spacewalk.",
        parents=("prov:Activity",),
    ),
    "TimeBoundedState": Term(
        label="time-bounded state",
        definition="A condition that holds for some interval, which may be known only from moments inside it.",
    ),
    "Truss": Term(
        label="truss",
        definition="An open frame, whole or one segment of it, that carries arrays, radiators and equipment.",
        parents=("StationElement",),
    ),
    "VisibilityExtent": Term(
        label="visibility extent",
        definition="A way, in grades, in which a thing can or cannot be seen.",
        parents=("skos:Concept",),
    ),
    "VisitingVehicle": Term(
        label="visiting vehicle",
        definition="A spacecraft that flies to a station and leaves it again; one flight of it, or a craft with a name that flies many.",
        parents=("SpaceObject", "schema:Vehicle"),
    ),
}

PROPERTIES: dict[str, Term] = {
    "above": Term(
        label="above",
        definition="A place on Earth that lies below the position.",
        domain=("OrbitalPosition",),
        range=("EarthFeature",),
    ),
    "adjacentTo": Term(
        label="adjacent to",
        definition="A neighbour in the assembly, joined for good.",
        domain=("SpaceObject",),
        range=("SpaceObject",),
    ),
    "affiliatedWith": Term(
        label="affiliated with",
        definition="The organization that the text or the tables give as the person's own.",
        parents=("schema:affiliation",),
        domain=("Person",),
        range=("Organization",),
    ),
    "altitudeKm": Term(
        label="altitude in kilometres",
        definition="The height above the Earth's surface in kilometres.",
        domain=("OrbitalPosition",),
        range=("xsd:decimal",),
    ),
    "altitudeMiles": Term(
        label="altitude in miles",
        definition="The height above the Earth's surface in statute miles.",
        domain=("OrbitalPosition",),
        range=("xsd:decimal",),
    ),
    "approximation": Term(
        label="approximation",
        definition="The word by which the text makes its figure less than exact.",
        domain=("TimeBoundedState",),
        range=("xsd:string",),
    ),
    "arrivedOn": Term(
        label="arrived on",
        definition="The day (UTC) on which it reached the station, or the month or year when no more is told.",
        domain=("Mission", "SpaceObject"),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "atPort": Term(
        label="at port",
        definition="The port at which the object is attached.",
        domain=("DockedState",),
        range=("DockingPort",),
    ),
    "attachedObject": Term(
        label="attached object",
        definition="The object that is attached: a vehicle, or a module berthed to another.",
        domain=("DockedState",),
        range=("SpaceObject",),
    ),
    "attachedTo": Term(
        label="attached to",
        definition="The object it is attached to; it follows from the port where one is known.",
        domain=("DockedState",),
        range=("SpaceObject",),
    ),
    "attestedDuring": Term(
        label="attested during",
        definition="A photograph or activity at whose time the state is known to hold.",
        domain=("TimeBoundedState",),
        range=("Photograph", "SpaceflightActivity"),
    ),
    "attestedOn": Term(
        label="attested on",
        definition="A day (UTC) on which the state is known to hold.",
        domain=("TimeBoundedState",),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "bearing": Term(
        label="bearing",
        definition="The compass direction in which the position lies as seen from the place it is told from.",
        domain=("OrbitalPosition",),
        range=("Direction",),
    ),
    "bearingFrom": Term(
        label="bearing from",
        definition="The place on Earth from which the bearing is told.",
        domain=("OrbitalPosition",),
        range=("EarthFeature",),
    ),
    "builtBy": Term(
        label="built by",
        definition="Who made it.",
        domain=("SpaceObject",),
        range=("Country", "Organization"),
    ),
    "careerOrdinal": Term(
        label="career ordinal",
        definition="Which one this is for the person among activities of the same class: 1 for a first spacewalk.",
        domain=("Participation",),
        range=("xsd:integer",),
    ),
    "carriedOut": Term(
        label="carried out",
        definition="A piece of work that the person, or the crew of the spacewalk, did.",
        domain=("Person", "Spacewalk"),
        range=("Task",),
    ),
    "confidence": Term(
        label="confidence",
        definition="The probability, from 0 to 1, that the words support the claim; not that the claim is true.",
        domain=("Claim",),
        range=("xsd:decimal",),
    ),
    "depictedThing": Term(
        label="depicted thing",
        definition="The thing that the depiction is about.",
        domain=("Depiction",),
        range=("EarthFeature", "Person", "Phenomenon", "SpaceObject"),
    ),
    "depicts": Term(
        label="depicts",
        definition="Something of which at least a portion can be seen in the photograph.",
        domain=("Photograph",),
        range=("EarthFeature", "Person", "Phenomenon", "SpaceObject"),
    ),
    "describes": Term(
        label="describes",
        definition="What the document is about: the photograph it goes with.",
        parents=("schema:about",),
        domain=("SourceDocument",),
        range=("Photograph",),
    ),
    "designation": Term(
        label="designation",
        definition="A code by which the thing or activity is known.",
        parents=("schema:identifier",),
        domain=("SpaceObject", "SpaceflightActivity"),
        range=("xsd:string",),
    ),
    "facing": Term(
        label="facing",
        definition="The side of the station toward which the port opens.",
        domain=("DockingPort",),
        range=("Direction",),
    ),
    "hasDepiction": Term(
        label="has depiction",
        definition="What the text says about how a thing can be seen in the photograph.",
        domain=("Photograph",),
        range=("Depiction",),
    ),
    "inActivity": Term(
        label="in activity",
        definition="The activity the part is in.",
        domain=("Participation",),
        range=("SpaceflightActivity",),
    ),
    "launchedOn": Term(
        label="launched on",
        definition="The day (UTC) of a launch, or the month or year when no more is told.",
        domain=("Mission", "SpaceObject"),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "lookingToward": Term(
        label="looking toward",
        definition="The direction, or the thing, at which the camera pointed.",
        domain=("Photograph",),
        range=("Direction", "EarthFeature", "SpaceObject"),
    ),
    "modality": Term(
        label="modality",
        definition="How the text puts a claim that it does not tell as fact.",
        domain=("Claim",),
        range=("Modality",),
    ),
    "nationality": Term(
        label="nationality",
        definition="The country whose citizen the person is.",
        parents=("schema:nationality",),
        domain=("Person",),
        range=("Country",),
    ),
    "occupiedObject": Term(
        label="occupied object",
        definition="The station that has somebody aboard.",
        domain=("ContinuousOccupancy",),
        range=("SpaceObject",),
    ),
    "occurredDuring": Term(
        label="occurred during",
        definition="A longer activity that was under way all the while.",
        parents=("schema:superEvent",),
        domain=("SpaceflightActivity",),
        range=("SpaceflightActivity",),
    ),
    "onDate": Term(
        label="on date",
        definition="The day (UTC) on which the activity happened, or the month or year when no more is told.",
        domain=("SpaceflightActivity",),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "operatedBy": Term(
        label="operated by",
        definition="Who runs, provides, oversees or flies it, as the source presents it.",
        domain=("SpaceObject", "SpaceflightActivity"),
        range=("Country", "Organization"),
    ),
    "oppositeOf": Term(
        label="opposite of",
        definition="The direction that points the other way.",
        domain=("Direction",),
        range=("Direction",),
    ),
    "partOf": Term(
        label="part of",
        definition="A larger object to which this one belongs as long as it is assembled.",
        domain=("SpaceObject",),
        range=("SpaceObject",),
    ),
    "participant": Term(
        label="participant",
        definition="The person whose part it is.",
        parents=("prov:agent",),
        domain=("Participation",),
        range=("Person",),
    ),
    "participatesIn": Term(
        label="participates in",
        definition="An activity in which the person has a part.",
        domain=("Person",),
        range=("SpaceflightActivity",),
    ),
    "photographed": Term(
        label="photographed",
        definition="Something that can be seen in a photograph the person took.",
        domain=("Person",),
        range=("EarthFeature", "Person", "Phenomenon", "SpaceObject"),
    ),
    "positionOf": Term(
        label="position of",
        definition="The object that is at the position.",
        domain=("OrbitalPosition",),
        range=("SpaceObject",),
    ),
    "preparedFor": Term(
        label="prepared for",
        definition="Equipment that the activity or task made things ready for.",
        domain=("Spacewalk", "Task"),
        range=("SpaceObject",),
    ),
    "quoteField": Term(
        label="quote field",
        definition="The field of the document in which the quoted words stand: text, title or credit.",
        domain=("oa:SpecificResource",),
        range=("xsd:string",),
    ),
    "readBy": Term(
        label="read by",
        definition="The rule that read the claim.",
        domain=("Claim",),
        range=("prov:Plan",),
    ),
    "reviewedBy": Term(
        label="reviewed by",
        definition="The name under which the person reviewed the claim.",
        domain=("Claim",),
        range=("xsd:string",),
    ),
    "reviewedOn": Term(
        label="reviewed on",
        definition="The day on which a person found that the words support the claim.",
        domain=("Claim",),
        range=("xsd:date",),
    ),
    "role": Term(
        label="role",
        definition="The function the person has in the activity.",
        parents=("prov:hadRole",),
        domain=("Participation",),
        range=("Role",),
    ),
    "sequenceNumber": Term(
        label="sequence number",
        definition="The number in the name of an expedition, a mission or a spacewalk.",
        domain=("SpaceflightActivity",),
        range=("xsd:integer",),
    ),
    "statedDuration": Term(
        label="stated duration",
        definition="How long the text says the state has held, as an xsd:duration.",
        domain=("TimeBoundedState",),
        range=("xsd:duration",),
    ),
    "statedPartCount": Term(
        label="stated part count",
        definition="The number of principal parts that the text says there are.",
        domain=("SpaceObject",),
        range=("xsd:integer",),
    ),
    "supportedBy": Term(
        label="supported by",
        definition="The stretch of text on which the claim rests.",
        parents=("prov:wasDerivedFrom",),
        domain=("Claim",),
        range=("oa:SpecificResource",),
    ),
    "takenAt": Term(
        label="taken at",
        definition="Where in orbit the station or craft was when the photograph was taken.",
        domain=("Photograph",),
        range=("OrbitalPosition",),
    ),
    "takenBy": Term(
        label="taken by",
        definition="The person who took the photograph.",
        parents=("prov:wasAttributedTo", "schema:creator"),
        domain=("Photograph",),
        range=("Person",),
    ),
    "takenDuring": Term(
        label="taken during",
        definition="The spacewalk, expedition or mission in the course of which the photograph was taken.",
        domain=("Photograph",),
        range=("SpaceflightActivity",),
    ),
    "takenFrom": Term(
        label="taken from",
        definition="The object in, on or aboard which the camera was.",
        domain=("Photograph",),
        range=("SpaceObject",),
    ),
    "takenFromSide": Term(
        label="taken from side",
        definition="The side of that object where the camera was.",
        domain=("Photograph",),
        range=("Direction",),
    ),
    "takenOn": Term(
        label="taken on",
        definition="The day the photograph was taken (UTC), or the month or year when no more is told.",
        parents=("schema:dateCreated",),
        domain=("Photograph",),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "textHash": Term(
        label="text hash",
        definition="The SHA-256 of the document's text in UTF-8, as 64 lower-case hexadecimal digits.",
        domain=("SourceDocument",),
        range=("xsd:string",),
    ),
    "usedVehicle": Term(
        label="used vehicle",
        definition="The vehicle that flew the mission.",
        domain=("Mission",),
        range=("VisitingVehicle",),
    ),
    "validFrom": Term(
        label="valid from",
        definition="When the state began; absent when not known.",
        domain=("TimeBoundedState",),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "validUntil": Term(
        label="valid until",
        definition="When the state ended; absent when not known, or when it still holds.",
        domain=("TimeBoundedState",),
        range=("xsd:date", "xsd:gYear", "xsd:gYearMonth"),
    ),
    "visibility": Term(
        label="visibility",
        definition="How the depicted thing can be seen.",
        domain=("Depiction",),
        range=("VisibilityExtent",),
    ),
}

INDIVIDUALS: dict[str, Term] = {
    "aft": Term(
        label="aft",
        definition="Behind, the way the station came.",
        parents=("Direction",),
    ),
    "denied": Term(
        label="denied",
        definition="Told as not so.",
        parents=("Modality",),
    ),
    "east": Term(
        label="east",
        definition="Where the Sun rises.",
        parents=("Direction",),
    ),
    "forward": Term(
        label="forward",
        definition="Ahead, the way the station flies.",
        parents=("Direction",),
    ),
    "hidden": Term(
        label="hidden",
        definition="Is there, and something in front hides all of it.",
        parents=("VisibilityExtent",),
    ),
    "hypothetical": Term(
        label="hypothetical",
        definition="Told as what could be or could have been.",
        parents=("Modality",),
    ),
    "inBackground": Term(
        label="in background",
        definition="Can be seen behind what the picture is of.",
        parents=("VisibilityExtent",),
    ),
    "inForeground": Term(
        label="in foreground",
        definition="Can be seen in front of what the picture is of.",
        parents=("VisibilityExtent",),
    ),
    "inView": Term(
        label="in view",
        definition="Can be seen, and the text says so expressly.",
        parents=("VisibilityExtent",),
    ),
    "mostlyInView": Term(
        label="mostly in view",
        definition="The greater portion can be seen.",
        parents=("VisibilityExtent",),
    ),
    "nadir": Term(
        label="nadir",
        definition="Down, to the Earth; 'Earth-facing'.",
        parents=("Direction",),
    ),
    "north": Term(
        label="north",
        definition="Where the North Pole lies.",
        parents=("Direction",),
    ),
    "northeast": Term(
        label="northeast",
        definition="Between north and east.",
        parents=("Direction",),
    ),
    "northwest": Term(
        label="northwest",
        definition="Between north and west.",
        parents=("Direction",),
    ),
    "outOfFrame": Term(
        label="out of frame",
        definition="Is near, and the picture does not reach it.",
        parents=("VisibilityExtent",),
    ),
    "partlyInView": Term(
        label="partly in view",
        definition="A portion is in the frame and the rest lies outside it.",
        parents=("VisibilityExtent",),
    ),
    "partlyObscured": Term(
        label="partly obscured",
        definition="Something in front hides a portion.",
        parents=("VisibilityExtent",),
    ),
    "planned": Term(
        label="planned",
        definition="Told as what is meant to happen.",
        parents=("Modality",),
    ),
    "port": Term(
        label="port",
        definition="Left, for somebody who looks forward with the Earth below.",
        parents=("Direction",),
    ),
    "reflected": Term(
        label="reflected",
        definition="Can be seen in a visor, a window or another mirror.",
        parents=("VisibilityExtent",),
    ),
    "south": Term(
        label="south",
        definition="Where the South Pole lies.",
        parents=("Direction",),
    ),
    "southeast": Term(
        label="southeast",
        definition="Between south and east.",
        parents=("Direction",),
    ),
    "southwest": Term(
        label="southwest",
        definition="Between south and west.",
        parents=("Direction",),
    ),
    "starboard": Term(
        label="starboard",
        definition="Right, for somebody who looks forward with the Earth below.",
        parents=("Direction",),
    ),
    "west": Term(
        label="west",
        definition="Where the Sun sets.",
        parents=("Direction",),
    ),
    "zenith": Term(
        label="zenith",
        definition="Up, away from the Earth; 'space-facing'.",
        parents=("Direction",),
    ),
}

ANCESTORS: dict[str, tuple[str, ...]] = {
    "CargoSpacecraft": ("SpaceObject", "VisitingVehicle"),
    "ContinuousOccupancy": ("TimeBoundedState",),
    "CrewMember": ("Person",),
    "CrewSpacecraft": ("SpaceObject", "VisitingVehicle"),
    "DockedState": ("TimeBoundedState",),
    "DockingAdapter": ("SpaceObject", "StationElement"),
    "DockingPort": ("SpaceObject", "StationElement"),
    "Expedition": ("SpaceflightActivity",),
    "ExternalPlatform": ("SpaceObject", "StationElement"),
    "Hardware": ("SpaceObject",),
    "Mission": ("SpaceflightActivity",),
    "Module": ("SpaceObject", "StationElement"),
    "OrbitalPosition": ("TimeBoundedState",),
    "RoboticArm": ("SpaceObject", "StationElement"),
    "SolarArray": ("SpaceObject", "StationElement"),
    "SpaceAgency": ("Organization",),
    "SpaceStation": ("SpaceObject",),
    "Spacewalk": ("SpaceflightActivity",),
    "StationElement": ("SpaceObject",),
    "StationSegment": ("SpaceObject",),
    "Truss": ("SpaceObject", "StationElement"),
    "VisitingVehicle": ("SpaceObject",),
}


def is_a(cls: str, ancestor: str) -> bool:
    """True when a class is the other one or stands under it; both are local names."""
    return cls == ancestor or ancestor in ANCESTORS.get(cls, ())
