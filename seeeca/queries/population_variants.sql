-- Population of one country in one edition: estimates and the variants asked for.
select year, variant, value
from observation
where indicator = 'population'
  and edition = $edition
  and country = $country
  and variant in (select unnest($variants))
  and year between $first_year and $last_year
order by variant, year
