"""JSON over the same views and use cases as the pages, described by OpenAPI."""

from fastapi import APIRouter

from octavo.api.audio import router as audio
from octavo.api.library import router as library
from octavo.api.mine import router as mine
from octavo.api.problems import problem_schema
from octavo.api.translations import router as translations

PREFIX = "/api/v1"

router = APIRouter(prefix=PREFIX, responses=problem_schema())
for each in (library, translations, audio, mine):
    router.include_router(each)
