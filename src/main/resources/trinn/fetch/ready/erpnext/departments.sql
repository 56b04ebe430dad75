-- Departments of the first company, without the groups above them.
SELECT d.name AS "id",
       d.department_name AS "name"
FROM "tabDepartment" d
WHERE d.is_group = 0
  AND d.company = (SELECT c.name FROM "tabCompany" c ORDER BY c.creation, c.name LIMIT 1)
ORDER BY d.name
