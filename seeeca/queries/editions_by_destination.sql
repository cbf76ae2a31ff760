-- Emigrants of one country in one year by destination, as two editions count them; null: not shown separately.
with earlier as (
  select destination, persons
  from stock_bilateral
  where edition = $earlier and origin = $origin and year = $year and sex = 'both'
),

later as (
  select destination, persons
  from stock_bilateral
  where edition = $later and origin = $origin and year = $year and sex = 'both'
)

select
  coalesce(earlier.destination, later.destination) as destination,
  earlier.persons as earlier,
  later.persons as later
from earlier
full join later using (destination)
order by 1
