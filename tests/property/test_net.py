"""Rubbish thrown at what reads a host's answers, and addresses at the guard."""

import gzip
import ipaddress
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from octavo.errors import FetchFailed, TooLarge
from octavo.net.guard import is_public
from octavo.net.headers import fresh_for, retry_after
from octavo.net.unpack import Unpacker

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
VALUES = st.one_of(
    st.text(max_size=30),
    st.integers(-5, 10**12).map(str),
    st.from_regex(r"(Mon, )?\d{1,2} (Jan|Dec) \d{1,4} \d{2}:\d{2}:\d{2} (GMT|\+9999)", fullmatch=True),
    st.from_regex(r"(no-store|max-age=\"?\d{1,12}|,| ){1,4}", fullmatch=True),
)


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["Retry-After", "Cache-Control", "Age", "Expires", "Date"]), VALUES))
def test_any_headers_mean_a_time_within_a_year_or_none(headers):
    """No header makes its reader fail or a feed wait for ever."""
    until, seconds = retry_after(headers, NOW), fresh_for(headers)
    assert until is None or NOW < until <= NOW + timedelta(days=366)
    assert seconds is None or 0 < seconds <= 366 * 86_400


def cut(body, at):
    edges = sorted({min(edge, len(body)) for edge in at} | {0, len(body)})
    return [body[start:end] for start, end in pairwise(edges)]


@settings(max_examples=100)
@given(
    st.binary(max_size=3000),
    st.lists(st.integers(0, 3000), max_size=5),
    st.sampled_from(["gzip", "br", "", "gzip, br"]),
)
def test_a_packed_body_comes_out_however_it_is_cut(body, at, encoding):
    """The chunks in which a body comes make no difference."""
    packed = body
    for name in encoding.split(", "):
        packed = {"gzip": gzip.compress, "br": brotli.compress, "": bytes}[name](packed)
    unpacker = Unpacker(encoding, most=10_000)
    for chunk in cut(packed, at):
        unpacker.feed(chunk)
    assert unpacker.body() == body


@settings(max_examples=100)
@given(
    st.lists(st.binary(max_size=50), max_size=4),
    st.sampled_from(["gzip", "br", "deflate", "gzip, deflate", "x", "br, br, br"]),
)
def test_any_bytes_unpack_or_fail_in_words(chunks, encoding):
    """Rubbish in any encoding raises our own error and nothing else."""
    try:
        unpacker = Unpacker(encoding, most=100)
        for chunk in chunks:
            unpacker.feed(chunk)
        unpacker.body()
    except FetchFailed as error:
        assert str(error).endswith(".")  # noqa: PT017 -- either outcome is right


@settings(max_examples=50)
@given(st.integers(1001, 200_000), st.sampled_from(["gzip", "br"]))
def test_nothing_grows_past_the_cap(size, encoding):
    """However well a body packs, no more than the cap comes out."""
    packed = gzip.compress(bytes(size)) if encoding == "gzip" else brotli.compress(bytes(size), quality=1)
    unpacker = Unpacker(encoding, most=1000)
    with pytest.raises(TooLarge):
        unpacker.feed(packed)


PRIVATE = st.one_of(
    *(st.ip_addresses(network=net) for net in ("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "192.168.0.0/16"))
)


@settings(max_examples=100)
@given(PRIVATE)
def test_a_private_address_is_private_in_every_disguise(address):
    """Mapped, compatible, translated or tunnelled, it is refused."""
    number = int(address)
    disguises = [number, 0xFFFF << 32 | number, 0x64FF9B << 96 | number, 0x2002 << 112 | number << 80 | 1]
    assert not is_public(str(address))
    assert not any(is_public(str(ipaddress.IPv6Address(disguise))) for disguise in disguises)
