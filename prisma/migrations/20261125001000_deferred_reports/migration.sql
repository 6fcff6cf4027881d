-- The queue's view of what waits for its day, and the count of it on every page of the queue: among two hundred
-- thousand reports few are deferred, and without an index all that are submitted were read to find them.
create index report_deferred on report (deferred_until) where status_key = 'submitted' and deferred_until is not null;
