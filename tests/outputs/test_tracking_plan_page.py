"""`tracking-plan.html` in a browser: from a file and from a server with a strict policy, by keyboard, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from bridge.outputs.docs.snippets import LANGUAGES, snippets
from bridge.outputs.docs.tracking_plan import write_tracking_plan
from bridge.plan.make import make_plan
from bridge.plan.model import Plan
from tests.support import TESTS
from tests.support.site import Site
from tests.support.widget import Desktop

CHAT = str(TESTS / "support" / "chat_events.py")
BREAKOUT = (
    "</script><script>hacked = 1</script></style><img src=x onerror='hacked = 1'>\" onfocus=hacked=1 autofocus x=\" \u2028 {{7*7}}"
)

Open = Callable[..., "Opened"]


class Opened:
    """The page, with all that it said and asked the network for."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.page: Page = context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.add_init_script(
            "addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI))"
        )
        self.page.goto(url)

    def shown(self) -> list[str]:
        """Names of the events in the table."""
        return [text.strip() for text in self.page.locator(".overview tbody a:visible").all_inner_texts()]

    def articles(self) -> int:
        return self.page.locator("article:visible").count()

    def focus(self) -> str:
        """Id, label or text of what has the focus."""
        name: str = self.page.evaluate(
            "(element => element.id || element.value || element.ariaLabel || element.textContent)(document.activeElement)"
        )
        return name

    def copy(self, button: Locator) -> str:
        """Presses a copy button; what the page then says of it, which stands there for two seconds only."""
        said = self.page.evaluate_handle(
            """() => {
              const said = document.getElementById('said');
              said.textContent = '';
              const spoken = new Promise((resolve) => {
                new MutationObserver(() => said.textContent && resolve(said.textContent)).observe(said, { childList: true });
                setTimeout(resolve, 20_000, 'nothing in 20 s');
              });
              return { spoken };
            }"""
        )
        button.press("Enter")
        text: str = said.evaluate("({ spoken }) => spoken")
        return text


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The chat provider's, with a break-out in the second event."""
    plan = make_plan(CHAT)
    first, second, *others = plan.events
    field = replace(second.fields[0], doc=BREAKOUT, type=replace(second.fields[0].type, choices=(BREAKOUT,)))
    second = replace(second, doc=BREAKOUT, owner=BREAKOUT, display_name=BREAKOUT, fields=(field, *second.fields[1:]))
    return replace(plan, events=(first, second, *others))


