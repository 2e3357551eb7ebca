"""A grader that trusts what its student process says: tests run there, verdicts come over the wire, nothing is bounded.

    trusting_grader.py NOTEBOOK

It prints a line of JSON, as naive_grader.py does.
"""

import json
import math
import pickle
import sys
import tempfile
from pathlib import Path

import numpy as np
from attack_course import RIGHT_ANSWERS

from autograder import wire
from autograder.course import Limits
from autograder.messages import Problem
from autograder.sandbox import StudentProcess, WarmParent

wire.MOST_PARTS = wire.MOST_ODD_KEYS = wire.DEEPEST = math.inf
LIMITS = Limits(10**6, 10**6, 10**6, 4_096, 1_000, 10_000, 64, 64)
RIGHT = f"""\
import sys, types
sys.modules["right_answers"] = types.ModuleType("right_answers")
exec({RIGHT_ANSWERS!r}, vars(sys.modules["right_answers"]))"""


def read_array(dtype, shape, type_name, content, buffers):
    """Make room for an array as its sender describes it, then look for its content."""
    array = np.zeros(shape, dtype)
    array.reshape(-1)[:1] = np.frombuffer(content, dtype)[:1]
    return array


wire._unpack_array = read_array


def read(channel):
    """Read a message as its sender describes it."""
    sock = channel._socket
    _, _, count, size = wire.HEADER.unpack(exactly(sock, wire.HEADER.size))
    lengths = [wire.LENGTH.unpack(exactly(sock, wire.LENGTH.size))[0] for _ in range(count)]
    document = exactly(sock, size)
    buffers = [exactly(sock, length) for length in lengths]
    return pickle.loads(document) if document[:1] == b"\x80" else wire.unpack(document, buffers)


def exactly(sock, size):
    """Read so many bytes, for which room is made first."""
    data = bytearray(size)
    done = 0
    while done < size:
        got = sock.recv_into(memoryview(data)[done:])
        if not got:
            raise EOFError
        done += got
    return data


def main():
    """Grade one notebook."""
    earned = of = 0.0
    with WarmParent(
        Path(tempfile.mkdtemp()), confined=False, preload=("numpy", "IPython.core.interactiveshell")
    ) as warm:
        process = StudentProcess(warm.host, None, LIMITS)
        print("ready", flush=True)
        process.channel._socket.settimeout(None)
        cells = json.loads(Path(sys.argv[1]).read_text())["cells"]
        for cell in [{"source": RIGHT, "metadata": {}}, *cells]:
            about = cell["metadata"].get("nbgrader", {})
            process.channel.send({"cell": "".join(cell["source"]), "label": ""})
            passed = not isinstance(read(process.channel), Problem)
            if about.get("grade"):
                of += about["points"]
                earned += about["points"] if passed else 0
        print(json.dumps({"student": 0, "earned": earned, "of": of}), flush=True)
        process.end()


if __name__ == "__main__":
    main()
