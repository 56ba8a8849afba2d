"""A picture of a stranger's, decoded and drawn anew.

bytes | one of five formats | not too large, not too small | upright, scaled down -> WebP

What was hidden in the file (places, names, a program in its comments, a second file behind the end) stays behind, and
a browser never meets the bytes that a source sent.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from octavo.errors import Unreadable
from octavo.news.picture import Picture

#: What browsers and publishers use. No SVG (a program), and none of the forty others that Pillow reads.
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
#: Pixels of the widest column, for screens of two pixels a point.
MOST_WIDE = 1216
#: Taller ones are scaled down to it: a screen and a half, at two pixels a point.
MOST_HIGH = 2400
#: Pixels that may have to be decoded: 40 million are a camera's best, and 160 MB.
MOST_PIXELS = 40_000_000
#: Points on either side; a picture with fewer is a logo, a button or a counter.
LEAST = 48
_QUALITY = 78


def drawn_anew(body: bytes) -> Picture:
    """The picture in ``body``, its first frame. Raises Unreadable where there is none, or none worth a place."""
    try:
        with warnings.catch_warnings():
            # Pillow warns of what we refuse below anyway.
            warnings.simplefilter("ignore")
            return _drawn(body)
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise Unreadable("This is no picture that Octavo shows.") from error
    except (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError, RuntimeError) as error:
        # What decoders raise of broken files is all of these.
        raise Unreadable("The picture is broken.") from error


def _drawn(body: bytes) -> Picture:
    with Image.open(io.BytesIO(body), formats=FORMATS) as found:
        width, height = found.size
        if width * height > MOST_PIXELS:
            raise Unreadable("The picture has too many pixels.")
        if min(width, height) < LEAST:
            raise Unreadable("The picture is too small to be one of the article's.")
        # A JPEG can be decoded at a half or a quarter of its size at once.
        found.draft("RGB", (MOST_WIDE, MOST_HIGH))
        upright = ImageOps.exif_transpose(found)
    if upright.mode.startswith("I"):
        # Greys of 16 bits; a plain conversion makes all but the darkest of them white.
        upright = upright.point(lambda grey: grey * (1 / 256)).convert("L")
    if upright.mode not in {"L", "LA", "RGB", "RGBA"}:
        # Colours of a palette cannot be mixed, and a scaled picture mixes them.
        upright = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    upright.thumbnail((MOST_WIDE, MOST_HIGH))
    opaque = _on_white(upright)
    out = io.BytesIO()
    opaque.save(out, "WEBP", quality=_QUALITY, method=4)
    return Picture(width=opaque.width, height=opaque.height, body=out.getvalue())


def _on_white(picture: Image.Image) -> Image.Image:
    """Without transparency: a chart drawn in black on nothing is to be seen on a dark page, too."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture.convert("RGBA"))
    return white.convert("RGB")
