-- Sales persons (those who are no group, have an employee, or stand in a sales team), and owners of opportunities who are no sales person.
WITH sellers AS (
  SELECT p.name, p.sales_person_name, p.parent_sales_person, p.employee
  FROM "tabSales Person" p
  WHERE p.is_group = 0 OR COALESCE(p.employee, '') <> ''
     OR p.name IN (SELECT t.sales_person FROM "tabSales Team" t WHERE t.parenttype = 'Sales Invoice')),
users AS (
  SELECT e.user_id, MIN(s.name) AS seller
  FROM "tabEmployee" e JOIN sellers s ON s.employee = e.name
  WHERE COALESCE(e.user_id, '') <> ''
  GROUP BY e.user_id)
SELECT s.name AS "id",
       COALESCE(e.employee_name, s.sales_person_name) AS "name",
       e.designation AS "role",
       d.name AS "department",
       COALESCE((SELECT MIN(m.name) FROM sellers m WHERE m.employee = e.reports_to),
                (SELECT m.name FROM sellers m WHERE m.name = s.parent_sales_person)) AS "manager",
       e.date_of_joining AS "joined",
       CAST(e.relieving_date + INTERVAL '1' DAY AS DATE) AS "left"
FROM sellers s
LEFT JOIN "tabEmployee" e ON e.name = s.employee
LEFT JOIN "tabDepartment" d ON d.name = e.department AND d.is_group = 0
     AND d.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
UNION ALL
SELECT u.name, u.full_name, NULL, NULL, NULL, NULL, NULL
FROM "tabUser" u
WHERE u.name IN (SELECT COALESCE(NULLIF(o.opportunity_owner, ''), o.owner) FROM "tabOpportunity" o
                 WHERE o.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1))
  AND u.name NOT IN (SELECT x.user_id FROM users x)
ORDER BY "id"
