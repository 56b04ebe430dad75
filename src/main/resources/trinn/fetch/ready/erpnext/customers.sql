-- All customers, with the customer group as their class and the tax id as the organisation number.
SELECT c.name AS "id",
       c.customer_name AS "name",
       c.customer_group AS "class",
       NULLIF(c.tax_id, '') AS "organisation number"
FROM "tabCustomer" c
ORDER BY c.name
