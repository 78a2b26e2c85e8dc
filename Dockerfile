# The same steps as `make setup`: a virtual environment from the lock file, nothing else.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements.lock ./
RUN python -m venv .venv && \
    .venv/bin/python -m pip install --no-cache-dir --require-hashes --requirement requirements.lock
# docker build --build-arg SEMANTIC=1 adds search by meaning.
ARG SEMANTIC=""
COPY requirements-semantic.lock ./
RUN [ -z "$SEMANTIC" ] || .venv/bin/python -m pip install --no-cache-dir --require-hashes --requirement requirements-semantic.lock

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /app verbatim && \
    install --directory --owner=verbatim /var/lib/verbatim /app/seeds
WORKDIR /app
COPY --from=build /app/.venv ./.venv
COPY bot ./bot
COPY data ./data
COPY --chown=verbatim seeds ./seeds
# Each thread would keep what it freed for itself: 6 MB of the bot's memory.
ENV PATH="/app/.venv/bin:$PATH" \
    MALLOC_ARENA_MAX=2 \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    VERBATIM_DATABASE=/var/lib/verbatim/verbatim.db
USER 10001
VOLUME ["/var/lib/verbatim", "/app/seeds"]
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s CMD ["python", "-m", "bot", "health"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot", "run"]
