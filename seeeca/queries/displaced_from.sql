-- People of one population type from one country in one year, by country of asylum, most first.
select asylum as partner, persons
from displaced
where origin = $country
  and edition = $edition
  and year = $year
  and population_type = $population_type
order by persons desc, partner
