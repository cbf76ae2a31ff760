-- The rounds in which categories of SDG 10.7.2 were reported.
select distinct round
from policy_category
where edition = $edition
order by round
