-- Lines of posted credit notes that belong to a line of a confirmed order which was not invoiced again in full.
SELECT CAST(a.id AS text) AS "id",
       CAST(l.id AS text) AS "sale",
       m.invoice_date AS "date",
       a.balance AS "amount",
       a.quantity AS "quantity"
FROM account_move m
JOIN account_move_line a ON a.move_id = m.id
JOIN sale_order_line l ON l.id = (SELECT MIN(r.order_line_id) FROM sale_order_line_invoice_rel r WHERE r.invoice_line_id = a.id)
JOIN sale_order o ON o.id = l.order_id
WHERE m.move_type = 'out_refund'
  AND m.state = 'posted'
  AND m.company_id = (SELECT MIN(id) FROM res_company)
  AND a.display_type = 'product'
  AND a.balance > 0
  AND o.state IN ('sale', 'done')
  AND o.user_id IS NOT NULL
  AND o.company_id = m.company_id
  AND l.display_type IS NULL
  AND l.is_downpayment IS NOT TRUE
  AND l.qty_invoiced < l.product_uom_qty
ORDER BY a.id
