-- Times of day are minutes since midnight in the chat's zone.
ALTER TABLE chat RENAME COLUMN hour TO digest_at;
UPDATE chat SET digest_at = digest_at * 60, quiet_from = quiet_from * 60, quiet_to = quiet_to * 60;
