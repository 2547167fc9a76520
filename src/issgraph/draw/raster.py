"""SVG to PNG without a browser: the one file that knows resvg, which comes with the extra 'png'."""

from __future__ import annotations

from issgraph.errors import IssgraphError


def png(svg: str, zoom: float = 2.0) -> bytes:
    """The picture as pixels, as light screens show it. Raises IssgraphError without the extra."""
    try:
        import resvg_py
    except ImportError:
        raise IssgraphError("PNG needs the extra 'png': pip install 'issgraph[png]'; or give --output a name that ends in .svg") from None
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, sans_serif_family="DejaVu Sans"))
