"""The wire carries plain data and numeric arrays, exactly; anything else is a WireError and nothing worse."""

import fcntl
import math
import os
import random
import socket
import threading
import tracemalloc
from datetime import date
from enum import IntEnum

import msgpack
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder import shared_memory, wire
from autograder.messages import (
    CallbackRef,
    HandleRef,
    KerasModel,
    NameRef,
    Problem,
    Reply,
    Request,
    typed_array,
)
from autograder.wire import HEADER, LENGTH, MAGIC, VERSION, Channel, WireClosed, WireError, pack, unpack

LIMIT = 5_000_000


def document_of(message: object) -> bytes:
    """What `pack` writes for a message without large arrays."""
    _, document = pack(message)
    return bytes(document)


def there_and_back(message: object) -> object:
    _, document, *buffers = pack(message)
    return unpack(document, [bytearray(buffer) for buffer in buffers])


def extension(code: int, *parts: object) -> bytes:
    return msgpack.packb(msgpack.ExtType(code, msgpack.packb(list(parts))))


def same(one: object, other: object) -> bool:
    """Equality of type and value all the way down, where nan equals nan and 0.0 differs from -0.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray | np.generic):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, float):
        return (math.isnan(one) and math.isnan(other)) or (one == other and math.copysign(1, one * other) == 1)
    return one == other


numeric = (
    hnp.boolean_dtypes() | hnp.integer_dtypes(endianness="?") | hnp.floating_dtypes() | hnp.complex_number_dtypes()
)
arrays = hnp.arrays(numeric, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=6))
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(10**40), 10**40)
    | st.floats()
    | st.text()
    | st.binary(max_size=50)
    | arrays
    | arrays.filter(lambda array: array.ndim == 0).map(lambda array: array[()])
)
keys = st.text(max_size=5) | st.integers() | st.tuples(st.integers(), st.text(max_size=3))
plain = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple) | st.dictionaries(keys, inner, max_size=4)
    ),
    max_leaves=15,
)


# What crosses


@given(plain)
def test_plain_data_comes_back_as_it_was(message):
    assert same(there_and_back(message), message)


@given(arrays)
def test_arrays_come_back_writable(array):
    assert there_and_back(array).flags.writeable


@pytest.mark.parametrize(
    "array",
    [
        pytest.param(np.arange(10_000.0).reshape(100, 100), id="in rows"),
        pytest.param(np.arange(10_000.0).reshape(100, 100).T, id="in columns"),
        pytest.param(np.arange(20_000.0)[::-2], id="every second, backwards"),
        pytest.param(np.broadcast_to(1.5, (100, 100)), id="one number broadcast"),
        pytest.param(np.zeros((0, 7)), id="empty"),
        pytest.param(np.arange(5_000, dtype=">i4"), id="big endian"),
        pytest.param(np.arange(5_000, dtype=np.longdouble), id="long double"),
    ],
)
def test_an_array_of_any_layout_keeps_its_values(array):
    back = there_and_back(array)

    assert back.dtype == array.dtype
    assert back.shape == array.shape
    assert np.array_equal(back, array)


def test_large_arrays_travel_beside_the_document():
    _, document, buffer = pack(np.zeros(100_000))

    assert (len(document) < 100, buffer.nbytes) == (True, 800_000)


def test_small_arrays_travel_in_the_document():
    assert len(pack(np.zeros(8))) == 2


def test_a_tensor_keeps_the_name_of_its_type():
    assert there_and_back(typed_array(np.zeros(2), "ResourceVariable")).type_name == "ResourceVariable"


class Size(IntEnum):
    SMALL = 1


@pytest.mark.parametrize(
    ("message", "arrives_as"),
    [
        pytest.param(Size.SMALL, 1, id="an enum that is a number"),
        pytest.param(2**64, 2**64, id="beyond 64 bits"),
        pytest.param(-(2**200), -(2**200), id="far below 0"),
        pytest.param(bytearray(b"ab"), b"ab", id="bytearray"),
    ],
)
def test_arrives_as(message, arrives_as):
    assert there_and_back(message) == arrives_as


RECORDS = {
    "handle": HandleRef(3, "Perceptron"),
    "name": NameRef("sigmoid"),
    "callback": CallbackRef(0),
    "keras": KerasModel("{}", ()),
    "problem": Problem(("ValueError", "Exception"), "no", False, "cell 3", 2, "f()", "x"),
    "request": Request("call", HandleRef(1), "w", (1, [NameRef("f")]), {"k": (2,)}, {"w": 0.5}, 7),
    "reply": Reply((1, HandleRef(2)), Problem((), ""), True, ("UserWarning: a",), "b", ("argument 1",), 0.25),
    "untouched request": Request("forget"),
    "untouched reply": Reply(),
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS.keys())
def test_a_record_comes_back_as_it_was(record):
    assert there_and_back(record) == record


def test_a_field_that_holds_its_default_is_not_sent():
    told = document_of(Reply(np.float64(1.5), warnings=("RuntimeWarning: overflow",)))

    assert {name for name in wire.DEFAULTS["Reply"] if name.encode() in told} == {"value", "warnings"}


def test_the_weights_of_a_keras_model_come_back():
    back = there_and_back(KerasModel("{}", (np.ones((2, 3)), np.zeros(3))))

    assert [weights.shape for weights in back.weights] == [(2, 3), (3,)]


# What does not cross


@pytest.mark.parametrize(
    ("message", "complaint"),
    [
        pytest.param(object(), "a object cannot cross the wire", id="object"),
        pytest.param(len, "a builtin_function_or_method cannot cross the wire", id="function"),
        pytest.param({1}, "a set cannot cross the wire", id="set"),
        pytest.param(date(2026, 1, 1), "a date cannot cross the wire", id="date"),
        pytest.param(np.array([None]), "an array of type object cannot cross the wire", id="objects"),
        pytest.param(np.array(["a"]), "an array of type <U1 cannot cross the wire", id="array of text"),
        pytest.param(np.str_("a"), "a str_ cannot cross the wire", id="NumPy text"),
        pytest.param(np.datetime64("2026"), "a datetime64 cannot cross the wire", id="NumPy date"),
    ],
)
def test_cannot_be_sent(message, complaint):
    with pytest.raises(WireError) as caught:
        pack([message])

    assert str(caught.value) == complaint


def test_text_that_is_not_unicode_cannot_be_sent():
    with pytest.raises(WireError, match="^the message cannot be written: 'utf-8' codec can't encode"):
        pack("\ud800")


def test_a_list_in_itself_cannot_be_sent():
    loop = []
    loop.append(loop)

    with pytest.raises(WireError, match="^the message cannot be written: "):
        pack(loop)


def test_a_document_beyond_its_limit_cannot_be_sent():
    with pytest.raises(WireError, match=r"^a message of 4194309 bytes beside its arrays is larger than 4194304$"):
        pack(bytes(wire.LARGEST_DOCUMENT))


# Malformed documents


def nested(depth: int) -> bytes:
    document = msgpack.packb([])
    for _ in range(depth):
        document = msgpack.packb(msgpack.ExtType(wire.TUPLE, b"\x91" + document))
    return document


def array_parts(dtype="<f8", shape=(1,), type_name="", content=bytes(8)) -> bytes:
    return extension(wire.ARRAY, dtype, list(shape) if isinstance(shape, tuple) else shape, type_name, content)


MALFORMED = {
    "nothing": (b"", "not a message: ValueError: "),
    "half a list": (b"\x92\x01", "not a message: ValueError: "),
    "two values": (b"\x01\x01", "not a message: ExtraData: "),
    "reserved byte": (b"\xc1", "not a message: FormatError: "),
    "not UTF-8": (b"\xa1\xff", "not a message: UnicodeDecodeError: "),
    "a list as a key": (b"\x81\x90\x01", "not a message: TypeError: "),
    "an array as a key": (b"\x81" + array_parts() + b"\x01", "not a message: TypeError: "),
    "lists within lists": (b"\x91" * 5_000 + b"\x01", "not a message: StackError: "),
    "tuples within tuples": (nested(wire.DEEPEST), "a message is nested too deeply"),
    "unknown extension": (extension(99, 1), "unknown extension type 99"),
    "tuple of nothing": (extension(wire.TUPLE)[:-1] + b"\x01", "a list was expected"),
    "array without parts": (extension(wire.ARRAY), "a list was expected"),
    "array of objects": (array_parts("|O"), "an array of type '|O' is not numeric"),
    "array of text": (array_parts("<U2"), "an array of type '<U2' is not numeric"),
    "array of records": (array_parts("f8,f8"), "an array of type 'f8,f8' is not numeric"),
    "array of type 8": (array_parts(8), "an array of type 8 is not numeric"),
    "array of an impossible type": (array_parts("<f3"), "not a message: TypeError: "),
    "array without shape": (array_parts(shape=None), "a list was expected"),
    "array of length -1": (array_parts(shape=(-1,)), "an array has an impossible shape"),
    "array of length True": (array_parts(shape=(True,)), "an array has an impossible shape"),
    "array of length 1.0": (array_parts(shape=(1.0,)), "an array has an impossible shape"),
    "array of length 2**50": (array_parts(shape=(2**50,)), "an array has an impossible shape"),
    "array of 33 dimensions": (array_parts(shape=(1,) * 33), "an array has an impossible shape"),
    "array longer than its content": (array_parts(shape=(2,)), "an array's shape and its content disagree"),
    "array shorter than its content": (array_parts(shape=(0,)), "an array's shape and its content disagree"),
    "array without content": (array_parts(content=None), "an array has no content"),
    "array of a buffer that is not there": (array_parts(content=0), "an array names a buffer that is not there"),
    "array of buffer -1": (array_parts(content=-1), "an array names a buffer that is not there"),
    "scalar of objects": (extension(wire.SCALAR, "|O", bytes(8)), "an array of type '|O' is not numeric"),
    "scalar of two": (extension(wire.SCALAR, "<f8", bytes(16)), "an array's shape and its content disagree"),
    "integer of no digits": (msgpack.packb(msgpack.ExtType(wire.BIG_INTEGER, b"x")), "not a message: ValueError: "),
    "unknown record": (extension(wire.RECORD, "Popen", {"args": "ls"}), "an unknown record"),
    "record of a number": (extension(wire.RECORD, 1, {}), "an unknown record"),
    "record without fields": (extension(wire.RECORD, "Reply", []), "an unknown record"),
    "record that lacks a field": (extension(wire.RECORD, "Request", {}), "not a message: TypeError: "),
    "unknown field": (extension(wire.RECORD, "Reply", {"score": 1}), "the field 'score' of a Reply does not fit"),
    "field that is a number": (extension(wire.RECORD, "Reply", {1: 1}), "the field 1 of a Reply does not fit"),
    "text that is a number": (extension(wire.RECORD, "NameRef", {"name": 1}), "the field 'name' of a NameRef "),
    "problem that is text": (extension(wire.RECORD, "Reply", {"problem": "x"}), "the field 'problem' of a Reply "),
    "warnings in a list": (extension(wire.RECORD, "Reply", {"warnings": ["x"]}), "the field 'warnings' of a Reply "),
    "weights that are numbers": (
        extension(wire.RECORD, "KerasModel", {"config": "", "weights": msgpack.ExtType(wire.TUPLE, b"\x91\x01")}),
        "the field 'weights' of a KerasModel does not fit",
    ),
}


@pytest.mark.parametrize(("document", "complaint"), MALFORMED.values(), ids=MALFORMED.keys())
def test_says_what_is_wrong_with_a_document(document, complaint):
    with pytest.raises(WireError) as caught:
        unpack(document, [])

    assert str(caught.value).startswith(complaint)


def test_a_timestamp_is_only_a_number():
    assert unpack(msgpack.packb(msgpack.Timestamp(1, 500_000_000)), []) == 1.5


PLAIN_TYPES = (type(None), bool, int, float, str, bytes, list, tuple, dict, np.ndarray, np.generic)


def is_plain(value: object) -> bool:
    if isinstance(value, list | tuple):
        return all(map(is_plain, value))
    if isinstance(value, dict):
        return all(map(is_plain, value)) and all(map(is_plain, value.values()))
    return isinstance(value, PLAIN_TYPES) or type(value).__name__ in wire.RECORDS


def read_or_refuse(document: bytes, buffers: list[bytearray]) -> bool:
    """Whether reading gives plain data or a WireError, and nothing else."""
    try:
        return is_plain(unpack(document, buffers))
    except WireError:
        return True


def mutated(document: bytes, chance: random.Random) -> bytes:
    """A document with a few bytes altered, left out, doubled or put in."""
    data = bytearray(document)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        piece = chance.choice(
            (b"", chance.randbytes(1), chance.randbytes(4), b"\xdd\xff\xff\xff\xff", bytes(data[at:]))
        )
        data[at : at + chance.randint(0, 2)] = piece
    return bytes(data)


SEEDS = [
    document_of([1, -1, 2.5, None, True, "text", b"bytes", 2**70, (1, (2,)), {"a": 1, 2: [3]}]),
    document_of({"x": np.arange(6.0).reshape(2, 3), "y": np.float32(1), "z": typed_array(np.zeros(2), "Tensor")}),
    *(document_of(record) for record in RECORDS.values()),
    bytes(pack(np.zeros(1_000))[1]),
    nested(20),
]


@pytest.mark.parametrize("part", range(10))
def test_the_reader_survives_mutated_messages(part):
    chance = random.Random(part)
    buffers = [bytearray(8_000)]

    assert all(read_or_refuse(mutated(chance.choice(SEEDS), chance), list(buffers)) for _ in range(1_000))


@given(st.binary(max_size=200))
def test_the_reader_survives_any_bytes(document):
    assert read_or_refuse(document, [])


@pytest.mark.parametrize(
    "document",
    [
        pytest.param(b"\xdd\xff\xff\xff\xff", id="list of 2**32"),
        pytest.param(b"\xdf\xff\xff\xff\xff", id="map of 2**32"),
        pytest.param(b"\xdb\xff\xff\xff\xff", id="text of 2**32"),
        pytest.param(b"\xc6\xff\xff\xff\xff", id="bytes of 2**32"),
        pytest.param(b"\xc9\xff\xff\xff\xff\x01", id="extension of 2**32"),
        pytest.param(array_parts(shape=(2**47, 2**47)), id="array of 2**94"),
    ],
)
def test_a_promise_of_much_takes_no_memory(document):
    tracemalloc.start()
    try:
        assert read_or_refuse(document, [])
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < LIMIT


def collisions(count: int) -> bytes:
    """A map whose keys are integers that all have the same hash."""
    keys = (f"{(2**61 - 1) * (2**4 + number):x}".encode() for number in range(count))
    items = b"".join(msgpack.packb(msgpack.ExtType(wire.BIG_INTEGER, key)) + b"\x01" for key in keys)
    return b"\xdf" + count.to_bytes(4, "big") + items


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        pytest.param(b"\xdd\x00\x01\x86\xa1" + b"\x80" * 100_001, "more than 100000 maps", id="maps"),
        pytest.param(b"\xdd\x00\x01\x86\xa1" + b"\xd4\x01\x90" * 100_001, "more than 100000 maps", id="tuples"),
        pytest.param(collisions(50_000), "more than 1000 keys", id="keys that share a hash"),
    ],
)
def test_what_would_take_long_to_read_is_refused(document, complaint):
    with pytest.raises(WireError, match=f"^a message of {complaint}"):
        unpack(document, [])


def test_a_thousand_keys_of_any_kind_are_read():
    assert len(unpack(collisions(1_000), [])) == 1_000


@given(st.dictionaries(st.one_of(st.text(), st.floats(allow_nan=False), st.integers(-(2**70), 2**70)), st.none()))
def test_keys_come_back(message):
    assert unpack(b"".join(pack(message)[1:]), []) == message


# Channels


@pytest.fixture
def pair():
    """Two channels that are connected, and the raw socket of the second."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield Channel(ours, LIMIT), Channel(theirs, LIMIT), theirs


