"""Writes src/octavo/ai/e5.onnx and e5_apart.onnx: the network of multilingual-e5-small without its weights.

    python scripts/make_e5_graph.py      (make e5-graph; needs the package onnx)

BERT's encoder (Devlin et al., 2019) in twelve layers of twelve heads, its products in whole numbers of 8 bits. Input:
"pieces", float32 (1, pieces, 384); outputs: "meaning", float32 (1, 384), their mean, and the pieces after ten and after
all twelve layers, "layer9.norm.out" and "layer11.norm.out", float32 (1, pieces, 384). The weights come from the file of
the model, by the names that octavo.ai.e5_network gives them.

The second takes "apart", float32 (1, 1, pieces, pieces), too: what is added where one piece (a row) looks at another.
It is a file of its own, for even a row of nothing added has the runtime go another way, and its sums differ.
"""

from pathlib import Path

from onnx import TensorProto, helper

from octavo.ai.e5_file import DIMENSIONS, INNER, LAYERS
from octavo.ai.e5_network import APART, LAST, PLAIN, WITHIN

FOLDER = Path(__file__).parent.parent / "src" / "octavo" / "ai"
HEADS = 12
#: What keeps a norm from dividing by nothing.
_EPSILON = 1e-12
#: Operators of ONNX Runtime itself.
_RUNTIME = "com.microsoft"


class Graph:
    """Nodes and the names of what they take from outside, as they are put together."""

    def __init__(self, *, apart: bool) -> None:
        self.apart = apart
        self.nodes: list[object] = []
        self.outside: list[TensorProto] = []

    def outer(self, name: str, kind: int, *shape: int) -> str:
        """A tensor that is given when the graph is loaded."""
        tensor = TensorProto(name=name, data_type=kind, dims=shape, data_location=TensorProto.EXTERNAL)
        # The format asks for a place, though none is read.
        tensor.external_data.add(key="location", value="given")
        self.outside.append(tensor)
        return name

    def node(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        """A node with one output."""
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def product(self, given: str, name: str, inner: int, outer: int) -> str:
        """A product with a matrix of whole numbers."""
        weight = self.outer(f"{name}.weight", TensorProto.INT8, inner, outer)
        scale = self.outer(f"{name}.scale", TensorProto.FLOAT, outer)
        zero = self.outer(f"{name}.zero", TensorProto.INT8, outer)
        return self.node("DynamicQuantizeMatMul", [given, weight, scale, zero], f"{name}.out", _RUNTIME)

    def vector(self, name: str, length: int = DIMENSIONS) -> str:
        """A vector from outside."""
        return self.outer(name, TensorProto.FLOAT, length)

    def added(self, given: str, other: str, bias: str, norm: str) -> str:
        """The sum of both and a bias, normed."""
        inputs = [given, other, self.vector(f"{norm}.weight"), self.vector(f"{norm}.bias"), self.vector(bias)]
        return self.node("SkipLayerNormalization", inputs, f"{norm}.out", _RUNTIME, epsilon=_EPSILON)

    def layer(self, state: str, name: str) -> str:
        """Attention, then two products, each added to what was given."""
        mixed = self.product(state, f"{name}attention", DIMENSIONS, 3 * DIMENSIONS)
        parts = [f"{name}{part}" for part in ("queries", "keys", "values")]
        self.nodes.append(helper.make_node("Split", [mixed], parts, axis=-1, num_outputs=3))
        bias = self.vector(f"{name}attention.bias", 3 * DIMENSIONS)
        given = [*parts, bias, *(["", "apart"] if self.apart else [])]
        heads = self.node("MultiHeadAttention", given, f"{name}heads", _RUNTIME, num_heads=HEADS)
        joined = self.product(heads, f"{name}joined", DIMENSIONS, DIMENSIONS)
        attended = self.added(state, joined, f"{name}joined.bias", f"{name}attention.norm")
        wide = self.product(attended, f"{name}wide", DIMENSIONS, INNER)
        curved = self.node("BiasGelu", [wide, self.vector(f"{name}wide.bias", INNER)], f"{name}curved", _RUNTIME)
        narrow = self.product(curved, f"{name}narrow", INNER, DIMENSIONS)
        return self.added(attended, narrow, f"{name}narrow.bias", f"{name}norm")


def main() -> None:
    """Writes the graphs."""
    for name in (PLAIN, APART):
        out = FOLDER / name
        out.write_bytes(network(apart=name == APART))
        print(f"{out}: {out.stat().st_size:,} bytes")


def network(*, apart: bool) -> bytes:
    """A graph as a file; ``apart``: it is told who looks at whom."""
    graph = Graph(apart=apart)
    norm = ["pieces", graph.vector("norm.weight"), graph.vector("norm.bias")]
    state = graph.node("LayerNormalization", norm, "norm.out", epsilon=_EPSILON)
    for number in range(LAYERS):
        state = graph.layer(state, f"layer{number}.")
    axis = helper.make_tensor("axis", TensorProto.INT64, [1], [1])
    graph.node("ReduceMean", [state, "axis"], "meaning", keepdims=0)
    taken = [helper.make_tensor_value_info("pieces", TensorProto.FLOAT, [1, "pieces", DIMENSIONS])]
    if apart:
        taken.append(helper.make_tensor_value_info("apart", TensorProto.FLOAT, [1, 1, "pieces", "pieces"]))
    meaning = helper.make_tensor_value_info("meaning", TensorProto.FLOAT, [1, DIMENSIONS])
    placed = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "pieces", DIMENSIONS]) for name in (WITHIN, LAST)
    ]
    whole = helper.make_graph(graph.nodes, "multilingual-e5-small", taken, [meaning, *placed], [*graph.outside, axis])
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(_RUNTIME, 1)]
    made: bytes = helper.make_model(whole, opset_imports=opsets, ir_version=9).SerializeToString()
    return made


if __name__ == "__main__":
    main()
