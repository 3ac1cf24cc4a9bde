"""Reads every calendar of a demonstration with the package `icalendar`: python calendars.py FRONT"""

import re
import sys
import urllib.request

from icalendar import Calendar

front = sys.argv[1]


def fetch(path):
    with urllib.request.urlopen(front + path) as answer:
        return answer.headers["content-type"], answer.read()


def check(path):
    """The entries of a calendar, each whole."""
    kind, body = fetch(path)
    assert kind.startswith("text/calendar"), kind
    assert all(len(line) <= 75 for line in body.split(b"\r\n")), f"{path}: a line is not folded"
    calendar = Calendar.from_ical(body)
    assert not calendar.errors, calendar.errors
    for name in ("VERSION", "PRODID"):
        assert calendar.get(name), f"{path}: no {name}"
    entries = calendar.walk("VEVENT")
    for entry in entries:
        assert not entry.errors, entry.errors
        for name in ("UID", "DTSTAMP", "SUMMARY", "LOCATION", "URL", "STATUS", "SEQUENCE"):
            assert entry.get(name) is not None, f"{path}: no {name}"
        starts, ends = entry.decoded("DTSTART"), entry.decoded("DTEND")
        assert not starts.utcoffset() and starts < ends, f"{path}: {starts} to {ends}"
    return entries


for lang in ("ar", "fr", "en"):
    everything = check(f"/feeds/events/{lang}/all.ics")
    assert everything, "no event is announced"
    names = {str(entry["UID"]) for entry in everything}
    assert len(names) == len(everything), "a name stands twice"
    page = fetch(f"/{lang}/events")[1].decode()
    events = set(re.findall(rf"/{lang}/events/([0-9a-f]+)", page))
    single = [entry for event in events for entry in check(f"/feeds/events/{lang}/{event}.ics")]
    assert {str(entry["UID"]) for entry in single} == names
    for entry in everything:
        session = str(entry["UID"]).split("@")[0]
        [alone] = check(f"/feeds/events/{lang}/{session}.ics")
        assert alone["SUMMARY"] == entry["SUMMARY"]
    print(f"{lang}: {len(everything)} entries of {len(events)} events, read and whole")
