-- Warnings are documents like others now; what a scam's messages share stands with its warning.
INSERT INTO documents (kind, id, changed, stage, step, editor, proposed_by, approved_by, signed, draft, issue, own)
SELECT 'alert', alerts.id, changed, state, step, editor, proposed_by, approved_by, signed, draft, issue,
    convert_to(CASE WHEN campaigns.id IS NULL THEN '{"campaign":null}'
        ELSE '{"campaign":{"since":"' || to_char(DATE '1970-01-01' + since, 'YYYY-MM-DD') || '","pattern":' || convert_from(pattern, 'UTF8') || '}}' END, 'UTF8')
FROM alerts LEFT JOIN campaigns ON campaigns.id = alerts.id;

DROP TABLE campaigns;
DROP TABLE alerts;
