-- Immigrants of one country by sex and age group in one year, youngest first.
select age_group, sex, persons
from stock_age
where edition = $edition
  and destination = $country
  and year = $year
  and sex in ('female', 'male')
order by sex, cast(regexp_extract(age_group, '^\d+') as integer)
