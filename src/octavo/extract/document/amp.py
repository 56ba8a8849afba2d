"""AMP pages (https://amp.dev/documentation/components): the components that hold no text of the article taken out."""

from octavo.extract.document.tree import Node

#: Consent, menus, advertisements, links elsewhere, and notes about an app.
_FURNITURE = ", ".join(
    (
        *("amp-ad", "amp-sticky-ad", "amp-embed", "amp-auto-ads", "amp-consent", "amp-user-notification"),
        *("amp-sidebar", "amp-social-share", "amp-lightbox", "amp-app-banner", "amp-next-page", "amp-analytics"),
        "amp-web-push-widget",
    )
)


def without_furniture(root: Node) -> None:
    """Takes such components out of the tree."""
    for element in root.css(_FURNITURE):
        # Not by freeing what is in it: one may stand in another.
        element.decompose(recursive=False)
