"""Names for the numbers that rows are known by, so that one kind is never passed for another."""

from typing import NewType

FeedId = NewType("FeedId", int)
ArticleId = NewType("ArticleId", int)
StoryId = NewType("StoryId", int)
EditionId = NewType("EditionId", int)
CommentId = NewType("CommentId", int)
UserId = NewType("UserId", int)
JobId = NewType("JobId", int)
RegroupingId = NewType("RegroupingId", int)

#: The one who runs this desk; the row exists from the first migration on.
OWNER = UserId(1)
#: A visitor of a desk that is open for reading: no such row, so no marks, no subscriptions and no tokens to spend.
NOBODY = UserId(0)
