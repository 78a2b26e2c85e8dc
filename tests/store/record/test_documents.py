"""Files as they were last seen."""

from bot.corpus.remark import remark
from bot.store.database import Store
from bot.store.record import documents, kept
from bot.store.record.documents import Document
from tests.conftest import Publish
from tests.small_corpus import INTERVIEWS


async def test_a_document_is_kept_renamed_and_removed(store: Store) -> None:
    seen = Document("a.txt", 10, 20, "d1")
    copy = Document("b.txt", 10, 20, "d1", remark("same", document="a.txt"), "a.txt")
    async with store.write() as db:
        await documents.save_document(db, seen)
        await documents.save_document(db, copy)
        assert await documents.documents(db) == {"a.txt": seen, "b.txt": copy}
        assert await documents.refused_documents(db) == [copy]
        await documents.rename_document(db, "a.txt", "c.txt")
        assert await documents.document_at(db, "a.txt") is None
        renamed = await documents.document_at(db, "b.txt")
        assert renamed is not None
        assert renamed.original == "c.txt"
        await documents.remove_document(db, "c.txt")
        assert await documents.document_refusal(db, "c.txt") == remark("gone")


async def test_interviews_go_with_their_document(store: Store, publish: Publish) -> None:
    key = await publish(INTERVIEWS[0])
    async with store.write() as db:
        (path,) = await documents.documents(db)
        await documents.rename_document(db, path, "new.txt")
        (found,) = await kept.kept_of(db, "new.txt")
        assert (found.key, found.title) == (key, INTERVIEWS[0].title)
        assert await kept.kept_like(db, found.fingerprint) == found
        assert await documents.document_like(db, path) == "new.txt"
        questions = await kept.questions_of(db, key)
    assert questions == [exchange.question for exchange in INTERVIEWS[0].exchanges]


async def test_what_is_to_come_without_alerts_is_known_until_it_came(store: Store) -> None:
    async with store.write() as db:
        for sha256 in ("d1", "d2", "d1"):
            await documents.silence(db, sha256)
        assert await documents.unannounced(db) == {"d1", "d2"}
        await documents.unsilence(db, "d1")
        assert await documents.unannounced(db) == {"d2"}
