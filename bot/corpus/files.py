"""Files are opened so that nothing waits: a pipe or a device is refused, not read."""

import errno
import os
import signal
import stat
from importlib import import_module
from io import BufferedReader
from pathlib import Path


def open_file(path: Path) -> BufferedReader:
    """Opens a file for reading.

    Raises:
        OSError: It cannot be opened, or is a folder, a pipe, a socket or a device.
    """
    # Without O_NONBLOCK, opening a pipe that nobody writes to waits for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "Not a file", str(path))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def open_at_once(path: str, flags: int) -> int:
    """Opens what is to be written to; a pipe that nobody reads would wait for ever.

    Args:
        path: Of the file; it is made where there is none.
        flags: As `open` gives them to its `opener`.

    Raises:
        OSError: It cannot be opened, or is such a pipe.
    """
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o666)
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return descriptor
    os.close(descriptor)
    raise OSError(errno.EINVAL, "Not a file", path)


def refuse_folder(path: Path) -> None:
    """Tells a folder from a file, whatever its name ends in.

    Raises:
        IsADirectoryError: It is a folder.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))


def is_open_for_writing(file: BufferedReader) -> bool:
    """Whether somebody has a file open to write to it, as far as the system tells.

    A read lease is refused then: https://man7.org/linux/man-pages/man2/F_SETLEASE.2const.html. It
    takes Linux, a local file system, and a file of one's own.
    """
    try:
        fcntl = import_module("fcntl")
        # Who opens the file meanwhile has a signal sent to us, which is deadly by default.
        fcntl.fcntl(file, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except (ImportError, AttributeError):
        return False
    except OSError as error:
        return error.errno == errno.EAGAIN
    return False
