-- Emigrants by origin and destination as the migrant stock counts them, beside UNHCR's refugees and asylum-seekers
-- there at the end of a year and the modelled moves there in the years up to it; the most first.
with stock as (
  select origin::varchar as origin, destination::varchar as destination, persons
  from stock_bilateral
  where edition = $edition and year = $year and sex = 'both'
),

unhcr as (
  select origin::varchar as origin, asylum::varchar as destination, sum(persons)::bigint as persons
  from displaced
  where edition = $unhcr_edition and year = $year and population_type in ('refugees', 'asylum_seekers', 'oip')
  group by displaced.origin, asylum
),

moves as (
  select origin::varchar as origin, destination::varchar as destination, sum(persons)::double as persons
  from flow_bilateral
  where edition = $flow_edition and sex = 'both' and period_start between $first_year and $year
  group by flow_bilateral.origin, flow_bilateral.destination
)

select
  origin,
  destination,
  stock.persons::double as stock,
  unhcr.persons::double as unhcr,
  moves.persons as moves
from stock
full join unhcr using (origin, destination)
left join moves using (origin, destination)
order by origin, greatest(coalesce(stock.persons, 0), coalesce(unhcr.persons, 0)) desc, destination
