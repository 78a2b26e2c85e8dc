"""`python -m bot`."""

if __name__ == "__main__":
    # Imported here, as the processes that analyse import this module too, and need nothing of it.
    from bot.cli import main

    main()
