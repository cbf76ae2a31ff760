-- Destinations that showed an origin separately in an earlier edition and do not in a later one, by origin.
select origin, destination
from stock_bilateral
where edition = $earlier
except
select origin, destination
from stock_bilateral
where edition = $later
order by origin, destination
