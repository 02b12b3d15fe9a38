"""From bytes to a dossier and back: strict in, canonical out, nothing lost."""

import hashlib
import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from attrs import evolve

from diplonews import (
    Account,
    Agreement,
    AgreementAction,
    Commitment,
    CommitmentAction,
    Condition,
    DiplonewsError,
    DiplonewsWarning,
    Dossier,
    Duration,
    Evidence,
    Financing,
    Identifier,
    InvalidData,
    JsonObject,
    Leader,
    Limits,
    Meeting,
    Money,
    Name,
    PartialDate,
    Participation,
    Party,
    PartyAction,
    Period,
    Place,
    Problem,
    Products,
    Quantity,
    Quota,
    Quote,
    Rate,
    RateComponent,
    Relation,
    Share,
    Source,
    Tariff,
    TariffAction,
    Tenure,
    TenureAction,
    digest,
    dump,
    dumps,
    fixtures,
    load,
    loads,
)

HEAD = '"format":"diplonews/1.0","id":"d"'

#: Own data with everything that JSON has, in an order that is not sorted.
OWN: dict[str, Any] = {
    "z:last": [None, True, False, 0, -5, 10**39, "", "é \x1b\u202e\n"],
    "a:first": {"z": Decimal("0.10"), "a": Decimal("1E+300"), "m": {}, "b": []},
    "m:mid": Decimal("-0"),
}

EMPTY = Dossier(id="empty")

SCRIPTS = Dossier(
    id="scripts",
    parties=(
        Party(id="ar", name="المملكة العربية السعودية"),
        Party(id="he", name="בנימין נתניהו"),
        Party(id="fa", name="می\u200cخواهم", topics=("nuclear", "sanctions")),
        Party(id="hi", name="क्\u200dष", summary="One.\n\nTwo\ttabs."),
        Party(id="zh", name="中华人民共和国", country="CN", kind="state"),
        Party(id="markup", name='<b>&"\\/[/red]</b>'),
    ),
    quotes=(
        Quote(id="q", text="\u200fשלום\u200f, 😀", kind="direct", speakers=("he",)),
    ),
)

FULL = Dossier(
    id="full",
    title="A deal",
    summary="One sentence.\nAnother.",
    as_of=PartialDate("2025-10-28"),
    sources=(
        Source(
            id="article",
            kind="news_article",
            headline="Leaders meet",
            authors=("A. Writer", "B. Writer"),
            published=PartialDate("2025-10-28T14:05Z"),
            url="https://example.org/a?b=c#d",
            dateline=Place(name="TOKYO", city="Tokyo", country="JP"),
            language="en",
            status="current",
            text_sha256="0" * 64,
            text_length=5848,
            text_normalisation="none",
        ),
    ),
    parties=(
        Party(
            id="japan",
            name="Japan",
            kind="state",
            country="JP",
            other_names=(Name(text="Tokyo", kind="metonym", language="en"),),
            identifiers=(Identifier(scheme="wikidata", value="Q17"),),
            actions=(PartyAction(kind="joined", when=PartialDate("1956")),),
            extensions=OWN,
        ),
        Party(id="united-states", name="United States"),
    ),
    leaders=(
        Leader(
            id="takaichi",
            name="Sanae Takaichi",
            born=PartialDate("1961-03-07"),
            tenures=(
                Tenure(
                    title="Prime Minister",
                    office="prime_minister",
                    of="japan",
                    period=Period("2025-10-21/.."),
                    capacity="substantive",
                    standing="current",
                    ordinal=104,
                    actions=(TenureAction(kind="elected", certainty="done"),),
                ),
            ),
        ),
    ),
    meetings=(
        Meeting(
            id="talks",
            kind="talks",
            channel="in_person",
            status="held",
            when=Period("2025-10-27/2025-10-28"),
            previous_when=PartialDate("2025-11"),
            participants=(
                Participation(who="takaichi", role="host", on_behalf_of=("japan",)),
                Participation(who="united-states"),
            ),
        ),
    ),
    agreements=(
        Agreement(
            id="deal",
            title="Framework",
            binding="disputed",
            participants=(Participation(who="japan"),),
            actions=(
                AgreementAction(
                    kind="signed",
                    when=PartialDate("2025-10-28"),
                    effective=Period("2025-11/.."),
                    duration=Duration("P90D"),
                    by=("takaichi",),
                    via="talks",
                    certainty="expected",
                ),
            ),
        ),
    ),
    commitments=(
        Commitment(
            id="invest",
            what="To invest.",
            by=("japan",),
            to=("united-states",),
            polarity="maintain",
            strength="pledge",
            amounts=(
                Money(
                    value=Decimal(550000000000),
                    qualifier="at_most",
                    currency="USD",
                    of="ships",
                    per="year",
                    role="total",
                ),
                Share(minimum=Decimal(2), maximum=Decimal("3.50"), of="GDP"),
                Quantity(text="many", unit="aircraft", as_of=PartialDate("2025")),
            ),
            financing=(
                Financing(instrument="loan", share=Share(value=Decimal(1), of="all")),
            ),
            deadline=PartialDate("2026-03"),
            within=Duration("P1Y6M"),
            conditions=(Condition(kind="if", text="If it holds.", on="deal"),),
            actions=(
                CommitmentAction(
                    kind="announced",
                    amounts=(Money(value=Decimal("0.10"), currency="JPY"),),
                ),
            ),
            relations=(Relation(kind="made_in", to="deal", detail="section 4(b)"),),
            evidence=(
                Evidence(
                    source="article",
                    start=0,
                    end=12,
                    exact="To invest",
                    supports=("/what", "/amounts/0"),
                    mode="implies",
                ),
            ),
            accounts=(
                Account(
                    according_to=("united-states",),
                    stance="reframes",
                    about="/amounts/0/value",
                    value={"currency": "USD", "value": "1", "n": [1, Decimal("1.0")]},
                ),
            ),
        ),
    ),
    tariffs=(
        Tariff(
            id="duty",
            imposed_by=("united-states",),
            applies_to=("japan",),
            rates=(
                Rate.percent("15", basis="additional"),
                Rate(
                    components=(
                        RateComponent(kind="reference", name="mfn"),
                        RateComponent(
                            kind="specific",
                            value=Decimal("0.50"),
                            currency="USD",
                            per="kg",
                        ),
                    ),
                    combination="higher_of",
                    basis="all_in",
                    covers=("mfn", "section_232"),
                ),
            ),
            products=Products(text="Cars", codes=("8703", "010121")),
            quota=Quota(volume=Quantity(value=Decimal(5), unit="t")),
            actions=(TariffAction(kind="imposed", rates=(Rate(text="steep"),)),),
        ),
    ),
    quotes=(
        Quote(
            id="said",
            text="Thank you",
            kind="partial",
            act="thanks",
            speakers=("takaichi",),
            addressees=("united-states",),
            said_on=PartialDate("2025-10-28"),
            original_text="ありがとう",
            anonymity="named",
        ),
    ),
)

