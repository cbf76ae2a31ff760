"""The official scoring rule on answers, the range that open questions leave, and what would change the result."""

import random
from itertools import product

import pytest

from seeeca import catalogue
from seeeca.assessment import ALL, Answer, Assessment, changes, choices, clean, differing, next_steps, questions, scores
from seeeca.assessment.wording import choice_words
from seeeca.catalogue.reading import LANGUAGES
from seeeca.words.i18n import translator

FRAMEWORK = catalogue.load().framework
QUESTIONS = questions(FRAMEWORK)
DOMAINS = [domain.id for domain in FRAMEWORK.domains]
T = translator("en")


def answered(given: dict[str, str | None]) -> Assessment:
    assessment = Assessment("BLR", 2021)
    for id_, choice in given.items():
        assessment = assessment.with_answer(id_, choice=choice)
    return assessment


def in_domain(domain: str, *given: str | None) -> Assessment:
    ids = [id_ for id_ in QUESTIONS if id_.startswith(domain)]
    return answered(dict(zip(ids, given, strict=True)))


def every(choice: str) -> Assessment:
    return answered(dict.fromkeys(QUESTIONS, choice))


def told(assessment: Assessment, id_: str) -> tuple:
    """Lowest and highest value and category, and how many questions are open."""
    score = scores(assessment, FRAMEWORK)[id_]
    return score.low, score.high, score.lowest.number, score.highest.number, score.open


# The rule ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize(
    ("yes", "value", "category"), [(0, 0, 1), (1, 20, 1), (2, 40, 2), (3, 60, 2), (4, 80, 3), (5, 100, 4)]
)
def test_a_domain_is_worth_the_share_of_its_questions_answered_yes(domain, yes, value, category):
    assessment = in_domain(domain, *["yes"] * yes, *["no"] * (5 - yes))
    assert told(assessment, domain) == (value, value, category, category, 0)


def test_legal_status_only_is_worth_half():
    half = "legal_status_only"
    assert told(in_domain("D1", "yes", "yes", half, half, "yes"), "D1") == (80, 80, 3, 3, 0)
    assert told(in_domain("D1", half, half, half, half, half), "D1") == (50, 50, 2, 2, 0)
    assert told(in_domain("D1", "yes", half, "no", "no", "no"), "D1") == (30, 30, 1, 1, 0)


@pytest.mark.parametrize(("yes", "category"), [(0, 1), (11, 1), (12, 2), (23, 2), (24, 3), (29, 3), (30, 4)])
def test_the_overall_value_is_the_mean_of_thirty(yes, category):
    choices_ = ["yes"] * yes + ["no"] * (30 - yes)
    random.Random(yes).shuffle(choices_)
    low, high, lowest, highest, open_ = told(answered(dict(zip(QUESTIONS, choices_, strict=True))), ALL)
    assert (low, high, lowest, highest, open_) == (pytest.approx(100 * yes / 30), low, category, category, 0)


def test_all_no_is_nothing_and_all_yes_is_everything():
    assert {told(every("no"), id_) for id_ in [*DOMAINS, ALL]} == {(0, 0, 1, 1, 0)}
    assert {told(every("yes"), id_) for id_ in [*DOMAINS, ALL]} == {(100, 100, 4, 4, 0)}


def test_the_cut_offs_and_answers_are_those_of_the_producers_file(real_raw):
    rule = dict(
        line.rsplit(",", 1)
        for line in (real_raw / "sdg_10_7_2" / "scoring_10_7_2.csv").read_text(encoding="utf-8").splitlines()
    )
    assert {name.strip('"'): float(worth) for name, worth in rule.items() if "answer" in name} == {
        "answer, domain 1: yes, regardless of immigration status": FRAMEWORK.answers["yes"],
        "answer, domain 1: yes, only for those with legal immigration status": FRAMEWORK.answers["legal_status_only"],
        "answer, domain 1: no": FRAMEWORK.answers["no"],
        "answer, domains 2-6: yes": FRAMEWORK.answers["yes"],
        "answer, domains 2-6: no": FRAMEWORK.answers["no"],
    }
    limits = [category.at_least for category in FRAMEWORK.categories]
    assert [rule[f"category {each.number} {each.name.en}"] for each in FRAMEWORK.categories] == [
        f"value < {limits[1]:.0f}",
        f"{limits[1]:.0f} <= value < {limits[2]:.0f}",
        f"{limits[2]:.0f} <= value < {limits[3]:.0f}",
        f"value = {limits[3]:.0f}",
    ]


