"""Jobs that failed for good, and another chance for them: after an upgrade, say."""

from dataclasses import replace

from octavo.desk.desk import Desk
from octavo.news.article import Fill
from octavo.news.ids import ArticleId
from octavo.news.job import Job, Step
from octavo.ports.store import Tx

#: Put back at once; a write stays short.
BATCH = 200


def put_back(desk: Desk) -> int:
    """Puts every failed job back into the queue; how many there were."""
    count = 0
    while True:
        with desk.store.begin() as tx:
            failed = tx.queue.failed(limit=BATCH)
            for job in failed:
                _begin_again(tx, job)
                tx.queue.again(job.id, due_at=desk.clock.now(), error=job.error or "")
        count += len(failed)
        if len(failed) < BATCH:
            return count


def _begin_again(tx: Tx, job: Job) -> None:
    """A page that was given up is to be read once more."""
    if job.step is Step.FILL:
        for article in tx.articles.many([ArticleId(job.subject)]).values():
            tx.articles.save(replace(article, fill=Fill.WAITING))
