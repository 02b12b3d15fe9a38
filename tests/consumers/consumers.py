"""The consumers in Python: check-jsonschema, datamodel-code-generator, quicktype.

Run in the folder that `prepare.py` filled, with a Python that has the requirements.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType
from typing import Any, cast

DRAFTS = ("2020-12", "07")
FIXTURES = sorted(Path("fixtures").glob("*.json"))

#: Amounts of three kinds stand in one list, without a tag: msgspec has no union of
#: such classes, so the lists hold plain objects, and the kind is told by its key.
AMOUNTS = {"currency": "Money", "unit": "Quantity", "of": "Share"}


def main() -> None:
    """Run each consumer; give its line, or say what failed and where."""
    _check_jsonschema()
    _quicktype()
    _pydantic()
    _msgspec()


def _check_jsonschema() -> None:
    wrong = Path("wrong.json")
    text = Path("fixtures/tokyo.json").read_text("utf-8")
    wrong.write_text(text.replace('"ad_valorem"', '"ad_valoremm"'), "utf-8")
    for path in sorted(Path("schemas").rglob("*.json")):
        _tool("check-jsonschema", "--check-metaschema", str(path))
    for draft in DRAFTS:
        with_schema = ["check-jsonschema", "--schemafile", _schema("Dossier", draft)]
        _tool(*with_schema, *map(str, FIXTURES))
        said = _tool(*with_schema, str(wrong), expected=1)
        place = "$.tariffs[0].rates[0].components[0].kind: 'ad_valoremm'"
        _expect(place in said, said)
    _say("check-jsonschema", f"{_taken()}, and sees a wrong rate where it stands")


def _quicktype() -> None:
    for draft in DRAFTS:
        module = _imported(Path("quicktype") / draft / "dossier.py")
        for path in FIXTURES:
            plain = json.loads(path.read_bytes())
            again = module.dossier_to_dict(module.dossier_from_dict(plain))
            _expect(again == plain, f"quicktype, draft {draft}: {path} changes")
    _line(f"quicktype, its Python: {_taken()}, and writes them as they were")


def _pydantic() -> None:
    for draft in DRAFTS:
        module = _generated("Dossier", draft, "pydantic_v2.BaseModel")
        for path in FIXTURES:
            plain = json.loads(path.read_bytes())
            loaded = module.Dossier.model_validate_json(path.read_bytes())
            again = loaded.model_dump(mode="json", exclude_unset=True)
            _expect(again == plain, f"pydantic, draft {draft}: {path} changes")
        wrong = Path("wrong.json").read_bytes()
        validate: Callable[[bytes], object] = module.Dossier.model_validate_json
        _refused(validate, wrong, "ValidationError")
    used = f"pydantic {version('pydantic')}"
    _say("datamodel-code-generator", f"{used}: {_taken()}, refuses a wrong rate")


def _msgspec() -> None:
    msgspec = import_module("msgspec")
    plain_amounts = dict.fromkeys(AMOUNTS.values(), "builtins.dict")
    override = ("--type-overrides", json.dumps(plain_amounts))
    amounts = 0
    for draft in DRAFTS:
        module = _generated("Dossier", draft, "msgspec.Struct", *override)
        decoder = msgspec.json.Decoder(module.Dossier)
        classes = {
            name: getattr(_generated(name, draft, "msgspec.Struct"), name)
            for name in AMOUNTS.values()
        }
        for path in FIXTURES:
            decoder.decode(path.read_bytes())
            for amount in _amounts(json.loads(path.read_bytes())):
                name = next(AMOUNTS[key] for key in AMOUNTS if key in amount)
                msgspec.convert(amount, classes[name])
                amounts += 1
        _refused(decoder.decode, Path("wrong.json").read_bytes(), "ValidationError")
    _expect(amounts > 0, "no amount was met")
    used = f"msgspec {version('msgspec')}"
    _say("datamodel-code-generator", f"{used}: {_taken()}, refuses a wrong rate")


def _amounts(plain: Any) -> Iterator[dict[str, Any]]:
    """Give every amount in a dossier, wherever it stands."""
    if isinstance(plain, Mapping):
        members = cast("Mapping[str, Any]", plain)
        yield from members.get("amounts", ())
        for value in members.values():
            yield from _amounts(value)
    elif isinstance(plain, list):
        for member in cast("Sequence[Any]", plain):
            yield from _amounts(member)


def _generated(name: str, draft: str, kind: str, *options: str) -> ModuleType:
    """Give the module that datamodel-code-generator makes of the schema of a class."""
    path = Path("models") / kind.partition(".")[0] / draft / f"{name.lower()}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    command = f"--input {_schema(name, draft)} --output {path} --formatters builtin"
    kinds = f"--input-file-type jsonschema --output-model-type {kind}"
    more = f"--target-python-version 3.11 --disable-warnings {kinds}"
    _tool("datamodel-codegen", *command.split(), *more.split(), *options)
    return _imported(path)


def _imported(path: Path) -> ModuleType:
    folder = str(path.parent.absolute())
    sys.path.insert(0, folder)
    try:
        sys.modules.pop(path.stem, None)
        return import_module(path.stem)
    finally:
        sys.path.remove(folder)


def _schema(name: str, draft: str) -> str:
    return f"schemas/{draft}/{name}.json"


def _tool(name: str, *arguments: str, expected: int = 0) -> str:
    """Run a program of this Python's environment; give what it printed."""
    program = Path(sys.executable).with_name(name)
    done = subprocess.run(
        [program, *arguments],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    _expect(done.returncode == expected, f"{name} {arguments}: {done.stdout}")
    return done.stdout


def _refused(load: Callable[[bytes], object], data: bytes, error: str) -> None:
    try:
        load(data)
    except Exception as problem:  # noqa: BLE001 - the libraries' own, told by name
        _expect(type(problem).__name__ == error, repr(problem))
    else:
        sys.exit("FAILED  a wrong rate is taken")


def _expect(condition: object, complaint: str) -> None:
    if not condition:
        sys.exit(f"FAILED  {complaint}")


def _taken() -> str:
    return f"takes {len(FIXTURES)} dossiers"


def _say(name: str, said: str) -> None:
    _line(f"{name} {version(name)}, {said}")


def _line(said: str) -> None:
    sys.stdout.write(f"ok  {said}\n")


if __name__ == "__main__":
    main()
