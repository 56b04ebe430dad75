-- Lines of submitted credit notes that give back a line of a submitted sales invoice.
WITH team AS (
  SELECT DISTINCT t.parent FROM "tabSales Team" t
  WHERE t.parenttype = 'Sales Invoice' AND COALESCE(t.sales_person, '') <> '')
SELECT l.name AS "id",
       o.name AS "sale",
       s.posting_date AS "date",
       ROUND(-l.base_net_amount, 2) AS "amount",
       ROUND(-l.qty, 3) AS "quantity"
FROM "tabSales Invoice Item" l
JOIN "tabSales Invoice" s ON s.name = l.parent AND l.parenttype = 'Sales Invoice'
JOIN "tabSales Invoice Item" o ON o.name = l.sales_invoice_item AND o.parenttype = 'Sales Invoice'
JOIN "tabSales Invoice" q ON q.name = o.parent AND q.company = s.company
JOIN team x ON x.parent = q.name
WHERE s.docstatus = 1
  AND s.is_return = 1
  AND COALESCE(s.is_opening, 'No') <> 'Yes'
  AND s.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
  AND q.docstatus = 1
  AND q.is_return = 0
  AND COALESCE(q.is_opening, 'No') <> 'Yes'
  AND l.base_net_amount < 0
ORDER BY l.name
