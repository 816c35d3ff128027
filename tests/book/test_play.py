"""The things to play with, in a real browser, against minisgd and against Python."""

import json
import random
import re

import numpy as np
import pytest
from playwright.sync_api import expect

import minisgd as ms
from minisgd import TrainingPlan

# The batch lab ------------------------------------------------------------------------


def pages_with(kind, pages):
    """The pages that have something of this kind to play with."""
    some = f".try-it[data-kind={kind}]"
    return [name for name, page in pages.items() if page.select(some)]


@pytest.fixture
def lab(reader):
    return reader.open("play/batch-lab").locator(".try-it")


def counters(place):
    names = place.locator("dt").all_inner_texts()
    return dict(zip(names, place.locator("dd").all_inner_texts()))


def test_the_batch_lab_runs_to_the_end_of_the_plan(lab):
    plan = TrainingPlan(50, 8, 3)
    lab.get_by_role("button", name="To the end").click()
    shown = counters(lab)
    assert shown["iteration"] == f"{plan.iterations} of {plan.iterations}"
    assert shown["epoch"] == "3 of 3"
    assert shown["samples seen"] == str(plan.samples_seen)
    assert shown["in this batch"] == str(plan.batch_sizes[-1])
    assert set(lab.locator("ol.samples li").all_inner_texts()) == {"3"}
    assert "Every sample was used 3 times" in lab.locator(".output").inner_text()


def test_every_update_of_the_batch_lab_is_that_of_the_plan(lab):
    lab.get_by_label("steps_per_epoch").fill("3")
    plan = TrainingPlan(50, 8, 3, steps_per_epoch=3)
    for iteration in range(1, plan.iterations + 1):
        lab.get_by_role("button", name="One update").press("Enter")
        epoch, step = divmod(iteration - 1, 3)
        shown = counters(lab)
        assert shown["iteration"] == f"{iteration} of {plan.iterations}"
        assert (shown["epoch"], shown["step"]) == (
            f"{epoch + 1} of 3",
            f"{step + 1} of 3",
        )
        assert shown["in this batch"] == str(
            plan.update_sizes_in_epoch(epoch + 1)[step]
        )
        assert shown["samples seen"] == str(plan.samples_seen_after(iteration))
        marked = lab.locator("ol.samples li.now").count()
        assert marked == int(shown["in this batch"])


def test_batches_of_the_lab_have_the_sizes_of_the_library(lab):
    draw = random.Random(1)
    cases = []
    for _ in range(400):
        samples = draw.randint(1, 60)
        drop_last = draw.random() < 0.5
        batch_size = draw.randint(1, samples if drop_last else 70)
        cases.append(
            (samples, batch_size, drop_last, draw.choice(["shuffled", "in order"]))
        )
    batches = lab.page.evaluate(
        """cases => cases.map(([samples, batchSize, dropLast, order]) => {
            const stream = batchesOf({ samples, batchSize, dropLast, order, seed: 3 });
            return Array.from({ length: 12 }, () => stream.next().value);
        })""",
        cases,
    )
    for (samples, batch_size, drop_last, order), found in zip(cases, batches):
        plan = TrainingPlan(samples, batch_size, 1, drop_last, steps_per_epoch=12)
        assert [len(b["batch"]) for b in found] == list(plan.update_sizes_in_epoch(1))
        for number in {b["pass"] for b in found}:
            rows = [row for b in found if b["pass"] == number for row in b["batch"]]
            assert len(rows) == len(set(rows)), "a pass uses no sample twice"
            if order == "in order":
                assert rows == list(range(len(rows)))


def test_a_link_restores_the_setting_and_the_order(reader, lab):
    lab.get_by_label("samples", exact=True).fill("21")
    lab.get_by_label("batch size").fill("4")
    lab.get_by_label("order").select_option("with replacement")
    lab.get_by_role("button", name="Other order").click()
    lab.get_by_role("button", name="Link to this").click()
    lab.get_by_role("button", name="To the end").click()
    used = lab.locator("ol.samples li").all_inner_texts()
    address = lab.page.url
    page = reader.page.context.new_page()
    page.goto(address)
    other = page.locator(".try-it")
    assert other.get_by_label("samples", exact=True).input_value() == "21"
    other.get_by_role("button", name="To the end").click()
    assert other.locator("ol.samples li").all_inner_texts() == used
    page.goto(address.replace("samples=21", "samples=22"))  # from the same page
    page.wait_for_function("document.querySelectorAll('ol.samples li').length === 22")
    assert reader.complaints == []


