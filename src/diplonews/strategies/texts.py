"""Names and texts in many scripts, ids, numbers, JSON values."""

from collections.abc import Mapping
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from diplonews.json_values import JsonObject, JsonValue, freeze

__all__ = [
    "SCRIPTS",
    "extensions",
    "json_values",
    "names",
    "numbers",
    "record_ids",
    "terms",
    "texts",
]

#: Letters of the scripts from which names and texts are drawn.
SCRIPTS: Mapping[str, str] = {
    "Latin": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'’-.",
    "Latin with marks": "áàâäãåāăąçćčďéèêëěęíïłñňóôöőøřśšşţúüůűýžßæœğıİ",
    "Vietnamese": "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđơư",
    "Greek": "αβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΕΩ",
    "Cyrillic": "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўАБВГД",
    "Armenian": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ",
    "Georgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשתךםןףץ",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى",
    "Persian": "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "Devanagari": "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौ",
    "Bengali": "অআইঈউকখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহািীুূেৈোৌ্",
    "Tamil": "அஆஇஈஉஊஎஏஐஒகஙசஞடணதநபமயரலவழளறனாிீுூெேை்",
    "Thai": "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศสหอะาิีุูเแโใไ",
    "Khmer": "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអាិីុូេែៃោ",
    "Ethiopic": "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐ",
    "Han": "中国美日本首相总统安倍晋三高市早苗习近平石破茂外交协定关税",
    "Kana": "あいうえおかきくけこさしすせそたちつてとなにアイウエオトランプ",
    "Hangul": "가나다라마바사아자차카타파하김정은이재명윤석열한국조선",
}

_JOINED = ("Persian", "Devanagari")


@st.composite
def names(draw: DrawFn, *, max_words: int = 3) -> str:
    """Draw a name: one line, in one of many scripts."""
    script = draw(st.sampled_from(sorted(SCRIPTS, key=lambda name: name != "Latin")))
    word = st.text(SCRIPTS[script], min_size=1, max_size=10)
    if script in _JOINED:
        word = st.one_of(word, st.tuples(word, word).map("\u200c".join))
    return " ".join(draw(st.lists(word, min_size=1, max_size=max_words)))


@st.composite
def texts(draw: DrawFn, *, one_line: bool = False) -> str:
    """Draw a text of some words, in several scripts, with marks, digits and symbols."""
    word = st.one_of(
        names(max_words=1), st.text("0123456789%$€£¥“”«»(),;:?!–—&/\\<>[]")
    )
    words = [text for text in draw(st.lists(word, max_size=8)) if text]
    gaps = st.just(" ") if one_line else st.sampled_from([" ", "\n", "\n\n", "  "])
    first = draw(names(max_words=1))
    return first + "".join(draw(gaps) + text for text in words)


def record_ids() -> SearchStrategy[str]:
    """Draw an id of a record."""
    return _joined("-")


def terms() -> SearchStrategy[str]:
    """Draw a term of an open code list, most likely one that nobody published."""
    return _joined("_")


def _joined(separator: str) -> SearchStrategy[str]:
    part = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=6)
    return st.lists(part, min_size=1, max_size=3).map(separator.join)


def numbers() -> SearchStrategy[Decimal]:
    """Draw a decimal number as a field holds it."""
    return st.one_of(
        st.integers(0, 10**6).map(Decimal),
        st.builds("{}.{:02}".format, st.integers(-999, 999), st.integers(0, 99)).map(
            Decimal
        ),
        st.from_regex("-?[1-9][0-9]{0,38}", fullmatch=True).map(Decimal),
    )


def extensions() -> SearchStrategy[JsonObject]:
    """Draw a user's own data: any JSON values, each under a key with its namespace."""
    keys = st.tuples(record_ids(), terms()).map(":".join)
    members = st.dictionaries(keys, json_values(), max_size=2)
    return members.map(JsonObject)


def json_values() -> SearchStrategy[JsonValue]:
    """Draw any JSON value, frozen."""
    scalars = (
        st.none()
        | st.booleans()
        | st.integers(1 - 10**39, 10**40 - 1)
        | st.decimals(-1000, 1000, allow_nan=False, places=3)
        | st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
    )
    return st.recursive(
        scalars,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(names(max_words=1), inner, max_size=3)
        ),
        max_leaves=6,
    ).map(freeze)
