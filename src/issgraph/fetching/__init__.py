"""Questions and addresses to what servers answer, kept as it came: only what is public is asked, politely, and a kill loses nothing."""

from issgraph.fetching.address import Reach as Reach
from issgraph.fetching.nasa import API as API
from issgraph.fetching.nasa import Search as Search
from issgraph.fetching.visitor import MANNERS as MANNERS
from issgraph.fetching.visitor import Visitor as Visitor
