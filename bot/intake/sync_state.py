"""How far a sync is, and what came of it."""

from dataclasses import dataclass, field, replace

from bot.corpus.remark import Remark
from bot.intake.document_reader import DocumentReader
from bot.intake.folder import Look
from bot.intake.library import Missing, ProgressListener, Refused, Report
from bot.intake.reading import ReadOutcome
from bot.store.database import Store
from bot.store.record.documents import Document, save_document


@dataclass(slots=True)
class SyncState:
    """A sync, as it goes on.

    Attributes:
        known: What the database knows of the documents.
        reader: Reads them.
        progress: Told how far it is.
        announced: Whether what is new goes to subscribers.
        reread: The way of reading has changed.
        silenced: SHA-256 of the documents that alert nobody.
        number: Of the document that is being read.
        total: How many there are to read.
        lost: Interviews that were withdrawn.
    """

    known: dict[str, Document]
    reader: DocumentReader
    progress: ProgressListener | None
    announced: bool
    reread: bool
    silenced: frozenset[str]
    number: int = 0
    total: int = 0
    lost: int = 0
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    missing: Missing | None = None

    def report(self) -> Report:
        """What came of it."""
        return Report(
            tuple(self.added),
            tuple(self.changed),
            tuple(self.renamed),
            tuple(self.withdrawn),
            tuple(self.refused),
            self.missing,
        )

    def note(self, before: Document | None, seen: Document, outcome: ReadOutcome | None) -> None:
        """A document was read; by another process if there is no outcome."""
        if outcome is None:
            return
        self.lost += outcome.withdrawn
        edited = outcome.edited or outcome.withdrawn
        known = before and (before.sha256, before.refusal) == (seen.sha256, outcome.refusal)
        if outcome.refusal and not known:
            self.refused.append(Refused(seen.path, outcome.refusal))
        if outcome.new or (before is None and outcome.kept):
            self.added.append(seen.path)
        elif before is not None and (edited or before.sha256 != seen.sha256) and outcome.kept:
            self.changed.append(seen.path)

    async def note_failure(self, store: Store, path: str, reason: Remark) -> None:
        """What cannot be read now is tried every time and told once; its interviews stay."""
        before = self.known.get(path) or Document(path, -1, 0, "")
        if before.refusal == reason and before.size < 0:
            return
        async with store.write() as db:
            await save_document(db, replace(before, size=-1, refusal=reason))
        self.refused.append(Refused(path, reason))

    async def note_fault(self, store: Store, seen: Document, reason: Remark) -> None:
        """A file that a fault kept from being read: tried again when it or the program changes."""
        async with store.write() as db:
            await save_document(db, replace(seen, refusal=reason))
        self.refused.append(Refused(seen.path, reason))


def document_as_seen(path: str, look: Look) -> Document:
    """A document as it is in the folder, of which nothing was read yet."""
    return Document(path, look.state.size, look.state.modified, look.sha256)
