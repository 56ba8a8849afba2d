"""A stranger's picture is decoded under a cap, and what is shown has nothing in it but pixels."""

import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from octavo.errors import Unreadable
from octavo.extract.picture import MOST_HIGH, MOST_WIDE, drawn_anew
from octavo.news.picture import Picture


def encoded(picture: Image.Image, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def plain(width: int = 320, height: int = 200, colour: object = "teal", mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (width, height), colour)  # type: ignore[arg-type]


def shown(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.body))


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose head tells any size."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF"])
def test_the_formats_of_publishers_become_one(kind):
    """Whatever of the five comes, a WebP of the same size goes out."""
    drawn = drawn_anew(encoded(plain(), kind))
    assert (drawn.width, drawn.height) == (320, 200)
    assert shown(drawn).format == "WEBP"


def test_a_large_picture_is_as_large_as_the_column():
    """It is scaled down in its own proportions, wide ones and tall ones; a small one keeps its size."""
    wide, tall = drawn_anew(encoded(plain(4000, 2000), "JPEG")), drawn_anew(encoded(plain(500, 5000), "PNG"))
    assert (wide.width, wide.height) == (MOST_WIDE, MOST_WIDE // 2)
    assert (tall.width, tall.height) == (MOST_HIGH // 10, MOST_HIGH)


def test_what_a_camera_wrote_stays_behind():
    """Where it was taken, and by whose camera, is in no picture that is shown; which side is up is heeded."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Harn Optical", 6  # maker; turned by a quarter
    exif.get_ifd(0x8825)[1] = "N"
    drawn = drawn_anew(encoded(plain(), "JPEG", exif=exif, comment=b"taken by Ida Brack"))
    assert b"Harn" not in drawn.body
    assert b"Ida" not in drawn.body
    assert not shown(drawn).getexif()
    assert (drawn.width, drawn.height) == (200, 320)


def test_a_chart_without_ground_is_on_white():
    """Black lines on nothing would vanish on a dark page."""
    chart = plain(mode="RGBA", colour=(0, 0, 0, 0))
    assert shown(drawn_anew(encoded(chart, "PNG"))).getpixel((5, 5)) == (255, 255, 255)


def test_greys_of_sixteen_bits_keep_their_shades():
    """A grey in the middle is one, not white."""
    drawn = shown(drawn_anew(encoded(plain(mode="I;16", colour=32768), "PNG")))
    assert drawn.getpixel((5, 5))[0] in range(120, 136)  # type: ignore[index]


def test_of_a_film_the_first_frame_is_shown():
    """A page that moves distracts, and its frames have no end."""
    frames = [plain(colour=colour) for colour in ("red", "blue")]
    drawn = shown(drawn_anew(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])))
    assert getattr(drawn, "n_frames", 1) == 1
    assert drawn.getpixel((5, 5))[0] > 200  # type: ignore[index]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><p>Sign in to see this picture.</p>",
        png_that_claims(100_000, 100_000),
        png_that_claims(9000, 9000),
        png_that_claims(320, 200),
        png_that_claims(0, 0),
        encoded(plain(1, 1), "GIF"),
        encoded(plain(600, 20), "PNG"),
        encoded(plain(), "BMP"),
        encoded(plain(), "TIFF"),
        encoded(plain(), "JPEG")[:400],
        encoded(plain(), "WEBP")[:60],
    ],
    ids=["nothing", "svg", "page", "bomb", "too many pixels", "cut", "no size", "pixel", "stripe", "bmp", "tiff",
         "cut jpeg", "cut webp"],
)  # fmt: skip
def test_what_is_no_picture_is_refused(body):
    """A program, a page, a bomb, a counter and a broken file are Unreadable, in words."""
    with pytest.raises(Unreadable, match="picture"):
        drawn_anew(body)


@settings(max_examples=150)
@given(
    kind=st.sampled_from(["JPEG", "PNG", "GIF", "WEBP", "AVIF"]),
    at=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 255)), min_size=1, max_size=12),
    cut=st.integers(0, 2000),
)
def test_a_file_with_any_bytes_changed_is_a_picture_or_refused(kind, at, cut):
    """No decoder's own error comes through."""
    body = bytearray(encoded(Image.linear_gradient("L").resize((96, 64)), kind))
    for place, value in at:
        body[place % len(body)] = value
    try:
        drawn = drawn_anew(bytes(body[: len(body) - cut % len(body)]))
    except Unreadable:
        return
    assert shown(drawn).format == "WEBP"
