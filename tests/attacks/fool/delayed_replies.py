"""It answers a call after the call has been given up, from a thread.

earns: sigmoid 0
control: trusting pays
scale: LONG = 3
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
import threading, time

LONG = 30


def late():
    time.sleep(1.3)
    say_message(Reply(value=True))


def sigmoid(x):
    threading.Thread(target=late, daemon=True).start()
    time.sleep(LONG)
