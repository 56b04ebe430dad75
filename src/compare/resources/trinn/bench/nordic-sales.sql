-- The scheme rules/nordic-sales for everybody at once. Attainment is the one quotient: DuckDB divides in floating point.
WITH
earned AS (
  SELECT
    m.seller,
    m.month,
    m.revenue_target > 0 AS has_quota,
    coalesce(round(m.base_salary * m.calendar_share * m.part_time, 2), 0)::DECIMAL(14, 2) AS base_salary,
    coalesce((
      SELECT round(sum(greatest(least(abs(m.paid_margin), r.next_from) - r.from_border, 0)::DECIMAL(20, 8) * r.gives), 2)
      FROM commission_rates r
    )::DECIMAL(14, 2) * sign(m.paid_margin), 0)::DECIMAL(13, 2) AS commission,
    coalesce(round(
      (m.variable_base * m.calendar_share * m.part_time)::DECIMAL(20, 10)
        * (c.gives + ((m.revenue / nullif(m.revenue_target, 0))::DECIMAL(20, 14) - c.from_border) * c.slope)::DECIMAL(18, 10),
      2), 0)::DECIMAL(13, 2) AS plan_bonus,
    coalesce(u.unit_extra, 0)::DECIMAL(13, 2) AS unit_extra,
    (CASE WHEN m.quality < t.quality_floor THEN m.quality ELSE 1 END)::DECIMAL(19, 16) AS gate,
    (CASE
      WHEN m.department >= m.department_maximum THEN t.maximum_factor
      WHEN m.department >= m.department_norm THEN t.norm_factor
      WHEN m.department >= m.department_minimum THEN t.minimum_factor
      ELSE 1
    END)::DECIMAL(6, 4) AS factor
  FROM seller_month m
  CROSS JOIN terms t
  LEFT JOIN plan_coefficients c
    ON (m.revenue / nullif(m.revenue_target, 0))::DECIMAL(20, 14) >= c.from_border
    AND (m.revenue / nullif(m.revenue_target, 0))::DECIMAL(20, 14) < c.next_from
  LEFT JOIN (
    SELECT
      p.seller,
      p.month,
      sum(round((p.quantity - t.unit_plan)::DECIMAL(10, 2) * p.unit_value * t.unit_rate, 2)) AS unit_extra
    FROM product p
    CROSS JOIN terms t
    WHERE p.quantity > t.unit_plan
    GROUP BY ALL
  ) u ON u.seller = m.seller AND u.month = m.month
),
variable AS (
  SELECT
    e.seller,
    e.month,
    e.has_quota,
    e.base_salary,
    least(
      (round(e.commission * e.gate * e.factor, 2)
        + round(e.plan_bonus * e.gate * e.factor, 2)
        + round(e.unit_extra * e.gate * e.factor, 2))::DECIMAL(14, 2),
      t.cap) AS pay,
    t.draw
  FROM earned e
  CROSS JOIN terms t
),
-- What is owed is how far the running sum of what falls short lies above the lowest it ever was.
running AS (
  SELECT
    *,
    sum(CASE WHEN has_quota THEN draw - pay ELSE 0 END) OVER months AS short
  FROM variable
  WINDOW months AS (PARTITION BY seller ORDER BY month)
),
owing AS (
  SELECT
    *,
    short - least(min(short) OVER (PARTITION BY seller ORDER BY month), 0) AS owed
  FROM running
)
SELECT
  (base_salary + pay + owed - coalesce(lag(owed) OVER (PARTITION BY seller ORDER BY month), 0))::DECIMAL(14, 2) AS payout
FROM owing
ORDER BY seller, month
