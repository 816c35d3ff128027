"""The built book in a real browser: quiet, complete, readable, and playable."""

import json
import random
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe

from minisgd import TrainingPlan

ROOT = Path(__file__).resolve().parents[2]
CONTENTS = yaml.safe_load((ROOT / "book" / "_toc.yml").read_text())
LEDGER = yaml.safe_load((ROOT / "book" / "ledger.yml").read_text(encoding="utf-8"))


def listed(entries):
    """The pages of the contents, with those below them."""
    for entry in entries:
        yield entry["file"]
        yield from listed(entry.get("sections", []))


PAGES = ["intro"] + [
    page for part in CONTENTS["parts"] for page in listed(part["chapters"])
]


# Axe takes its time for the contrast of every word. Of the words of code that look the
# same, one tells it enough; single letters tell it nothing. Nor does it judge words on a
# shade, such as that which says that code goes on to the right.
ONE_WORD_OF_EACH_COLOUR = """() => {
    const shown = new Set();
    for (const code of document.querySelectorAll("pre")) {
        code.style.backgroundImage = "none";
        if (!code.checkVisibility()) continue;
        const ground = getComputedStyle(code).backgroundColor;
        for (const word of code.querySelectorAll("span")) {
            const { color, backgroundColor } = getComputedStyle(word);
            const look = [word.className, color, backgroundColor, ground].join();
            if (shown.has(look) || word.textContent.length < 2)
                word.style.visibility = "hidden";
            else shown.add(look);
        }
    }
}"""


@pytest.mark.parametrize("name", PAGES)
def test_page_is_quiet_fits_and_has_no_barrier_that_axe_knows(name, reader, capsys):
    """Wide by day, and as narrow as a phone at night."""
    page = reader.open(name)
    took = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    size = len(page.content())
    broken = "[...document.images].filter(i => i.complete && !i.naturalWidth).length"
    assert page.evaluate(broken) == 0
    cut = """[...document.querySelectorAll("mjx-container[display]")]
        .filter(formula => formula.scrollWidth > formula.clientWidth + 1)
        .map(formula => formula.closest("section").id)"""
    assert page.locator("article h1").count() == 1
    assert reader.complaints == []  # before axe, which asks for the style sheets again
    page.evaluate(ONE_WORD_OF_EACH_COLOUR)
    for width, scheme in (1280, "light"), (375, "dark"):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.wait_for_timeout(500)  # the theme looks anew what can be scrolled
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(cut) == [], "a formula wider than the page"
        assert "\\(" not in page.locator("article").inner_text(), (
            "a formula as it is typed"
        )
        result = Axe().run(page)
        assert result.violations_count == 0, result.generate_report()
    page.set_viewport_size({"width": 320, "height": 900})  # 1280 at 400 %
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    with capsys.disabled():
        print(
            f"\n{name}: {size / 1000:.0f} kB, loaded in {took:.0f} ms",
            end=" ",
        )


def test_worked_example_shows_its_numbers(reader):
    page = reader.open("words/worked-example")
    box = page.locator("#count-200-5-1000").inner_text()
    plan = TrainingPlan(200, 5, 1000)
    for count in plan.steps_per_epoch, plan.iterations, plan.samples_seen:
        assert f"{count:,}" in box
    assert page.locator("mjx-container").count() >= 1, "the formula is set"
    assert reader.complaints == []


def test_start_page_opens_its_three_doors(reader):
    for door, title in {
        "I want to understand": "Gradient descent",
        "I want to practise": "For students",
        "I want to teach": "For instructors",
    }.items():
        page = reader.open("intro")
        card = page.locator(".sd-card", has_text=door)
        card.click()
        assert title in page.locator("article h1").inner_text()


def test_dark_theme_is_dark(browser, html):
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto((html / "intro.html").as_uri())
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert sum(map(int, colour.strip("rgba()").split(",")[:3])) < 120
    context.close()


def test_every_button_shows_that_the_keyboard_is_at_it(reader):
    page = reader.open("words/batch")
    page.keyboard.press("Tab")  # from here on the focus is that of a keyboard
    buttons = page.locator("button:visible").all()
    assert len(buttons) > 5
    for button in buttons:
        button.focus()
        look = "node => getComputedStyle(node).outlineStyle"
        assert button.evaluate(look) != "none", button.inner_text()


