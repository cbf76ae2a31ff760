-- Emigrants of one country by destination in one year, most first; true zeros among them.
select destination as partner, persons
from stock_bilateral
where edition = $edition
  and origin = $country
  and year = $year
  and sex = 'both'
order by persons desc, partner