def test_the_batch_lab_says_what_is_wrong(lab):
    lab.get_by_label("samples", exact=True).fill("2000")
    said = lab.locator(".output").inner_text()
    assert said == "samples must be at most 1,000 to be drawn, but got 2,000."
    lab.get_by_label("samples", exact=True).fill("0")
    said = lab.locator(".output").inner_text()
    assert said == "samples must be a positive integer, but got 0."
    lab.get_by_label("samples", exact=True).fill("5")
    lab.get_by_label("epochs").fill("1000000000")  # the end would never come
    said = lab.locator(".output").inner_text()
    assert (
        said
        == "samples seen must be at most 10,000,000 to be drawn, but got 5,000,000,000."
    )
    lab.get_by_label("epochs").fill("3")
    lab.get_by_label("drop_last").check()
    assert "so the only batch would be dropped" in lab.locator(".output").inner_text()


def test_what_was_used_is_seen_without_colours(lab):
    lab.page.emulate_media(forced_colors="active")
    lab.get_by_label("order").select_option("in order")
    for _ in range(2):
        lab.get_by_role("button", name="One update").click()
    cells = lab.locator("ol.samples li")
    borders = [
        cells.nth(place).evaluate("cell => getComputedStyle(cell).border")
        for place in (0, 8, 16)  # used, in this batch, not yet
    ]
    assert len(set(borders)) == 3


def test_play_is_on_the_first_screen_of_a_phone(lab):
    lab.page.set_viewport_size({"width": 375, "height": 740})
    play = lab.get_by_role("button", name="Play").bounding_box()
    assert play["y"] + play["height"] < 740
    lab.get_by_role("button", name="Play").click()
    assert lab.page.evaluate("scrollY") == 0


def test_play_pauses_and_goes_slowly_for_those_who_want_little_motion(lab):
    page = lab.page
    page.emulate_media(reduced_motion="reduce")
    page.clock.install(time=0)
    page.reload()
    page.clock.pause_at(3_600_000)  # from here on it is we who let time pass
    lab.get_by_label("speed").select_option("fast")
    lab.get_by_role("button", name="Play").click()
    page.clock.run_for(2500)
    lab.get_by_role("button", name="Pause").click()
    assert counters(lab)["iteration"].split()[0] == "3"  # at once, then one in a second
    page.clock.run_for(2500)
    assert counters(lab)["iteration"].split()[0] == "3"


@pytest.mark.parametrize("name", ["play/batch-lab", "play/descent-lab"])
def test_play_is_read_out_once_and_not_at_every_update(name, reader):
    page = reader.open(name)
    place = page.locator(".try-it")
    page.evaluate(
        """() => {
            window.said = [];
            const output = document.querySelector("[aria-live=polite]");
            new MutationObserver(() => said.push(output.textContent)).observe(output, { childList: true });
        }"""
    )
    place.get_by_role("button", name="Play").click()
    page.wait_for_timeout(700)
    place.get_by_role("button", name="Pause").click()
    said = page.evaluate("said")
    assert len(said) == 2 and said[0] == "Playing …"


# The descent lab ----------------------------------------------------------------------


@pytest.mark.parametrize("batch_size, rate", [(1, 0.05), (8, 0.2), (32, 0.4)])
def test_the_descent_lab_makes_the_updates_of_the_library(reader, batch_size, rate):
    page = reader.open("play/descent-lab")
    data, rows, path, best = page.evaluate(
        """([batchSize, rate]) => {
            const data = descentSamples();
            const stream = batchesOf({ samples: data.length, batchSize, dropLast: false, order: "shuffled", seed: 5 });
            const rows = Array.from({ length: 100 }, () => stream.next().value.batch);
            const path = [DESCENT.start];
            for (const batch of rows) path.push(descentUpdate(path.at(-1), batch.map(row => data[row]), rate));
            return [data, rows, path, lossEllipses(data).best];
        }""",
        [batch_size, rate],
    )
    x = np.array([[sample["x"]] for sample in data])
    y = np.array([[sample["y"]] for sample in data])
    model = ms.Sequential([ms.Dense(1, input_shape=(1,))], dtype="float64")
    model.set_weights([[[path[0][0]]], [path[0][1]]])
    model.compile(ms.SGD(rate), loss="mse")
    for batch, (w, b) in zip(rows, path[1:]):
        model.train_on_batch(x[batch], y[batch])
        kernel, bias = model.get_weights()
        assert np.allclose([kernel.item(), bias.item()], [w, b], rtol=1e-10, atol=1e-12)
    least_squares = np.linalg.lstsq(np.hstack([x, np.ones_like(x)]), y, rcond=None)[0]
    assert np.allclose(least_squares.ravel(), best)


