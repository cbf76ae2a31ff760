-- People from one of two places who live in the other, both directions, in every edition and year.
select
    origin,
    edition,
    year,
    max(persons) filter (where sex = 'female') as women,
    max(persons) filter (where sex = 'male') as men,
    max(persons) filter (where sex = 'both') as both
from stock_bilateral
where origin in ($one, $other)
  and destination in ($one, $other)
  and origin != destination
group by origin, edition, year
order by origin, edition, year
