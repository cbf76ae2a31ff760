-- Immigrants of one country by origin in one year, most first; residual origins and true zeros among them.
select origin as partner, persons
from stock_bilateral
where edition = $edition
  and destination = $country
  and year = $year
  and sex = 'both'
order by persons desc, partner
