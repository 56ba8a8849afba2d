"""Certificates, with one that nobody vouches for."""

import shutil
import socket
import ssl
import subprocess
import threading

import pytest

from octavo.errors import BadCertificate, FetchFailed


def serve_once(context):
    listener = socket.create_server(("127.0.0.1", 0))

    def run():
        with listener:
            connection, _ = listener.accept()
            try:
                if context is None:
                    connection.recv(100)
                    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                else:
                    context.wrap_socket(connection, server_side=True)
            except OSError:
                pass
            finally:
                connection.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return listener.getsockname()[1], thread


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the program openssl")
def test_a_certificate_that_nobody_vouches_for_is_refused(fetcher, guard, tmp_path):
    """A self-signed certificate is an error of its own, told in words."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
            ),
            *("-subj", "/CN=bay.example", "-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    port, thread = serve_once(context)
    guard.allow(f"https://127.0.0.1:{port}")
    with pytest.raises(BadCertificate, match=r"self.signed"):
        fetcher.fetch(f"https://127.0.0.1:{port}/")
    thread.join(5)


def test_a_server_without_tls_is_a_failure(fetcher, guard):
    """Plain HTTP on an https address is no bad certificate, but nothing that can be read."""
    port, thread = serve_once(None)
    guard.allow(f"https://127.0.0.1:{port}")
    with pytest.raises(FetchFailed, match="secure connection"):
        fetcher.fetch(f"https://127.0.0.1:{port}/")
    thread.join(5)
