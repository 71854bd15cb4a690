"""A socket that never waits."""

import socket


async def listen(peer: socket.socket):
    peer.setblocking(0)
    return peer.recv(1024)