def test_at_night_a_page_is_printed_by_day(reader):
    reader.page.emulate_media(color_scheme="dark")
    page = reader.open("reference/cheat-sheet")
    ink = "getComputedStyle(document.querySelector('article p')).color"
    page.evaluate(f"addEventListener('beforeprint', () => (window.printed = {ink}))")
    at_night = page.evaluate(ink)
    page.pdf()
    assert sum(map(int, page.evaluate("printed").strip("rgb()").split(","))) < 150
    assert page.evaluate(ink) == at_night


@pytest.fixture
def search(reader, html):
    """Search on a phone as a reader does; return what is found, best first."""
    reader.page.set_viewport_size({"width": 375, "height": 740})

    def found(words):
        address = (html / "search.html").as_uri()
        reader.page.goto(f"{address}?q={words.replace(' ', '+')}")
        reader.page.locator(".search-summary", has_text="found").wait_for()
        assert reader.complaints == []
        return reader.page.locator("ul.search li").all()

    return found


def address(result):
    return result.locator("a").get_attribute("href")


@pytest.mark.parametrize(
    "words, first",
    [
        ("steps per epoch", "glossary.html#term-steps-per-epoch"),
        ("steps_per_epoch", "glossary.html#term-steps-per-epoch"),
        ("epoch", "glossary.html#term-epoch"),
        ("batch size", "glossary.html#term-batch-size"),
        ("iteration", "glossary.html#term-iteration"),
        ("drop last", "glossary.html#term-drop_last"),
        ("validation split", "interface/validation.html#api-val-split"),
        ("batch larger than data", "words/batch.html#def-bounds"),
        ("why accuracy goes down", "effects/learning-curves.html#q-accuracy-dips"),
        ("large batch generalization", "effects/sharp-and-flat.html#claim-sharp"),
        ("noise escape local minimum", "effects/valleys.html#claim-valleys"),
        ("last batch smaller", "reference/dictionary.html#the-last-short-batch"),
        ("40,000 updates", "words/worked-example.html#count-200-5-1000"),
        ("what is an epohc", "glossary.html#term-epoch"),
        ("bacth size", "glossary.html#term-batch-size"),
        ("itteration", "glossary.html#term-iteration"),
        ("batchsize", "glossary.html#term-batch-size"),
        (
            "minibatch gradient descent",
            "glossary.html#term-mini-batch-gradient-descent",
        ),
        ("smallest and biggest batch size", "words/batch.html#def-bounds"),
        ("maximum number of epochs", "words/epoch.html#count-max-epochs"),
        ("what is a batch in deep learning", "glossary.html#term-batch"),
        ("what does epoch mean in training", "glossary.html#term-epoch"),
        ("epoch of a neural network", "glossary.html#term-epoch"),
        ("how many steps per epoch", "glossary.html#term-steps-per-epoch"),
        ("batch vs epoch", "words/iterations.html#q-iteration-epoch"),
        (
            "are the batches the same in each epoch",
            "words/epoch.html#q-content-changes",
        ),
        ("batch size per GPU or total", "data/several-devices.html#q-global-batch"),
        ("loss drops at each new epoch", "effects/learning-curves.html#q-epoch-step"),
        ("IterableDataset has no len", "data/larger-than-memory.html#q-stream"),
        (
            "learning rate schedule per step or epoch",
            "reference/dictionary.html#learning-rate-schedules",
        ),
    ],
)
def test_search_leads_to_the_place_that_answers(words, first, search):
    """A word is found where it is defined, what people say where it is settled."""
    assert address(search(words)[0]) == first


def test_search_finds_every_row_by_its_own_words(search, reader):
    search("epoch")  # that page has the places
    asked = {name: row["says"][:80] for name, row in LEDGER.items()}
    found = reader.page.evaluate(
        """asked => {
            const places = readPlaces();
            return asked.map(words => find(words, places)[0].slice(0, 3).map(place => place.address));
        }""",
        list(asked.values()),
    )
    for name, addresses in zip(asked, found):
        assert any(where.endswith(f"#{name}") for where in addresses), name


