-- People of one country by five-year age group, both sexes, from a year on: youngest first, year by year.
select year, cast(regexp_extract(age_group, '^\d+') as integer) as lowest_age, persons
from population_age
where edition = $edition
  and country = $country
  and sex = 'both'
  and year >= $first_year
order by year, lowest_age
