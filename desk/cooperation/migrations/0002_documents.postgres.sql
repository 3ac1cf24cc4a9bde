-- Events are documents like others now; their tasks and costs are the team's own.
INSERT INTO documents (kind, id, changed, stage, step, editor, proposed_by, approved_by, signed, draft, issue, own)
SELECT 'event', id, changed, state, step, editor, proposed_by, approved_by, signed, draft, issue, plan FROM events;

DROP TABLE events;
