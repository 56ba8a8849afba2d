"""AMP pages (https://amp.dev/documentation/components): the components that hold no text of the article taken out."""

from lxml import etree

#: Consent, menus, advertisements, links elsewhere, and notes about an app.
_FURNITURE = (
    *("amp-ad", "amp-sticky-ad", "amp-embed", "amp-auto-ads", "amp-consent", "amp-user-notification", "amp-sidebar"),
    *("amp-social-share", "amp-lightbox", "amp-app-banner", "amp-next-page", "amp-analytics", "amp-web-push-widget"),
)


def without_furniture(root: etree._Element) -> None:
    """Takes such components out of the tree; the text after each stays."""
    for element in [*root.iter(*_FURNITURE)]:
        parent = element.getparent()
        if parent is None:
            continue
        before = element.getprevious()
        if element.tail and before is not None:
            before.tail = f"{before.tail or ''}{element.tail}"
        elif element.tail:
            parent.text = f"{parent.text or ''}{element.tail}"
        parent.remove(element)