DOSSIERS = [EMPTY, SCRIPTS, FULL, fixtures.tokyo()]

every_dossier = pytest.mark.parametrize("dossier", DOSSIERS, ids=lambda d: str(d.id))


def written(*members: str) -> str:
    """Write a document with a head and some members."""
    return "{" + ",".join((HEAD, *members)) + "}"


def problems(text: str | bytes, limits: Limits | None = None) -> tuple[Problem, ...]:
    """Give all problems of a document."""
    with pytest.raises(InvalidData) as caught:
        loads(text, limits=limits or Limits())
    return caught.value.problems


def refusals(text: str | bytes) -> list[tuple[str, str]]:
    """Give the code and the text of every problem of a document, without its place."""
    unplaced = [evolve(each, line=None, column=None) for each in problems(text)]
    return [(problem.code, str(problem)) for problem in unplaced]


# -- there and back --------------------------------------------------------------------


@every_dossier
@pytest.mark.parametrize("indent", [None, 0, 1, 2, 4])
def test_what_is_written_is_read_as_the_same(
    dossier: Dossier, indent: int | None
) -> None:
    """A dossier is equal after being written and read, with every digit and class."""
    text = dumps(dossier, indent=indent)
    for data in (text, text.encode()):
        assert loads(data) == dossier
        assert repr(loads(data)) == repr(dossier)
        assert hash(loads(data)) == hash(dossier)


@every_dossier
def test_the_canonical_form_is_a_fixed_point(dossier: Dossier) -> None:
    """However a document is laid out, it has one canonical form."""
    canonical = dumps(dossier)
    assert dumps(loads(canonical)) == canonical
    assert dumps(loads(dumps(dossier, indent=3))) == canonical
    shuffled = dict(reversed(json.loads(canonical, parse_float=str).items()))
    if dossier is not FULL:  # whose own numbers the standard library would change
        assert dumps(loads(json.dumps(shuffled))) == canonical


@every_dossier
def test_the_output_is_plain_json(dossier: Dossier) -> None:
    """The output has one line feed, at its end, no mark and no needless space."""
    canonical = dumps(dossier)
    assert canonical.startswith('{"format":"diplonews/1.0","id":"')
    assert canonical.endswith("}\n")
    assert canonical.count("\n") == 1
    assert json.loads(canonical) == json.loads(dumps(dossier, indent=2))
    assert b"\r" not in canonical.encode()


