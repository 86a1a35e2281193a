"""Reads the feeds and sitemaps that the tests have kept, by readers that know nothing of Dateline.

Each form must tell the same releases: feedparser-rs reads all three feeds, jsonfeed-util the JSON Feed too, and
ultimate-sitemap-parser the sitemaps.
"""

import json
import pathlib
import sys

import feedparser_rs
import jsonfeed
from usp.tree import sitemap_from_str

folder = pathlib.Path(sys.argv[1])


def text(name):
    return (folder / name).read_text(encoding="utf-8")


def require(told, expected, what):
    if not expected or told != expected:
        sys.exit(f"ci: {what} tells\n{told}\nand not\n{expected}")


def feed(name):
    parsed = feedparser_rs.parse(text(name))
    if parsed.bozo:
        sys.exit(f"ci: {name} is not well formed: {parsed.bozo_exception}")
    return parsed.version, [(entry.id, entry.link, entry.title) for entry in parsed.entries]


def pages(name):
    return [page.url for page in sitemap_from_str(text(name)).all_pages()]


version, releases = feed("feed.json")
require(version, "json11", "the version of feed.json")
require(feed("feed.atom"), ("atom10", releases), "feed.atom")
require(feed("feed.rss"), ("rss20", releases), "feed.rss")
items = jsonfeed.Feed.parse(json.loads(text("feed.json"))).items
require([(item.id, item.url, item.title) for item in items], releases, "feed.json by jsonfeed-util")

links = [link for _, link, _ in releases]
# A part of the sitemap of a year begins with the page of the year.
for name, told in (
    ("sitemap-2026-1.xml", pages("sitemap-2026-1.xml")[1:]),
    ("sitemap-news.xml", pages("sitemap-news.xml")),
):
    require(told, links[: len(told)], name)
stories = [page.news_story.title for page in sitemap_from_str(text("sitemap-news.xml")).all_pages()]
require(stories, [title for _, _, title in releases][: len(stories)], "the titles of sitemap-news.xml")
print(f"{len(releases)} releases read alike from 3 feeds by 2 readers; {len(links)} links, {len(stories)} news in sitemaps")