def test_messages_arrive_in_order(pair):
    ours, theirs, _ = pair
    for message in (1, "two", [3.0]):
        theirs.send(message)

    assert [ours.receive(), ours.receive(), ours.receive()] == [1, "two", [3.0]]


def test_a_message_larger_than_the_sockets_buffer_arrives(pair):
    ours, theirs, _ = pair
    array = np.arange(100_000.0)
    sender = threading.Thread(target=theirs.send, args=([array, array[:1_000]],))
    sender.start()
    received = ours.receive(timeout=30)
    sender.join()

    assert np.array_equal(received[0], array)
    assert np.array_equal(received[1], array[:1_000])


def test_silence_is_a_timeout(pair):
    ours, _, _ = pair

    with pytest.raises(TimeoutError):
        ours.receive(timeout=0.01)


def test_half_a_message_is_a_timeout(pair):
    ours, _, raw = pair
    raw.sendall(b"".join(pack("a long message"))[:-3])

    with pytest.raises(TimeoutError):
        ours.receive(timeout=0.01)


def test_a_reader_that_does_not_read_is_a_timeout(pair):
    ours, _, _ = pair

    with pytest.raises(TimeoutError):
        ours.send([np.zeros(100_000)] * 100, timeout=0.01)


LARGE = 2**21  # bytes: such an array travels as a descriptor