@pytest.fixture(scope="module")
def file(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    write_tracking_plan(plan, folder)
    return folder / "tracking-plan.html"


@pytest.fixture(scope="module")
def windows(chromium: Browser, file: Path) -> Iterator[Callable[..., BrowserContext]]:
    """A window for each set of options, and a page that stays in it, for the processes behind it."""
    made: dict[str, BrowserContext] = {}

    def window(**options: Any) -> BrowserContext:
        key = repr(options)
        if key not in made:
            made[key] = chromium.new_context(**options)
            made[key].new_page().goto(file.as_uri())
        return made[key]

    yield window
    for context in made.values():
        context.close()


@pytest.fixture
def open_page(windows: Callable[..., BrowserContext], file: Path) -> Iterator[Open]:
    opened: list[Page] = []

    def open_(url: str = file.as_uri(), **options: Any) -> Opened:
        made = Opened(windows(**options), url)
        opened.append(made.page)
        return made

    yield open_
    for page in opened:
        page.close()


@pytest.fixture(scope="module")
def kept(windows: Callable[..., BrowserContext], file: Path) -> Opened:
    return Opened(windows(), file.as_uri())


@pytest.fixture
def searched(kept: Opened) -> Opened:
    """A page for tests that only search and filter, each after the other: it shows all events."""
    kept.page.evaluate("showAll()")
    return kept


def policy(file: Path) -> str:
    """The page's own policy, and what a careful server adds."""
    (own,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', file.read_text(encoding="utf-8"))
    return f"{own}; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts"


def test_from_a_file_it_runs_without_a_complaint_and_asks_for_nothing(open_page: Open, file: Path) -> None:
    opened = open_page()
    assert opened.shown() == ["contoso.chat.started", "ChatRated", "ChatVoted", "ChatPoked"]
    opened.page.get_by_label("Search").fill("poked")
    assert opened.shown() == ["ChatPoked"]
    assert (opened.complaints, opened.requests) == ([], [file.as_uri()])


def test_from_a_server_with_a_strict_policy_it_runs_without_a_violation(
    open_page: Open, file: Path, origins: tuple[Site, Site]
) -> None:
    url = origins[0].put("/tracking-plan.html", file, {"Content-Security-Policy": policy(file)})
    opened = open_page(url)
    opened.page.get_by_label("Search").fill("poked")
    assert (opened.shown(), opened.articles()) == (["ChatPoked"], 1)
    assert opened.copy(opened.page.get_by_role("button", name="Copy the JavaScript of ChatPoked")) == "Copied"
    assert (opened.complaints, opened.requests) == ([], [url])


def test_nothing_in_a_definition_becomes_part_of_the_page(open_page: Open) -> None:
    opened = open_page()
    assert opened.page.evaluate("typeof hacked") == "undefined"
    assert opened.page.locator("#event-chatRated .facts > p").first.text_content() == BREAKOUT
    assert opened.page.locator("script, style, img").count() == 2


@pytest.mark.parametrize(
    "words, found",
    [
        ("", ["contoso.chat.started", "ChatRated", "ChatVoted", "ChatPoked"]),
        ("RATED", ["contoso.chat.started", "ChatRated", "ChatVoted"]),  # "separated by commas", "Calls send ChatRated"
        ("contoso_bot", ["contoso.chat.started"]),
        ("chat deprecated", ["ChatVoted", "ChatPoked"]),
        ("  customer   votes ", ["ChatVoted"]),
        ("msdyn_customattribute5", ["ChatRated", "ChatVoted"]),
        ("Text message", ["contoso.chat.started"]),
        ("owned by messaging", ["contoso.chat.started", "ChatVoted"]),
    ],
)
def test_a_search_finds_events_by_all_of_its_words(searched: Opened, words: str, found: list[str]) -> None:
    searched.page.get_by_label("Search").fill(words)
    assert (searched.shown(), searched.articles()) == (found, len(found))
    count = "4 events" if not words else f"{len(found)} of 4 events"
    assert searched.page.get_by_role("status").first.inner_text() == count


def test_a_plan_of_one_event_is_counted_in_the_singular(open_page: Open, tmp_path: Path, plan: Plan) -> None:
    write_tracking_plan(replace(plan, events=plan.events[-1:]), tmp_path)
    page = open_page((tmp_path / "tracking-plan.html").as_uri()).page
    count = page.get_by_role("status").first
    assert count.inner_text() == "1 event"
    page.get_by_label("Search").fill("poked")
    assert count.inner_text() == "1 of 1 event"


@pytest.mark.parametrize(
    "words, hits",
    [
        ("conversationId", ["conversationId"]),
        ("msdyn_eventtimestamp", ["eventTimestamp"]),
        ("msdyn_ id", ["conversationId", "providerSessionId", "clientSessionId", "participantId", "externalCorrelationId"]),
        ("poked", []),
        ("", []),
    ],
)
def test_a_search_finds_the_payloads_own_fields_and_their_columns(searched: Opened, words: str, hits: list[str]) -> None:
    searched.page.get_by_label("Search").fill(words)
    assert searched.page.locator("#row .hit th").all_inner_texts() == hits
    assert ("of every row" in searched.page.get_by_role("status").first.inner_text()) == bool(hits)
    assert searched.page.locator("#row").is_visible()


def test_a_search_that_only_the_payload_fits_leads_there(open_page: Open) -> None:
    opened = open_page()
    opened.page.get_by_label("Search").fill("msdyn_participantid")
    assert opened.page.get_by_role("status").first.inner_text() == "0 of 4 events, 1 field of every row"
    opened.page.keyboard.press("Enter")
    assert opened.focus() == "row"


@pytest.mark.parametrize(
    "words, found",
    [
        ("kpiEventReason", ["contoso.chat.started", "ChatRated", "ChatVoted"]),
        ("additionalData", ["ChatRated", "ChatVoted"]),
        ("customData uuid", ["ChatRated", "ChatVoted"]),
    ],
)
def test_a_search_finds_what_a_field_fills_in_the_payload(searched: Opened, words: str, found: list[str]) -> None:
    searched.page.get_by_label("Search").fill(words)
    assert searched.shown() == found


@pytest.mark.parametrize(
    "state, traits, found",
    [
        ("Deprecated", [], ["ChatVoted", "ChatPoked"]),
        ("Not deprecated", [], ["contoso.chat.started", "ChatRated"]),
        ("All events", ["Sensitive"], ["contoso.chat.started"]),
        ("All events", ["Nothing required"], ["ChatPoked"]),
        ("Deprecated", ["Nothing required"], ["ChatPoked"]),
        ("Deprecated", ["Sensitive"], []),
    ],
)
def test_filters_leave_the_events_that_have_all_their_marks(
    searched: Opened, state: str, traits: list[str], found: list[str]
) -> None:
    searched.page.get_by_label("Status").select_option(state)
    for trait in traits:
        searched.page.get_by_role("checkbox", name=trait).check()
    assert (searched.shown(), searched.articles()) == (found, len(found))
    assert searched.page.get_by_role("status").first.inner_text() == f"{len(found)} of 4 events"
    assert searched.page.get_by_text("No event matches.").is_visible() == (not found)


def test_filters_and_search_hold_together_and_by_keyboard(open_page: Open) -> None:
    opened = open_page()
    opened.page.get_by_label("Search").fill("chat")
    opened.page.keyboard.press("Tab")
    assert opened.focus() == "state"
    opened.page.keyboard.type("Dep")
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Tab")
    opened.page.keyboard.press("Space")
    assert opened.shown() == ["ChatPoked"]
    opened.page.keyboard.press("Space")
    opened.page.get_by_label("Search").fill("votes")
    assert opened.shown() == ["ChatVoted"]


def test_a_link_to_an_event_that_a_filter_hides_takes_the_filters_away(open_page: Open) -> None:
    opened = open_page()
    opened.page.get_by_label("Status").select_option("Deprecated")
    opened.page.locator("#event-chatVoted .note a").click()
    opened.page.locator("#event-chatRated").wait_for()
    assert len(opened.shown()) == 4
    assert opened.page.get_by_label("Status").input_value() == ""


def test_every_event_has_a_link_to_itself(open_page: Open, plan: Plan) -> None:
    opened = open_page()
    for event in plan.events:
        link = opened.page.locator(f"#event-{event.js_name} h2 a")
        link.click()
        assert opened.page.evaluate("location.hash") == f"#event-{event.js_name}"


def test_required_fields_look_other_than_optional_ones(open_page: Open) -> None:
    opened = open_page()
    fields = opened.page.locator("tr[data-event=event-chatRated] .fields code").all_inner_texts()
    assert fields == [
        *("reason", "additionalData?", "notificationResponseAction?"),
        *("score", "ratedOn", "ratedAt?", "survey", "effort", "change"),
    ]
    looks = opened.page.locator("#event-chatRated tbody th").evaluate_all(
        """(all) => all.map((th) => [th.querySelector('.need').textContent, getComputedStyle(th).borderLeftColor,
             getComputedStyle(th.querySelector('code')).fontWeight].join(' '))"""
    )
    assert {look.split()[0] for look in looks} == {"required", "optional"}
    assert len(set(looks)) == 2


def test_another_language_leaves_what_is_read_where_it_is(open_page: Open) -> None:
    opened = open_page(viewport={"width": 1280, "height": 500})
    opened.page.evaluate("() => { location.hash = 'event-chatVoted' }")
    place = "document.getElementById('event-chatVoted').getBoundingClientRect().top"
    before = opened.page.evaluate(place)
    opened.page.get_by_role("radio", name="Power Query").focus()
    opened.page.keyboard.press("Space")
    assert opened.page.locator("#event-chatStarted .pq").is_visible()
    assert abs(opened.page.evaluate(place) - before) < 2


def test_a_search_without_a_find_says_so(open_page: Open) -> None:
    opened = open_page()
    opened.page.get_by_label("Search").fill("no such thing <img>")
    assert opened.page.get_by_text("No event matches.").is_visible()
    assert (opened.shown(), opened.articles()) == ([], 0)


def test_a_search_goes_by_keyboard_alone(open_page: Open) -> None:
    opened = open_page()
    keyboard = opened.page.keyboard
    keyboard.press("/")
    assert opened.focus() == "search"
    keyboard.type("a/b")
    assert opened.page.get_by_label("Search").input_value() == "a/b"
    keyboard.press("Escape")
    assert len(opened.shown()) == 4
    keyboard.type("voted")
    keyboard.press("Enter")
    assert opened.focus() == "event-chatVoted"
    keyboard.press("Tab")
    assert opened.focus() == "Link to ChatVoted"
    keyboard.press("Tab")
    assert opened.focus() == "ChatRated"
    keyboard.press("Tab")
    assert opened.focus() == "Copy the JavaScript of ChatVoted"


def test_everything_that_takes_the_keyboard_shows_that_it_has_it(open_page: Open) -> None:
    opened = open_page()
    seen = set()
    while True:
        opened.page.keyboard.press("Tab")
        if opened.page.evaluate("document.activeElement === document.body || document.activeElement.seen"):
            break
        seen.add(opened.focus().strip())
        ring = opened.page.evaluate(
            """() => {
              document.activeElement.seen = true;
              return [document.activeElement, document.activeElement.nextElementSibling]
                .some((element) => element && getComputedStyle(element).outlineStyle !== 'none');
            }"""
        )
        assert ring, opened.focus()
    assert {"Skip to the events", "search", "js", "Copy the JavaScript of ChatPoked"} <= seen
    assert {"state", "sensitive", "optional", "Link to ChatPoked"} <= seen


def test_a_link_to_an_event_that_the_search_hides_leads_there(open_page: Open) -> None:
    opened = open_page()
    opened.page.get_by_label("Search").fill("voted")
    opened.page.locator("#event-chatVoted .note a").click()
    opened.page.get_by_label("Search").fill("chat.started")
    opened.page.go_back()
    opened.page.go_forward()
    opened.page.locator("#event-chatRated").wait_for()
    assert len(opened.shown()) == 4


@pytest.mark.parametrize("index, language", list(enumerate(LANGUAGES.values())))
def test_a_snippet_is_copied_to_the_letter(open_page: Open, plan: Plan, index: int, language: str) -> None:
    opened = open_page(permissions=["clipboard-read", "clipboard-write"])
    opened.page.get_by_role("radio", name=language, exact=True).focus()
    opened.page.keyboard.press("Space")
    for event in plan.events:
        assert opened.copy(opened.page.locator(f"#event-{event.js_name} button:visible")) == "Copied"
        assert opened.page.evaluate("navigator.clipboard.readText()") == snippets(plan, event)[index].code
    assert opened.complaints == []


def test_without_a_clipboard_a_snippet_is_copied_by_selection(open_page: Open, plan: Plan) -> None:
    opened = open_page(permissions=["clipboard-read", "clipboard-write"])
    opened.page.evaluate(
        "() => { Clipboard.prototype.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError')) }"
    )
    assert opened.copy(opened.page.locator("#event-chatVoted button:visible")) == "Copied"
    assert opened.page.evaluate("navigator.clipboard.readText()") == snippets(plan, plan.events[2])[0].code


def contrasts(page: Page) -> dict[str, float]:
    """The lowest contrast of text with what is behind it, for each kind of element."""
    found: dict[str, float] = page.evaluate(
        """() => {
          const parse = (colour) => colour.match(/[0-9.]+/g).map(Number);
          const light = (colour) => parse(colour).slice(0, 3).map((part) => part / 255)
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          const behind = (element) => {
            for (; element; element = element.parentElement) {
              const colour = getComputedStyle(element).backgroundColor;
              if (parse(colour)[3] !== 0) return colour;
            }
          };
          const lowest = {};
          for (const element of document.querySelectorAll('body *')) {
            const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
            if (!text || !element.checkVisibility()) continue;
            const pair = [light(getComputedStyle(element).color), light(behind(element))].sort((one, other) => other - one);
            const name = element.localName + (element.className ? '.' + element.className : '');
            lowest[name] = Math.min(lowest[name] ?? 99, (pair[0] + 0.05) / (pair[1] + 0.05));
          }
          return lowest;
        }"""
    )
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast(open_page: Open, scheme: str) -> None:
    opened = open_page(color_scheme=scheme)
    found = contrasts(opened.page)
    assert {"mark deprecated", "mark sensitive", "note"} <= {name.partition(".")[2] for name in found}
    assert {name: value for name, value in found.items() if value < 4.5} == {}


def test_the_page_is_dark_where_the_reader_wants_it(open_page: Open) -> None:
    backgrounds = {
        scheme: open_page(color_scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert backgrounds == {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 31)"}


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_window(open_page: Open, width: int) -> None:
    opened = open_page(viewport={"width": width, "height": 800})
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width


def test_on_paper_there_is_all_of_the_plan_and_nothing_to_operate(open_page: Open) -> None:
    opened = open_page(color_scheme="dark")
    opened.page.emulate_media(media="print")
    assert opened.page.locator("input:visible, select:visible, button:visible, .skip:visible, .link:visible").count() == 0
    assert (len(opened.shown()), opened.articles()) == (4, 4)
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert {name: value for name, value in contrasts(opened.page).items() if value < 7} == {}
    assert opened.page.pdf(format="A4").startswith(b"%PDF")


def test_without_scripts_everything_can_still_be_read(open_page: Open, plan: Plan) -> None:
    opened = open_page(java_script_enabled=False)
    assert opened.articles() == 4
    assert opened.page.locator("pre:visible").count() == 5 * len(plan.events)
    assert opened.page.locator("input:visible, select:visible, button:visible").count() == 0


def test_every_javascript_snippet_of_the_shipped_plan_is_accepted(desktop: Desktop) -> None:
    widget = desktop.open(body=desktop.library() + desktop.bridge())
    widget.frame.evaluate("() => CIFBridge.setContext({ conversationId: 'conversation-1', providerSessionId: 'call-1' })")
    shipped = make_plan()
    for event in shipped.events:
        call = f"(async () => {{ {snippets(shipped, event)[0].code}; return [receipt.outcome, receipt.eventName] }})()"
        assert widget.settle(call) == {"value": ["accepted", event.name]}
