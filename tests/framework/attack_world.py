"""A host to attack: a course, a home, other processes and servers, each with a canary that no student may learn.

Everything is readable and writable for everybody, so that nothing but the wall is in the way.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import platform
import secrets
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from attack_course import NAME, Attack, checks_in_cells, make_course, notebook_of
from tiny_course import write

from autograder.student.system_calls import MACHINES, REFUSED

PLACES = (
    *("suite", "solution", "settings", "gradebook", "results", "neighbour", "home", "tmp", "shm", "environment"),
    *("victim", "tcp", "tcp6", "udp", "abstract", "socketfile", "sysv", "keyring"),
)
VICTIM = """\
import ctypes, json, os, sys, time
word = sys.stdin.readline().strip()
buffer = ctypes.create_string_buffer(word.encode())
file = os.memfd_create("victim")
os.write(file, word.encode())
ctypes.CDLL(None).prctl(0x59616d61, ctypes.c_ulong(-1), 0, 0, 0)  # whoever may, may trace it
print(json.dumps({"pid": os.getpid(), "address": ctypes.addressof(buffer), "fd": file}), flush=True)
sys.stdin.read()
"""
IPC_CREAT, IPC_RMID = 0o1000, 0
KEYRING_OF_THE_USER, KEYCTL_REVOKE = -4, 3


class World:
    """Where an attack takes place. `places` is what it may know beforehand; `canaries`, what it must not find out."""

    def __init__(self, shared: Path | None = None) -> None:
        self.canaries = {place: f"canary-{place}-{secrets.token_hex(8)}" for place in PLACES}
        self.argument = f"argument-{secrets.token_hex(8)}"
        self.root = Path(tempfile.mkdtemp(prefix="attacks-"))
        self.shared = Path(tempfile.mkdtemp(prefix="attacks-", dir=shared or "/dev/shm"))
        self._open = contextlib.ExitStack()
        self._open.callback(shutil.rmtree, self.root, ignore_errors=True)
        self._open.callback(shutil.rmtree, self.shared, ignore_errors=True)
        self.heard: list[str] = []
        self.course = make_course(self.root / "course", self.canaries, self.argument)
        self.places = {"COURSE": str(self.root / "course"), "SHM": str(self.shared), "WORLD": str(self.root)}
        self._write_files()
        self._start_victim()
        self._listen()
        self._share_memory()
        self._keep_a_key()
        for path in (self.root, self.shared, *self.root.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        os.environ["ATTACKS_CANARY"] = self.canaries["environment"]
        self._open.callback(os.environ.pop, "ATTACKS_CANARY", None)

    def close(self) -> None:
        """Take everything down."""
        self._open.close()

    def _write_files(self) -> None:
        course, canaries = self.root / "course", self.canaries
        (self.root / "home").mkdir()
        (self.root / "home" / ".netrc").write_text(canaries["home"])
        (self.root / "tmp").mkdir()
        (self.root / "tmp" / "notes.txt").write_text(canaries["tmp"])
        (self.root / "tmp" / "site").mkdir()
        (self.shared / "block").write_text(canaries["shm"])
        (course / "report").mkdir()
        (course / "report" / "results.json").write_text(json.dumps({"ana": canaries["results"]}))
        with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as gradebook, gradebook:
            gradebook.execute("CREATE TABLE grade (student TEXT, score REAL, note TEXT)")
            gradebook.execute("INSERT INTO grade VALUES ('mallory', 1, ?)", (canaries["gradebook"],))
        neighbour = notebook_of(None, {}, checks_in_cells())
        neighbour.cells[1].source += f"\n# {canaries['neighbour']}"
        write(self.submitted("ana"), neighbour)
        self.places |= {"HOME": str(self.root / "home"), "TMP": str(self.root / "tmp")}

    def _start_victim(self) -> None:
        """A process of the same user, with a canary in its memory, in an open file and on its command line."""
        word = self.canaries["victim"]
        self.victim = subprocess.Popen(
            [sys.executable, "-c", VICTIM, word], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._open.callback(self._end_victim)
        assert self.victim.stdin is not None
        assert self.victim.stdout is not None
        self.victim.stdin.write(word + "\n")
        self.victim.stdin.flush()
        facts = json.loads(self.victim.stdout.readline())
        self.places |= {"VICTIM": str(facts["pid"]), "ADDRESS": str(facts["address"]), "FD": str(facts["fd"])}

    def _end_victim(self) -> None:
        self.victim.kill()
        self.victim.communicate()

    def _listen(self) -> None:
        abstract = f"attacks-{secrets.token_hex(4)}"
        path = str(self.root / "tmp" / "server")
        self._serve("tcp", socket.AF_INET, ("127.0.0.1", 0))
        self._serve("abstract", socket.AF_UNIX, "\0" + abstract)
        self._serve("socketfile", socket.AF_UNIX, path)
        self._serve("udp", socket.AF_INET, ("127.0.0.1", 0), socket.SOCK_DGRAM)
        self.places |= {"ABSTRACT": abstract, "SOCKET": path}
        with contextlib.suppress(OSError):
            self._serve("tcp6", socket.AF_INET6, ("::1", 0))

    def _serve(self, place: str, family: int, address: object, kind: int = socket.SOCK_STREAM) -> None:
        listener = socket.socket(family, kind)
        listener.bind(address)
        if kind == socket.SOCK_STREAM:
            listener.listen(8)
        if family != socket.AF_UNIX:
            self.places[f"{place.upper().replace('6', 'SIX')}PORT"] = str(listener.getsockname()[1])
        word = self.canaries[place].encode()

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    if kind == socket.SOCK_DGRAM:
                        _, peer = listener.recvfrom(100)
                        if not peer:  # shut down
                            return
                        self.heard.append(place)
                        listener.sendto(word, peer)
                    else:
                        connection, _ = listener.accept()
                        self.heard.append(place)
                        with connection, contextlib.suppress(OSError):
                            connection.sendall(word)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()

        def stop() -> None:
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

        self._open.callback(stop)

    def _share_memory(self) -> None:
        """A System V segment with a canary in it."""
        libc = ctypes.CDLL(None, use_errno=True)
        libc.shmat.restype = ctypes.c_void_p
        key = secrets.randbits(30) | 1
        segment = libc.shmget(key, 4096, IPC_CREAT | 0o666)
        if segment < 0:
            return
        address = libc.shmat(segment, None, 0)
        word = self.canaries["sysv"].encode()
        ctypes.memmove(address, word, len(word))
        self.places["SYSV"] = str(key)
        self._open.callback(libc.shmctl, segment, IPC_RMID, None)

    def _keep_a_key(self) -> None:
        """A key with a canary in it, in the keyring of whoever grades."""
        machine = MACHINES.get(platform.machine())
        if machine is None:
            return
        add_key, keyctl = (REFUSED[name][machine.column] for name in ("add_key", "keyctl"))
        libc, name = ctypes.CDLL(None), f"attacks-{secrets.token_hex(4)}"
        word = self.canaries["keyring"].encode()
        key = libc.syscall(add_key, b"user", name.encode(), word, len(word), KEYRING_OF_THE_USER)
        self.places["KEY"] = name
        self._open.callback(libc.syscall, keyctl, KEYCTL_REVOKE, key)

    # --- what came of it ---

    def submitted(self, student: str) -> Path:
        """Where a student's notebook lies."""
        return self.root / "course" / "submitted" / student / NAME / f"{NAME}.ipynb"

    def hand_in(self, attack: Attack | None, grade_cells: dict[str, str], student: str = "mallory") -> Path:
        """Hand in an attack; an honest solution for None."""
        path = write(self.submitted(student), notebook_of(attack, self.places, grade_cells))
        path.chmod(0o666)
        path.parent.chmod(0o777)
        return path

    def digest(self) -> dict[str, str]:
        """Everything that could be written to, by its content; what Python caches left out."""
        files = {str(path): path for folder in (self.root, self.shared) for path in folder.rglob("*")}
        return {name: _digest_of(path) for name, path in files.items() if path.suffix != ".pyc" or "x-" in path.name}

    def canaries_in(self, text: str) -> list[str]:
        """Places whose canary stands in a text."""
        words = self.canaries | {"argument": self.argument}
        return [place for place, word in words.items() if word in text]


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else oct(path.lstat().st_mode)
    except OSError as error:
        return str(error)


def settled_inmates(release: Path, at_most: float = 5.0) -> set[int]:
    """The processes behind the wall, once none has come or gone for a while."""
    patience = time.monotonic() + at_most
    seen = inmates(release)
    while time.monotonic() < patience:
        time.sleep(0.15)
        last, seen = seen, inmates(release)
        if seen == last:
            break
    return seen


def inmates(release: Path) -> set[int]:
    """The processes on this host that see `release` as their release: those behind its wall, whoever their parent."""
    here = release.stat()
    return {pid for pid, there in _roots() if (there.st_dev, there.st_ino) == (here.st_dev, here.st_ino)}


def _roots() -> Iterator[tuple[int, os.stat_result]]:
    for pid in filter(str.isdigit, os.listdir("/proc")):
        with contextlib.suppress(OSError):
            yield int(pid), os.stat(f"/proc/{pid}/root/release")
