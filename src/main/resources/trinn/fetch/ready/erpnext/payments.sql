-- What submitted payment entries paid of sales invoices of the first company, without the share of VAT (money paid back is below zero).
SELECT r.name AS "id",
       COALESCE(b.name, s.name) AS "invoice",
       p.posting_date AS "date",
       ROUND(r.allocated_amount * COALESCE(NULLIF(r.exchange_rate, 0), 1) * s.base_net_total
             / COALESCE(NULLIF(s.base_rounded_total, 0), s.base_grand_total), 2) AS "amount"
FROM "tabPayment Entry Reference" r
JOIN "tabPayment Entry" p ON p.name = r.parent AND r.parenttype = 'Payment Entry'
JOIN "tabSales Invoice" s ON s.name = r.reference_name AND r.reference_doctype = 'Sales Invoice'
LEFT JOIN "tabSales Invoice" b ON b.name = s.return_against AND s.is_return = 1 AND b.docstatus = 1
     AND COALESCE(b.is_opening, 'No') <> 'Yes'
WHERE p.docstatus = 1
  AND s.docstatus = 1
  AND COALESCE(s.is_opening, 'No') <> 'Yes'
  AND s.base_grand_total <> 0
  AND s.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
ORDER BY r.name
