-- Emigrants of one country by destination as the migrant stock counts them, beside UNHCR's refugees and
-- asylum-seekers there at the end of a year and the modelled moves there in the years up to it.
with stock as (
  select destination, persons
  from stock_bilateral
  where edition = $edition and origin = $origin and year = $year and sex = 'both'
),

unhcr as (
  select asylum as destination, sum(persons)::bigint as persons
  from displaced
  where origin = $origin and year = $year and population_type in ('refugees', 'asylum_seekers', 'oip')
  group by asylum
),

moves as (
  select destination, sum(persons)::double as persons
  from flow_bilateral
  where edition = $flow_edition and origin = $origin and sex = 'both' and period_start between $first_year and $year
  group by destination
)

select
  coalesce(stock.destination, unhcr.destination) as destination,
  stock.persons::double as stock,
  unhcr.persons::double as unhcr,
  moves.persons as moves
from stock
full join unhcr on unhcr.destination = stock.destination
left join moves on moves.destination = coalesce(stock.destination, unhcr.destination)
order by greatest(coalesce(stock.persons, 0), coalesce(unhcr.persons, 0)) desc, 1
