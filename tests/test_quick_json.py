"""The quick readers of JSON: whichever is at hand, what comes out is the same."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diplonews import Dossier, InvalidData, Limits, Problem, dumps, loads, quick_json
from diplonews.quick_json import Refused, quick_parse
from diplonews.strategies import dossiers
from diplonews.strict_json import parse
from fuzz import SMALL, TOKYO, damaged, drawn

orjson = pytest.importorskip("orjson")

Data = str | bytes
Outcome = tuple[Dossier, str, int] | tuple[str, tuple[Problem, ...], int]

BY_JSON: Callable[[Any], Any] = vars(quick_json)["_read_by_json"]

HEAD = '"format":"diplonews/1.0","id":"d"'


@contextmanager
def parser(found: Callable[[Any], Any]) -> Generator[None]:
    """Read JSON with this for a while."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(quick_json, "_parser", lambda: found)
        yield


def refuse(_: object) -> Any:
    """Stand in for a reader that is never content."""
    raise Refused


READERS: dict[str, Callable[[Any], Any]] = {
    "orjson": orjson.loads,
    "json": BY_JSON,
    "none": refuse,
}


def outcome(data: Data, limits: Limits | None = None) -> Outcome:
    """Give the dossier that some data holds, as it is written, or what is wrong."""
    try:
        dossier = loads(data, limits=limits or Limits())
    except InvalidData as error:
        return error.subject, error.problems, error.total
    return dossier, repr(dossier) + dumps(dossier), hash(dossier)


def agreed(data: Data, limits: Limits | None = None) -> Outcome:
    """Give what comes of some data, which is the same with every reader."""
    outcomes: list[Outcome] = []
    for read in READERS.values():
        with parser(read):
            outcomes.append(outcome(data, limits))
    assert outcomes[0] == outcomes[1]
    assert outcomes[1] == outcomes[2]
    return outcomes[0]


def verdict(data: Data) -> str:
    """Say "read", or give the codes of the problems."""
    first, problems, _ = agreed(data)
    if isinstance(first, Dossier):
        return "read"
    return " ".join(
        problem.code for problem in problems if isinstance(problem, Problem)
    )


def document(*members: str) -> str:
    """Write a document with a head and some members."""
    return "{" + ",".join((HEAD, *members)) + "}"


def own(data: str) -> str:
    """Write a document with own data in a party."""
    return document(f'"parties":[{{"id":"p","name":"P","extensions":{data}}}]')


def claim(data: str) -> str:
    """Write a document with a value in an account."""
    account = f'{{"according_to":["p"],"stance":"denies","value":{data}}}'
    return document(f'"parties":[{{"id":"p","name":"P","accounts":[{account}]}}]')


def number(token: str) -> str:
    """Write a document with a number where a whole number belongs."""
    return document(
        f'"sources":[{{"id":"s","kind":"news_article","text_length":{token}}}]'
    )


def span(start: str, end: str) -> str:
    """Write a document with evidence from one place to another."""
    evidence = f'[{{"source":"s","start":{start},"end":{end}}}]'
    return document(
        f'"sources":[{{"id":"s","kind":"news_article","evidence":{evidence}}}]'
    )


def nested(levels: int) -> str:
    """Write own data so many levels deep."""
    return f'{{"a:b":{"[" * levels}{"]" * levels}}}'


# -- the two that there are ------------------------------------------------------------


def test_orjson_is_used_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is orjson's, or the one of the standard library without it."""
    find = vars(quick_json)["_parser"].__wrapped__
    assert find() is orjson.loads
    monkeypatch.setitem(sys.modules, "orjson", None)
    assert find() is BY_JSON


@pytest.mark.parametrize("read", READERS)
def test_a_doubt_is_no_refusal(read: str) -> None:
    """What a quick reader does not read is read all the same."""
    with parser(READERS[read]):
        assert dumps(loads(TOKYO)) == TOKYO
        assert dumps(loads(TOKYO.encode())) == TOKYO


