"""Situations of a softphone page in which no answer comes, with the hint that is true of each. Addresses are as organisations have
them."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Route

from tests.support.console import Console

ORG = "https://contoso.crm4.dynamics.com"
DEV = "https://contoso-dev.crm4.dynamics.com"
US = "https://contoso.crm.dynamics.com"
PHONE = "https://phone.example"
SIGN_IN = "https://login.example"
LIBRARY = "/webresources/Widget/msdyn_ciLibrary.js"
SILENT = "Microsoft = { CIFramework: { logAnalyticsEvent: () => new Promise(() => {}) } };"
"""A library that posts, and hears nothing."""


def tag(crmurl: str | None = ORG, more: str = "", source: str = ORG) -> str:
    address = "" if crmurl is None else f' data-crmurl="{crmurl}"'
    return f'<script src="{source}{LIBRARY}" data-cifid="CIFMainLibrary"{address}{more}></script>'


@dataclass(frozen=True)
class Situation:
    """By default a softphone page in its desktop, with a right tag whose library is silent."""

    hint: str = ""
    """Keys of the mistakes, the first one first."""
    tag: str = field(default_factory=tag)
    library: dict[str, Any] = field(default_factory=lambda: {"body": SILENT, "content_type": "text/javascript"})
    """The answer to the library's request; empty when there is none."""
    query: str = ""
    desktop: str = ORG
    framed: bool = True
    policy: str = ""
    """Content security policy of the softphone page."""
    referrer: str = "origin"
    """Referrer policy of the desktop."""
    sign_in: bool = False
    """A page of another origin leads to the softphone, in the same frame."""
    location: str = ""
    """What `location` is for the bridge, where it is another than the page's."""


GONE = {"status": 404, "body": "Not found"}
HTML = {"body": "<!doctype html><title>Sign in</title>", "content_type": "text/html"}
UCILIB = f"?ucilib={ORG}{LIBRARY}"
INJECTING = (
    "<script>document.head.append(Object.assign(document.createElement('script'),"
    " { src: new URLSearchParams(location.search).get('ucilib') }))</script>"
)
NO_ANCESTORS = "{ search: location.search, href: location.href, toString: () => location.href }"
"""A browser that does not tell who is around."""

SITUATIONS = {
    "all is well but for the host": Situation(),
    "an attribute in capitals, with a path": Situation(tag=tag(ORG.upper().replace("HTTPS", "https") + "/main.aspx")),
    # The library is not there: nothing that its attributes might have done comes before that.
    "library 404": Situation("blocked", library=GONE),
    "library 404, tag without data-crmurl": Situation("blocked", tag(None), GONE),
    "library 404, data-crmurl of another organisation": Situation("blocked", tag(DEV), GONE),
    "library 404, data-crmurl with a port": Situation("blocked", tag(f"{ORG}:8443"), GONE),
    "library 404, right ?ucilib=": Situation("blocked", tag(), GONE, UCILIB),
    "library 404, page on its own": Situation("blocked frame", library=GONE, framed=False),
    "library 404, page on its own, tag without data-crmurl": Situation("blocked frame", tag(None), GONE, framed=False),
    "library refused by a policy": Situation("blocked", policy="script-src 'self' 'unsafe-inline'"),
    "library answered by a sign-in page": Situation("blocked", library=HTML),
    "library answered by a sign-in page, which nothing may guess": Situation(
        "blocked", library=HTML | {"headers": {"X-Content-Type-Options": "nosniff"}}
    ),
    "library that throws": Situation("blocked", library={"body": "throw new Error('mine')", "content_type": "text/javascript"}),
    "library that does not answer": Situation("pending", tag(more=" async"), {}),
    "library that does not answer, page on its own": Situation("pending frame", tag(more=" async"), {}, framed=False),
    "?ucilib=, library 404": Situation("blocked", INJECTING, GONE, UCILIB),
    "?ucilib=, library refused by a policy": Situation(
        "blocked", INJECTING, {}, UCILIB, policy="script-src 'self' 'unsafe-inline'"
    ),
    "?ucilib=, library answered by a sign-in page": Situation("blocked", INJECTING, HTML, UCILIB),
    "no tag": Situation("script", ""),
    "no tag, page on its own": Situation("script frame", "", framed=False),
    "an old library": Situation("function", library={"body": "Microsoft = { CIFramework: {} }", "content_type": "text/javascript"}),
    # It is there, and silent.
    "page on its own": Situation("frame", framed=False),
    "page on its own, data-crmurl of another organisation": Situation("frame", tag(DEV), framed=False),
    "right ?ucilib=": Situation("", INJECTING, query=UCILIB),
    "right ?ucilib=, which overrides a wrong data-crmurl": Situation("", tag(DEV), query=UCILIB),
    "?ucilib= of another organisation": Situation("ucilib", tag(), query=f"?ucilib={DEV}{LIBRARY}"),
    "?ucilib= without a scheme": Situation("ucilib", tag(), query="?ucilib=contoso.crm4.dynamics.com"),
    "data-crmurl of another organisation": Situation("elsewhere", tag(DEV)),
    "data-crmurl of another region": Situation("elsewhere", tag(US)),
    "data-crmurl with http": Situation("elsewhere", tag(ORG.replace("https", "http"))),
    "data-crmurl without a scheme": Situation("address", tag("contoso.crm4.dynamics.com")),
    "page on its own, data-crmurl without a scheme": Situation("frame", tag("contoso.crm4.dynamics.com"), framed=False),
    "data-crmurl without a scheme, with a port": Situation("address", tag("contoso.crm4.dynamics.com:443")),
    "data-crmurl with a port that the library leaves out": Situation("", tag(f"{ORG}:8443")),
    "desktop with a port": Situation("port", tag(f"{ORG}:8443"), desktop=f"{ORG}:8443"),
    "desktop with a port, data-crmurl without": Situation("port", tag(), desktop=f"{ORG}:8443"),
    "no data-crmurl, the referrer is the desktop": Situation("", tag(None)),
    "no data-crmurl, no referrer": Situation("crmurl", tag(None), referrer="no-referrer"),
    "no data-crmurl, a sign-in page led here": Situation("crmurl", tag(None), sign_in=True),
    "an empty data-crmurl, no referrer": Situation("crmurl", tag(""), referrer="no-referrer"),
    "a sign-in page led here": Situation("", sign_in=True),
    "no tag left": Situation("", tag() + "<script>document.querySelector('[data-cifid]').remove()</script>"),
    # What a browser without `ancestorOrigins` tells.
    "the referrer alone, right": Situation("", location=NO_ANCESTORS),
    "the referrer alone, data-crmurl of another organisation": Situation("elsewhere", tag(DEV), location=NO_ANCESTORS),
    "the referrer alone, a sign-in page": Situation("", tag(DEV), location=NO_ANCESTORS, sign_in=True),
    "the referrer alone, no data-crmurl": Situation("", tag(None), location=NO_ANCESTORS),
    "no referrer either": Situation("", tag(DEV), location=NO_ANCESTORS, referrer="no-referrer"),
    "no referrer either, data-crmurl without a scheme": Situation(
        "address", tag("contoso.crm4.dynamics.com"), location=NO_ANCESTORS, referrer="no-referrer"
    ),
}


