-- Columns are named as the field names them: what a hash is of, when something is sent, how often.
ALTER TABLE document RENAME COLUMN digest TO sha256;
ALTER TABLE unannounced RENAME COLUMN digest TO sha256;
ALTER TABLE interview RENAME COLUMN digest TO fingerprint;
ALTER TABLE chat RENAME COLUMN digest TO frequency;       -- '' at once, 'daily', 'weekly'
ALTER TABLE chat RENAME COLUMN gather TO batch;           -- 1: what waits comes as one message
ALTER TABLE chat RENAME COLUMN free TO available_at;      -- Unix time from which Telegram takes the next message
ALTER TABLE chat RENAME COLUMN due TO send_at;            -- Unix time of the next message, if any waits
UPDATE alert SET state = 'in flight' WHERE state = 'in hand';

-- A database of the first days has another index by that name, and lacks the second.
DROP INDEX alert_state;
CREATE INDEX alert_state ON alert (state, chat);
CREATE INDEX IF NOT EXISTS alert_ended ON alert (ended) WHERE ended IS NOT NULL;
