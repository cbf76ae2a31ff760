-- What countries did about each treaty: action, date as precise as known, and the date of the status table.
select edition, treaty, country, action, date, "precision", as_of
from treaty_action
where country in (select unnest($countries))
order by treaty, country, edition, action
