-- Figures of one indicator in one edition for some countries and a range of years:
-- estimates, and the medium variant where they end.
select country, year, variant, value, lower, upper, flag
from observation
where indicator = $indicator
  and edition = $edition
  and variant in ('estimates', 'medium')
  and country in (select unnest($countries))
  and year between $first_year and $last_year
order by country, year