# What is still open ------------------------------------------------------------------------------


def test_nothing_answered_leaves_everything_possible():
    assert {told(Assessment("BLR", 2021), id_)[:4] for id_ in [*DOMAINS, ALL]} == {(0, 100, 1, 4)}


def test_an_open_question_leaves_the_range_it_can_still_give():
    assessment = in_domain("D2", "yes", "yes", "no", None, None)
    assert told(assessment, "D2") == (40, 80, 2, 3, 2)
    assert told(assessment, ALL) == (pytest.approx(200 / 30), 100 * 29 / 30, 1, 3, 27)


def test_a_category_is_certain_before_all_is_answered_where_no_answer_can_change_it():
    assessment = in_domain("D3", "yes", "yes", "no", "no", None)
    assert told(assessment, "D3") == (40, 60, 2, 2, 1)
    assert scores(assessment, FRAMEWORK)["D3"].category.number == 2


@pytest.mark.parametrize("domain", ["D1", "D4"])
def test_the_range_is_from_the_lowest_to_the_highest_of_all_ways_to_answer_what_is_open(domain):
    allowed = choices(QUESTIONS[f"{domain}a"])
    for given in product([*allowed, None], repeat=5):
        low, high, lowest, highest, _ = told(in_domain(domain, *given), domain)
        ways = product(*([each] if each else allowed for each in given))
        closed = [told(in_domain(domain, *way), domain) for way in ([*ways] if given.count(None) < 3 else [])]
        assert 0 <= low <= high <= 100
        if closed:
            assert (low, high) == (min(each[0] for each in closed), max(each[1] for each in closed))
            assert (lowest, highest) == (min(each[2] for each in closed), max(each[3] for each in closed))


@pytest.mark.parametrize("seed", range(20))
def test_a_better_answer_never_lowers_and_a_worse_one_never_raises_any_value(seed):
    chance = random.Random(seed)
    assessment = answered({id_: chance.choice([*choices(each), None]) for id_, each in QUESTIONS.items()})
    before = scores(assessment, FRAMEWORK)
    for id_, question in QUESTIONS.items():
        for choice in choices(question):
            after = scores(assessment.with_answer(id_, choice=choice), FRAMEWORK)
            now = assessment.of(id_).choice
            low, high = (FRAMEWORK.answers[now],) * 2 if now else (0, 1)
            worth = FRAMEWORK.answers[choice]
            for each in (ALL, question.domain.id):
                assert 0 <= after[each].low <= after[each].high <= 100
                assert (after[each].low >= before[each].low) or worth < low
                assert (after[each].high <= before[each].high) or worth > high
        others = {other for other in DOMAINS if other != question.domain.id}
        assert {other: after[other] for other in others} == {other: before[other] for other in others}


# What would change it ----------------------------------------------------------------------------


def test_each_answer_short_of_yes_is_listed_with_what_it_alone_would_give():
    assessment = every("yes").with_answer("D1b", choice="legal_status_only")
    assessment = assessment.with_answer("D5c", choice="no").with_answer("D5d", choice="no")
    found = {
        change.question.id: (change.now, change.domain.low, change.domain.category.number, change.overall.low)
        for change in changes(assessment, FRAMEWORK)
    }
    assert found == {
        "D1b": ("legal_status_only", 100, 4, 100 * 28 / 30),
        "D5c": ("no", 80, 3, 100 * 28.5 / 30),
        "D5d": ("no", 80, 3, 100 * 28.5 / 30),
    }


