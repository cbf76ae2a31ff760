-- Modelled remittances from one country by receiver, in one edition and year.
select receiver as partner, usd
from remittance_corridor
where edition = $edition
  and sender = $country
  and year = $year
order by usd desc, partner
