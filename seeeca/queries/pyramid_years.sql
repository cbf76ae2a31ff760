-- The years for which each country's population is given by sex and age.
select distinct country, year
from population_age
where edition = $edition
  and sex = 'female'
order by country, year
