"""The wire between the two processes: plain data and numeric arrays, in bounded frames.

A frame is a header, one msgpack document, and the raw bytes of its larger arrays. The document holds
None, bool, int, float, str, bytes, lists and maps; the extension types below carry the rest. Nothing on
the wire is ever executed or unpickled.

    header    magic "AG", version, number of buffers, length of the document     (little endian)
    lengths   8 bytes for each buffer
    document  msgpack
    buffers   raw array bytes, in the order in which the document names them; in place of those of a large one,
              a single byte that carries the descriptor of a sealed memory file (but not from a student process)
"""

from __future__ import annotations

import contextlib
import dataclasses
import math
import mmap
import os
import re
import select
import socket
import struct
import time
from typing import Any

import msgpack
import numpy as np

from autograder import shared_memory
from autograder.messages import (
    CallbackRef,
    HandleRef,
    KerasModel,
    NameRef,
    Problem,
    Reply,
    Request,
    TypedArray,
    typed_array,
)

VERSION = 2
MAGIC = b"AG"
HEADER = struct.Struct("<2sHIQ")
LENGTH = struct.Struct("<Q")
INLINE_BYTES = 4_096
SHARED_BYTES = 2**20 if shared_memory.is_available() else 2**63  # from this size on, an array travels as a descriptor
CONTROL_LIMIT = 1_000_000  # bytes of a message between a warm parent and those who ask it for a process
LARGEST_DOCUMENT = 4 * 2**20  # a document of empty lists takes 75 times its size in memory
MOST_PARTS = 100_000  # maps and extensions of one message: each takes about 3 microseconds to read
MOST_ODD_KEYS = 1_000  # keys whose hashes a sender can choose, so that reading them would take quadratic time
MOST_BUFFERS = 10_000
MOST_DIMENSIONS = 32
DEEPEST = 64  # documents inside documents: each takes 40 kB of the C stack to read
DTYPE = re.compile(r"[<>|=]?[biufc]\d{1,2}")

TUPLE, ARRAY, SCALAR, BIG_INTEGER, RECORD = 1, 2, 3, 4, 5
RECORDS: dict[str, type[Any]] = {
    record.__name__: record for record in (HandleRef, NameRef, CallbackRef, KerasModel, Problem, Reply, Request)
}
FIELDS = {name: dataclasses.fields(record) for name, record in RECORDS.items()}
ANNOTATIONS = {name: {field.name: str(field.type) for field in fields} for name, fields in FIELDS.items()}
DEFAULTS = {
    name: {
        field.name: field.default if field.default_factory is dataclasses.MISSING else field.default_factory()
        for field in fields
    }
    for name, fields in FIELDS.items()
}


class WireError(Exception):
    """A message that does not follow the format, or is larger than agreed."""


class WireTooLarge(WireError):
    """A message that holds more than agreed."""


class WireClosed(WireError):
    """The other side has gone."""


def pack(message: Any) -> list[bytes | memoryview]:
    """Write a message as the parts of one frame, large arrays uncopied. Raises WireError for what is not plain."""
    buffers: list[memoryview] = []

    def pack_rest(value: Any) -> msgpack.ExtType:
        if isinstance(value, tuple):
            return msgpack.ExtType(TUPLE, pack_document(list(value)))
        if isinstance(value, np.ndarray):
            return _pack_array(value, buffers)
        if isinstance(value, np.generic) and value.dtype.kind in "biufc":
            return msgpack.ExtType(SCALAR, pack_document([value.dtype.str, value.tobytes()]))
        if isinstance(value, int):
            return msgpack.ExtType(BIG_INTEGER, f"{value:x}".encode())
        name = type(value).__name__
        if RECORDS.get(name) is type(value):
            return msgpack.ExtType(RECORD, pack_document([name, _told(value, DEFAULTS[name])]))
        raise WireError(f"a {type(value).__name__} cannot cross the wire")

    def pack_document(value: Any) -> bytes:
        document: bytes = msgpack.packb(value, default=pack_rest, strict_types=True)
        return document

    try:
        document = pack_document(message)
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise WireError(f"the message cannot be written: {error}") from error
    if len(document) > LARGEST_DOCUMENT:
        raise WireError(f"a message of {len(document)} bytes beside its arrays is larger than {LARGEST_DOCUMENT}")
    lengths = b"".join(LENGTH.pack(buffer.nbytes) for buffer in buffers)
    return [HEADER.pack(MAGIC, VERSION, len(buffers), len(document)) + lengths, document, *buffers]


