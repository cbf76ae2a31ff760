-- The years that an edition of an indicator has figures for.
select distinct year
from observation
where indicator = $indicator
  and edition = $edition
order by year
