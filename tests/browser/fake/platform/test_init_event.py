"""The window event of the library, in a page of its own."""

from __future__ import annotations

from tests.support.widget import Desktop, Widget


def test_the_init_event_names_the_host_without_its_port(desktop: Desktop) -> None:
    listen = "<script>addEventListener('CIFInitDone', ({ detail }) => { window.detail = detail })</script>"
    widget: Widget = desktop.open(body=listen + desktop.library())
    widget.frame.wait_for_function("window.detail", polling=50)
    assert widget.frame.evaluate("detail") == ["http://127.0.0.1"]