def test_a_dossier_is_written_in_declared_order() -> None:
    """Fields stand in their order, defaults are left out, numbers are strings."""
    made = Dossier(
        parties=(
            Party(
                summary="S.",
                name="Japan",
                id="japan",
                amounts=(
                    Money(currency="USD", value=Decimal("1E+3"), role="stated"),
                    Share(of="GDP", minimum=Decimal("0.10"), qualifier="about"),
                ),
            ),
        ),
        title="T",
        id="d",
    )
    assert dumps(made) == (
        f'{{{HEAD},"title":"T","parties":[{{"id":"japan","name":"Japan",'
        '"summary":"S.","amounts":[{"value":"1000","currency":"USD"},'
        '{"minimum":"0.10","qualifier":"about","of":"GDP"}]}]}\n'
    )


def test_the_indented_form() -> None:
    """With an indent the same members stand on lines of their own."""
    assert dumps(Dossier(id="d", meetings=(Meeting(id="m"),)), indent=2) == (
        "{\n"
        '  "format": "diplonews/1.0",\n'
        '  "id": "d",\n'
        '  "meetings": [\n'
        "    {\n"
        '      "id": "m"\n'
        "    }\n"
        "  ]\n"
        "}\n"
    )


def test_the_stamp_is_always_written() -> None:
    """The format is written though it is the default."""
    assert dumps(Dossier(id="d")) == f"{{{HEAD}}}\n"


@pytest.mark.parametrize(
    "member",
    [
        '"parties":[]',
        '"sources":[],"quotes":[],"title":"T"',
        '"meetings":[{"id":"m","participants":[],"topics":[],"evidence":[]}]',
        '"meetings":[{"id":"m","extensions":{}}]',
        '"commitments":[{"id":"m","what":"X","polarity":"do"}]',
        (
            '"tariffs":[{"id":"m","imposed_by":["p"],"products":'
            '{"text":"X","all_products":false}}],"parties":[{"id":"p","name":"P"}]'
        ),
        '"meetings":[{"id":"m","amounts":[{"unit":"t","text":"X","role":"stated"}]}]',
    ],
)
def test_what_is_said_by_default_is_read_and_left_out(member: str) -> None:
    """Empty arrays and defaults may be stated; the canonical form is without them."""
    canonical = dumps(loads(written(member)))
    for said in ("[]", "{}", '"polarity"', '"all_products"', '"role"'):
        assert said not in canonical
    assert loads(canonical) == loads(written(member))


@pytest.mark.parametrize("name", ["extensions", "value"])
def test_own_data_is_kept_verbatim(name: str) -> None:
    """A user's own data keeps its numbers, its characters and the order of its keys."""
    data = (
        '{"z:1":[null,true,false,0,-0,1.0,1.10,1E+300,-5,"",[],{}],'
        '"a:1":{"\u202e":"\\u001b\\n","é":"\u2028"}}'
    )
    members = {
        "extensions": f'"extensions":{data}',
        "value": '"accounts":[{"according_to":["m"],"stance":"denies",'
        f'"value":{data}}}]',
    }[name]
    document = f'{{{HEAD},"parties":[{{"id":"m","name":"M",{members}}}]}}\n'
    assert dumps(loads(document)) == document


def test_own_data_is_frozen() -> None:
    """What is read into own data is immutable, at every level."""
    (party,) = loads(
        written('"parties":[{"id":"p","name":"P","extensions":{"a:b":[{"c":[1]}]}}]')
    ).parties
    assert party.extensions == JsonObject({"a:b": ({"c": (1,)},)})
    assert isinstance(party.extensions["a:b"], tuple)


@pytest.mark.parametrize(
    "number",
    [
        "123456789012345678901234567890123456e99",
        "-12345678901234567890123456789012345E+50",
        "0.000000001",
        "1e-300",
        "100000000000000000000000000000000000e-70",
        "-" + "9" * 39,
    ],
)
def test_a_number_that_is_read_can_be_written_and_read(number: str) -> None:
    """A number of own data is refused, or written so that it is read as the same."""
    text = f'"parties":[{{"id":"p","name":"P","extensions":{{"a:b":{number}}}}}]'
    try:
        dossier = loads(written(text))
    except InvalidData:
        return
    assert loads(dumps(dossier)) == dossier


# -- files -----------------------------------------------------------------------------


@every_dossier
@pytest.mark.parametrize("kind", [str, Path])
@pytest.mark.parametrize("indent", [None, 2])
def test_files(
    tmp_path: Path, dossier: Dossier, kind: Callable[[Path], Any], indent: int | None
) -> None:
    """A file holds the UTF-8 bytes of what `dumps` gives, whatever was there before."""
    path = tmp_path / "dossier.json"
    path.write_bytes(b"x" * 200_000)
    dump(dossier, kind(path), indent=indent)
    assert path.read_bytes() == dumps(dossier, indent=indent).encode("utf-8")
    assert load(kind(path)) == dossier


