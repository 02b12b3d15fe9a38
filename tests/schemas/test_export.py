"""The schema of each class: complete, described, deterministic, published."""

import hashlib
import json
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest

import diplonews
from diplonews import (
    Condition,
    DiplonewsError,
    Dossier,
    Money,
    Tariff,
    fixtures,
    json_schema,
)
from diplonews.cli import main
from diplonews.fields import fields_of
from diplonews.plain_json import is_array, is_object
from diplonews.schemas import BEYOND_SCHEMA, DRAFTS
from diplonews.schemas.export import classes, schema_id, schema_text
from diplonews.schemas.patterns import whole

each_class = pytest.mark.parametrize("cls", classes(), ids=list(classes().values()))
each_draft = pytest.mark.parametrize("draft", DRAFTS)

META: dict[str, Any] = {
    "2020-12": jsonschema.Draft202012Validator,
    "07": jsonschema.Draft7Validator,
}


def definitions(schema: dict[str, Any]) -> dict[str, Any]:
    """Give the definitions of a schema, itself among them."""
    inside = schema.get("$defs", schema.get("definitions", {}))
    return {schema["title"]: schema, **inside}


def inside(value: Any) -> Iterator[dict[str, Any]]:
    """Give every object inside a schema."""
    if is_object(value):
        yield value
        for member in value.values():
            yield from inside(member)
    elif is_array(value):
        for member in value:
            yield from inside(member)


def admits(schema: dict[str, Any], value: Any) -> bool:
    """Ask an independent validator."""
    return bool(jsonschema_rs.is_valid(schema, value))


# -- every schema ----------------------------------------------------------------------


@each_draft
@each_class
def test_a_schema_is_one_by_its_metaschema(cls: type, draft: Any) -> None:
    """It names its draft and is valid by it, with references and without."""
    for dereference in (False, True):
        schema = json_schema(cls, draft=draft, dereference=dereference)
        META[draft].check_schema(schema)
        assert schema["$schema"] == DRAFTS[draft]
        end = {"2020-12": "", "07": ":draft-07"}[draft]
        wanted = f"urn:diplonews:1.0:{cls.__name__}{end}"
        assert schema["$id"] == schema_id(cls, draft) == wanted
        references = {one["$ref"] for one in inside(schema) if "$ref" in one}
        if dereference:
            assert references == set()
        key = "$defs" if draft == "2020-12" else "definitions"
        known = {f"#/{key}/{name}" for name in schema.get(key, ())}
        assert references == known


@each_class
def test_a_schema_has_the_fields_of_the_class(cls: type) -> None:
    """Each property is a field, described by its docstring; nothing else may stand."""
    schema = json_schema(cls)
    properties = dict(schema["properties"])
    if cls is Dossier:
        assert properties.pop("$schema")["type"] == "string"
    assert list(properties) == [field.name for field in fields_of(cls)]
    for field in fields_of(cls):
        assert properties[field.name]["description"] == field.description
    needed = [field.name for field in fields_of(cls) if field.always_written]
    assert schema.get("required", []) == needed
    assert schema["additionalProperties"] is False


def test_every_definition_is_titled_described_and_shown() -> None:
    """Each has a title, a description, and an example that it admits."""
    schema = json_schema()
    for name, definition in definitions(schema).items():
        assert definition["title"] == name
        assert definition["description"]
        assert definition["examples"]
        alone = {**definition, "$defs": schema["$defs"]}
        assert all(admits(alone, one) for one in definition["examples"]), name


def test_every_default_is_admitted() -> None:
    """A default is a value that the field may have."""
    schema = json_schema()
    seen = 0
    for definition in definitions(schema).values():
        for held in definition.get("properties", {}).values():
            if "default" in held:
                alone = {**held, "$defs": schema["$defs"]}
                assert admits(alone, held["default"])
                seen += 1
    assert seen == 11


@each_draft
@pytest.mark.parametrize("name", fixtures.NAMES)
def test_the_dossiers_that_come_along_are_valid(name: str, draft: Any) -> None:
    """Each is admitted, with references and without."""
    plain = json.loads(fixtures.document(name))
    for dereference in (False, True):
        schema = json_schema(draft=draft, dereference=dereference)
        META[draft](schema).validate(plain)
        assert admits(schema, plain)


def test_the_schema_of_a_class_admits_its_objects() -> None:
    """A tariff of the Tokyo dossier is admitted by the schema of tariffs alone."""
    (tariff, *_) = json.loads(fixtures.document("tokyo"))["tariffs"]
    assert admits(json_schema(Tariff), tariff)
    wrong = {**tariff, "rates": [{"components": [{"value": 5}]}]}
    assert not admits(json_schema(Tariff), wrong)


