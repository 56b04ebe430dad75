-- Product variants, archived ones too, with their category, sales price and (from Odoo 18 on) the cost in the first company.
WITH optional AS (SELECT CAST(NULL AS jsonb) AS standard_price)
SELECT CAST(p.id AS text) AS "id",
       COALESCE(to_jsonb(t.name) ->> 'en_US', to_jsonb(t.name) #>> '{}') AS "name",
       COALESCE(to_jsonb(g.name) ->> 'en_US', to_jsonb(g.name) #>> '{}') AS "group",
       t.list_price AS "list price",
       CAST((SELECT standard_price FROM product_product s WHERE s.id = p.id)
            ->> CAST((SELECT MIN(c.id) FROM res_company c) AS text) AS numeric) AS "cost"
FROM product_product p
CROSS JOIN optional
JOIN product_template t ON t.id = p.product_tmpl_id
LEFT JOIN product_category g ON g.id = t.categ_id
WHERE t.company_id IS NULL OR t.company_id = (SELECT MIN(c.id) FROM res_company c)
   OR p.id IN (SELECT l.product_id FROM sale_order_line l)
ORDER BY p.id
