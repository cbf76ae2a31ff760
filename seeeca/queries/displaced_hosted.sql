-- People of one population type hosted by one country in one year, by origin, most first.
select origin as partner, persons
from displaced
where asylum = $country
  and edition = $edition
  and year = $year
  and population_type = $population_type
order by persons desc, partner
