-- Events in the calendar that were not cancelled and have a customer or an opportunity as participant, by the sales person who made them.
WITH users AS (
  SELECT e.user_id, MIN(p.name) AS seller
  FROM "tabEmployee" e JOIN "tabSales Person" p ON p.employee = e.name
  WHERE COALESCE(e.user_id, '') <> ''
  GROUP BY e.user_id),
links AS (
  SELECT p.parent,
         MIN(CASE WHEN p.reference_doctype = 'Customer' THEN p.reference_docname END) AS customer,
         MIN(CASE WHEN p.reference_doctype = 'Opportunity' THEN p.reference_docname END) AS opportunity
  FROM "tabEvent Participants" p
  WHERE p.parenttype = 'Event' AND p.reference_doctype IN ('Customer', 'Opportunity')
  GROUP BY p.parent)
SELECT e.name AS "id",
       u.seller AS "payee",
       CAST(e.starts_on AS DATE) AS "date",
       CASE WHEN e.event_category = 'Sent/Received Email' THEN 'e-mail'
            WHEN COALESCE(e.event_category, '') = '' THEN 'event'
            ELSE LOWER(e.event_category) END AS "type",
       COALESCE(c.name, d.name) AS "customer",
       o.name AS "opportunity"
FROM "tabEvent" e
JOIN links l ON l.parent = e.name
JOIN users u ON u.user_id = e.owner
LEFT JOIN "tabCustomer" c ON c.name = l.customer
LEFT JOIN "tabOpportunity" o ON o.name = l.opportunity
     AND o.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
     AND EXISTS (SELECT 1 FROM "tabUser" w WHERE w.name = COALESCE(NULLIF(o.opportunity_owner, ''), o.owner))
LEFT JOIN "tabCustomer" d ON d.name = o.party_name AND o.opportunity_from = 'Customer'
WHERE COALESCE(e.status, 'Open') <> 'Cancelled'
ORDER BY e.name