def test_a_file_may_start_with_a_mark(tmp_path: Path) -> None:
    """A file that an editor has given a byte order mark is read, with a warning."""
    path = tmp_path / "dossier.json"
    path.write_text(dumps(SCRIPTS), encoding="utf-8-sig", newline="\r\n")
    with pytest.warns(DiplonewsWarning) as warned:
        assert load(path) == SCRIPTS
    (warning,) = warned
    assert warning.filename == __file__
    assert str(warning.message) == (
        "a byte order mark before the text was skipped; save it as UTF-8 without"
    )


def test_a_file_that_is_no_utf_8(tmp_path: Path) -> None:
    """A file is read as UTF-8, whatever the system's own encoding is."""
    path = tmp_path / "dossier.json"
    path.write_bytes(dumps(SCRIPTS).encode("utf-16"))
    with pytest.raises(InvalidData) as caught:
        load(path)
    assert str(caught.value) == (
        "JSON: line 1, column 1: expected UTF-8, got what looks like UTF-16; "
        "save the text as UTF-8"
    )


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """What the system refuses is the system's exception."""
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "nothing.json")
    with pytest.raises(FileNotFoundError):
        dump(EMPTY, tmp_path / "nowhere" / "dossier.json")


# -- what is refused -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (
            '{"id":"d"}',
            "key.missing",
            (
                "expected 'format', which every Dossier needs, got none; "
                'write "format": "diplonews/1.0"'
            ),
        ),
        (
            '{"format":null,"id":"d"}',
            "type.wrong",
            "/format: expected a string, got null; leave out what is not said",
        ),
        (
            '{"format":1.0,"id":"d"}',
            "type.wrong",
            "/format: expected a string, got the number 1.0",
        ),
        (
            '{"format":"diplonews","id":"d"}',
            "format.unknown",
            (
                "/format: expected the format 'diplonews/1.0', got 'diplonews'; "
                "write 'diplonews/1.0'"
            ),
        ),
        (
            '{"format":"diplonews/0.9","id":"d"}',
            "format.unknown",
            (
                "/format: expected the format 'diplonews/1.0', got 'diplonews/0.9'; "
                "write 'diplonews/1.0'"
            ),
        ),
        (
            '{"format":"diplonews/1.1","id":"D","none":null}',
            "format.newer",
            (
                "/format: expected a format up to 'diplonews/1.0', "
                "got 'diplonews/1.1'; a version of diplonews that reads "
                "diplonews/1.1 is needed; "
                "this one reads up to diplonews/1.0"
            ),
        ),
        (
            '{"format":"diplonews/1.0"}',
            "key.missing",
            "expected 'id', which every Dossier needs, got none",
        ),
        (
            written('"_by_id":{}'),
            "key.unknown",
            "/_by_id: expected a field of Dossier, got '_by_id'",
        ),
        (
            written('"_referrers":{}'),
            "key.unknown",
            "/_referrers: expected a field of Dossier, got '_referrers'",
        ),
        (
            written('"title":"T","titel":"T"'),
            "key.unknown",
            "/titel: expected a field of Dossier, got 'titel'; did you mean 'title'?",
        ),
        (
            written('"meetings":[{"id":"m","format":"diplonews/1.0"}]'),
            "key.unknown",
            (
                "/meetings/0/format: expected a field of Meeting, got 'format'; "
                "put your own data under extensions"
            ),
        ),
        ("[]", "type.wrong", "expected an object (Dossier), got an array"),
        ('"x"', "type.wrong", "expected an object (Dossier), got the string 'x'"),
        ("5", "type.wrong", "expected an object (Dossier), got the number 5"),
        (
            "null",
            "type.wrong",
            "expected an object (Dossier), got null; leave out what is not said",
        ),
        (
            "",
            "json.syntax",
            "expected a value, got the end of the text; the text is empty",
        ),
        (
            written('"title":"T","title":"U"'),
            "json.duplicate",
            "/title: expected each key once, got 'title' again in one object",
        ),
        (
            written('"as_of":NaN'),
            "json.number",
            (
                "/as_of: expected a number that JSON knows, got NaN; "
                "leave out what is not known"
            ),
        ),
    ],
)
def test_documents_are_refused(text: str, code: str, said: str) -> None:
    """What is no dossier is refused with the one fault that it has."""
    assert refusals(text) == [(code, said)]
    assert refusals(text.encode()) == [(code, said)]


