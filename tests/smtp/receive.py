"""A mail server for the tests: takes every message on loopback and writes it to a folder. Prints its port first.

Usage: receive.py FOLDER
Each message becomes NUMBER.eml, written whole before it gets that name. The addresses of the envelope stand on top.
Once the folder holds a file `faults` with a number, three in ten messages meet a fault, chosen by chance from that number:
a refusal for now, a refusal for good, silence, an answer that comes too late, or the line is cut after the message was kept.
"""
import asyncio
import os
import random
import sys

from aiosmtpd.smtp import SMTP

folder = sys.argv[1]


def fault():
    """The next fault, or none."""
    if Keep.chance is None:
        try:
            with open(os.path.join(folder, "faults")) as seed:
                Keep.chance = random.Random(int(seed.read()))
        except (FileNotFoundError, ValueError):
            return None
    return Keep.chance.choice(["later", "never", "silence", "slow", "cut"]) if Keep.chance.random() < 0.3 else None


class Keep:
    count = 0
    chance = None

    async def handle_DATA(self, server, session, envelope):
        wrong = fault()
        if wrong == "later":
            return "451 Later"
        if wrong == "never":
            return "550 Never"
        if wrong == "silence":
            await asyncio.sleep(30)
            return "451 Too late"
        Keep.count += 1
        path = os.path.join(folder, f"{Keep.count:06}")
        with open(path + ".part", "wb") as file:
            file.write(b"X-Envelope-To: " + ", ".join(envelope.rcpt_tos).encode() + b"\r\n")
            file.write(envelope.content)
        os.rename(path + ".part", path + ".eml")
        if wrong == "cut":
            server.transport.abort()
        if wrong == "slow":
            await asyncio.sleep(0.7)
        return "250 Kept"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Keep(), hostname="mail.test", enable_SMTPUTF8=True), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
