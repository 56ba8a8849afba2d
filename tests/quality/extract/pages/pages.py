"""All labelled pages: every layout with three of the stories, and the odd ones.

Every third of the layouts of ``cards``, ``old`` and ``mixed`` was kept back while the segmenter was mended by the
others; those of ``fresh`` were written when it knew all of these, those of ``strange`` when it knew ``fresh``, and
those of ``late``, with stories of their own, when it knew all others.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from . import (
    bales,
    cards,
    chests,
    coverage,
    crates,
    drawers,
    feeds,
    fresh,
    hubs,
    jars,
    kegs,
    kilns,
    late,
    looms,
    mixed,
    newest,
    odd,
    old,
    racks,
    rows,
    shelves,
    stalls,
    strange,
    trays,
    tubs,
    urns,
    vats,
    wells,
)
from .told import Labelled, Story, stories

Layout = Callable[[Story], str]


def _as_told(_: Story) -> dict[str, Any]:
    return {}


def _ageless(s: Story) -> dict[str, Any]:
    return {"related": [replace(r, age=None) for r in s.related]}


#: Each layout, and what it shows otherwise than the story has it.
LAYOUTS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (cards.hashed_divs, _as_told),
    (cards.cards_before, _as_told),
    (cards.cards_in_the_middle, _as_told),
    (cards.nested_articles, _as_told),
    (cards.without_ages, _ageless),
    (cards.ages_in_attributes, _ageless),
    (cards.short_ages, cards.short_ages_gold),
    (cards.logos_for_sources, _as_told),
    (cards.whole_links, cards.one_paragraph_gold),
    (cards.own_elements, _as_told),
    (cards.folded_away, _as_told),
    (cards.first_headings_all, _as_told),
    (cards.busy_cards, _as_told),
    (old.tables, _as_told),
    (old.rows_of_cells, cards.one_paragraph_gold),
    (old.line_breaks, _as_told),
    (old.left_open, _as_told),
    (old.terms, _as_told),
    (old.quoted, _as_told),
    (old.paragraphs_only, _as_told),
    (old.rules_between, _as_told),
    (old.in_brackets, _as_told),
    (old.bold_lines, _as_told),
    (old.data_of_others, _as_told),
    (old.comments_between, old.comments_gold),
    (old.longer_than_the_article, old.longer_gold),
    (old.prefixed_source, cards.one_paragraph_gold),
    (mixed.bare_sidebar, _as_told),
    (mixed.timeline, _as_told),
    (mixed.spans_as_blocks, cards.one_paragraph_gold),
    (mixed.pictures_with_captions, _as_told),
    (mixed.twice, _as_told),
    (mixed.related_then_tools, old.comments_gold),
    (mixed.headlines_only, mixed.headlines_gold),
    (mixed.no_text_of_its_own, mixed.no_text_gold),
    (mixed.subheadings, mixed.subheadings_gold),
    (fresh.roles, _as_told),
    (fresh.own_age_too, _as_told),
    (fresh.everything_in_sections, _as_told),
    (fresh.numbered, _as_told),
    (fresh.stories_in_one_text, _as_told),
    (fresh.printed, _as_told),
    (fresh.list_with_figures, _as_told),
    (fresh.ages_first_of_all, _as_told),
    (fresh.comments_after, fresh.comments_after_gold),
    (fresh.standfirst, _as_told),
    (fresh.long_titles, fresh.long_titles_gold),
    (fresh.one_related, fresh.one_related_gold),
    (strange.own_boxes, _as_told),
    (strange.one_link_each, cards.one_paragraph_gold),
    (strange.closed_by_an_age, _as_told),
    (strange.with_figures, _as_told),
    (strange.preformatted, _as_told),
    (strange.heads_in_headings, _as_told),
)
#: The same, of the sheet ``late``.
LATE: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (late.table_of_dates, late.one_cell_gold),
    (late.definition_list, _as_told),
    (late.inline_styles, _as_told),
    (late.deep_divs, _as_told),
    (late.related_first, late.dates_gold),
    (late.in_the_middle, _as_told),
    (late.asked_before, _as_told),
    (late.in_a_letter, late.one_paragraph_gold),
    (late.posts, _as_told),
    (late.talked_about, late.comments_gold),
    (late.bullet_digest, late.one_paragraph_gold),
    (late.credited, late.dates_gold),
    (late.slides, _as_told),
    (late.grouped, _as_told),
)
#: The same, of the sheet ``newest``, told with the stories of all others.
NEWEST: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (newest.utility_rows, _as_told),
    (newest.panels, _as_told),
    (newest.folded_cards, _as_told),
    (newest.rail_with_footers, _as_told),
    (newest.components, _as_told),
    (newest.microdata, _as_told),
    (newest.cited_lines, _as_told),
    (newest.talk_between, newest.comments_gold),
    (newest.block_theme, _as_told),
    (newest.signed_quotes, _as_told),
    (newest.crowded_cards, _as_told),
    (newest.single_lines, cards.one_paragraph_gold),
)
#: The same, of the sheet ``coverage``, with stories of its own.
COVERAGE: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (coverage.streamed, _as_told),
    (coverage.next_data, _as_told),
    (coverage.vote_rows, cards.one_paragraph_gold),
    (coverage.slotted, late.comments_gold),
    (coverage.takes_in_takes, _as_told),
    (coverage.split_pane, late.comments_gold),
    (coverage.apollo, _as_told),
    (coverage.figures, _as_told),
)
#: The same, of the sheet ``feeds``, with stories of its own.
FEEDS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (feeds.story_page, _as_told),
    (feeds.web_view, _as_told),
    (feeds.clusters, _as_told),
    (feeds.link_posts, late.comments_gold),
    (feeds.below_the_article, _as_told),
    (feeds.next_articles, _as_told),
    (feeds.portal, _as_told),
    (feeds.briefed, _as_told),
)
#: The same, of the sheet ``rows``, told with the stories of ``feeds``.
ROWS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (rows.own_bars, _as_told),
    (rows.one_line_each, _as_told),
    (rows.leanings, _as_told),
    (rows.ages_in_a_column, _as_told),
    (rows.linked_actions, _as_told),
    (rows.ages_in_brackets, _as_told),
    (rows.spans_in_a_link, _as_told),
    (rows.talked_to, _as_told),
)
#: The same, of the sheet ``hubs``, with stories of its own.
HUBS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (hubs.twice_for_widths, _as_told),
    (hubs.tables_first, _as_told),
    (hubs.terms_in_the_text, hubs.domains_gold),
    (hubs.shadow_roots, _as_told),
    (hubs.carousels, hubs.bare_gold),
    (hubs.long_threads, hubs.days_gold),
    (hubs.kept_breaks, _as_told),
    (hubs.kickers, _as_told),
)
#: The same, of the sheet ``shelves``, with stories of its own.
SHELVES: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (shelves.accelerated, _as_told),
    (shelves.after_each_paragraph, _as_told),
    (shelves.posts_with_cards, _as_told),
    (shelves.underlined_digest, _as_told),
    (shelves.columns, _as_told),
    (shelves.tab_panels, _as_told),
    (shelves.by_outlet, late.comments_gold),
    (shelves.read_out, _as_told),
)
#: The same, of the sheet ``stalls``, told with the stories of both.
STALLS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (stalls.age_missing, stalls.one_ageless_gold),
    (stalls.messages, _as_told),
    (stalls.suffixes, _as_told),
    (stalls.crowded_lines, _as_told),
)
#: The same, of the sheet ``racks``, with stories of its own.
RACKS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (racks.breaks_alone, _as_told),
    (racks.nested_tables, _as_told),
    (racks.flat_heap, _as_told),
    (racks.terms_and_data, _as_told),
    (racks.loose_text, racks.loose_text_gold),
    (racks.short_lead, racks.short_lead_gold),
    (racks.rail_first, racks.rail_first_gold),
    (racks.whole_cards_and_ads, _as_told),
)
#: The same, of the sheet ``trays``, with stories of its own, shut until the faults of ``racks`` were mended.
TRAYS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (trays.lines_in_paragraphs, _as_told),
    (trays.one_table, _as_told),
    (trays.ages_at_the_foot, _as_told),
    (trays.lists_in_lists, _as_told),
    (trays.wrapped_deeply, _as_told),
    (trays.seen_twice, _as_told),
    (trays.one_line, _as_told),
)
#: The same, of the sheet ``drawers``, told with the stories of both.
DRAWERS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (drawers.sections_in_sections, _as_told),
    (drawers.flat_headings, _as_told),
    (drawers.bold_and_slanted, _as_told),
    (drawers.grid_of_cells, _as_told),
    (drawers.folds, _as_told),
    (drawers.mailed, _as_told),
    (drawers.avatars, _as_told),
    (drawers.article_last, _as_told),
)
#: The same, of the sheet ``chests``, shut until the faults of ``drawers`` were mended.
CHESTS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (chests.titles_first, _as_told),
    (chests.texts_first, _as_told),
    (chests.ages_before_sources, _as_told),
    (chests.table_with_a_head, _as_told),
    (chests.rules_and_breaks, _as_told),
    (chests.boxes_of_an_app, _as_told),
)
#: The same, of the sheet ``crates``, told with the stories of both.
CRATES: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (crates.sources_as_headings, _as_told),
    (crates.spans_in_a_row, _as_told),
    (crates.orders_that_change, _as_told),
    (crates.no_border, _as_told),
    (crates.loose_pieces, _as_told),
    (crates.captions_as_heads, _as_told),
    (crates.two_columns, _as_told),
    (crates.talk_first, _as_told),
)
#: The same, of the sheet ``bales``, with stories of its own.
BALES: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (bales.one_paragraph_each, _as_told),
    (bales.signs_for_words, _as_told),
    (bales.numbered_with_sources_last, _as_told),
    (bales.keys_and_values, _as_told),
    (bales.first_headings_for_all, _as_told),
    (bales.links_of_lines, _as_told),
    (bales.box_amid_the_text, _as_told),
    (bales.left_from_templates, _as_told),
)
#: The same, of the sheet ``kegs``, told with the stories of ``bales``.
KEGS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (kegs.heads_after_texts, _as_told),
    (kegs.ages_behind_titles, _as_told),
    (kegs.lines_as_written, _as_told),
    (kegs.within_the_article, _as_told),
    (kegs.one_list_of_terms, _as_told),
    (kegs.own_ages_and_bylines, _as_told),
)
#: The same, of the sheet ``tubs``, told with the stories of ``racks`` and ``shelves``.
TUBS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (tubs.portal_rail, _as_told),
    (tubs.app_page, _as_told),
    (tubs.link_blog, _as_told),
    (tubs.river, cards.one_paragraph_gold),
    (tubs.readers_page, _as_told),
    (tubs.flipped, _as_told),
    (tubs.timeline, _as_told),
    (tubs.clusters_of_coverage, _as_told),
    (tubs.aria_cards, _as_told),
    (tubs.endless, _as_told),
)
#: The same, of the sheet ``vats``, told with the stories of ``trays`` and ``bales``.
VATS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (vats.opened_by_script, _as_told),
    (vats.ticker, _as_told),
    (vats.board, _as_told),
    (vats.saved_for_later, _as_told),
    (vats.badges, _as_told),
)
#: The same, of the sheet ``urns``, with stories of its own and some of ``racks``, ``trays`` and ``shelves``.
URNS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (urns.overlay_links, _as_told),
    (urns.named_by_favicons, _as_told),
    (urns.two_in_a_row, _as_told),
    (urns.cut_texts, _as_told),
    (urns.everything_around, _as_told),
    (urns.bootstrap_cards, _as_told),
    (urns.primary_and_secondary, cards.one_paragraph_gold),
    (urns.misnamed_parts, _as_told),
    (urns.counted_first, cards.one_paragraph_gold),
    (urns.told_at_both_ends, _as_told),
    (urns.whole_ones_and_ads, _as_told),
    (urns.atomic_stream, _as_told),
)
#: The same, of the sheet ``jars``, shut until the faults of ``urns`` were mended.
JARS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (jars.metas_as_lists, _as_told),
    (jars.drawn_logos, _as_told),
    (jars.linked_names, _as_told),
    (jars.asked_and_answered, _as_told),
    (jars.rows_then_cards, jars.rows_then_cards_gold),
    (jars.numbered_sources, _as_told),
)
#: The same, of the sheet ``kilns``, with stories of its own and some of ``racks``, ``trays`` and ``urns``.
KILNS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (kilns.fold_boxes, cards.one_paragraph_gold),
    (kilns.channel, _as_told),
    (kilns.link_previews, _as_told),
    (kilns.thread_beneath, late.comments_gold),
    (kilns.letter_archive, _as_told),
    (kilns.clock_digest, _as_told),
    (kilns.side_by_side, _as_told),
    (kilns.nuked_portal, _as_told),
    (kilns.offers_amid, _as_told),
    (kilns.via_footers, _as_told),
)
#: The same, of the sheet ``looms``, with stories of its own and those of ``urns`` and ``kilns``.
LOOMS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (looms.minified, looms.short_gold),
    (looms.no_attributes, late.comments_gold),
    (looms.fonts, _as_told),
    (looms.slotted_rail, _as_told),
    (looms.titled_marks, looms.iso_gold),
    (looms.dashed, looms.slashed_gold),
    (looms.side_by_side_days, looms.slashed_gold),
    (looms.amid_the_text, looms.day_gold),
    (looms.summaries, late.comments_gold),
    (looms.looped_slides, _as_told),
    (looms.aria_feed, late.comments_gold),
    (looms.list_of_days, looms.day_gold),
    (looms.closing_bylines, looms.ageless_gold),
    (looms.whole_articles, cards.one_paragraph_gold),
)
#: The same, of the sheet ``wells``, with the stories of ``looms``, ``urns`` and ``kilns``, after ``looms`` were mended.
WELLS: tuple[tuple[Layout, Callable[[Story], dict[str, Any]]], ...] = (
    (wells.trails, wells.trails_gold),
    (wells.read_it_there, _as_told),
    (wells.played, late.comments_gold),
    (wells.dotted, wells.dotted_gold),
    (wells.captioned, cards.one_paragraph_gold),
    (wells.one_stream, _as_told),
)
#: Stories a layout.
_EACH = 3
_JUNK_OF_PARTS = ("buttons", "newsletter", "nav", "footer", "summary", "points", "extra", "boxes")
_JUNK = ("hashtags", "ai", "intro", "comments", "none", "related", "more", "mostread")


def labelled() -> Iterator[Labelled]:
    """Every page with its gold."""
    told, newer = stories("west", "world"), stories("late")
    # 19, 8, 27, 6 stories and so on; the steps bring every layout other languages.
    for sheet, tellers, steps in (
        (LAYOUTS, told, (_EACH, 7)),
        (LATE, newer, (_EACH, 2)),
        (NEWEST, [*told, *newer], (5, 7)),
        (COVERAGE, stories("coverage"), (5, 2)),
        (FEEDS, stories("feeds"), (3, 2)),
        (ROWS, stories("feeds"), (3, 2)),
        (HUBS, stories("hubs"), (3, 2)),
        (SHELVES, stories("shelves"), (3, 2)),
        (STALLS, stories("hubs", "shelves"), (3, 4)),
        (RACKS, stories("racks"), (1, 1)),
        (TRAYS, stories("trays"), (1, 2)),
        (DRAWERS, stories("racks", "trays"), (1, 2)),
        (CHESTS, stories("trays", "racks"), (1, 2)),
        (CRATES, stories("trays", "racks"), (1, 2)),
        (BALES, stories("bales"), (1, 2)),
        (KEGS, stories("bales"), (1, 2)),
        (TUBS, stories("racks", "shelves"), (1, 4)),
        (VATS, stories("trays", "bales"), (1, 3)),
        (URNS, [*stories("urns"), *stories("racks", "trays", "shelves")], (1, 4)),
        (JARS, stories("urns", "trays", "bales"), (1, 4)),
        (KILNS, [*stories("kilns"), *stories("racks", "trays", "urns")], (1, 4)),
        (LOOMS, stories("looms", "urns", "kilns"), (1, 4)),
        (WELLS, stories("looms", "urns", "kilns"), (2, 4)),
    ):
        for number, (layout, change) in enumerate(sheet):
            for turn in range(_EACH):
                story = tellers[(number * steps[0] + turn * steps[1]) % len(tellers)]
                yield label(layout, story, change(story), turn)
    for make in odd.ODD:
        yield make(told)
    for make in late.ODD:
        yield make(newer)


def label(layout: Layout, story: Story, change: dict[str, Any], turn: int) -> Labelled:
    """The page of a story in a layout with its gold; ``change``: what it shows otherwise than the story has it."""
    html = layout(story)
    gold: dict[str, Any] = {
        "title": story.title,
        "paragraphs": story.paragraphs,
        "related": story.related,
        "hashtags": [tag for tag in story.tags if tag in html],
        **change,
    }
    gold["junk"] = _junk(story, gold["paragraphs"])
    gold["related"] = [replace(r, url=r.url if _links_to(html, r.url) else None) for r in gold["related"]]
    return Labelled(name=f"{layout.__name__}-{story.lang}-{turn}", html=html, **gold)


def _junk(story: Story, paragraphs: list[str]) -> list[str]:
    """What no paragraph may be, and what no line of the text may hold."""
    lines = [story.words[name] for name in _JUNK]
    lines += [each for name in _JUNK_OF_PARTS if name in story.words for each in story.many(name)]
    return [line for line in lines if line not in paragraphs]


def _links_to(html: str, url: str | None) -> bool:
    return url is not None and re.search(rf"""<a [^>]*href=["']?{re.escape(url)}\b""", html) is not None
