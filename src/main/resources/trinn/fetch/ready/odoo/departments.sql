-- Departments of the first company (and those that belong to no company), by their English name.
SELECT CAST(d.id AS text) AS "id",
       COALESCE(to_jsonb(d.name) ->> 'en_US', to_jsonb(d.name) #>> '{}') AS "name"
FROM hr_department d
WHERE d.company_id IS NULL OR d.company_id = (SELECT MIN(id) FROM res_company)
ORDER BY d.id
