-- Emigrants of one country by destination in one year, most first.
select destination as partner, persons
from stock_bilateral
where edition = $edition
  and origin = $country
  and year = $year
  and sex = 'both'
  and persons > 0
order by persons desc, partner
