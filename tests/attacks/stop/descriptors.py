"""It opens files until there are no descriptors left.

earns: sigmoid 0, counter 0, note 0, apply 0
control: naive takes descriptors 500
scale: MOST = 500
"""

# %% last
import os

kept = []
MOST = 10**9
for _ in range(MOST):
    kept.append(os.open("/dev/null", os.O_RDONLY))
