"""A packed body, unpacked as it comes, and never past a cap: a few bytes can be packed gigabytes."""

import zlib
from typing import Protocol

import brotli

from octavo.errors import FetchFailed, TooLarge

#: What we ask for.
ACCEPTED = "gzip, br"
_GZIP_MAGIC = b"\x1f\x8b"
_SLICE = 1 << 16


class _Layer(Protocol):
    def feed(self, chunk: bytes, room: int) -> bytes: ...  # at most about ``room`` bytes more than the cap allows

    def is_whole(self) -> bool: ...


class Unpacker:
    """Takes a body chunk by chunk. ``encoding`` is its Content-Encoding; ``most`` the bytes it may have, packed or not.

    FetchFailed: the encoding is unknown, or the body is not in it. TooLarge: it is more than ``most`` bytes.
    """

    def __init__(self, encoding: str, *, most: int) -> None:
        names = [name for part in encoding.lower().split(",") if (name := part.strip()) not in {"", "identity", "none"}]
        if len(names) > 2:
            raise FetchFailed("The body is packed over and over.")
        self._layers = [_layer(name) for name in reversed(names)]
        self._most = most
        self._packed = 0
        self._body = bytearray()

    def feed(self, chunk: bytes) -> None:
        """Takes one chunk of the packed body."""
        room = self._most - self._packed
        over, chunk = len(chunk) > room, chunk[:room]
        self._packed += len(chunk)
        for layer in self._layers:
            try:
                chunk = layer.feed(chunk, self._most - len(self._body) + 1)
            except (zlib.error, brotli.error) as error:
                raise FetchFailed("The body is packed in another way than the server says.") from error
            if len(chunk) > self._most and layer is not self._layers[-1]:
                raise too_large(self._most)
        self._body += chunk
        if over or len(self._body) > self._most:
            raise too_large(self._most)

    def start(self) -> bytes:
        """What came out so far, ``most`` bytes at most; of a body that is too large, its beginning."""
        return bytes(self._body[: self._most])

    def body(self) -> bytes:
        """The whole body. FetchFailed: it breaks off."""
        if self._packed and not all(layer.is_whole() for layer in self._layers):
            raise FetchFailed("The packed body breaks off before its end.")
        return bytes(self._body)


def too_large(most: int) -> TooLarge:
    """The error of a body over the cap."""
    return TooLarge(f"The answer is larger than {most / 1_000_000:g} MB.")


def _layer(name: str) -> _Layer:
    if name in {"gzip", "x-gzip"}:
        return _Gzip()
    if name == "deflate":
        return _Deflate()
    if name == "br":
        return _Brotli()
    raise FetchFailed(f"The body is packed as {name[:40]}, which was not asked for.")


class _Gzip:
    """Gzip with one member or several (RFC 1952); a body that is not packed in spite of its header passes."""

    def __init__(self) -> None:
        self._inner: zlib._Decompress | None = None
        self._start = b""
        self._plain = False

    def feed(self, chunk: bytes, room: int) -> bytes:
        if self._inner is None and not self._plain:
            self._start += chunk
            if len(self._start) < len(_GZIP_MAGIC):
                return b""
            chunk, self._plain = self._start, not self._start.startswith(_GZIP_MAGIC)
        if self._plain:
            return chunk
        unpacked = bytearray()
        while chunk and len(unpacked) < room:
            if self._inner is None or (self._inner.eof and chunk.startswith(_GZIP_MAGIC)):
                self._inner = zlib.decompressobj(16 + zlib.MAX_WBITS)
            elif self._inner.eof:
                break  # padding after the last member
            unpacked += self._inner.decompress(chunk, room - len(unpacked))
            chunk = self._inner.unused_data or self._inner.unconsumed_tail
        return bytes(unpacked)

    def is_whole(self) -> bool:
        return self._plain or (self._inner is not None and self._inner.eof)


class _Deflate:
    """Deflate with zlib's header, or without it as some servers send it."""

    def __init__(self) -> None:
        self._inner: zlib._Decompress | None = None

    def feed(self, chunk: bytes, room: int) -> bytes:
        if not chunk:
            return b""
        if self._inner is None:
            headed = chunk[0] & 0x0F == 8
            self._inner = zlib.decompressobj(zlib.MAX_WBITS if headed else -zlib.MAX_WBITS)
        return self._inner.decompress(chunk, room)

    def is_whole(self) -> bool:
        return self._inner is not None and self._inner.eof


class _Brotli:
    """Brotli (RFC 7932), taken out in slices."""

    def __init__(self) -> None:
        self._inner = brotli.Decompressor()

    def feed(self, chunk: bytes, room: int) -> bytes:
        unpacked = bytearray(self._inner.process(chunk, output_buffer_limit=_SLICE))
        # It takes more input before all of a long repeat is out, so only an empty slice tells that it waits for some.
        while len(unpacked) < room and (more := self._inner.process(b"", output_buffer_limit=_SLICE)):
            unpacked += more
        return bytes(unpacked)

    def is_whole(self) -> bool:
        return bool(self._inner.is_finished())
