"""`python -m bot`."""

import sys

if __name__ == "__main__":
    # Imported here, as the processes that analyse import this module too, and need nothing of it.
    if sys.argv[1:2] == ["run"]:
        # Everything else takes a second to load, and whoever stops a service does not wait for it.
        from bot.stopping import end_at_once

        end_at_once()
    from bot.cli import main

    main()
