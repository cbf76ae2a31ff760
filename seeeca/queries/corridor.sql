-- People from one place who live in another, in every edition and year, by sex.
select edition, year, sex, persons
from stock_bilateral
where destination = $destination
  and origin = $origin
order by edition, sex, year
