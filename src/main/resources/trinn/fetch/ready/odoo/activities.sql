-- Meetings in the calendar that belong to an opportunity, and activities on opportunities that were marked as done, by those who are employees.
WITH company AS (SELECT MIN(id) AS id FROM res_company),
deals AS (
  SELECT l.id, p.commercial_partner_id AS customer
  FROM crm_lead l
  JOIN company c ON COALESCE(l.company_id, c.id) = c.id
  LEFT JOIN res_partner p ON p.id = l.partner_id
  WHERE l.type = 'opportunity' AND l.user_id IS NOT NULL AND (l.active OR l.probability = 0)),
people AS (
  SELECT e.id, e.user_id, u.partner_id
  FROM hr_employee e JOIN company c ON c.id = e.company_id JOIN res_users u ON u.id = e.user_id)
SELECT CONCAT('meeting-', v.id) AS "id",
       CAST(e.id AS text) AS "payee",
       CAST(v.start AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Oslo' AS date) AS "date",
       'meeting' AS "type",
       CAST(d.customer AS text) AS "customer",
       CAST(d.id AS text) AS "opportunity"
FROM calendar_event v
JOIN deals d ON d.id = v.opportunity_id
JOIN people e ON e.user_id = v.user_id
WHERE v.active AND v.start IS NOT NULL
UNION ALL
SELECT CONCAT('done-', n.id),
       CAST(e.id AS text),
       CAST(n.date AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Oslo' AS date),
       CASE WHEN t.category = 'phonecall' THEN 'call'
            WHEN LOWER(COALESCE(to_jsonb(t.name) ->> 'en_US', to_jsonb(t.name) #>> '{}')) = 'email' THEN 'e-mail'
            WHEN LOWER(COALESCE(to_jsonb(t.name) ->> 'en_US', to_jsonb(t.name) #>> '{}')) IN ('to do', 'to-do') THEN 'task'
            ELSE LOWER(COALESCE(to_jsonb(t.name) ->> 'en_US', to_jsonb(t.name) #>> '{}')) END,
       CAST(d.customer AS text),
       CAST(d.id AS text)
FROM mail_message n
JOIN mail_activity_type t ON t.id = n.mail_activity_type_id
JOIN deals d ON d.id = n.res_id
JOIN people e ON e.partner_id = n.author_id
WHERE n.model = 'crm.lead' AND COALESCE(t.category, 'default') <> 'meeting'
ORDER BY "id"
