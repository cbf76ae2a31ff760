-- The editions of the migrant stock that give ages.
select distinct edition::varchar as edition
from stock_age
order by edition
