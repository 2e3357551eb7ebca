"""It opens files until there are no descriptors left.

earns: note 0
control: naive takes descriptors 500
scale: MOST = 500
"""

# %% last
import os

kept = []
MOST = 10**9
for _ in range(MOST):
    kept.append(os.open("/dev/null", os.O_RDONLY))
