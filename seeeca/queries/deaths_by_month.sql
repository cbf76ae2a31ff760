-- Dead and missing people on one route by month.
select year, month, dead_or_missing as persons, incidents
from route_deaths
where edition = $edition and route = $route
order by year, month