def failed(context: BrowserContext, situation: Situation, script: str) -> dict[str, Any]:
    """The error of a call in that situation, with what the `console` said of it."""
    if situation.location:
        script = f"(location => {{ {script} }})({situation.location})"
    softphone = f"{PHONE}/softphone{situation.query}"
    first = f"{SIGN_IN}/" if situation.sign_in else softphone
    headers = {"Content-Security-Policy": situation.policy} if situation.policy else {}
    pages: dict[str, dict[str, Any]] = {
        f"{situation.desktop}/": {
            "body": f'<!doctype html><link rel=icon href=data:,><iframe name=softphone src="{first}"></iframe>',
            "headers": {"Referrer-Policy": situation.referrer},
        },
        f"{SIGN_IN}/": {"body": f"<!doctype html><script>location = {json.dumps(softphone)}</script>"},
        softphone: {
            "body": "<!doctype html><link rel=icon href=data:,>" + situation.tag + "<script src=/bridge.js></script>",
            "headers": headers,
        },
        f"{PHONE}/bridge.js": {"body": script, "content_type": "text/javascript"},
    }

    def answer(route: Route) -> None:
        known = pages.get(route.request.url) or (situation.library if route.request.url.endswith(LIBRARY) else None)
        if known:
            route.fulfill(**{"content_type": "text/html"} | known)

    page = context.new_page()
    console = Console(page)
    page.route("**/*", answer)
    with page.expect_request(f"{PHONE}/bridge.js"):
        page.goto(f"{situation.desktop}/" if situation.framed else softphone, wait_until="commit")
    frame = page.main_frame.child_frames[0] if situation.framed else page.main_frame
    # Nothing that a policy without eval would refuse.
    frame.wait_for_load_state("domcontentloaded" if " async" in situation.tag else "load")
    error: dict[str, Any] = frame.evaluate(
        """async () => {
             const bridge = CIFBridge.createBridge({ readyTimeoutMs: 0, timeoutMs: 100 });
             const data = { conversationId: 'c', providerSessionId: 'p', events: [{ kpiEventName: 'CallHold' }] };
             return { ...await bridge.logAnalyticsEvent(data).catch((error) => ({ ...error, message: error.message })) };
           }"""
    )
    error["console"] = console.text()
    page.unroute_all(behavior="ignoreErrors")
    page.close()
    return error
