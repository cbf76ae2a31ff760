-- Modelled moves of women and men into and out of one country by period; models without sexes give no row.
select
  period_start as year,
  period_end,
  sum(case when destination = $country and sex = 'female' then persons else 0 end)::double as women_in,
  sum(case when destination = $country and sex = 'male' then persons else 0 end)::double as men_in,
  sum(case when origin = $country and sex = 'female' then persons else 0 end)::double as women_out,
  sum(case when origin = $country and sex = 'male' then persons else 0 end)::double as men_out
from flow_bilateral
where edition = $edition
  and sex in ('female', 'male')
  and (origin = $country or destination = $country)
group by period_start, period_end
order by period_start
