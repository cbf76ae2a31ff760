-- Projected net migrants by five-year age group, both sexes: country by country, year by year, youngest first.
select country, year, cast(regexp_extract(age_group, '^\d+') as integer) as lowest_age, persons
from migration_age
where edition = $edition
order by country, year, lowest_age