def test_what_was_found_says_what_it_is_and_where(search):
    box = search("batch larger than data")[0]
    said = box.locator(".context").inner_text()
    assert said.startswith("◐ it depends.") and "in “Batch”" in box.inner_text()
    assert box.locator("strong").first.inner_text() == "batch"
    for result in search("learning rate noise"):
        said = result.locator(".context").inner_text()
        assert said and not said.startswith("Contents")


def test_a_slip_of_the_finger_is_read_as_the_word_that_was_meant(search, reader):
    assert search("shufle") != []
    summary = reader.page.locator(".search-summary")
    assert "Looked for “shuffle” instead of “shufle”." in summary.inner_text()
    for nonsense in "zzz", "zzzzz", "30001":
        assert search(nonsense) == []


def test_a_question_can_be_asked_on_the_start_page(reader):
    page = reader.open("intro")
    page.get_by_label("Search for a word or a question").fill("drop last")
    page.keyboard.press("Enter")
    page.locator("ul.search li a").first.click()
    page.wait_for_url("**/glossary.html#term-drop_last")
    assert reader.complaints == []


def settings():
    """Thousands of settings, small ones all, large ones at random."""
    for samples in range(1, 13):
        for batch_size in range(1, 15):
            for steps in None, 1, 2, 3, 7:
                for drop_last in False, True:
                    yield samples, batch_size, 3, drop_last, steps
    draw = random.Random(0)
    for _ in range(3000):
        yield (
            draw.randint(1, 10**6),
            draw.randint(1, 10**4),
            draw.randint(1, 1000),
            draw.random() < 0.5,
            draw.choice([None, draw.randint(1, 5000)]),
        )


def test_counting_in_the_page_is_counting_in_the_library(reader):
    """The page's script and `minisgd.counting` agree, complaints included."""
    names = "samples", "batchSize", "epochs", "dropLast", "stepsPerEpoch"
    cases = list(settings())
    page = reader.open("words/batch")
    in_page = page.evaluate(
        """cases => cases.map(settings => {
            try {
                const plan = countPlan(settings);
                return [plan.stepsPerEpoch, plan.iterations, plan.samplesSeen, plan.dataPasses];
            } catch (problem) { return problem.message; }
        })""",
        [dict(zip(names, case)) for case in cases],
    )

    def in_library(samples, batch_size, epochs, drop_last, steps):
        try:
            plan = TrainingPlan(samples, batch_size, epochs, drop_last, steps)
        except ValueError as problem:
            return str(problem)
        return [
            plan.steps_per_epoch,
            plan.iterations,
            plan.samples_seen,
            plan.data_passes,
        ]

    assert len(cases) > 4000
    assert in_page == json.loads(json.dumps([in_library(*case) for case in cases]))


def test_batches_can_be_counted_by_keyboard(reader):
    page = reader.open("words/batch")
    place = page.locator(".try-it[data-kind=batches]")
    place.get_by_label("samples").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("103")
    page.keyboard.press("Tab")
    page.keyboard.type("10")
    plan = TrainingPlan(103, 10, 1)
    output = place.locator("[aria-live=polite]")
    assert f"{plan.steps_per_epoch} updates per epoch" in output.inner_text()
    sizes = output.locator("ol li").all_inner_texts()
    assert sizes == [str(size) for size in plan.batch_sizes]
    assert output.locator("ol").get_attribute("aria-live") == "off"  # the sentence is

    place.get_by_label("drop_last").press("Space")
    assert "10 updates per epoch" in output.inner_text()
    place.get_by_label("batch size").fill("0")
    assert output.inner_text() == "batch size must be a positive integer, but got 0."
    assert reader.complaints == []


