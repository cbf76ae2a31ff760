-- Modelled moves between one country and each partner in one period.
select
  case when destination = $country then origin else destination end as partner,
  sum(case when destination = $country then persons else 0 end)::double as moved_in,
  sum(case when origin = $country then persons else 0 end)::double as moved_out
from flow_bilateral
where edition = $edition
  and sex = 'both'
  and period_start = $year
  and (origin = $country or destination = $country)
group by partner
order by partner
