"""An address as a person or a server wrote it to one that may be asked, and a host to addresses that anybody on the internet may reach."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from issgraph.errors import GraphError
from issgraph.polite.door import Resolve, addresses

LONGEST = 4_000
_PORTS = {"http": 80, "https": 443}
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_KEPT = "/?%:@!$&'()*+,;=~-._[]"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_SET_ASIDE = tuple(map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24")))
"""Networks for protocols, of which Python calls parts global."""
_NONE = {getattr(socket, name) for name in ("EAI_NONAME", "EAI_NODATA") if hasattr(socket, name)}


@dataclass(frozen=True, slots=True)
class Address:
    """A page of a server: `url` is how it is asked for, `origin` the server, `host` without brackets."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port, as a URL has them."""
        return "/".join(self.url.split("/", 3)[:3])


def address(told: str) -> Address:
    """The address in some words. Raises GraphError for whatever is no plain http or https address."""
    shown = without_password(told)
    if len(told) > LONGEST:
        raise GraphError(f"{shown}...: an address of more than {LONGEST:,} characters")
    if re.search(r"[\x00-\x20\x7f\\]", told):
        raise GraphError(f"{shown!r}: an address has no white space, control characters and backslashes in it")
    try:
        parts = urlsplit(told)
        port = parts.port
    except ValueError:
        raise GraphError(f"{shown}: no address that can be read") from None
    if parts.scheme not in _PORTS:
        raise GraphError(f"{shown}: only http: and https: are asked" + ("; name the file itself" if parts.scheme == "file" else ""))
    if "@" in parts.netloc:
        raise GraphError(f"{shown}: an address with a name or a password in it is refused")
    host = _host(parts.hostname or "", shown)
    if port == 0:
        raise GraphError(f"{shown}: there is no port 0")
    place = f"[{host}]" if ":" in host else host
    if port not in (None, _PORTS[parts.scheme]):
        place += f":{port}"
    path = quote(parts.path or "/", safe=_KEPT)
    query = "?" + quote(parts.query, safe=_KEPT) if parts.query else ""
    return Address(f"{parts.scheme}://{place}{path}{query}", parts.scheme, host, port or _PORTS[parts.scheme])


def without_password(told: str) -> str:
    """An address as it may be shown: what stands before its host may be a secret."""
    return re.sub(r"//[^/]*@", "//...@", told)[:200]


def _host(told: str, shown: str) -> str:
    """A host in its plainest form: small letters, ASCII, and numbers as they are meant, for http://0x7f.1 is 127.0.0.1."""
    if ":" in told:
        try:
            if "%" in told:  # a zone is a network of this machine
                raise ValueError
            return str(ipaddress.IPv6Address(told))
        except ValueError:
            raise GraphError(f"{shown}: no address that can be read") from None
    try:
        host = told.encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError:
        host = ""
    labels = host.split(".")
    if _NUMBER.fullmatch(labels[-1]):
        try:
            return socket.inet_ntoa(socket.inet_aton(host))
        except OSError:
            raise GraphError(f"{shown}: {host!r} is neither a name nor an address") from None
    if not host or len(host) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise GraphError(f"{shown}: {told[:100]!r} is no name of a host" if told else f"{shown}: it names no host")
    return host


def is_public(told: str) -> bool:
    """Whether an IP address is one of the internet: not of this machine, this network, or set aside for anything else.

    Of an address that has another one in it, both must be.
    """
    try:
        ip = ipaddress.ip_address(told)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
        if ip.ipv4_mapped or ip in _NAT64:
            return True
        if ip.is_site_local or ip.teredo or not 0x2000 <= int(ip) >> 112 < 0x3FF0:
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_link_local or any(ip in net for net in _SET_ASIDE))


@dataclass(frozen=True, slots=True)
class Reach:
    """Who may be asked: everybody on the internet; these hosts wherever they are; with `private`, whoever can be reached."""

    private: bool = False
    hosts: tuple[str, ...] = ()
    resolve: Resolve = addresses

    def found(self, host: str, port: int) -> list[str]:
        """The addresses of a host, if all of them may be asked. Raises GraphError for one that may not, OSError when there is none."""
        try:
            found = self.resolve(host, port)
        except socket.gaierror as error:
            if error.errno in _NONE:
                raise GraphError(f"{host}: there is no such host") from error
            raise
        if not self.private and host not in self.hosts:
            for each in found:
                if not is_public(each):
                    raise GraphError(f"{host}: {each} is no address of the internet; refused without --allow-private")
        return found
