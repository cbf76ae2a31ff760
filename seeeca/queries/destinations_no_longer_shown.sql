-- Destinations that showed an origin separately in an earlier edition and do not in a later one.
select distinct destination
from stock_bilateral
where edition = $earlier
  and origin = $origin
  and destination not in (
    select destination
    from stock_bilateral
    where edition = $later
      and origin = $origin
  )
order by destination
