-- Dead and missing people by route and year, with the last month that has a record.
select route, year, sum(dead_or_missing)::bigint as persons, sum(incidents)::bigint as incidents, max(month) as last_month
from route_deaths
where edition = $edition
group by route, year
order by route, year
