"""A socket that waits."""

import socket


async def listen(host):
    peer = socket.create_connection((host, 80), timeout=5)  # expect
    peer.setblocking(True)
    with peer:
        return peer.recv(1024)  # expect
