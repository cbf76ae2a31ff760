-- The editions and years in which immigrants of one country are given by age.
select distinct edition, year
from stock_age
where destination = $country
order by edition, year
