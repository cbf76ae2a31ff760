-- Categories of SDG 10.7.2 by domain and round, country by country.
select country, round, domain, category
from policy_category
where edition = $edition
order by country, domain, round