@pytest.mark.parametrize(
    "typed, sentence",
    [
        ("2.5", "samples must be a positive integer, but got 2.5."),
        ("-3", "samples must be a positive integer, but got -3."),
        ("", "samples must be a positive integer, but got nothing."),
        ("--", "samples must be a positive integer, but got something else."),
        (
            "9007199254740993",
            "samples must be at most 1,000,000,000 on this page, but got "
            "9,007,199,254,740,992.",
        ),
    ],
)
def test_bad_numbers_get_a_sentence(reader, typed, sentence):
    place = reader.open("words/batch").locator(".try-it[data-kind=batches]")
    place.get_by_label("samples").press("Control+a")
    place.get_by_label("samples").press("Delete")
    place.get_by_label("samples").press_sequentially(typed)
    assert place.locator("[aria-live=polite]").inner_text() == sentence


def test_who_comes_back_finds_the_counts_of_what_the_fields_say(reader):
    reader.open("words/batch")
    place = reader.page.locator(".try-it[data-kind=batches]")
    place.get_by_label("samples").fill("77")
    reader.open("words/epoch")
    reader.page.go_back(wait_until="load")
    samples = int(place.get_by_label("samples").input_value())
    batch_size = int(place.get_by_label("batch size").input_value())
    said = place.locator(".sentence").inner_text()
    steps = TrainingPlan(samples, batch_size, 1).steps_per_epoch
    assert said.startswith(f"{steps} update") and f"{samples:,} samples seen" in said


def test_a_long_epoch_shows_its_last_batch(reader):
    place = reader.open("words/batch").locator(".try-it[data-kind=batches]")
    place.get_by_label("samples").fill("1001")
    place.get_by_label("batch size").fill("2")
    boxes = place.locator("ol li").all_inner_texts()
    plan = TrainingPlan(1001, 2, 1)
    assert boxes[-1] == str(plan.batch_sizes[-1])
    hidden = plan.steps_per_epoch - (len(boxes) - 1)
    assert boxes[-2] == f"… {hidden} more …"


def test_descent_takes_the_update_of_the_text(reader):
    page = reader.open("words/gradient-descent")
    place = page.locator(".try-it[data-kind=descent]")
    place.get_by_role("button", name="One update").press("Enter")
    assert "w becomes 0.933" in place.locator(".output").inner_text()
    assert "0.93" in page.locator("article").inner_text()


def test_counters_count_like_the_plan(reader):
    page = reader.open("words/iterations")
    place = page.locator(".try-it[data-kind=counters]")
    place.get_by_label("steps_per_epoch").fill("3")
    plan = TrainingPlan(10, 3, epochs=3, steps_per_epoch=3)
    button = place.get_by_role("button", name="One update")
    for iteration in range(1, plan.iterations + 1):
        button.click()
        shown = place.locator("dd").all_inner_texts()
        epoch, step = divmod(iteration - 1, plan.steps_per_epoch)
        rows = plan.update_sizes_in_epoch(epoch + 1)[step]
        assert shown[:3] == [str(iteration), str(epoch + 1), f"{step + 1} of 3"]
        assert shown[3:5] == [str(rows), str(plan.samples_seen_after(iteration))]


def test_epochs_use_every_sample_once_unless_replaced(reader):
    page = reader.open("words/epoch")
    place = page.locator(".try-it[data-kind=epochs]")
    for _ in range(3):
        place.get_by_role("button", name="Next epoch").click()
        boxes = place.locator("ol span").all_inner_texts()
        assert sorted(map(int, boxes)) == list(range(1, 11))
    assert "Epoch 4: 4 updates, 16 iterations" in place.locator(".output").inner_text()


def test_windows_are_samples(reader):
    page = reader.open("words/sample")
    place = page.locator(".try-it[data-kind=windows]")
    place.get_by_label("values in a window").fill("4")
    expected = len(range(10 - 4))
    assert f"{expected} samples" in place.locator(".output").inner_text()
    assert place.locator("ol li").count() == expected


def test_quiz_answers_open_by_keyboard_and_say_why(reader):
    page = reader.open("words/batch")
    answers = page.locator(".quiz-block details")
    assert answers.count() == 9
    first = answers.nth(0)
    assert not first.locator("p").last.is_visible()
    first.locator("summary").press("Enter")
    assert first.locator("p").last.inner_text().startswith(("✓ Yes", "✗"))
