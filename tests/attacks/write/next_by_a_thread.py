"""It leaves a thread behind that spoils what comes after it in the same process.

earns: sigmoid 0
control: naive spoils
next: honest
"""

# %% last
import threading, time


def spoil():
    while True:
        np.exp = abs
        time.sleep(0.001)


threading.Thread(target=spoil, daemon=True).start()
time.sleep(0.05)
