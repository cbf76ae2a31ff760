-- The years for which an edition gives a country's immigrants by sex and age.
select distinct year
from stock_age
where edition = $edition
  and destination = $country
  and sex = 'female'
order by year
