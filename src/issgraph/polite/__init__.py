"""Requests to answers of servers that owe us nothing: one at a time, few, and never again before the server wants."""

from issgraph.polite.client import Client as Client
from issgraph.polite.client import Manners as Manners
from issgraph.polite.client import Unfinished as Unfinished
from issgraph.polite.door import Door as Door
from issgraph.polite.door import Reply as Reply
from issgraph.polite.door import loopback as loopback
from issgraph.polite.turn import Turn as Turn
