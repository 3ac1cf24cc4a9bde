-- Warnings are documents like others now; what a scam's messages share stands with its warning.
INSERT INTO documents (kind, id, changed, stage, step, editor, proposed_by, approved_by, signed, draft, issue, own)
SELECT 'alert', alerts.id, changed, state, step, editor, proposed_by, approved_by, signed, draft, issue,
    CAST(CASE WHEN campaigns.id IS NULL THEN '{"campaign":null}'
        ELSE '{"campaign":{"since":"' || date(since * 86400, 'unixepoch') || '","pattern":' || CAST(pattern AS TEXT) || '}}' END AS BLOB)
FROM alerts LEFT JOIN campaigns ON campaigns.id = alerts.id;

DROP TABLE campaigns;
DROP TABLE alerts;
