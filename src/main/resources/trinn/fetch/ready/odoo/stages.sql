-- When an opportunity reached a stage: the first stage on the day it was created, the others from the log of changes.
WITH company AS (SELECT MIN(id) AS id FROM res_company),
deals AS (
  SELECT l.id, l.create_date, COALESCE(to_jsonb(s.name) ->> 'en_US', to_jsonb(s.name) #>> '{}') AS stage
  FROM crm_lead l
  JOIN company c ON COALESCE(l.company_id, c.id) = c.id
  LEFT JOIN crm_stage s ON s.id = l.stage_id
  WHERE l.type = 'opportunity' AND l.user_id IS NOT NULL AND (l.active OR l.probability = 0)),
changes AS (
  SELECT v.id, n.res_id AS lead, n.date,
         COALESCE(to_jsonb(a.name) ->> 'en_US', to_jsonb(a.name) #>> '{}', v.old_value_char) AS before,
         COALESCE(to_jsonb(b.name) ->> 'en_US', to_jsonb(b.name) #>> '{}', v.new_value_char) AS after,
         ROW_NUMBER() OVER (PARTITION BY n.res_id ORDER BY n.date, v.id) AS nr
  FROM mail_tracking_value v
  JOIN mail_message n ON n.id = v.mail_message_id AND n.model = 'crm.lead'
  JOIN ir_model_fields f ON f.id = v.field_id AND f.model = 'crm.lead' AND f.name = 'stage_id'
  LEFT JOIN crm_stage a ON a.id = v.old_value_integer
  LEFT JOIN crm_stage b ON b.id = v.new_value_integer),
steps AS (
  SELECT d.id AS lead, 0 AS nr, COALESCE(f.before, d.stage) AS stage, d.create_date AS at
  FROM deals d LEFT JOIN changes f ON f.lead = d.id AND f.nr = 1
  UNION ALL
  SELECT d.id, x.nr, x.after, x.date FROM deals d JOIN changes x ON x.lead = d.id)
SELECT CAST(s.lead AS text) AS "opportunity",
       s.stage AS "stage",
       CAST(s.at AT TIME ZONE 'UTC' AT TIME ZONE 'Europe/Oslo' AS date) AS "date"
FROM steps s
WHERE s.stage IS NOT NULL
ORDER BY s.lead, s.nr