def test_the_ellipses_of_the_descent_lab_join_points_of_equal_loss(reader):
    losses, wanted = reader.open("play/descent-lab").evaluate(
        """() => {
            const data = descentSamples();
            const { best: [w, b], steep, gentle, angle } = lossEllipses(data);
            const lowest = descentLoss([w, b], data);
            const along = (length, turn) => descentLoss([w + length * Math.cos(turn), b + length * Math.sin(turn)], data);
            return [[along(Math.sqrt(2 / steep), angle), along(Math.sqrt(2 / gentle), angle + Math.PI / 2)], lowest + 2];
        }"""
    )
    assert np.allclose(losses, wanted)


def test_two_runs_side_by_side_by_keyboard(reader):
    page = reader.open("play/descent-lab")
    place = page.locator(".try-it")
    place.get_by_role("button", name="100 turns").press("Enter")
    said = place.locator(".output").inner_text()
    assert "Run A: 100 updates, 3.125 data passes" in said
    assert "Run B: 100 updates, 100 data passes" in said
    place.get_by_label("Run A: batch size").press("ArrowRight")
    place.get_by_label("per turn, both runs have").select_option(
        "the same samples seen"
    )
    place.get_by_role("button", name="One turn").press("Enter")
    said = place.locator(".output").inner_text()
    assert "Run A: 16 updates, 1 data pass;" in said
    assert "Run B: 1 update, 1 data pass;" in said
    place.get_by_label("Run B: learning rate").press("End")
    for _ in range(4):
        place.get_by_role("button", name="100 turns").press("Enter")
    assert "left for infinity" in place.locator(".output").inner_text()
    assert reader.complaints == []


# Curves -------------------------------------------------------------------------------


def test_curves_can_be_read_off_and_chosen(reader, pages):
    names = pages_with("curves", pages)
    assert names
    for name in names:
        page = reader.open(name)
        for place in page.locator('.try-it[data-kind="curves"]').all():
            runs = json.loads(place.get_attribute("data-settings"))["runs"]
            rows = place.locator("tbody tr")
            assert rows.count() == len(runs), name
            assert place.locator("polyline").count() == len(runs)
            place.get_by_label("read off at").press("Home")
            across = place.locator("thead th").nth(1).inner_text()
            first = [min(columns[across]) for columns in runs.values()]
            shown = [
                text.replace(",", "")
                for text in rows.locator("td:nth-child(2)").all_inner_texts()
            ]
            assert np.allclose(min(map(float, shown)), min(first), rtol=1e-3)
            boxes = place.locator("fieldset input")
            if boxes.count() > 1:
                boxes.first.uncheck()
                assert rows.count() == len(runs) - 1
    assert reader.complaints == []


# Python in the page -------------------------------------------------------------------


def run(place, page):
    place.get_by_role("button", name="Run").click()
    state = place.locator(".state")
    page.wait_for_function(
        "node => !node.textContent.includes('…')", arg=state.element_handle()
    )
    return place.locator("pre.output").inner_text(), state.inner_text()


def test_python_in_the_page_prints_what_python_printed_in_the_build(reader, pages):
    """Python starts slowly: what stands on all pages is run on one of them."""
    names = pages_with("python", pages)
    assert len(names) >= 4
    page = reader.open(names[0])
    here = page.locator('.try-it[data-kind="python"]')
    for name in names:
        for place in pages[name].select('.try-it[data-kind="python"]'):
            settings = json.loads(place["data-settings"])
            here.get_by_label("Python: change it and run it").fill(settings["code"])
            shown, state = run(here, page)
            assert state == "This is what your browser’s Python printed.", (name, state)
            assert shown.strip() == settings["output"].strip(), name
    assert reader.complaints == []