#: Where a strict reader meets a value of another type, by how it is written.
STRICT = {
    '"title":{}': (
        "/title: expected a string, got {}",
        ["null", "5", "1.9", "true", "[]", "{}"],
    ),
    '"sources":[{{"id":"s","kind":"news_article","text_length":{}}}]': (
        "/sources/0/text_length: expected a whole number, got {}",
        ["null", '"12"', '"１２"', "1.9", "12.0", "1e2", "12.00", "true", "[5]", "{}"],
    ),
    (
        '"parties":[{{"id":"p","name":"P"}}],'
        '"tariffs":[{{"id":"t","imposed_by":["p"],"products":{{"all_products":{}}}}}]'
    ): (
        "/tariffs/0/products/all_products: expected true or false, got {}",
        ["null", '"false"', "0", "1", "1.0", "[]", "{}"],
    ),
    '"meetings":[{{"id":"m","topics":{}}}]': (
        "/meetings/0/topics: expected an array, got {}",
        ["null", '"abc"', "5", "1.9", "false", '{"a":"b"}'],
    ),
    '"meetings":[{{"id":"m","amounts":[{{"of":"GDP","value":{}}}]}}]': (
        "/meetings/0/amounts/0/value: expected a number as a string, got {}",
        ["null", "5", "1.9", "true", "[]", "{}"],
    ),
    '"as_of":{}': (
        "/as_of: expected an EDTF date such as '2025-10-28', got {}",
        ["null", "2025", "2025.1", "true", "[]", "{}"],
    ),
}

NAMED = {
    "[5]": "an array",
    "[]": "an array",
    "{}": "an object",
    "1e2": "the number 1E+2",
}


def named(token: str) -> str:
    """Say how a message names a JSON value."""
    if token in {"null", "true", "false"}:
        return token
    if token.startswith('"'):
        return f"the string '{token[1:-1]}'"
    return NAMED.get(token) or (
        "an object" if token.startswith("{") else f"the number {token}"
    )


@pytest.mark.parametrize(
    ("member", "said", "token"),
    [
        (member, said, token)
        for member, (said, tokens) in STRICT.items()
        for token in tokens
    ],
)
def test_nothing_is_coerced(member: str, said: str, token: str) -> None:
    """No null becomes text, no text a number, truth value or array, nor the reverse."""
    ((code, text),) = refusals(written(member.format(token)))
    is_whole = "whole number" in said and token in {"12.0", "1e2", "12.00"}
    assert code == ("number.whole" if is_whole else "type.wrong")
    assert text.split(";")[0] == said.format(named(token))


@pytest.mark.parametrize(
    ("member", "path"),
    [
        ('"title":"a{}"', "/title"),
        ('"summary":"a{}"', "/summary"),
        ('"id":"a{}"', "/id"),
        ('"as_of":"2025{}"', "/as_of"),
        ('"meetings":[{{"id":"m","kind":"a{}"}}]', "/meetings/0/kind"),
        ('"meetings":[{{"id":"m","status":"held{}"}}]', "/meetings/0/status"),
        ('"parties":[{{"id":"p","name":"P","country":"JP{}"}}]', "/parties/0/country"),
        (
            '"quotes":[{{"id":"q","kind":"direct","text":"a{}"}}]',
            "/quotes/0/text",
        ),
        (
            '"meetings":[{{"id":"m","amounts":[{{"of":"GDP","value":"5{}"}}]}}]',
            "/meetings/0/amounts/0/value",
        ),
        (
            '"meetings":[{{"id":"m","extensions":{{"a:b":["{}"]}}}}]',
            "/meetings/0/extensions/a:b/0",
        ),
        (
            (
                '"parties":[{{"id":"p","name":"P","accounts":'
                '[{{"according_to":["p"],"stance":"denies","value":"{}"}}]}}]'
            ),
            "/parties/0/accounts/0/value",
        ),
    ],
)
@pytest.mark.parametrize("surrogate", [r"\ud800", r"\udfff", "\ud800"])
def test_lone_surrogates_are_refused_in_every_text(
    member: str, path: str, surrogate: str
) -> None:
    """No field takes half a character, be it escaped or as it is."""
    head = "" if path == "/id" else '"id":"d",'
    text = f'{{"format":"diplonews/1.0",{head}{member.format(surrogate)}}}'
    with pytest.raises(InvalidData) as caught:
        loads(text)
    assert [problem.path for problem in caught.value.problems] == [path]
    assert str(caught.value).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\xff\xfe",
        b'{"format":"diplonews/1.0","id":"d","title":"\xed\xa0\x80"}',
        b'{"\\ud800":1}',
        b'{"a":1e400}',
        b'{"a":1e999999999999999999}',
        b'{"a":1e9999999999999999999}',
        b'{"a":-1e-99999999999999999999}',
        b'{"a":' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'"' + b"\\" * 100_001,
        b'{"format":"diplonews/1.0","id":1e1000000,"as_of":1e-1000000}',
        b'{"meetings":[{"amounts":[{"of":"GDP","value":1e1000000}]}]}',
        b'{"meetings":[{"amounts":[{"of":"GDP","value":1e-999999999999999999}]}]}',
        b'{"meetings":[{"extensions":{"a:b":1e-999999999999999999}}]}',
        b'{"sources":[{"text_length":1e999999999999999999}]}',
        b'{"format":["diplonews/1.0"],"id":{"a":1}}',
        b'{"format":"diplonews/1.0","id":"d","parties":[[[[]]]]}',
    ],
    ids=range(20),
)
def test_any_bytes_give_one_exception(data: bytes) -> None:
    """Whatever is wrong with the bytes, it is `InvalidData`, which can be printed."""
    with pytest.raises(DiplonewsError) as caught:
        loads(data)
    assert isinstance(caught.value, InvalidData)
    assert caught.value.problems
    assert str(caught.value).encode()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (None, "a NoneType"),
        (5, "an int"),
        ({}, "a dict"),
        ([], "a list"),
        (memoryview(dumps(FULL).encode()), "a memoryview"),
        (PurePosixPath("x"), "a PurePosixPath"),
    ],
)
def test_only_text_and_bytes_are_read(data: Any, kind: str) -> None:
    """What is neither text nor bytes is refused by its type."""
    with pytest.raises(InvalidData) as caught:
        loads(data)
    assert str(caught.value) == f"JSON: expected str or bytes, got {kind}"


