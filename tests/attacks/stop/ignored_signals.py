"""It ignores every signal that can be ignored, and loops.

earns: honest
control: naive lost
"""

# %% last
import signal, time

for number in range(1, signal.NSIG):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
while True:
    time.sleep(1)
