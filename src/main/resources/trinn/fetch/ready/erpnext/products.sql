-- All items, with the price of the price list Standard Selling and the valuation rate as cost.
SELECT i.name AS "id",
       i.item_name AS "name",
       i.item_group AS "group",
       ROUND(COALESCE((SELECT p.price_list_rate FROM "tabItem Price" p
                       WHERE p.item_code = i.name AND p.selling = 1 AND p.price_list = 'Standard Selling'
                         AND COALESCE(p.customer, '') = ''
                       ORDER BY COALESCE(p.valid_from, CAST('1900-01-01' AS DATE)) DESC, p.name LIMIT 1),
                      NULLIF(i.standard_rate, 0)), 2) AS "list price",
       ROUND(COALESCE(NULLIF(i.valuation_rate, 0), NULLIF(i.last_purchase_rate, 0)), 2) AS "cost"
FROM "tabItem" i
ORDER BY i.name
