-- Lines of submitted sales invoices of the first company that have a sales team, by the sales person with the highest share, and of credit notes that name no line they give back (below zero).
WITH team AS (
  SELECT t.parent, t.sales_person,
         ROW_NUMBER() OVER (PARTITION BY t.parent ORDER BY t.allocated_percentage DESC, t.idx) AS nr
  FROM "tabSales Team" t
  WHERE t.parenttype = 'Sales Invoice' AND COALESCE(t.sales_person, '') <> '')
SELECT l.name AS "id",
       COALESCE(NULLIF(l.sales_order, ''), s.name) AS "order",
       s.posting_date AS "date",
       t.sales_person AS "payee",
       s.customer AS "customer",
       i.name AS "product",
       ROUND(l.qty, 3) AS "quantity",
       ROUND(l.base_net_amount, 2) AS "amount",
       ROUND(CASE WHEN l.base_price_list_rate > l.base_rate THEN (l.base_price_list_rate - l.base_rate) * l.qty ELSE 0 END
             + CASE WHEN s.base_discount_amount <> 0 THEN l.base_amount - l.base_net_amount ELSE 0 END, 2) AS "discount",
       ROUND(NULLIF(l.incoming_rate, 0) * l.stock_qty, 2) AS "cost",
       s.name AS "invoice"
FROM "tabSales Invoice Item" l
JOIN "tabSales Invoice" s ON s.name = l.parent AND l.parenttype = 'Sales Invoice'
JOIN team t ON t.parent = s.name AND t.nr = 1
LEFT JOIN "tabItem" i ON i.name = l.item_code
WHERE s.docstatus = 1
  AND COALESCE(s.is_opening, 'No') <> 'Yes'
  AND s.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
  AND NOT (s.is_return = 1 AND COALESCE(l.sales_invoice_item, '') IN (
    SELECT o.name FROM "tabSales Invoice Item" o
    JOIN "tabSales Invoice" q ON q.name = o.parent AND o.parenttype = 'Sales Invoice'
    JOIN team x ON x.parent = q.name AND x.nr = 1
    WHERE q.docstatus = 1 AND q.is_return = 0 AND COALESCE(q.is_opening, 'No') <> 'Yes' AND q.company = s.company))
ORDER BY l.name
