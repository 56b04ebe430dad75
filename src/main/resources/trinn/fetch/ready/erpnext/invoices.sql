-- Submitted sales invoices and credit notes (these below zero) of the first company, without VAT, in the company's currency.
SELECT s.name AS "id",
       s.customer AS "customer",
       s.posting_date AS "date",
       s.due_date AS "due",
       ROUND(s.base_net_total, 2) AS "amount"
FROM "tabSales Invoice" s
WHERE s.docstatus = 1
  AND COALESCE(s.is_opening, 'No') <> 'Yes'
  AND s.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
ORDER BY s.name