@pytest.mark.parametrize(
    ("member", "path", "expected"),
    [
        (
            '"accounts":[{"according_to":["p"],"stance":"denies","value":null}]',
            "/accounts/0/value",
            "a JSON value",
        ),
        ('"extensions":null', "/extensions", "a JSON object"),
    ],
)
def test_null_is_refused_where_any_value_may_stand(
    member: str, path: str, expected: str
) -> None:
    """A null that would be lost on writing is refused."""
    assert refusals(written(f'"parties":[{{"id":"p","name":"P",{member}}}]')) == [
        (
            "type.wrong",
            (
                f"/parties/0{path}: expected {expected}, got null; "
                "leave out what is not said"
            ),
        )
    ]


def test_null_inside_own_data_is_kept() -> None:
    """A null in a user's own data, or inside of a claim, is data."""
    inside = '"extensions":{"a:b":null,"c:d":[null]}'
    text = written(f'"parties":[{{"id":"p","name":"P",{inside}}}]') + "\n"
    assert dumps(loads(text)) == text


def test_all_faults_are_told() -> None:
    """One reading tells every fault, in the name of the dossier."""
    with pytest.raises(InvalidData) as caught:
        loads('{"format":"diplonews/1.0","id":"D","title":" ","x":1}')
    assert caught.value.subject == "dossier"
    assert str(caught.value) == (
        "dossier: 3 problems\n"
        "  /id (line 1, column 32): expected a record id such as 'trade-deal', "
        "got 'D'; did you mean 'd'?\n"
        "  /title (line 1, column 44): expected one line of text without white space "
        "at its ends or in runs, got ' '\n"
        "  /x (line 1, column 48): expected a field of Dossier, got 'x'"
    )
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


# -- where it is refused ---------------------------------------------------------------


def at(problem: Problem) -> tuple[str, str, int | None, int | None]:
    """Give the code of a problem, its path and its place in the text."""
    return problem.code, problem.path, problem.line, problem.column


PLACED = (
    "{\n"
    ' "format": "diplonews/1.0",\n'
    ' "id": "d",\n'
    ' "title": "東京 😀", "zz": 5,\n'
    ' "parties": [\n'
    '  {"id": "a", "name": "Łódź", "nmae": "A"},\n'
    '  {"id": "b"},\n'
    '  {"id": "a", "name": "A", "kind": "State"}\n'
    " ],\n"
    ' "meetings": [{"id": "m", "participants": [\n'
    '  {"who": "a"}, {"who": "nobody"}]}]\n'
    "}\n"
)
PLACES = [
    ("key.unknown", "/zz", 4, 19),
    ("key.unknown", "/parties/0/nmae", 6, 31),
    ("key.missing", "/parties/1", 7, 3),
    ("identity.repeated", "/parties/2/id", 8, 10),
    ("term.unknown", "/parties/2/kind", 8, 36),
    ("reference.dangling", "/meetings/0/participants/1/who", 11, 25),
]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("encoded", [False, True], ids=["str", "bytes"])
def test_problems_have_their_places(end: str, *, encoded: bool) -> None:
    """A wrong value is told where it begins, a key at the key, a lack at the object.

    Columns are counted in characters, in the order of the text, however lines end.
    """
    text = PLACED.replace("\n", end)
    found = problems(text.encode() if encoded else text)
    assert [at(problem) for problem in found] == PLACES


def test_a_mark_has_no_column() -> None:
    """What is told of a text with a byte order mark is counted without it."""
    with pytest.warns(DiplonewsWarning):
        (problem,) = problems(b"\xef\xbb\xbf" + written('"title":5').encode())
    assert str(problem) == (
        "/title (line 1, column 44): expected a string, got the number 5"
    )


