-- Companies and persons (not their contacts and addresses) who are customers, or stand on an order, an invoice or an opportunity.
SELECT CAST(p.id AS text) AS "id",
       p.name AS "name",
       COALESCE(NULLIF(p.company_registry, ''), NULLIF(p.vat, '')) AS "organisation number"
FROM res_partner p
WHERE p.id = p.commercial_partner_id
  AND (p.customer_rank > 0 OR p.id IN (
    SELECT q.commercial_partner_id FROM res_partner q JOIN sale_order o ON o.partner_id = q.id
    UNION
    SELECT q.commercial_partner_id FROM res_partner q JOIN crm_lead l ON l.partner_id = q.id
    UNION
    SELECT q.commercial_partner_id FROM res_partner q JOIN account_move m ON m.partner_id = q.id
    WHERE m.move_type IN ('out_invoice', 'out_refund')))
ORDER BY p.id
