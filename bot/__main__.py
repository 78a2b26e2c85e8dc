"""`python -m bot`."""

import os
import signal
import sys

if __name__ == "__main__":
    if sys.argv[1:2] == ["run"]:
        # Loading the rest takes a second. Whoever stops a service that soon need not wait for it.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: os._exit(0))
    # Imported here, as the processes that analyse import this module too, and need nothing of it.
    from bot.cli import main

    main()
