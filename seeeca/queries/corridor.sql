-- People from one place who live in another: all corridors (origin-destination) of a partner, every edition and year.
select
    concat(origin, '-', destination) as corridor,
    edition,
    year,
    max(persons) filter (where sex = 'female') as women,
    max(persons) filter (where sex = 'male') as men,
    max(persons) filter (where sex = 'both') as both
from stock_bilateral
where origin = $partner
  or destination = $partner
group by origin, destination, edition, year
order by corridor, edition, year
