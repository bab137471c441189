"""A mail server for the tests: takes every message on loopback and writes it to a folder. Prints its port first.

Usage: receive.py FOLDER
Each message becomes NUMBER.eml, written whole before it gets that name. The addresses of the envelope stand on top.
"""
import asyncio
import os
import sys

from aiosmtpd.smtp import SMTP

folder = sys.argv[1]


class Keep:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        path = os.path.join(folder, f"{Keep.count:06}")
        with open(path + ".part", "wb") as file:
            file.write(b"X-Envelope-To: " + ", ".join(envelope.rcpt_tos).encode() + b"\r\n")
            file.write(envelope.content)
        os.rename(path + ".part", path + ".eml")
        return "250 Kept"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Keep(), hostname="mail.test", enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
