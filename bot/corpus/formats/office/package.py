"""Documents that are archives of XML: what is read of them, and no more than an interview needs."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Protocol, cast

from lxml import etree

from bot.corpus.remark import DocumentError

MAX_PART_BYTES = 48 * 1024 * 1024
"""Of one part, unpacked; a larger one is a zip bomb rather than an interview."""


class ElementReceiver(Protocol):
    """What receives the elements of a part: `start`, `end`, `data` and `close`."""

    def close(self) -> None:
        """The part ends."""


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """An archive; whatever is wrong with it inside the block refuses the document."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield archive
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        KeyError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
    ) as error:
        raise DocumentError("damaged") from error


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part, unpacked."""
    with archive.open(name) as file:
        data = file.read(MAX_PART_BYTES + 1)
    if len(data) > MAX_PART_BYTES:
        raise DocumentError("unpacks")
    return data


def feed(target: ElementReceiver, data: bytes) -> None:
    """Gives the elements of a part to `target`."""
    parser = etree.XMLParser(
        target=cast("etree.ParserTarget", target),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        parser.feed(data)
        parser.close()
    except etree.LxmlError as error:
        raise DocumentError("damaged") from error


def local_name(tag: str) -> str:
    """A tag or the name of an attribute without its namespace."""
    return tag.rpartition("}")[2]
