-- Votes on the Global Compact for Migration and acts on it, as far as pages were found, in one edition.
select country, act, text, date, source
from compact_act
where edition = $edition and country in (select unnest($countries))
order by country, act, text
