-- Modelled moves into and out of each country by period.
with moves as (
  select destination::varchar as country, period_start, period_end, persons as moved_in, 0 as moved_out
  from flow_bilateral
  where edition = $edition and sex = 'both'
  union all
  select origin::varchar, period_start, period_end, 0, persons
  from flow_bilateral
  where edition = $edition and sex = 'both'
)

select
  country,
  period_start as year,
  period_end,
  sum(moved_in)::double as moved_in,
  sum(moved_out)::double as moved_out
from moves
group by country, period_start, period_end
order by country, period_start
