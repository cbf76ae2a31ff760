-- What was found of assessments with the Migration Governance Indicators.
select country, level, assessment, status, stated, text, source
from mgi_evidence
where edition = $edition and country in (select unnest($countries))
order by country, level, assessment