def test_a_large_array_arrives(pair):
    ours, theirs, _ = pair
    sent = np.arange(LARGE // 8)
    ours.send(sent)

    np.testing.assert_array_equal(theirs.receive(timeout=5), sent)


def test_a_large_array_is_the_receivers_own(pair):
    ours, theirs, _ = pair
    sent = np.zeros(LARGE // 8)
    ours.send([sent, sent])
    first, second = theirs.receive(timeout=5)
    first += 1

    assert (sent.max(), second.max(), first.min()) == (0, 0, 1)


def large_frame(size: int) -> bytes:
    """A frame that announces an array of so many bytes, without what carries it."""
    parts = [bytes(part) for part in pack(np.zeros(size, np.uint8))]
    return b"".join(parts[:-1])


def memory_file(size: int, seals: int) -> int:
    descriptor = os.memfd_create("x", os.MFD_ALLOW_SEALING)
    os.truncate(descriptor, size)
    fcntl.fcntl(descriptor, fcntl.F_ADD_SEALS, seals)
    return descriptor


IMPOSTORS = {
    "not sealed": lambda: memory_file(LARGE, 0),
    "may still shrink": lambda: memory_file(LARGE, shared_memory.SEALS & ~fcntl.F_SEAL_SHRINK),
    "too small": lambda: memory_file(LARGE - 1, shared_memory.SEALS),
    "too large": lambda: memory_file(LARGE + 1, shared_memory.SEALS),
    "a pipe": lambda: os.pipe2(0)[0],
    "a folder": lambda: os.open("/", os.O_RDONLY),
}


@pytest.mark.parametrize("impostor", IMPOSTORS)
def test_memory_that_could_change_is_refused(pair, impostor):
    ours, _, raw = pair
    descriptor = IMPOSTORS[impostor]()
    raw.sendall(large_frame(LARGE))
    socket.send_fds(raw, [b"\0"], [descriptor])
    os.close(descriptor)

    with pytest.raises(WireError, match="^a large array came in "):
        ours.receive(timeout=5)


def test_a_large_array_without_its_memory_is_refused(pair):
    ours, _, raw = pair
    raw.sendall(large_frame(LARGE) + b"\0")

    with pytest.raises(WireError, match="^a large array came without its memory$"):
        ours.receive(timeout=5)


def test_without_memory_to_share_nothing_is_sent(pair, monkeypatch):
    ours, theirs, _ = pair

    def refuse(content):
        raise OSError("no room")

    monkeypatch.setattr(shared_memory, "sealed", refuse)
    with pytest.raises(WireError, match="^there is no memory to share an array of 2097152 bytes: no room$"):
        ours.send(np.zeros(LARGE, np.uint8))
    ours.send("next")

    assert theirs.receive(timeout=5) == "next"


def test_receiving_from_one_who_has_gone(pair):
    ours, theirs, _ = pair
    theirs.close()

    with pytest.raises(WireClosed, match="^the other side has gone$"):
        ours.receive()


def test_receiving_the_rest_from_one_who_has_gone(pair):
    ours, theirs, raw = pair
    raw.sendall(b"".join(pack("a long message"))[:-3])
    theirs.close()

    with pytest.raises(WireClosed, match="^the other side has gone$"):
        ours.receive()


def test_sending_to_one_who_has_gone(pair):
    ours, theirs, _ = pair
    theirs.close()

    with pytest.raises(WireClosed, match="^the other side has gone$"):
        ours.send("anybody?")


def test_the_last_word_of_one_who_has_gone_can_be_read(pair):
    ours, theirs, _ = pair
    theirs.send("last")
    theirs.close()

    assert ours.receive() == "last"


def frame(magic: bytes = MAGIC, version: int = VERSION, count: int = 0, size: int = 1, rest: bytes = b"\x01") -> bytes:
    return HEADER.pack(magic, version, count, size) + rest


FRAMES = {
    "wrong magic": (frame(magic=b"GA"), "not a frame of this version"),
    "later version": (frame(version=VERSION + 1), "not a frame of this version"),
    "document beyond the limit": (
        frame(size=LIMIT + 1),
        "a message of 5000001 bytes and 0 arrays is larger than the limit",
    ),
    "document of 2**64 - 1 bytes": (
        frame(size=2**64 - 1),
        "a message of 18446744073709551615 bytes and 0 arrays is larger than the limit",
    ),
    "too many arrays": (frame(count=10_001), "a message of 1 bytes and 10001 arrays is larger than the limit"),
    "array beyond the limit": (
        frame(count=1, rest=LENGTH.pack(LIMIT)),
        "a message of 5000001 bytes is larger than the limit of 5000000",
    ),
    "arrays beyond the limit together": (
        frame(count=2, rest=LENGTH.pack(LIMIT // 2) * 2),
        "a message of 5000001 bytes is larger than the limit of 5000000",
    ),
    "malformed document": (frame(rest=b"\xc1"), "not a message: FormatError: "),
}


@pytest.mark.parametrize(("sent", "complaint"), FRAMES.values(), ids=FRAMES.keys())
def test_says_what_is_wrong_with_a_frame(pair, sent, complaint):
    ours, _, raw = pair
    raw.sendall(sent)

    with pytest.raises(WireError) as caught:
        ours.receive(timeout=30)

    assert str(caught.value).startswith(complaint)


def test_a_document_has_a_limit_of_its_own():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.sendall(frame(size=wire.LARGEST_DOCUMENT + 1))
        with pytest.raises(WireError, match="^a message of 4194305 bytes and 0 arrays is larger than the limit$"):
            Channel(ours, 2**30).receive()


def test_a_frame_of_exactly_the_limit_is_read():
    content = bytes(1_000_000)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        sender = threading.Thread(target=Channel(theirs, LIMIT).send, args=(content,))
        sender.start()
        received = Channel(ours, 1_000_005).receive(timeout=30)
        sender.join()

    assert received == content


@pytest.mark.parametrize("part", range(10))
def test_a_channel_survives_mutated_frames(part):
    chance = random.Random(part)
    for _ in range(100):
        ours, theirs = socket.socketpair()
        with ours, theirs:
            theirs.sendall(mutated(b"".join(bytes(p) for p in pack([np.zeros(1_000), chance.random()])), chance))
            theirs.shutdown(socket.SHUT_WR)
            try:
                assert is_plain(Channel(ours, LIMIT).receive(timeout=30))
            except WireError:
                continue


def test_a_closed_peer_is_a_wire_error():
    assert issubclass(WireClosed, WireError)
