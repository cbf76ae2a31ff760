-- Modelled moves into and out of each country by period. The extract holds the pairs that touch SEEECA: the sums of
-- places outside of it are of their moves with it only.
with moved_in as (
  select destination::varchar as country, period_start, period_end, sum(persons)::double as persons
  from flow_bilateral
  where edition = $edition and sex = 'both'
  group by flow_bilateral.destination, period_start, period_end
),

moved_out as (
  select origin::varchar as country, period_start, period_end, sum(persons)::double as persons
  from flow_bilateral
  where edition = $edition and sex = 'both'
  group by flow_bilateral.origin, period_start, period_end
)

select
  country,
  period_start as year,
  period_end,
  coalesce(moved_in.persons, 0) as moved_in,
  coalesce(moved_out.persons, 0) as moved_out
from moved_in
full join moved_out using (country, period_start, period_end)
order by country, period_start
