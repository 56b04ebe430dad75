-- Money that was matched with posted invoices of the first company, without the share of VAT (money paid back is below zero).
WITH parts AS (
  SELECT r.id, d.move_id AS document, c.move_id AS other, r.max_date, r.amount
  FROM account_partial_reconcile r
  JOIN account_move_line d ON d.id = r.debit_move_id
  JOIN account_move_line c ON c.id = r.credit_move_id
  UNION ALL
  SELECT r.id, c.move_id, d.move_id, r.max_date, -r.amount
  FROM account_partial_reconcile r
  JOIN account_move_line d ON d.id = r.debit_move_id
  JOIN account_move_line c ON c.id = r.credit_move_id)
SELECT CAST(x.id AS text) AS "id",
       CAST(CASE WHEN b.state = 'posted' THEN b.id ELSE m.id END AS text) AS "invoice",
       x.max_date AS "date",
       ROUND(x.amount * m.amount_untaxed_signed / m.amount_total_signed, 2) AS "amount"
FROM parts x
JOIN account_move m ON m.id = x.document
JOIN account_move o ON o.id = x.other
JOIN account_journal j ON j.id = o.journal_id
LEFT JOIN account_move b ON b.id = m.reversed_entry_id AND m.move_type = 'out_refund'
WHERE m.move_type IN ('out_invoice', 'out_refund')
  AND m.state = 'posted'
  AND m.amount_total_signed <> 0
  AND m.company_id = (SELECT MIN(id) FROM res_company)
  AND o.move_type = 'entry'
  AND o.state = 'posted'
  AND j.type IN ('bank', 'cash', 'credit')
ORDER BY x.id, x.document
