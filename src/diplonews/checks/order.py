"""The order of the document: where a pointer stands among others."""

from collections.abc import Callable

from diplonews.fields import Choice, Many, Nested, Shape, fields_of
from diplonews.records.dossier import Dossier

__all__ = ["document_order"]

Order = tuple[int, ...]


def document_order() -> Callable[[str], Order]:
    """Give a function that gives the place of a pointer into a dossier, to sort by.

    Fields stand in declared order, members of arrays in theirs, an object before what
    is inside it. What is inside a claim or own data has the place of these.
    """
    known: dict[str, tuple[Order, Shape | None]] = {"": ((), Nested(Dossier))}

    def place(pointer: str) -> tuple[Order, Shape | None]:
        if pointer not in known:
            outer, _, step = pointer.rpartition("/")
            order, shape = place(outer)
            known[pointer] = _inside(order, shape, step)
        return known[pointer]

    return lambda pointer: place(pointer)[0]


def _inside(order: Order, shape: Shape | None, step: str) -> tuple[Order, Shape | None]:
    if isinstance(shape, Many):
        return (*order, int(step)), shape.item
    classes = [
        option.cls
        for option in (shape.options if isinstance(shape, Choice) else (shape,))
        if isinstance(option, Nested)
    ]
    for cls in classes:
        for index, field in enumerate(fields_of(cls)):
            if field.name == step:
                return (*order, index), field.shape
    return order, None
