"""Relations that come round: from a record over others back to it."""

from collections.abc import Iterator

from attrs import frozen

from diplonews.records.parts import Relation

__all__ = ["Edge", "Edges", "Node", "Ring", "rings"]

#: A way round is shown up to so many relations.
_MOST_SHOWN = 20


@frozen
class Edge:
    """A relation, with the record that holds it and the way there from the dossier."""

    holder: str
    """The id of the record that holds it."""
    relation: Relation
    """The relation."""
    at: tuple[str | int, ...]
    """The steps to it from the dossier."""


@frozen
class Ring:
    """A way that comes round."""

    last: Edge
    """The relation that closes it."""
    way: tuple[Edge, ...]
    """The relations that lead from its end back to its holder: the first twenty."""
    length: int
    """How many these are in all."""


#: What the relation says, and the id of a record.
Node = tuple[str, str]
#: The relations that go out from each record, in written order.
Edges = dict[Node, list[Edge]]


def rings(edges: Edges) -> Iterator[Ring]:
    """Give the ways that come round.

    Every relation is followed once, so that the cost is linear; a round that shares
    relations with others may only be seen once these are mended. No recursion: a chain
    may be very long.
    """
    done: set[Node] = set()
    for start in edges:
        if start not in done:
            yield from _rings_from(start, edges, done)


def _rings_from(start: Node, edges: Edges, done: set[Node]) -> Iterator[Ring]:
    way: list[Edge] = []  # the relations followed, from the start on
    depth = {start: 0}  # the records on the way, by how many relations lead there
    left = [iter(edges[start])]
    while left:
        edge = next(left[-1], None)
        if edge is None:
            left.pop()
            done.add(depth.popitem()[0])
            del way[-1:]
            continue
        node = start[0], edge.relation.to
        if node in depth:
            first = depth[node]
            shown = tuple(way[first : first + _MOST_SHOWN])
            yield Ring(edge, shown, len(way) - first)
        elif node in edges and node not in done:
            way.append(edge)
            depth[node] = len(way)
            left.append(iter(edges[node]))