def test_problems_of_the_text_and_of_the_fields_are_told_together() -> None:
    """Repeated keys and wrong numbers do not hide what is wrong with the fields."""
    text = written('"title":" ","as_of":1e99999999999999999999', '"title":"T"', '"x":1')
    assert [str(problem) for problem in problems(text)] == [
        (
            "/title (line 1, column 44): expected one line of text without white space "
            "at its ends or in runs, got ' '"
        ),
        (
            "/as_of (line 1, column 56): expected a smaller exponent, "
            "got '1e99999999999999999999'"
        ),
        (
            "/title (line 1, column 79): expected each key once, "
            "got 'title' again in one object"
        ),
        "/x (line 1, column 91): expected a field of Dossier, got 'x'",
    ]


# -- limits ----------------------------------------------------------------------------


LIMITED = written('"title":"Ten years"', '"parties":[{"id":"p","name":"P"}]')


@pytest.mark.parametrize(
    ("limits", "code", "said"),
    [
        (
            Limits(size=len(LIMITED) - 1),
            "json.size",
            "expected at most 88 bytes of UTF-8, got more",
        ),
        (
            Limits(depth=2),
            "json.depth",
            (
                "line 1, column 67: expected at most 2 levels of arrays and objects, "
                "got more"
            ),
        ),
        (
            Limits(string=12),
            "json.string",
            (
                "/format (line 1, column 11): expected a string of at most 12 "
                "characters, got 13"
            ),
        ),
    ],
    ids=["size", "depth", "string"],
)
def test_limits_are_held(limits: Limits, code: str, said: str) -> None:
    """What is right but beyond a limit is refused, and says the limit."""
    assert loads(LIMITED)
    (problem,) = problems(LIMITED, limits)
    assert (problem.code, str(problem)) == (code, said)
    assert problems(LIMITED.encode(), limits) == (problem,)


@pytest.mark.parametrize(
    "limits",
    [
        Limits(size=len(LIMITED)),
        Limits(depth=3),
        Limits(string=13),
        Limits(number=1),
        Limits(problems=1),
        Limits(size=2**40, depth=128, string=2**40, number=640, problems=2**40),
    ],
    ids=["size", "depth", "string", "number", "problems", "wide"],
)
def test_what_is_just_within_a_limit_is_read(limits: Limits) -> None:
    """A document is read up to the very limit."""
    assert loads(LIMITED, limits=limits) == loads(LIMITED)
    assert loads(LIMITED.encode(), limits=limits) == loads(LIMITED)


def own_number(number: str) -> str:
    """Write a document with a number in the own data of a party."""
    member = f'"extensions":{{"a:b":{number}}}'
    return written(f'"parties":[{{"id":"p","name":"P",{member}}}]')


@pytest.mark.parametrize("number", ["12345", "-1234", "0.123", "12e10", "1E-10"])
def test_numbers_are_counted_with_all_signs(number: str) -> None:
    """A number is as long as it is written: sign, point and exponent count."""
    text = own_number(number)
    assert loads(text, limits=Limits(number=5)) == loads(text)
    (problem,) = problems(text, Limits(number=4))
    assert problem.code == "json.number"
    assert str(problem) == (
        "/parties/0/extensions/a:b (line 1, column 88): "
        "expected a number of at most 4 characters, got 5"
    )


def test_a_wide_limit_admits_no_more_than_the_format() -> None:
    """A limit above those of the fields leaves these as they are."""
    (problem,) = problems(own_number("1" * 41), Limits(number=640))
    assert problem.code == "json.value"
    assert (problem.line, problem.column) == (1, 88)


@pytest.mark.parametrize(
    ("listed", "shown"), [(1, 1), (2, 2), (3, 3), (4, 4), (5, 4), (1000, 4)]
)
def test_problems_beyond_the_limit_are_counted(listed: int, shown: int) -> None:
    """Of many problems the first are listed, and all are counted."""
    text = written('"b":1', '"title":5', '"title":"T"', '"a":1')
    with pytest.raises(InvalidData) as caught:
        loads(text, limits=Limits(problems=listed))
    assert caught.value.total == 4
    paths = ["/b", "/title", "/title", "/a"]
    assert [problem.path for problem in caught.value.problems] == paths[:shown]


@pytest.mark.parametrize(
    ("limits", "listed"),
    [(Limits(), 1000), (Limits(problems=1100), 1100), (Limits(problems=2000), 1200)],
    ids=["default", "fewer", "more"],
)
def test_as_many_problems_are_listed_as_are_admitted(
    limits: Limits, listed: int
) -> None:
    """A thousand problems are listed if no other number is said; all are counted."""
    text = written(*(f'"x{number}":1' for number in range(1200)))
    with pytest.raises(InvalidData) as caught:
        loads(text, limits=limits)
    assert (len(caught.value.problems), caught.value.total) == (listed, 1200)
    last = caught.value.problems[-1]
    assert (last.path, last.line) == (f"/x{listed - 1}", 1)


