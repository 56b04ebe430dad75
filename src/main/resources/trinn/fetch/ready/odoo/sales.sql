-- Lines of confirmed orders of the first company that have a salesperson, and lines of credit notes made by hand without an order (below zero): without VAT, in the company's currency.
WITH company AS (SELECT MIN(id) AS id FROM res_company),
optional AS (SELECT CAST(NULL AS numeric) AS purchase_price),
lines AS (
  SELECT l.id, o.name AS order_name, o.date_order, o.user_id, o.company_id, o.partner_id, l.product_id,
         l.product_uom_qty AS quantity, l.price_unit, l.discount, l.price_subtotal,
         COALESCE(NULLIF(o.currency_rate, 0), 1) AS rate,
         (SELECT purchase_price FROM sale_order_line s WHERE s.id = l.id) AS unit_cost
  FROM sale_order_line l
  CROSS JOIN optional
  JOIN sale_order o ON o.id = l.order_id
  JOIN company c ON c.id = o.company_id
  WHERE o.state IN ('sale', 'done')
    AND o.user_id IS NOT NULL
    AND l.display_type IS NULL
    AND l.is_downpayment IS NOT TRUE)
SELECT CAST(l.id AS text) AS "id",
       l.order_name AS "order",
       CAST(l.date_order AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Oslo' AS date) AS "date",
       COALESCE(CAST(e.id AS text), CONCAT('user-', l.user_id)) AS "payee",
       CAST(p.commercial_partner_id AS text) AS "customer",
       CAST(l.product_id AS text) AS "product",
       l.quantity AS "quantity",
       ROUND(l.price_subtotal / l.rate, 2) AS "amount",
       ROUND(CASE WHEN COALESCE(l.discount, 0) = 0 THEN 0
                  WHEN l.discount < 100 THEN l.price_subtotal * l.discount / (100 - l.discount)
                  ELSE l.price_unit * l.quantity END / l.rate, 2) AS "discount",
       ROUND(NULLIF(l.unit_cost, 0) * l.quantity / l.rate, 2) AS "cost",
       CAST((SELECT m.id
             FROM sale_order_line_invoice_rel r
             JOIN account_move_line a ON a.id = r.invoice_line_id
             JOIN account_move m ON m.id = a.move_id
             WHERE r.order_line_id = l.id AND m.move_type = 'out_invoice' AND m.state = 'posted'
             ORDER BY CASE WHEN m.payment_state = 'reversed' THEN 1 ELSE 0 END, m.id
             LIMIT 1) AS text) AS "invoice"
FROM lines l
LEFT JOIN hr_employee e ON e.user_id = l.user_id AND e.company_id = l.company_id
LEFT JOIN res_partner p ON p.id = l.partner_id
UNION ALL
SELECT CONCAT('credit-', a.id),
       m.name,
       m.invoice_date,
       COALESCE(CAST(e.id AS text), CONCAT('user-', m.invoice_user_id)),
       CAST(p.commercial_partner_id AS text),
       CAST(a.product_id AS text),
       -a.quantity,
       -a.balance,
       0,
       NULL,
       CAST(m.id AS text)
FROM account_move m
JOIN company c ON c.id = m.company_id
JOIN account_move_line a ON a.move_id = m.id
LEFT JOIN hr_employee e ON e.user_id = m.invoice_user_id AND e.company_id = m.company_id
LEFT JOIN res_partner p ON p.id = m.partner_id
WHERE m.move_type = 'out_refund'
  AND m.state = 'posted'
  AND m.reversed_entry_id IS NULL
  AND m.invoice_user_id IS NOT NULL
  AND a.display_type = 'product'
  AND NOT EXISTS (SELECT 1 FROM sale_order_line_invoice_rel r WHERE r.invoice_line_id = a.id)
ORDER BY "id"
