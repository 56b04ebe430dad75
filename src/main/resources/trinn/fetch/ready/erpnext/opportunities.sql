-- Opportunities of the first company by their owner, converted ones are won, lost and closed ones lost.
WITH users AS (
  SELECT e.user_id, MIN(p.name) AS seller
  FROM "tabEmployee" e JOIN "tabSales Person" p ON p.employee = e.name
  WHERE COALESCE(e.user_id, '') <> ''
  GROUP BY e.user_id)
SELECT o.name AS "id",
       COALESCE(NULLIF(o.title, ''), o.customer_name) AS "name",
       COALESCE(u.seller, w.name) AS "payee",
       CASE WHEN o.opportunity_from = 'Customer' THEN (SELECT c.name FROM "tabCustomer" c WHERE c.name = o.party_name)
            WHEN o.opportunity_from = 'Lead' THEN (SELECT MIN(c.name) FROM "tabCustomer" c WHERE c.lead_name = o.party_name) END AS "customer",
       NULLIF(o.source, '') AS "source",
       NULLIF(o.sales_stage, '') AS "stage",
       CASE WHEN o.status = 'Converted' THEN 'won' WHEN o.status IN ('Lost', 'Closed') THEN 'lost' ELSE 'open' END AS "status",
       ROUND(o.base_opportunity_amount, 2) AS "amount",
       o.transaction_date AS "created",
       CASE WHEN o.status IN ('Converted', 'Lost', 'Closed') THEN CAST(o.modified AS DATE) END AS "closed"
FROM "tabOpportunity" o
JOIN "tabUser" w ON w.name = COALESCE(NULLIF(o.opportunity_owner, ''), o.owner)
LEFT JOIN users u ON u.user_id = w.name
WHERE o.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
ORDER BY o.name
