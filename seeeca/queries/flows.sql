-- Modelled moves into and out of one country by period.
select
  period_start as year,
  period_end,
  sum(case when destination = $country then persons else 0 end)::double as moved_in,
  sum(case when origin = $country then persons else 0 end)::double as moved_out
from flow_bilateral
where edition = $edition
  and sex = 'both'
  and (origin = $country or destination = $country)
group by period_start, period_end
order by period_start