LONG = "k" * (2**20 + 1)


@pytest.mark.parametrize(
    "own",
    [f'"{LONG}"', f'{{"{LONG}":1}}', f'[{{"a":{{"{LONG}":[]}}}}]'],
    ids=["value", "key", "deep"],
)
def test_no_string_is_longer_than_the_limit(own: str) -> None:
    """A string or key beyond the limit is refused wherever it stands."""
    found = problems(own_number(own))
    assert [problem.code for problem in found] == ["json.string"]
    assert found == problems(own_number(own), Limits(number=39))


def test_a_file_is_read_within_limits(tmp_path: Path) -> None:
    """The limits hold for files too, of which no more is read than they admit."""
    path = tmp_path / "dossier.json"
    path.write_text(LIMITED, encoding="utf-8")
    assert load(path, limits=Limits(size=89)) == loads(LIMITED)
    path.write_text(LIMITED + " " * 1000, encoding="utf-8")
    with pytest.raises(InvalidData) as caught:
        load(path, limits=Limits(size=89))
    assert str(caught.value) == "JSON: expected at most 89 bytes of UTF-8, got more"


# -- digests ---------------------------------------------------------------------------


@every_dossier
def test_a_digest_is_that_of_the_canonical_form(dossier: Dossier) -> None:
    """The digest is the SHA-256 of the canonical bytes, whatever was read."""
    wanted = hashlib.sha256(dumps(dossier).encode()).hexdigest()
    assert digest(dossier) == wanted
    assert digest(loads(dumps(dossier, indent=2))) == wanted
    assert digest(evolve(dossier, title="Another")) != wanted


def test_a_digest_is_the_same_everywhere() -> None:
    """The digest of a small dossier is known."""
    wanted = hashlib.sha256(b'{"format":"diplonews/1.0","id":"d"}\n').hexdigest()
    assert digest(Dossier(id="d")) == wanted


class Mine(Dossier):
    """A dossier of a class of a user's own."""

    __slots__ = ()


@pytest.mark.parametrize("write", [dumps, digest])
@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (None, "a NoneType"),
        ({}, "a dict"),
        (FULL.parties[0], "a Party"),
        (Mine(id="d"), "a Mine"),
    ],
)
def test_only_dossiers_are_written(
    write: Callable[[Any], object], value: object, kind: str
) -> None:
    """What is no dossier is refused by its type."""
    with pytest.raises(InvalidData) as caught:
        write(value)
    assert str(caught.value) == f"dossier: expected a Dossier, got {kind}"
    assert caught.value.problems[0].code == "type.wrong"


# -- the straight way ------------------------------------------------------------------


def fail(*_: object) -> Any:
    """Stand in for what must not be called."""
    raise AssertionError("called")


@every_dossier
def test_good_data_does_not_pay_for_explanations(
    monkeypatch: pytest.MonkeyPatch, dossier: Dossier
) -> None:
    """Where nothing is wrong, the explaining pass does not run."""
    text = dumps(dossier)
    monkeypatch.setattr("diplonews.codec.explain", fail)
    assert loads(text) == dossier


@every_dossier
def test_what_is_in_doubt_is_read_with_care(
    monkeypatch: pytest.MonkeyPatch, dossier: Dossier
) -> None:
    """If the straight way fails where nothing is wrong, the dossier is given."""
    text = dumps(dossier)
    monkeypatch.setattr("diplonews.codec.quick_parse", fail)
    assert loads(text) == dossier
    assert repr(loads(text.encode())) == repr(dossier)


def test_any_limit_of_size_can_be_set(tmp_path: Path) -> None:
    """A limit beyond all memory takes no more than the file."""
    path = tmp_path / "dossier.json"
    path.write_text(LIMITED, encoding="utf-8")
    for size in (2**40, 2**62, 2**100):
        assert load(path, limits=Limits(size=size)) == loads(LIMITED)


def test_what_is_written_is_not_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dossier that was made can be written, however large it is."""
    small = Limits(size=10)
    monkeypatch.setattr("diplonews.codec.DEFAULT", small)
    monkeypatch.setattr("diplonews.strict_json.DEFAULT", small)
    assert dumps(Dossier(id="d"), indent=1) == (
        '{\n "format": "diplonews/1.0",\n "id": "d"\n}\n'
    )


@pytest.mark.filterwarnings("ignore::diplonews.DiplonewsWarning")
def test_want_of_memory_is_not_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where memory runs out, nothing is tried that takes more of it."""

    def fail(*_: object) -> Dossier:
        raise MemoryError

    monkeypatch.setattr("diplonews.codec.read_dossier", fail)
    for text in (LIMITED, "\ufeff" + LIMITED):
        with pytest.raises(MemoryError):
            loads(text)