def test_python_in_the_page_can_be_changed_stopped_and_set_back(reader):
    page = reader.open("words/worked-example")
    place = page.locator('.try-it[data-kind="python"]')
    code = place.get_by_label("Python: change it and run it")
    first = code.input_value()
    code.fill("from minisgd.counting import steps_per_epoch\nsteps_per_epoch(103, 10)")
    assert run(place, page)[0].strip() == "11"
    code.fill("import minisgd as ms\nms.steps_per_epoch(103, 10)")
    assert run(place, page)[0].strip() == "11"
    code.fill("print('before')\n1 / 0")
    said = run(place, page)[0].split("\n")
    assert said == ["before", "Line 2: ZeroDivisionError: division by zero"]
    code.fill("print('Line 2: no complaint'); exit()")
    assert run(place, page)[0].split("\n")[1] == "Line 1: SystemExit: None"
    assert place.locator(".complaint").inner_text() == "Line 1: SystemExit: None"
    code.fill("from minisgd.counting import steps_per_epoch\nsteps_per_epoch(3, 0)")
    assert re.search(r"batch_size must be a positive integer", run(place, page)[0])
    code.fill("while True: pass")
    code.press("Control+Enter")
    place.get_by_role("button", name="Stop").click()
    page.wait_for_function(
        "document.querySelector('.state').textContent === 'Stopped.'"
    )
    code.fill("6 * 7")
    assert run(place, page)[0].strip() == "42"
    code.fill("import time\ntime.sleep(1)\nprint('changed')")
    place.get_by_role("button", name="Run").click()
    place.get_by_role("button", name="Start again").click()
    assert code.input_value() == first
    page.wait_for_timeout(1500)
    assert "changed" not in place.locator("pre.output").inner_text()
    assert "when the book was built" in place.locator(".state").inner_text()
    assert reader.complaints == []


def test_python_in_the_page_by_keyboard(reader):
    """Who runs a cell stays there, and can stop it before Python has come."""
    page = reader.open("words/worked-example")
    place = page.locator('.try-it[data-kind="python"]')
    state = place.locator(".state")
    focused = "document.activeElement.textContent"
    place.get_by_role("button", name="Run").press("Enter")
    assert page.evaluate(focused) == "Run"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert state.inner_text() == "Stopped."
    assert page.evaluate(focused) == "Stop"
    assert run(place, page)[1] == "This is what your browser’s Python printed."
    assert page.evaluate(focused) == "Run"
    assert reader.complaints == []


# All verdicts -------------------------------------------------------------------------


def test_the_page_of_verdicts_finds_what_one_looks_for(reader):
    page = reader.open("reference/what-is-true")
    drawers = page.locator(".verdicts > details:visible")
    everything = drawers.count()
    page.get_by_label("find words").fill("steps_per_epoch")
    some = drawers.count()
    assert 0 < some < everything
    page.get_by_label("find words").fill("")
    page.get_by_label("verdict", exact=True).select_option("✗ false")
    assert drawers.count() == page.locator(".verdicts > details.verdict-false").count()
    first = drawers.first
    assert not first.locator(".answer").is_visible()
    first.locator("summary").press("Enter")
    assert first.locator(".answer").is_visible()
    first.get_by_role("link", name="The evidence").click()
    page.wait_for_url("**/*.html#*")
    page.locator(f".settles#{page.url.split('#')[1]}").wait_for()
    assert reader.complaints == []


def test_the_way_back_from_the_evidence_leads_to_what_was_found(reader):
    page = reader.open("reference/what-is-true")
    drawers = page.locator(".verdicts > details:visible")
    page.get_by_label("find words").fill("drop last")
    page.get_by_label("verdict", exact=True).select_option("◐ it depends")
    drawers.nth(1).locator("summary").click()
    drawers.nth(1).locator(".answer").wait_for()
    page.wait_for_function("location.hash.includes('open=')")
    found, address = drawers.all_inner_texts(), page.url
    drawers.nth(1).get_by_role("link", name="The evidence").click()
    page.wait_for_url("**/*.html#*", wait_until="load")
    page.go_back(wait_until="load")
    page.wait_for_url("**/what-is-true.html#*")
    other = page.context.new_page()  # the address alone restores it as well
    other.goto(address)
    for there in page, other:
        assert there.get_by_label("find words").input_value() == "drop last"
        assert there.locator(".verdicts > details:visible").all_inner_texts() == found
    other.goto(address.replace("drop+last", "shuffle"))  # from the same page
    expect(other.get_by_label("find words")).to_have_value("shuffle", timeout=30_000)
    other.close()
    page.get_by_label("find words").fill("")
    page.get_by_label("verdict", exact=True).select_option("any")
    assert drawers.count() == page.locator(".verdicts > details").count()
    # Who leaves a page at once breaks off the loading of its icon.
    assert [c for c in reader.complaints if not c.endswith("logo.svg")] == []


