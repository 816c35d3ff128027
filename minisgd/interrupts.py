"""Ctrl-C between updates, not within one.

An interrupt in the middle of an update would leave some parameters new and others old,
or a batch used that is not counted; in the middle of a record it would leave half a row.
Among the callbacks, some would have heard of an update or of an epoch and others not. So
while a fit runs, an interrupt waits for the end of what is in progress. A second one does
not wait.
"""

from contextlib import contextmanager


class Interrupts:
    """Holds interrupts back while something must not be interrupted.

    Examples
    --------
    >>> import signal
    >>> interrupts = Interrupts()
    >>> done = []
    >>> try:
    ...     with interrupts.watched(), interrupts:
    ...         signal.raise_signal(signal.SIGINT)
    ...         done.append("the whole update")
    ... except KeyboardInterrupt:
    ...     done.append("then the interrupt")
    >>> done
    ['the whole update', 'then the interrupt']
    """

    def __init__(self):
        self._depth = 0  # of the with blocks that must not be interrupted
        self._asked = False

    def __enter__(self):
        self._depth += 1

    def __exit__(self, *_):
        self._depth -= 1
        if self._asked and self._depth == 0:
            self._asked = False
            raise KeyboardInterrupt

    def _asked_to_stop(self, signal_number, frame):
        if self._depth == 0 or self._asked:
            raise KeyboardInterrupt
        self._asked = True

    @contextmanager
    def watched(self):
        """Listen to interrupts, where that is possible: in the main thread."""
        import signal  # here, so that importing the library does not wait for them
        import threading

        before = signal.getsignal(signal.SIGINT)
        ours = (
            threading.current_thread() is threading.main_thread()
            and before is signal.default_int_handler
        )
        try:
            if ours:
                signal.signal(signal.SIGINT, self._asked_to_stop)
            yield
        finally:
            if ours:
                signal.signal(signal.SIGINT, before)
            self._depth, self._asked = 0, False