def test_it_says_what_terms_mean_and_ids_refer_to() -> None:
    """Annotations give the meanings of terms, and what a reference may lead to."""
    defined = json_schema(Condition)["$defs"]
    assert list(defined["ConditionKind"]["x-terms"]) == defined["ConditionKind"]["enum"]
    party = json_schema(Money)["$defs"]["ActorRef"]
    assert party["x-refers-to"] == ["leader", "party"]
    topics = json_schema(Tariff)["$defs"]["TariffKind"]
    assert topics["examples"] == list(topics["x-terms"])


def test_a_draft_07_describes_beside_references() -> None:
    """Where siblings of a reference do not count, it stands in `allOf`."""
    held = json_schema(Condition, draft="07")["properties"]["kind"]
    assert held == {
        "allOf": [{"$ref": "#/definitions/ConditionKind"}],
        "description": (
            "How it depends on it: if, unless, until, after or provided that."
        ),
    }


def test_a_schema_is_its_callers_own() -> None:
    """What somebody does to one does not reach the next."""
    before = schema_text(json_schema())
    for one in list(inside(json_schema())):
        one.clear()
    assert schema_text(json_schema()) == before


# -- patterns --------------------------------------------------------------------------


def test_patterns_are_anchored_and_without_what_others_lack() -> None:
    """No look-around, no named or atomic groups, no escapes of Python alone."""
    patterns = {one["pattern"] for one in inside(json_schema()) if "pattern" in one}
    assert len(patterns) > 10
    for pattern in patterns:
        assert re.fullmatch(r"\^\(\?:.*\)\$", pattern, re.DOTALL)
        assert not re.search(r"\(\?[^:]|\\[UNZABdDwWsSbB]|\\ud8", pattern)


def test_a_pattern_has_characters_beyond_the_basic_plane_as_they_are() -> None:
    """Python's own escapes are resolved, and half characters are left out."""
    assert whole(r"[^\ud800-\udfff\U0001f600]") == "^(?:[^\U0001f600])$"


# -- what is published -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("file", "draft"), [("dossier.json", "2020-12"), ("dossier.draft-07.json", "07")]
)
def test_the_published_files_are_what_is_generated(file: str, draft: Any) -> None:
    """A change of the schema changes the files and the changelog, which has a hash."""
    published = resources.files(diplonews) / "schemas" / "1.0" / file
    text = published.read_text(encoding="utf-8")
    assert text == schema_text(json_schema(draft=draft))
    assert text.isascii()
    changelog = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
    assert hashlib.sha256(text.encode()).hexdigest()[:12] in changelog
    in_docs = Path(__file__).parents[2] / "docs" / "schema" / "1.0" / file
    assert in_docs.read_text("utf-8") == text


# -- wrong arguments -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (
            lambda: json_schema(int),
            "expected a class of a dossier, got 'int'",
        ),
        (
            lambda: json_schema("Dossier"),  # type: ignore[arg-type]
            "expected a class of a dossier, got 'a str'",
        ),
        (
            lambda: json_schema(draft="06"),  # type: ignore[arg-type]
            "expected the draft '2020-12' or '07', got '06'",
        ),
        (
            lambda: json_schema(draft=[]),  # type: ignore[arg-type]
            "expected the draft '2020-12' or '07', got '[]'",
        ),
    ],
)
def test_wrong_arguments_are_refused(wrong: Any, message: str) -> None:
    """What is no class of a dossier and no draft is said to be none."""
    with pytest.raises(DiplonewsError) as raised:
        wrong()
    assert str(raised.value) == message


# -- the page and the command ----------------------------------------------------------


def test_the_page_lists_what_no_schema_says() -> None:
    """Each code stands there with its reason, in order."""
    page = (Path(__file__).parents[2] / "docs" / "json-schema.md").read_text("utf-8")
    section = page.split("\n## What no schema says\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([a-z.]+)` \| (.+) \|$", section, re.MULTILINE)
    assert rows == list(BEYOND_SCHEMA.items())


def test_the_command_prints_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """`diplonews schema` prints what `json_schema` gives."""
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text(json_schema())
    assert main(["schema", "Money", "--draft", "07", "--dereference"]) == 0
    wanted = json_schema(Money, draft="07", dereference=True)
    assert capsys.readouterr().out == schema_text(wanted)


def test_the_command_writes_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With `--output` the file has it, and nothing is printed."""
    path = tmp_path / "money.json"
    assert main(["schema", "Money", "--output", str(path)]) == 0
    assert path.read_text("utf-8") == schema_text(json_schema(Money))
    assert main(["schema", "--output", str(tmp_path / "no" / "folder.json")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"{tmp_path}/no/folder.json: No such file or directory\n"


def test_the_command_names_the_class_that_may_be_meant(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A name of no class is bad usage."""
    assert main(["schema", "Tarif"]) == 2
    assert capsys.readouterr().err == (
        "schema: expected a class of a dossier, got 'Tarif'; did you mean 'Tariff'?\n"
    )
    assert main(["schema", "Nothing"]) == 2
    assert capsys.readouterr().err == (
        "schema: expected a class of a dossier, got 'Nothing'\n"
    )