def unpack(document: bytes | bytearray, buffers: list[bytearray | mmap.mmap]) -> Any:
    """Read a message. Raises WireError for anything that `pack` would not have written.

    Reading takes a bounded time whatever was sent: under a second for the worst of documents.
    """
    depth = parts = odd_keys = 0

    def count_part() -> None:
        nonlocal parts
        parts += 1
        if parts > MOST_PARTS:
            raise WireError(f"a message of more than {MOST_PARTS} maps, tuples, arrays and records is too large")

    def unpack_map(pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
        nonlocal odd_keys
        count_part()
        odd_keys += sum(not _has_an_even_hash(key) for key, _ in pairs)
        if odd_keys > MOST_ODD_KEYS:
            raise WireError(f"a message of more than {MOST_ODD_KEYS} keys that are neither text nor small numbers")
        return dict(pairs)

    def unpack_rest(code: int, data: bytes) -> Any:
        count_part()
        if code == TUPLE:
            return tuple(_list_of(unpack_document(data)))
        if code == ARRAY:
            dtype, shape, type_name, content = _list_of(unpack_document(data), 4)
            return _unpack_array(dtype, shape, type_name, content, buffers)
        if code == SCALAR:
            dtype, content = _list_of(unpack_document(data), 2)
            return _unpack_array(dtype, [], "", content, buffers)[()]
        if code == BIG_INTEGER:
            return int(data, 16)
        if code == RECORD:
            name, fields = _list_of(unpack_document(data), 2)
            return _unpack_record(name, fields)
        raise WireError(f"unknown extension type {code}")

    def unpack_document(data: bytes | bytearray) -> Any:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise WireError("a message is nested too deeply")
        document = msgpack.unpackb(
            data, ext_hook=unpack_rest, object_pairs_hook=unpack_map, strict_map_key=False, timestamp=1
        )
        depth -= 1
        return document

    try:
        return unpack_document(document)
    except WireError:
        raise
    except (ValueError, TypeError, RecursionError, msgpack.UnpackException, MemoryError) as error:
        raise WireError(f"not a message: {type(error).__name__}: {error}") from error


def _has_an_even_hash(key: Any) -> bool:
    """Whether nobody can make many such keys that share a hash: 8 integers of 64 bits do at most, and few floats."""
    return key is None or type(key) in (str, bytes, bool, float) or (type(key) is int and -(2**63) <= key < 2**64)


class Channel:
    """A connected socket that carries whole messages.

    limit: the most bytes that one incoming frame may hold.
    sends_memory, takes_memory: whether large arrays go out, and come in, as descriptors of memory files. Both sides
    must agree. A student process takes them and sends none: it may not make files that no limit counts.
    """

    def __init__(
        self, sock: socket.socket, limit: int, *, sends_memory: bool = True, takes_memory: bool = True
    ) -> None:
        self._socket = sock
        self._limit = limit
        self._shared_out = SHARED_BYTES if sends_memory else 2**63
        self._shared_in = SHARED_BYTES if takes_memory else 2**63

    def fileno(self) -> int:
        """The socket's descriptor, for select."""
        return self._socket.fileno()

    def close(self) -> None:
        """Close the socket; the other side sees the end."""
        self._socket.close()

    def send(self, message: Any, timeout: float | None = None) -> None:
        """Send a message. Raises WireClosed when the other side has gone, TimeoutError when it does not read."""
        with contextlib.ExitStack() as stack:
            header, document, *buffers = pack(message)  # all of it, before the first byte is sent
            parts = [b"".join((header, document)), *(_in_memory(part, self._shared_out, stack) for part in buffers)]
            self._socket.settimeout(timeout)
            try:
                for part in parts:
                    if isinstance(part, int):
                        socket.send_fds(self._socket, [b"\0"], [part])
                    else:
                        self._socket.sendall(part)
            except (BrokenPipeError, ConnectionError) as error:
                raise WireClosed("the other side has gone") from error

    def wait(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for a message to begin; say whether one did."""
        readable, _, _ = select.select([self._socket], [], [], max(0.0, timeout))
        return bool(readable)

    def receive(self, timeout: float | None = None) -> Any:
        """Receive a message within `timeout` seconds.

        Raises TimeoutError, WireClosed when the other side has gone, and WireError for a malformed frame.
        """
        deadline = math.inf if timeout is None else time.monotonic() + timeout
        magic, version, count, size = HEADER.unpack(self._read(HEADER.size, deadline))
        if magic != MAGIC or version != VERSION:
            raise WireError("not a frame of this version")
        if count > MOST_BUFFERS or size > min(self._limit, LARGEST_DOCUMENT):
            raise WireTooLarge(f"a message of {size} bytes and {count} arrays is larger than the limit")
        lengths = [LENGTH.unpack_from(data)[0] for data in (self._read(LENGTH.size, deadline) for _ in range(count))]
        if size + sum(lengths) > self._limit:
            raise WireTooLarge(f"a message of {size + sum(lengths)} bytes is larger than the limit of {self._limit}")
        document = self._read(size, deadline)
        return unpack(document, [self._buffer(length, deadline) for length in lengths])

    def _buffer(self, size: int, deadline: float) -> bytearray | mmap.mmap:
        if size < self._shared_in:
            return self._read(size, deadline)
        self._be_patient(deadline)
        try:
            _, descriptors, _, _ = socket.recv_fds(self._socket, 1, 1)
        except ConnectionError as error:
            raise WireClosed("the other side has gone") from error
        if len(descriptors) != 1:
            raise WireError("a large array came without its memory")
        try:
            return shared_memory.mapped(descriptors[0], size)
        except ValueError as error:
            raise WireError(f"a large array came in {error}") from error

    def _read(self, size: int, deadline: float) -> bytearray:
        data = bytearray(size)
        view, done = memoryview(data), 0
        while done < size:
            self._be_patient(deadline)
            try:
                got = self._socket.recv_into(view[done:])
            except ConnectionError as error:
                raise WireClosed("the other side has gone") from error
            if got == 0:
                raise WireClosed("the other side has gone")
            done += got
        return data

    def _be_patient(self, deadline: float) -> None:
        """Let the next read wait until `deadline`. Raises TimeoutError when that has passed."""
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("no message in time")
        self._socket.settimeout(None if left == math.inf else left)


def _in_memory(buffer: bytes | memoryview, smallest: int, stack: contextlib.ExitStack) -> bytes | memoryview | int:
    """A buffer as it travels: for an array of `smallest` bytes or more, the descriptor of a memory file."""
    if not isinstance(buffer, memoryview) or buffer.nbytes < smallest:
        return buffer
    try:
        descriptor = shared_memory.sealed(buffer)
    except OSError as error:
        raise WireError(f"there is no memory to share an array of {buffer.nbytes} bytes: {error}") from error
    stack.callback(os.close, descriptor)
    return descriptor


def _told(record: Any, defaults: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record that do not hold what they hold by default: most replies are a value and nothing else."""
    values = {name: getattr(record, name) for name in defaults}
    return {
        name: value
        for name, value in values.items()
        if type(value) is not type(defaults[name]) or value != defaults[name]
    }


def _pack_array(array: np.ndarray, buffers: list[memoryview]) -> msgpack.ExtType:
    if array.dtype.kind not in "biufc":
        raise WireError(f"an array of type {array.dtype} cannot cross the wire")
    type_name = array.type_name if isinstance(array, TypedArray) else ""
    flat = np.ascontiguousarray(array)
    content: Any
    if flat.nbytes > INLINE_BYTES:
        content = len(buffers)
        buffers.append(flat.reshape(-1).view(np.uint8).data)
    else:
        content = flat.tobytes()
    return msgpack.ExtType(ARRAY, msgpack.packb([array.dtype.str, list(array.shape), type_name, content]))


def _unpack_array(
    dtype: Any, shape: Any, type_name: Any, content: Any, buffers: list[bytearray | mmap.mmap]
) -> np.ndarray:
    """Build an array after checking that its parts agree; it owns its memory and is writable."""
    if not (isinstance(dtype, str) and DTYPE.fullmatch(dtype)):
        raise WireError(f"an array of type {dtype!r:.40} is not numeric")
    sizes = _list_of(shape)
    if len(sizes) > MOST_DIMENSIONS or not all(type(n) is int and 0 <= n < 2**48 for n in sizes):
        raise WireError("an array has an impossible shape")
    if type(content) is int:
        if not 0 <= content < len(buffers):
            raise WireError("an array names a buffer that is not there")
        content = buffers[content]
    elif isinstance(content, bytes):
        content = bytearray(content)
    else:
        raise WireError("an array has no content")
    kind = np.dtype(dtype)
    if math.prod(sizes) * kind.itemsize != len(content):
        raise WireError("an array's shape and its content disagree")
    array = np.frombuffer(content, dtype=kind).reshape(sizes)
    return typed_array(array, type_name) if isinstance(type_name, str) and type_name else array


def _unpack_record(name: Any, fields: Any) -> Any:
    """Build one of the records, after checking its fields' names and types."""
    record = RECORDS.get(name) if isinstance(name, str) else None
    if record is None or not isinstance(fields, dict):
        raise WireError("an unknown record")
    for field_name, value in fields.items():
        annotation = ANNOTATIONS[name].get(field_name)
        if annotation is None or not _fits(value, annotation):
            raise WireError(f"the field {field_name!r:.40} of a {name} does not fit")
    return record(**fields)


FIELD_TYPES: dict[str, tuple[type, ...]] = {
    "int": (int,),
    "int | None": (int, type(None)),
    "float": (int, float),
    "bool": (bool,),
    "str": (str,),
    "Action": (str,),
    "str | HandleRef": (str, HandleRef),
    "Problem | None": (Problem, type(None)),
    "dict[str, Any]": (dict,),
    "tuple[Any, ...]": (tuple,),
}


def _fits(value: Any, annotation: str) -> bool:
    if annotation == "Any":
        return True
    if annotation == "tuple[str, ...]":
        return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
    if annotation == "tuple[np.ndarray, ...]":
        return isinstance(value, tuple) and all(isinstance(item, np.ndarray) for item in value)
    return isinstance(value, FIELD_TYPES[annotation])


def _list_of(value: Any, length: int | None = None) -> list[Any]:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise WireError("a list was expected")
    return value
