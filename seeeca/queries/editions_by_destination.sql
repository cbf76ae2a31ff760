-- Emigrants in one year by origin and destination, as two editions count them; null: not shown separately.
with earlier as (
  select origin, destination, persons
  from stock_bilateral
  where edition = $earlier and year = $year and sex = 'both'
),

later as (
  select origin, destination, persons
  from stock_bilateral
  where edition = $later and year = $year and sex = 'both'
)

select
  coalesce(earlier.origin, later.origin) as origin,
  coalesce(earlier.destination, later.destination) as destination,
  earlier.persons as earlier,
  later.persons as later
from earlier
full join later using (origin, destination)
order by 1, 2
