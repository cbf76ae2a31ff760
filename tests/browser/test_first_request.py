"""What a server shows to its first visitor, and to whom it talks."""

import psutil
import pytest
from playwright.sync_api import expect

from seeeca import exhibits
from seeeca.view import View
from tests.browser.visit import PAGES, path

# The page at the root, one of a group, and the one whose exhibits are made from answers.
SAMPLE = ("overview", "corridor", "assessment")


@pytest.mark.parametrize(
    "page", [pytest.param(page, marks=() if page in SAMPLE else pytest.mark.full) for page in PAGES]
)
def test_each_page_may_be_the_first_that_a_server_is_asked_for(fresh_server, new_visit, page):
    visit = new_visit(fresh_server.address).open(page)
    expect(visit.tab.locator("h1.page-title")).to_have_text(exhibits.headline(page, View(), "en"))
    assert visit.pages() == {fresh_server.address + path(each) for each in PAGES}
    expect(visit.tab.locator("[data-testid=stSidebarNav]")).to_have_count(0)
    expect(visit.tab.get_by_role("dialog")).to_have_count(0)
    expect(visit.tab.get_by_text("Page not found")).to_have_count(0)
    below = [] if page == "overview" else [f"{path(page)}/_stcore/health", f"{path(page)}/_stcore/host-config"]
    assert sorted(visit.not_found) == below


def test_the_server_listens_on_this_machine_only(server):
    process = psutil.Process(server.pid)
    sockets = [socket for each in (process, *process.children(True)) for socket in each.net_connections("inet")]
    assert {socket.laddr.ip for socket in sockets if socket.status == psutil.CONN_LISTEN} == {"127.0.0.1"}
