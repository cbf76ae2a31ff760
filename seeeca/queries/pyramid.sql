-- Women and men of one country by five-year age group in one year, youngest first.
select age_group, sex, variant, persons
from population_age
where edition = $edition
  and country = $country
  and year = $year
  and sex in ('female', 'male')
order by sex, cast(regexp_extract(age_group, '^\d+') as integer)
