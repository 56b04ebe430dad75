-- Opportunities (not leads) that have a salesperson: in play, won, or lost, the amount is the expected revenue.
WITH company AS (SELECT MIN(id) AS id FROM res_company),
optional AS (SELECT TRUE AS active),
deals AS (
  SELECT l.id, l.name, l.user_id, l.partner_id, l.source_id, l.expected_revenue, l.create_date, l.date_closed,
         l.date_last_stage_update, c.id AS company,
         CASE WHEN l.active AND s.is_won THEN 'won'
              WHEN l.active THEN 'open'
              WHEN l.probability = 0 THEN 'lost' END AS status,
         COALESCE(to_jsonb(s.name) ->> 'en_US', to_jsonb(s.name) #>> '{}') AS stage
  FROM crm_lead l
  JOIN company c ON COALESCE(l.company_id, c.id) = c.id
  LEFT JOIN crm_stage s ON s.id = l.stage_id
  WHERE l.type = 'opportunity' AND l.user_id IS NOT NULL),
steps AS (
  SELECT a.id, a.res_id, a.summary, a.date_deadline,
         (SELECT active FROM mail_activity b WHERE b.id = a.id) AS planned
  FROM mail_activity a CROSS JOIN optional
  WHERE a.res_model = 'crm.lead')
SELECT CAST(l.id AS text) AS "id",
       l.name AS "name",
       COALESCE(CAST(e.id AS text), CONCAT('user-', l.user_id)) AS "payee",
       CAST(p.commercial_partner_id AS text) AS "customer",
       COALESCE(to_jsonb(u.name) ->> 'en_US', to_jsonb(u.name) #>> '{}') AS "source",
       l.stage AS "stage",
       l.status AS "status",
       l.expected_revenue AS "amount",
       CAST(l.create_date AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Oslo' AS date) AS "created",
       CASE WHEN l.status <> 'open' THEN
         CAST(COALESCE(l.date_closed, l.date_last_stage_update) AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Oslo' AS date)
       END AS "closed",
       (SELECT a.summary FROM steps a
        WHERE a.res_id = l.id AND a.planned IS NOT FALSE
        ORDER BY a.date_deadline, a.id LIMIT 1) AS "next step"
FROM deals l
LEFT JOIN hr_employee e ON e.user_id = l.user_id AND e.company_id = l.company
LEFT JOIN res_partner p ON p.id = l.partner_id
LEFT JOIN utm_source u ON u.id = l.source_id
WHERE l.status IS NOT NULL
ORDER BY l.id
