-- Modelled remittances to one country by sender, in one edition and year.
select sender as partner, usd
from remittance_corridor
where edition = $edition
  and receiver = $country
  and year = $year
order by usd desc, partner