def test_an_open_question_is_no_change_and_leaves_its_domains_range():
    (change,) = changes(in_domain("D2", "yes", "no", None, "yes", "yes"), FRAMEWORK)
    assert (change.question.id, change.domain.low, change.domain.high, change.domain.category) == ("D2b", 80, 100, None)


@pytest.mark.parametrize(
    ("domain", "given", "category", "needed"),
    [
        ("D2", ["no"] * 5, 2, 2),
        ("D2", ["yes", "no", "no", "no", "no"], 2, 1),
        ("D2", ["yes", "yes", "no", "no", "no"], 3, 2),
        ("D2", ["yes"] * 4 + ["no"], 4, 1),
        ("D1", ["legal_status_only"] * 5, 3, 3),
        ("D1", ["legal_status_only", "legal_status_only", "no", "yes", "yes"], 3, 1),
        ("D1", ["yes", "yes", "yes", "legal_status_only", "legal_status_only"], 4, 2),
    ],
)
def test_the_next_category_takes_the_fewest_answers_that_reach_it(domain, given, category, needed):
    step = next(step for step in next_steps(in_domain(domain, *given), FRAMEWORK) if step.domain == domain)
    assert (step.next.number, step.needed) == (category, needed)


def test_the_highest_category_and_open_domains_have_no_next_one():
    assert {(step.next, step.needed) for step in next_steps(every("yes"), FRAMEWORK)} == {(None, 0)}
    assert {(step.next, step.needed) for step in next_steps(Assessment("BLR", 2021), FRAMEWORK)} == {(None, 0)}


@pytest.mark.parametrize("seed", range(10))
def test_fewer_answers_than_needed_never_reach_the_next_category(seed):
    chance = random.Random(seed)
    assessment = answered({id_: chance.choice(choices(each)) for id_, each in QUESTIONS.items()})
    for step in (step for step in next_steps(assessment, FRAMEWORK) if step.next):
        ids = [id_ for id_, each in QUESTIONS.items() if step.domain in (ALL, each.domain.id)]
        ids.sort(key=lambda id_: FRAMEWORK.answers[assessment.of(id_).choice])
        for number in range(step.needed + 1):
            raised = assessment
            for id_ in ids[:number]:
                raised = raised.with_answer(id_, choice="yes")
            reached = scores(raised, FRAMEWORK)[step.domain].category.number
            assert (reached >= step.next.number) == (number == step.needed), (step.domain, number)


# The value ---------------------------------------------------------------------------------------


def test_the_questions_are_the_thirty_of_the_framework_and_only_domain_one_has_a_third_answer():
    assert [*QUESTIONS] == [f"D{number}{letter}" for number in range(1, 7) for letter in "abcde"]
    assert {id_ for id_, each in QUESTIONS.items() if "legal_status_only" in choices(each)} == {
        f"D1{letter}" for letter in "abcde"
    }
    assert set(FRAMEWORK.answers) == set(choices(QUESTIONS["D1a"]))


def test_an_answer_taken_back_leaves_the_assessment_as_it_was():
    blank = Assessment("BLR", 2021)
    begun = blank.with_answer("D2a", choice="yes", evidence="Law")
    assert begun.answers == {"D2a": Answer("yes", "Law")} and begun.answered == 1
    assert begun.with_answer("D2a", choice=None, evidence="") == blank
    assert (differing(blank, begun), differing(begun, begun)) == (["D2a"], [])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Закон № 225-З\r\nст. 3 ", "Закон № 225-З\nст. 3"),
        ("a\x00b\x07c\ud800d\uffff", "abcd"),
        ("<script>x</script>", "< script>x< /script>"),
        ("ages < 18 and > 5", "ages < 18 and > 5"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
    ],
)
def test_a_typed_text_is_kept_so_that_every_file_can_hold_it(typed, kept):
    assert clean(typed) == kept and clean(kept) == kept


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_answers_to_a_question_have_the_same_words(language):
    t = translator(language)
    for question in QUESTIONS.values():
        names = [choice_words(t, question, choice) for choice in (None, *choices(question))]
        assert len(set(names)) == len(names)
