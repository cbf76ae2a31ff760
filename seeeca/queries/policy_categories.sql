-- Categories of SDG 10.7.2 of some countries, by domain and round.
select country, round, domain, category
from policy_category
where edition = $edition
  and country in (select unnest($countries))
order by country, domain, round
