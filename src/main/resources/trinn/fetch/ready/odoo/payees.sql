-- Employees of the first company who have a user or manage one who has, and users without an employee who stand as salesperson on a record.
WITH company AS (SELECT MIN(id) AS id FROM res_company),
optional AS (SELECT CAST(NULL AS date) AS first_contract_date),
people AS (
  SELECT e.id, e.name, e.user_id, e.job_title, e.department_id, e.parent_id, e.departure_date
  FROM hr_employee e JOIN company c ON e.company_id = c.id
  WHERE e.user_id IS NOT NULL
     OR e.id IN (SELECT m.parent_id FROM hr_employee m WHERE m.user_id IS NOT NULL AND m.company_id = e.company_id)),
sellers AS (
  SELECT o.user_id FROM sale_order o JOIN company c ON o.company_id = c.id WHERE o.state IN ('sale', 'done')
  UNION
  SELECT l.user_id FROM crm_lead l JOIN company c ON COALESCE(l.company_id, c.id) = c.id WHERE l.type = 'opportunity'
  UNION
  SELECT m.invoice_user_id FROM account_move m JOIN company c ON m.company_id = c.id
  WHERE m.move_type = 'out_refund' AND m.state = 'posted')
SELECT CAST(e.id AS text) AS "id",
       e.name AS "name",
       e.job_title AS "role",
       CAST(d.id AS text) AS "department",
       CAST(m.id AS text) AS "manager",
       (SELECT first_contract_date FROM hr_employee h WHERE h.id = e.id) AS "joined",
       e.departure_date + 1 AS "left"
FROM people e
CROSS JOIN optional
LEFT JOIN people m ON m.id = e.parent_id
LEFT JOIN hr_department d ON d.id = e.department_id
     AND (d.company_id IS NULL OR d.company_id = (SELECT c.id FROM company c))
UNION ALL
SELECT CONCAT('user-', u.id), p.name, NULL, NULL, NULL, NULL, NULL
FROM res_users u
JOIN res_partner p ON p.id = u.partner_id
WHERE u.id IN (SELECT s.user_id FROM sellers s)
  AND u.id NOT IN (SELECT x.user_id FROM people x WHERE x.user_id IS NOT NULL)
ORDER BY "id"
