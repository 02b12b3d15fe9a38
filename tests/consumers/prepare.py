"""Write what the consumers read: schemas, dossiers, the corpus, and its verdicts.

Run with a Python that has diplonews, in the folder that is to be filled.
"""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from diplonews import (
    Dossier,
    Leader,
    Meeting,
    Money,
    Quantity,
    Quote,
    Share,
    Tariff,
    fixtures,
    json_schema,
)
from diplonews.schemas import BEYOND_SCHEMA
from diplonews.schemas.export import Draft

DRAFTS: tuple[Draft, ...] = ("2020-12", "07")
CLASSES = (Dossier, Leader, Meeting, Money, Quantity, Quote, Share, Tariff)


def main() -> None:
    """Fill the folder, from the folder of seeds that is the only argument."""
    seeds = Path(sys.argv[1])
    _schemas(Path("schemas"))
    verdicts = [_verdict(path, accepted=True) for path in _dossiers(Path("fixtures"))]
    for entry in json.loads((seeds / "corpus.json").read_bytes()):
        data = (seeds / entry["file"]).read_bytes()
        if entry["file"].endswith(".json") and _is_json(data):
            path = _written(Path("corpus") / entry["file"], data)
            codes = {problem["code"] for problem in entry.get("problems", ())}
            verdicts.append(_verdict(path, accepted=codes <= BEYOND_SCHEMA.keys()))
    _written(Path("verdicts.json"), json.dumps(verdicts, indent=1).encode())


def _schemas(folder: Path) -> None:
    for draft in DRAFTS:
        for cls in CLASSES:
            for name, dereference in ((".", False), ("dereferenced", True)):
                schema = json_schema(cls, draft=draft, dereference=dereference)
                text = json.dumps(schema, ensure_ascii=False, indent=1)
                path = folder / draft / name / f"{cls.__name__}.json"
                _written(path, text.encode())


def _dossiers(folder: Path) -> list[Path]:
    return [
        _written(folder / f"{name}.json", fixtures.document(name))
        for name in fixtures.NAMES
    ]


def _verdict(path: Path, *, accepted: bool) -> dict[str, Any]:
    return {"file": path.as_posix(), "accepted": accepted}


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _is_json(data: bytes) -> bool:
    """Whether every parser of JSON reads it: no NaN, no mark, no lone surrogates."""
    try:
        value = json.loads(data.decode(), parse_constant=_no_constant)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return False
    return True


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


if __name__ == "__main__":
    main()
