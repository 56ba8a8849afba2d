"""What CatBoost learned, in the form that the package keeps: oblivious trees as lists (``octavo.learned.trees``)."""

import json
import tempfile
from pathlib import Path
from typing import Any

from catboost import CatBoostClassifier


def stored(model: CatBoostClassifier, *, digits: int = 5) -> dict[str, Any]:
    """``bias`` and ``trees``: each tree's splits, the lowest bit first, borders to so many digits, and its leaves."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.json"
        model.save_model(str(path), format="json")
        told = json.loads(path.read_text(encoding="utf-8"))
    trees = [
        {
            "columns": [split["float_feature_index"] for split in tree["splits"]],
            "borders": [round(split["border"], digits) for split in tree["splits"]],
            "leaves": [round(value, 4) for value in tree["leaf_values"]],
        }
        for tree in told["oblivious_trees"]
        if tree["splits"]
    ]
    _, bias = told["scale_and_bias"]
    return {"bias": bias[0] if isinstance(bias, list) else bias, "trees": trees}
