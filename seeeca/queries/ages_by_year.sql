-- People by five-year age group, both sexes, from a year on: country by country, year by year, youngest first.
select country, year, cast(regexp_extract(age_group, '^\d+') as integer) as lowest_age, persons
from population_age
where edition = $edition
  and sex = 'both'
  and year >= $first_year
order by country, year, lowest_age
