-- Posted customer invoices and credit notes (these below zero) of the first company, without VAT, in the company's currency.
SELECT CAST(m.id AS text) AS "id",
       CAST(p.commercial_partner_id AS text) AS "customer",
       m.invoice_date AS "date",
       m.invoice_date_due AS "due",
       m.amount_untaxed_signed AS "amount"
FROM account_move m
LEFT JOIN res_partner p ON p.id = m.partner_id
WHERE m.move_type IN ('out_invoice', 'out_refund')
  AND m.state = 'posted'
  AND m.company_id = (SELECT MIN(id) FROM res_company)
ORDER BY m.id
