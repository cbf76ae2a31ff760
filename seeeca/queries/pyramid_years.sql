-- The years for which a country's population is given by sex and age.
select distinct year
from population_age
where edition = $edition
  and country = $country
  and sex = 'female'
order by year