def test_lines_with_the_words_come_before_answers_with_them(reader):
    page = reader.open("reference/what-is-true")
    page.get_by_label("find words").fill("steps per epoch")
    lines = page.locator(".verdicts > details:visible > summary").all_inner_texts()
    has = ["steps_per_epoch" in line or "steps per epoch" in line for line in lines]
    assert True in has and False in has
    assert has == sorted(has, reverse=True)


def test_a_line_is_found_by_the_words_that_others_have_for_it(reader):
    page = reader.open("reference/what-is-true")
    page.get_by_label("find words").fill("live plot of the loss")
    page.locator("#about-api-view-metrics").get_by_text("In other words").wait_for()
    assert page.locator(".verdicts > details:visible").count() == 1


def test_the_filter_reads_words_with_a_hyphen_and_without(reader):
    page = reader.open("reference/what-is-true")
    drawers = page.locator(".verdicts > details:visible")
    for hyphened, others in {
        "mini-batch": ["mini batch"],
        "full-batch": ["full batch"],
        "drop-last": ["drop_last", "drop last"],
    }.items():
        page.get_by_label("find words").fill(hyphened)
        found = drawers.all_inner_texts()
        assert found
        for other in others:
            page.get_by_label("find words").fill(other)
            assert drawers.all_inner_texts() == found
    page.get_by_label("find words").fill("minibatch")
    assert any("ini-batch" in line for line in drawers.all_inner_texts())


@pytest.mark.parametrize(
    "words, says",
    [
        ("validaton split", "Looked for “validation”"),
        ("batch xylophone", "None has all the words"),
    ],
)
def test_the_filter_forgives(words, says, reader):
    page = reader.open("reference/what-is-true")
    page.get_by_label("find words").fill(words)
    page.get_by_text(says).wait_for()
    assert page.locator(".verdicts > details:visible").count() > 0
    page.get_by_role("link", name="Search the whole book").click()
    page.wait_for_url("**/search.html?q=*")
    assert page.locator("input[name=q]").last.input_value() == words


def test_a_link_to_a_verdict_opens_it(reader, html):
    address = (html / "reference" / "what-is-true.html").as_uri()
    reader.page.goto(f"{address}#about-count-200-5-1000")
    answer = reader.page.locator("#about-count-200-5-1000 .answer")
    assert answer.is_visible() and "40,000" in answer.inner_text()


# Definitions --------------------------------------------------------------------------


def test_a_word_says_what_it_means_by_pointer_and_by_keyboard(reader):
    page = reader.open("play/batch-lab")
    word = page.locator('article a[href*="#term-epoch"]').first
    for reach in word.hover, word.focus:
        reach()
        definition = page.get_by_role("tooltip")
        assert "One pass over all samples" in definition.inner_text()
        page.keyboard.press("Escape")
        assert not definition.is_visible()
        page.mouse.move(0, 0)


def test_the_pointer_may_go_on_to_what_a_word_means(reader):
    page = reader.open("play/batch-lab")
    page.locator('article a[href*="#term-epoch"]').first.hover()
    definition = page.get_by_role("tooltip")
    assert page.locator("main [role=tooltip]").count() == 1  # in a landmark, says axe
    box = definition.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20, steps=3)
    page.wait_for_timeout(600)
    assert definition.is_visible()
    page.mouse.move(0, 0)
    definition.wait_for(state="hidden")


def test_what_a_word_at_the_edge_of_the_screen_means_is_on_the_screen(reader):
    page = reader.open("play/batch-lab")
    word = page.locator('article a[href*="#term-iteration"]').first
    word.evaluate("word => word.scrollIntoView({ block: 'end' })")
    word.focus()
    box = page.get_by_role("tooltip").bounding_box()
    assert box["y"] > 0 and box["y"] + box["height"] < page.viewport_size["height"]
