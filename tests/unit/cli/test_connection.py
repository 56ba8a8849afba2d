"""A connection to the pages is nobody's to keep: its head has an end in bytes and in seconds, its body in seconds."""

import asyncio
import socket
import threading
from contextlib import contextmanager

import pytest
import uvicorn

from octavo.cli.connection import MOST_HEAD, Connection


async def echo(scope, receive, send):
    """Answers with the number of bytes of the body."""
    if scope["type"] != "http":
        return
    size, more = 0, True
    while more:
        message = await receive()
        size, more = size + len(message.get("body", b"")), message.get("more_body", False)
    body = str(size).encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
    await send({"type": "http.response.body", "body": body})


async def slow(scope, receive, send):
    await asyncio.sleep(0.3)
    await echo(scope, receive, send)


@contextmanager
def served(app=echo, *, head=20.0, body=20.0):
    """The port of a server whose connections have so many seconds."""
    limited = type("Limited", (Connection,), {"head_seconds": head, "body_seconds": body})
    sock = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, http=limited, ws="none", log_config=None, lifespan="off"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[sock])))
    thread.start()
    try:
        yield sock.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def connected(port):
    with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
        yield client


def rest(client):
    """What comes until the other side closes."""
    came = bytearray()
    try:
        while chunk := client.recv(65536):
            came += chunk
    except ConnectionResetError:
        pass
    return bytes(came)


def answer(client, body):
    """Whether that body comes, and nothing after it."""
    came = b""
    while not came.endswith(b"\r\n\r\n" + body) and (chunk := client.recv(1000)):
        came += chunk
    return came.endswith(body)


def flood(client, piece):
    """Sends the piece again and again until the other side has enough; the bytes sent, 64 MB at most."""
    sent = 0
    try:
        while sent < 1 << 26:
            client.sendall(piece)
            sent += len(piece)
    except (BrokenPipeError, ConnectionResetError):
        pass
    return sent


@pytest.mark.parametrize("begin", [b"GET /", b"GET / HTTP/1.1\r\nx: ", b"GET / HTTP/1.1\r\nHost: here\r\n"])
def test_head_has_an_end(begin):
    """An address, a header or a list of headers without an end is cut off, and takes no memory."""
    line = b"x: y\r\n" if begin.endswith(b"\n") else b"yyyyyy"
    with served() as port, connected(port) as client:
        client.sendall(begin)
        # What the system keeps on the way is some megabytes.
        assert flood(client, line * 8000) < 1 << 26


def test_large_head_is_told():
    """Who sent a little too much, cookies say, learns why."""
    with served() as port, connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\nCookie: " + b"y" * (MOST_HEAD + 1))
        assert rest(client).startswith(b"HTTP/1.1 431 ")


def test_large_body_is_no_head():
    """A body may be larger, in one piece with its head or in many; the connection serves the next request, too."""
    size = MOST_HEAD * 8
    request = b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: %d\r\n\r\n" % size
    with served() as port, connected(port) as client:
        for _ in range(2):
            client.sendall(request + b"y" * size)
            assert answer(client, str(size).encode())
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        assert rest(client).endswith(b"0")


@pytest.mark.parametrize(
    "said", [b"", b"\r\n", b"GET / HT", b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nonly"]
)
def test_silence_has_an_end(said):
    """Nothing at all, half a head or half a body: the connection is closed when its time is over."""
    with served(head=0.2, body=0.2) as port, connected(port) as client:
        client.sendall(said)
        assert rest(client) == b""


def test_next_request_has_its_own_time():
    """After an answer, a connection that is kept open by a drip is closed like a new one."""
    with served(head=0.2) as port, connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        assert answer(client, b"0")
        client.sendall(b"\r\n")
        assert rest(client) == b""


def test_slow_answer_is_not_cut():
    """The desk may take longer than a visitor may."""
    with served(slow, head=0.1, body=0.1) as port, connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
        assert rest(client).endswith(b"0")
