"""Linked things to what Wikidata says of them: asked for politely, kept with its date, and never mixed with what the texts say."""

from issgraph.polite.agent import cache_folder as cache_folder
from issgraph.wikidata.drift import COLUMNS as COLUMNS
from issgraph.wikidata.enriching import Enriched as Enriched
from issgraph.wikidata.enriching import Plan as Plan
from issgraph.wikidata.enriching import enrich as enrich
from issgraph.wikidata.enriching import links_of as links_of
from issgraph.wikidata.enriching import plan as plan
from issgraph.wikidata.kept import Kept as Kept
from issgraph.wikidata.tables import Property as Property
from issgraph.wikidata.tables import Service as Service
from issgraph.wikidata.tables import chosen as chosen
from issgraph.wikidata.tables import properties as properties
from issgraph.wikidata.tables import service as service
from issgraph.wikidata.tables import services as services
