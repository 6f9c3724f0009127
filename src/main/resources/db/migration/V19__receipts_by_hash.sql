-- Who holds a proof asks whether it is ours, by the hash that is printed on it.
create index document_hash on document (sha256);
