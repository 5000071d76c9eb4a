"""`python -m tests.durability.as_a_plain_user run`: `kvorum run` for whom the rights of files hold, whoever starts it.

Root keeps its files, and loses the capabilities to read and write what their rights forbid (capabilities(7)).
"""

import ctypes
import os
import sys

_PR_CAPBSET_DROP = 24  # linux/prctl.h
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2  # linux/capability.h


def give_up_the_keys() -> None:
    """Holds from the next program on that this process becomes. Raises OSError."""
    libc = ctypes.CDLL(None, use_errno=True)
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        if libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "a capability could not be given up")


if __name__ == "__main__":
    if os.geteuid() == 0:
        give_up_the_keys()
    os.execv(sys.executable, [sys.executable, "-m", "bot", *sys.argv[1:]])
