-- The shares of the sales team, for each line of an invoice that is not credited in full to one sales person.
WITH team AS (
  SELECT t.parent, t.sales_person, SUM(t.allocated_percentage) AS percent
  FROM "tabSales Team" t
  WHERE t.parenttype = 'Sales Invoice' AND COALESCE(t.sales_person, '') <> ''
  GROUP BY t.parent, t.sales_person),
shared AS (
  SELECT t.parent FROM team t GROUP BY t.parent HAVING COUNT(*) > 1 OR SUM(t.percent) <> 100)
SELECT l.name AS "sale",
       t.sales_person AS "payee",
       ROUND(t.percent / 100, 6) AS "share"
FROM "tabSales Invoice Item" l
JOIN "tabSales Invoice" s ON s.name = l.parent AND l.parenttype = 'Sales Invoice'
JOIN shared h ON h.parent = s.name
JOIN team t ON t.parent = s.name
WHERE s.docstatus = 1
  AND COALESCE(s.is_opening, 'No') <> 'Yes'
  AND s.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
  AND NOT (s.is_return = 1 AND COALESCE(l.sales_invoice_item, '') IN (
    SELECT o.name FROM "tabSales Invoice Item" o
    JOIN "tabSales Invoice" q ON q.name = o.parent AND o.parenttype = 'Sales Invoice'
    JOIN team x ON x.parent = q.name
    WHERE q.docstatus = 1 AND q.is_return = 0 AND COALESCE(q.is_opening, 'No') <> 'Yes' AND q.company = s.company))
ORDER BY l.name, t.sales_person
