-- Projected net migrants of one country by five-year age group, both sexes: youngest first, year by year.
select year, cast(regexp_extract(age_group, '^\d+') as integer) as lowest_age, persons
from migration_age
where edition = $edition
  and country = $country
order by year, lowest_age
