"""The cycle collector: off while the program starts, and afterwards with only new objects to look at.

What a start makes (modules, models, routers) is 170,000 objects that live as long as the program. The collector would
walk through all of them again and again, while it starts and later between two taps: an eighth of the start's imports,
and a pause of a tenth of a second each time.
"""

import gc

_YOUNG = 10_000  # new objects until a look at them, a few milliseconds; after Python's own 700, one in every tap
_OLDER = 20  # looks at the young until one at those that outlived them, and so once more


def rest() -> None:
    """Nothing is collected until `settle`."""
    gc.disable()


def settle() -> None:
    """When all is built: what lives now is never looked at again; what is made from now on is collected.

    The little garbage of the start stays (measured: 2,000 objects): to look for it would be such a pause.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG, _OLDER, _OLDER)
    gc.enable()
