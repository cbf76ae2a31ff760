-- Population in one edition: estimates and the variants asked for, with the bounds of a projection, country by country.
select country, year, variant, value, lower, upper
from observation
where indicator = 'population'
  and edition = $edition
  and variant in (select unnest($variants))
  and year between $first_year and $last_year
order by country, variant, year