@pytest.mark.parametrize("read", ["orjson", "json"])
@pytest.mark.parametrize("text", [*SMALL, TOKYO])
def test_good_text_goes_the_straight_way(
    read: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is right is read once, own data with fractions too."""
    monkeypatch.setattr("diplonews.codec._careful", refuse)
    with parser(READERS[read]):
        assert dumps(loads(text)) == text
        assert dumps(loads(text.encode())) == text


@pytest.mark.parametrize("read", ["orjson", "json"])
@pytest.mark.parametrize("text", [*SMALL[:2], *SMALL[3:], TOKYO])
def test_quick_values_are_those_of_the_strict_reader(read: str, text: str) -> None:
    """Good text gives the values and the number of keys that are in it."""
    with parser(READERS[read]):
        datas: list[Any] = [text, text.encode(), bytearray(text.encode())]
        for data in datas:
            quick = quick_parse(data, Limits())
            assert quick.plain == parse(text)
            keys = text.count('":')
            assert quick.agrees_with(keys, zeros=5)
            assert not quick.agrees_with(keys - 1, zeros=0)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("[-0]", True),
        ('{"a":-0}', True),
        ("[-0,1]", True),
        ("[-0\n]", True),
        ("[-0\r]", True),
        ("[-0\t]", True),
        ("[-0 ]", True),
        ("[0]", False),
        ("[-0.5]", False),
        ("[10]", False),
        ("[-05]", False),
    ],
)
def test_a_minus_before_a_zero_is_seen(text: str, *, may: bool) -> None:
    """A `-0` is noticed wherever a value may end, and nothing else is taken for it."""
    with parser(lambda _: None):
        quick = quick_parse(text, Limits())
        keys = text.count(":")
        assert quick.agrees_with(keys, zeros=1) is not may
        assert quick.agrees_with(keys, zeros=0)


@pytest.mark.parametrize(
    "limits",
    [
        Limits(number=39),
        Limits(string=2**20 - 1),
        Limits(size=len(SMALL[0]) - 1),
        Limits(depth=1),
    ],
    ids=["number", "string", "size", "depth"],
)
def test_a_narrow_limit_is_in_doubt(limits: Limits) -> None:
    """What the fields do not see to is left to the strict reader."""
    text = SMALL[0] if limits.depth > 1 else own("{}")
    with pytest.raises(Refused):
        quick_parse(text, limits)
    assert quick_parse(SMALL[0], Limits(size=len(SMALL[0]))).agrees_with(2, 0)
    assert quick_parse(own("{}"), Limits(depth=4)).agrees_with(6, 0)


def test_a_limit_is_counted_in_bytes() -> None:
    """The size of a `str` is that of its UTF-8."""
    text = '["é"]'
    assert quick_parse(text, Limits(size=6)).plain == ["é"]
    with pytest.raises(Refused):
        quick_parse(text, Limits(size=5))


# -- the same verdict ------------------------------------------------------------------


@pytest.mark.parametrize("text", [*SMALL, TOKYO])
@pytest.mark.parametrize("indent", [None, 0, 1])
def test_good_text_is_read_by_all(text: str, indent: int | None) -> None:
    """All readers give the same dossier, and the one that was written."""
    spaced = dumps(loads(text), indent=indent)
    for data in (spaced, spaced.encode(), spaced.replace("\n", "\r\n")):
        dossier, _, _ = agreed(data)
        assert isinstance(dossier, Dossier)
        assert dumps(dossier) == text


@given(dossiers(max_size=1))
def test_drawn_dossiers_are_read_by_all(dossier: Dossier) -> None:
    """All readers give the dossier that was written."""
    text = dumps(dossier)
    assert agreed(text)[0] == dossier
    assert agreed(text.encode())[0] == dossier


@given(st.randoms(use_true_random=False))
def test_damaged_text_has_one_verdict(random: Random) -> None:
    """Whatever is done to a text, all readers take it, or tell the same problems."""
    data = drawn(random)
    agreed(data)
    try:
        agreed(data.decode(errors="surrogatepass"))
    except UnicodeDecodeError:
        return


@pytest.mark.parametrize("seed", range(300))
def test_damage_by_number_has_one_verdict(seed: int) -> None:
    """What was damaged in known ways has one verdict."""
    random = Random(seed)  # noqa: S311 - to be done again, not guessed
    agreed(damaged(random, SMALL[seed % len(SMALL)]))
    agreed(drawn(random))


TREACHEROUS = {
    # keys that are there twice
    document('"id":"d"'): "json.duplicate",
    document('"id":"e"'): "json.duplicate",
    document(r'"\u0069d":"d"'): "json.duplicate",
    document(r'"i\u0064":"d"', r'"\u0069\u0064":"d"'): "json.duplicate json.duplicate",
    document(r'"\u0074itle":"T"'): "read",
    document('"title":"T","title":null'): "json.duplicate",
    document('"parties":[{"id":"p","name":"P","id":"p"}]'): "json.duplicate",
    document('"meetings":[{"id":"m","id":"m"},{"id":"n"}]'): "json.duplicate",
    own('{"a:b":1,"a:b":1}'): "json.duplicate",
    own('{"a:b":{"x":1,"y":{"x":1,"x":2}}}'): "json.duplicate",
    own(r'{"a:b":[[{"é":1,"\u00e9":1}]]}'): "json.duplicate",
    own(r'{"a:b":{"\ud83d\ude00":1,"😀":1}}'): "json.duplicate",
    own(r'{"a:b":{"/":1,"\/":1}}'): "json.duplicate",
    own(r'{"a:b":{"\\":1,"\u005c":1}}'): "json.duplicate",
    own(r'{"a:b":{"\\":1,"\"":1,"":1,":":1}}'): "read",
    own('{"a:b":{"":1,"":1}}'): "json.duplicate",
    own('{"a:b":{"\u00e9":1,"e\u0301":1}}'): "read",
    claim('{"a":1,"a":1}'): "json.duplicate",
    claim('[{"a":[{"b":1,"c":{},"b":1}]}]'): "json.duplicate",
    claim('[{"a":1},{"a":1}]'): "read",
    # zeros
    number("0"): "number.range",
    number("-0"): "number.range",
    number("-0.0"): "number.range",
    number("0.0"): "number.range",
    number("0e0"): "number.range",
    number("1"): "read",
    span("0", "5"): "read",
    span("-0", "5"): "number.whole",
    span("-0 ", "5"): "number.whole",
    span("-0\n", "5"): "number.whole",
    span("0", "50"): "read",
    span("-0.0", "5"): "number.whole",
    own('{"a:b":0,"c:d":-0,"e:f":-0.0,"g:h":[-0]}'): "read",
    own('{"a:b":"-0","c:d":0}'): "read",
    claim("-0"): "read",
    claim("0"): "read",
    claim("-0.0"): "read",
    claim("-0e5"): "read",
    claim("false"): "read",
    # numbers
    number("9007199254740991"): "read",
    number("9007199254740992"): "number.range",
    number("18446744073709551616"): "number.range",
    number("1E5"): "number.whole",
    number("1.0"): "number.whole",
    number("5848e0"): "number.whole",
    claim("18446744073709551615"): "read",
    claim("18446744073709551616"): "read",
    claim("-9223372036854775809"): "read",
    claim("9" * 40): "read",
    claim("9" * 41): "json.number",
    claim("-" + "9" * 39): "read",
    claim("-" + "9" * 40): "json.number",
    claim("9" * 4301): "json.number",
    claim("0." + "1" * 38): "read",
    claim("0." + "1" * 39): "json.number",
    claim("0." + "0" * 37 + "1"): "read",
    claim("1." + "0" * 38): "read",
    claim("1e308"): "read",
    claim("1e309"): "json.value",
    claim("1e400"): "json.value",
    claim("1e-308"): "read",
    claim("1e-400"): "json.value",
    claim("1e9999999999999999999"): "json.number",
    claim("1E5"): "read",
    claim("1E+5"): "read",
    claim("1e05"): "read",
    claim("1.0"): "read",
    claim("0.1"): "read",
    claim("01"): "json.syntax",
    claim("-01"): "json.syntax",
    claim("+1"): "json.syntax",
    claim(".5"): "json.syntax",
    claim("5."): "json.syntax",
    claim("0x1"): "json.syntax",
    claim("1_0"): "json.syntax",
    claim("１"): "json.syntax",
    claim("-"): "json.syntax",
    claim("NaN"): "json.number",
    claim("Infinity"): "json.number",
    claim("-Infinity"): "json.number",
    claim("nan"): "json.syntax",
    claim("True"): "json.syntax",
    # strings
    document(r'"title":"\ud800"'): "json.surrogate",
    document(r'"title":"\udc00\ud800"'): "json.surrogate",
    document(r'"title":"\ud83d\ude00"'): "read",
    document(r'"\ud800":"T"'): "json.surrogate",
    own(r'{"a:b":{"\ud800":1}}'): "json.surrogate",
    own(r'{"a:b":"\\ud800"}'): "read",
    claim(r'"\udfff"'): "json.surrogate",
    document('"title":"a\tb"'): "json.syntax",
    document('"title":"a\nb"'): "json.syntax",
    document('"title":"a\x00b"'): "json.syntax",
    document('"title":"a\x1fb"'): "json.syntax",
    document('"title":"a\x7fb"'): "text.character",
    document(r'"title":"a\u0000b"'): "text.character",
    document(r'"title":"a\x00b"'): "json.syntax",
    document(r'"title":"a\'b"'): "json.syntax",
    document(r'"title":"a\u00g0"'): "json.syntax",
    document(r'"title":"a\U00e9"'): "json.syntax",
    document(r'"title":"a\/b"'): "read",
    document('"title":"a/b\u2028"'): "text.character",
    own('{"a:b":"\u2028\u2029\x7f"}'): "read",
    own(r'{"a:b":"\u0000\u001f\b\f"}'): "read",
    document(r'"title":"\":\"{[\\"'): "read",
    document(r'"title":"\\\":1,\"id\":"'): "read",
    document(r'"title":"]}]}{\"id\":\"d\"\\\\"'): "read",
    own(r'{"a:b":["\":","\\",":","[[[","}\\\"]"]}'): "read",
    own('{"a:b":"' + "[" * 100 + '"}'): "read",
    own('{"a:b":"' + r"\\" * 99 + '"}'): "read",
    own('{"a:b":"' + r"\\" * 99 + r"\"}"): "json.syntax",
    # levels: own data stands on the fourth, and admits 32 of its own
    own(nested(31)): "read",
    own(nested(32)): "json.value",
    own(nested(58)): "json.value",
    own(nested(60)): "json.value",
    own(nested(61)): "json.depth",
    own(nested(62)): "json.depth",
    own(nested(5000)): "json.depth",
    own(nested(60)[:-30]): "json.syntax",
    own(nested(61)[:-30]): "json.depth",
    "[" * 64: "json.syntax",
    "[" * 65: "json.depth",
    "[" * 64 + "]" * 64: "type.wrong",
    "[" * 65 + "]" * 65: "json.depth",
    '{"a":' * 63 + "1" + "}" * 63: "key.missing key.missing key.unknown",
    '{"a":' * 65 + "1" + "}" * 65: "json.depth",
    # between the tokens
    '{ "format" : "diplonews/1.0" , "id" \t\r\n: "d" }': "read",
    '\n\r\t {"format"\n:\n"diplonews/1.0","id"\r:\r"d"}\n\r\t ': "read",
    document('"title" :"T","title"\n:"T"'): "json.duplicate",
    document('"title"\u00a0:"T"'): "json.syntax",
    document('"title"\x0c:"T"'): "json.syntax",
    document('"title"::"T"'): "json.syntax",
    document('"title","T"'): "json.syntax",
    document(""): "json.syntax",
    document('"title":"T",'): "json.syntax",
    document('title:"T"'): "json.syntax",
    document("'title':'T'"): "json.syntax",
    document('"title":"T"/**/'): "json.syntax",
    document() + "//": "json.syntax",
    document() + "}": "json.syntax",
    document() + "\x00": "json.syntax",
    document() + document(): "json.syntax",
    document() + ",": "json.syntax",
    document() + "\ufeff": "json.syntax",
    document()[:-1]: "json.syntax",
    document()[:-2]: "json.syntax",
    document()[1:]: "json.syntax",
    "": "json.syntax",
    " ": "json.syntax",
    "\x00": "json.syntax",
    "{": "json.syntax",
    "{}": "key.missing key.missing",
    "[]": "type.wrong",
    "0": "type.wrong",
    "-0": "type.wrong",
    "null": "type.wrong",
    '"\\ud800"': "json.surrogate",
    '{"":1}': "key.missing key.missing key.unknown",
    "[" + document() + "]": "type.wrong",
    document('"parties":{}'): "type.wrong",
    document('"parties":[null]'): "type.wrong",
    document('"parties":[{"id":true,"name":1}]'): "type.wrong type.wrong",
}


@pytest.mark.parametrize("text", TREACHEROUS, ids=range(len(TREACHEROUS)))
def test_treacherous_text_has_one_verdict(text: str) -> None:
    """What readers of JSON disagree on is the same to all, as text and as bytes."""
    wanted = TREACHEROUS[text]
    assert verdict(text) == wanted
    assert verdict(text.encode()) == wanted
    assert agreed(text) == agreed(text.encode())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff", "json.encoding"),
        (document('"title":"T\xe9"').encode("latin-1"), "json.encoding"),
        (document('"title":"Té"').encode("utf-16"), "json.encoding"),
        (document('"title":"Té"').encode("utf-16-le"), "json.encoding"),
        (document('"title":"Té"').encode("utf-32-be"), "json.encoding"),
        (document('"title":"\ud800"').encode(errors="surrogatepass"), "json.encoding"),
        (document('"title":"\ud800"'), "json.surrogate"),
        (document('"title":"\ud83d" "\ude00"').replace('" "', ""), "json.surrogate"),
        (own('{"a:b":{"\udfff":1}}'), "json.surrogate"),
        ("\ud800", "json.syntax"),
        (document() + "\udc80", "json.syntax"),
        (b'{"format":"diplonews/1.0","id":"d","title":"\xc0\xaf"}', "json.encoding"),
        (b'{"format":"diplonews/1.0","id":"d"}\x80', "json.encoding"),
        (b'{"format":"diplonews/1.0","id":"d"}\x00', "json.syntax"),
        (memoryview(document().encode()), "json.input"),
        (bytearray(document().encode()), "read"),
        (bytearray(b"{}\xff"), "json.encoding"),
    ],
    ids=range(17),
)
def test_treacherous_data_has_one_verdict(data: Any, code: str) -> None:
    """What is no UTF-8, or neither text nor bytes, is the same to all."""
    assert verdict(data) == code


def test_a_mark_is_the_same_to_all() -> None:
    """All readers let one byte order mark pass, with one warning, and no second."""
    for data in ("\ufeff" + TOKYO, TOKYO.encode("utf-8-sig")):
        with pytest.warns(UserWarning, match="^a byte order mark before") as warned:
            assert agreed(data)[1] == repr(loads(TOKYO)) + TOKYO
        assert len(warned) == len(READERS)
    with pytest.warns(UserWarning, match="^a byte order mark before"):
        assert verdict("\ufeff\ufeff" + TOKYO) == "json.syntax"


class Text(str):
    """A text of a class of its own."""

    __slots__ = ()


class Bytes(bytes):
    """Bytes of a class of their own."""

    __slots__ = ()


def test_subclasses_are_read_as_what_they_are() -> None:
    """Text and bytes of classes of their own are read as any."""
    for data in (Text(TOKYO), Bytes(TOKYO.encode())):
        assert agreed(data)[1] == repr(loads(TOKYO)) + TOKYO


@pytest.mark.parametrize(
    "limits",
    [
        Limits(number=1),
        Limits(number=39),
        Limits(number=41),
        Limits(number=640),
        Limits(string=3),
        Limits(string=2**21),
        Limits(depth=3),
        Limits(depth=36),
        Limits(depth=128),
        Limits(size=200),
        Limits(problems=1),
    ],
    ids=range(11),
)
def test_limits_are_the_same_to_all(limits: Limits) -> None:
    """Under every limit all readers have one verdict."""
    for text in (*SMALL, *TREACHEROUS):
        agreed(text, limits)
