"""Cases of the rules on quotes."""

import hashlib
from typing import Any

from checks.case import Breaks, Cases, Keeps
from diplonews.checks.pages import Part
from diplonews.wording import quoted

__all__ = ["CASES"]


def quote(**fields: Any) -> Part:
    """Put one quote on the stage, in the place of the one that is there."""
    said = {"id": "golden-age", "text": "a new golden age", "kind": "partial"}
    return {"quotes": [{**said, "speakers": ["trump"], **fields}]}


def with_leaders(part: Part, *leaders: dict[str, Any]) -> Part:
    """Put leaders on the stage beside a quote."""
    return {**part, "leaders": [*leaders]}


def printed(words: str, text: str, **fields: Any) -> Part:
    """Put a quote on the stage, with the text of its source."""
    evidence = [{"source": "report", "exact": "Leaders hail alliance"}]
    return {
        **quote(**{"text": words, "kind": "direct", "evidence": evidence, **fields}),
        "sources": [{"id": "report", "kind": "news_article"}],
        "texts": {"report": text},
    }


PEACE = "“Peace, they stress, is open to all.” " + "And so on. " * 30 + "Go on."


def in_pieces(words: str, *pieces: str, text: str = PEACE, **fields: Any) -> Part:
    """Put a quote on the stage that has evidence for each of its pieces."""
    starts = [text.rindex(piece) for piece in pieces]
    evidence = [
        {
            "source": "report",
            "start": start,
            "end": start + len(piece),
            "supports": ["/text"],
            **fields,
        }
        for start, piece in zip(starts, pieces, strict=True)
    ]
    hashed = {
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "text_length": len(text),
    }
    source = {"id": "report", "kind": "news_article", **hashed}
    return {**printed(words, text, evidence=evidence), "sources": [source]}


def disjoint(words: str, up_to: str, *pieces: str, **given: Any) -> Breaks:
    """Say what is said of pieces that make no quotation."""
    return Breaks(
        in_pieces(words, *pieces, **given),
        "/quotes/0/text",
        f"expected words that stand in the source, got {quoted(words)}",
        f"they stand there up to '{up_to}'; {COPY}" if up_to else COPY,
        ("/sources/2",),
    )


def missing(words: str, up_to: str = "", *, text: str = "") -> Breaks:
    """Say what is said of words that the report, or a text, has up to some place."""
    return Breaks(
        printed(words, text or REPORT),
        "/quotes/0/text",
        f"expected words that stand in the source, got {quoted(words)}",
        f"they stand there up to '{up_to}'; {COPY}" if up_to else COPY,
        ("/sources/2",),
    )


#: One quotation with an insert, one in two paragraphs, one in single marks.
REPORT = """Leaders hail alliance

“I want to just let you know: anything I can do to help, we will be there,” he said. “We
are an ally at the strongest level.”

“We will not sign this.

“Not today,” she said, “and not tomorrow.” The talks (the third round) go on.

‘The leaders’ meeting was good,’ an official said. ‘It isn’t over.’

MODERATOR: Thank you. (Applause.) Let us begin. 彼は「強い同盟」と述べた。
"""
COPY = "copy the words from the source, or make the quote indirect"
ONE_OF_THEM = "give one, described if not named, or say unattributed"
OUTER = "leave out the outer marks"
GIVE_PERSON = "give the person as the speaker, or drop the title"
NAMED = "say named, or make a leader with a description alone"
UNNAMED = "say unnamed or on_background"
OFFICIAL = ("/leaders/2",)

CASES: Cases = {
    "quote.unattributed": {
        "a speaker of words that nobody is named for": Breaks(
            quote(anonymity="unattributed"),
            "/quotes/0/speakers",
            "expected no speakers of words that are unattributed, got 'trump'",
            "say named, unnamed or on_background",
        ),
        "two speakers": Breaks(
            quote(anonymity="unattributed", speakers=["japan", "us"]),
            "/quotes/0/speakers",
            "expected no speakers of words that are unattributed, got 'japan'",
            "say named, unnamed or on_background",
        ),
        "a described speaker": Breaks(
            quote(anonymity="unattributed", speakers=["official"]),
            "/quotes/0/speakers",
            "expected no speakers of words that are unattributed, got 'official'",
            "say named, unnamed or on_background",
        ),
        "nobody": Keeps(quote(anonymity="unattributed", speakers=[])),
        "somebody relays what nobody is named for": Keeps(
            quote(anonymity="unattributed", speakers=[], relayed_by=["trump"])
        ),
        "a described speaker who is said to be unnamed": Keeps(
            quote(anonymity="unnamed", speakers=["official"])
        ),
    },
    "quote.nobody": {
        "nothing is said of a speaker": Breaks(
            quote(speakers=[]), "/quotes/0", "expected a speaker, got none", ONE_OF_THEM
        ),
        "an unnamed speaker who is not there": Breaks(
            quote(speakers=[], anonymity="unnamed"),
            "/quotes/0",
            "expected a speaker, got none",
            ONE_OF_THEM,
        ),
        "only somebody who relays it": Breaks(
            quote(speakers=[], relayed_by=["official"]),
            "/quotes/0",
            "expected a speaker, got none",
            ONE_OF_THEM,
        ),
        "unattributed words": Keeps(quote(speakers=[], anonymity="unattributed")),
        "a country speaks": Keeps(quote(speakers=["japan"])),
        "a document speaks": Keeps(quote(speakers=["pact"])),
        "a described person speaks": Keeps(quote(speakers=["official"])),
    },
    "quote.relayed_by_speaker": {
        "the only one": Breaks(
            quote(relayed_by=["trump"]),
            "/quotes/0/relayed_by/0",
            "expected somebody else than the speaker, got 'trump'",
            related=("/quotes/0/speakers/0",),
        ),
        "the second who relays": Breaks(
            quote(relayed_by=["official", "trump"]),
            "/quotes/0/relayed_by/1",
            "expected somebody else than the speaker, got 'trump'",
            related=("/quotes/0/speakers/0",),
        ),
        "the second of two speakers": Breaks(
            quote(speakers=["us", "japan"], relayed_by=["japan"]),
            "/quotes/0/relayed_by/0",
            "expected somebody else than the speaker, got 'japan'",
            related=("/quotes/0/speakers/1",),
        ),
        "a spokesman": Keeps(quote(relayed_by=["official"])),
        "relayed twice": Keeps(quote(relayed_by=["official", "takaichi"])),
        "the country of the speaker": Keeps(quote(relayed_by=["us"])),
    },
    "quote.addressee": {
        "to himself": Breaks(
            quote(addressees=["trump"]),
            "/quotes/0/addressees/0",
            "expected somebody else than the speaker, got 'trump'",
            related=("/quotes/0/speakers/0",),
        ),
        "to himself among others": Breaks(
            quote(addressees=["takaichi", "trump"]),
            "/quotes/0/addressees/1",
            "expected somebody else than the speaker, got 'trump'",
            related=("/quotes/0/speakers/0",),
        ),
        "to one of two speakers": Breaks(
            quote(speakers=["us", "japan"], addressees=["japan"]),
            "/quotes/0/addressees/0",
            "expected somebody else than the speaker, got 'japan'",
            related=("/quotes/0/speakers/1",),
        ),
        "two to each other": Keeps(
            quote(speakers=["us", "japan"], addressees=["japan", "us"])
        ),
        "to another": Keeps(quote(addressees=["takaichi"])),
        "to his own country": Keeps(quote(addressees=["us"])),
    },
    "quote.named": {
        "a name that is not there": Breaks(
            quote(speakers=["official"], anonymity="named"),
            "/quotes/0/anonymity",
            "expected a speaker with a name, got 'official', which has none",
            UNNAMED,
            OFFICIAL,
        ),
        "two described persons": Breaks(
            with_leaders(
                quote(speakers=["aide", "official"], anonymity="named"),
                {"id": "aide", "description": "an aide"},
            ),
            "/quotes/0/anonymity",
            "expected a speaker with a name, got 'aide', which has none",
            UNNAMED,
            ("/leaders/3",),
        ),
        "a name that is there": Breaks(
            quote(anonymity="unnamed"),
            "/quotes/0/anonymity",
            "expected a speaker without a name, got 'trump', which has one",
            NAMED,
            ("/leaders/0",),
        ),
        "a surname of somebody on background": Breaks(
            with_leaders(
                quote(speakers=["akazawa"], anonymity="on_background"),
                {"id": "akazawa", "family_name": "Akazawa", "description": "an envoy"},
            ),
            "/quotes/0/anonymity",
            "expected a speaker without a name, got 'akazawa', which has one",
            NAMED,
            ("/leaders/3",),
        ),
        "a named speaker": Keeps(quote(anonymity="named")),
        "a document is named": Keeps(quote(speakers=["pact"], anonymity="named")),
        "an unnamed group": Keeps(quote(speakers=["japan"], anonymity="unnamed")),
        "an office names its holder": Keeps(
            with_leaders(
                quote(speakers=["president"], anonymity="named"),
                {"id": "president", "tenures": [{"office": "president", "of": "us"}]},
            )
        ),
        "a given name": Keeps(
            with_leaders(
                quote(speakers=["aide"], anonymity="named"),
                {"id": "aide", "description": "an aide", "given_name": "Kim"},
            )
        ),
        "a surname": Keeps(
            with_leaders(
                quote(speakers=["aide"], anonymity="named"),
                {"id": "aide", "description": "an aide", "family_name": "Akazawa"},
            )
        ),
        "another name": Keeps(
            with_leaders(
                quote(speakers=["aide"], anonymity="named"),
                {
                    "id": "aide",
                    "description": "an aide",
                    "other_names": [{"text": "Abe", "kind": "short"}],
                },
            )
        ),
        "one of two has a name": Keeps(
            quote(speakers=["trump", "official"], anonymity="named")
        ),
        "one of two has none": Keeps(
            quote(speakers=["trump", "official"], anonymity="unnamed")
        ),
        "nothing is said of it": Keeps(quote(speakers=["official"])),
        "there is no speaker": Keeps(quote(speakers=[], anonymity="named")),
    },
    "quote.title": {
        "the title of a country": Breaks(
            quote(speakers=["japan"], title="Prime Minister"),
            "/quotes/0/title",
            "expected a title of a person, got that of 'japan'",
            GIVE_PERSON,
            ("/quotes/0/speakers",),
        ),
        "the title of a document": Breaks(
            quote(speakers=["pact"], title="Secretary"),
            "/quotes/0/title",
            "expected a title of a person, got that of 'pact'",
            GIVE_PERSON,
            ("/quotes/0/speakers",),
        ),
        "the title of a source beside a country": Breaks(
            quote(speakers=["article", "us"], title="Editor"),
            "/quotes/0/title",
            "expected a title of a person, got that of 'article'",
            GIVE_PERSON,
            ("/quotes/0/speakers",),
        ),
        "the title of a person": Keeps(quote(title="President")),
        "a person speaks beside a country": Keeps(
            quote(speakers=["us", "trump"], title="President")
        ),
        "a described person": Keeps(quote(speakers=["official"], title="Adviser")),
        "the speaker is not said": Keeps(quote(speakers=[], title="President")),
    },
    "quote.marks": {
        "straight marks": Breaks(
            quote(text='"a new golden age"'),
            "/quotes/0/text",
            "expected words without quotation marks, got '\"a new golden age\"'",
            OUTER,
        ),
        "curly marks": Breaks(
            quote(text="“a new golden age”"),
            "/quotes/0/text",
            "expected words without quotation marks, got '“a new golden age”'",
            OUTER,
        ),
        **{
            f"the marks {pair}": Breaks(
                quote(text=f"{pair[0]}a new age{pair[1]}"),
                "/quotes/0/text",
                f"expected words without quotation marks, got '{pair[0]}a new "
                f"age{pair[1]}'",
                OUTER,
            )
            for pair in ("‘’", "''", "«»", "»«", "„“", "„”", "『』", "‹›")
        },
        "marks around the original": Breaks(
            quote(
                text="a strong alliance",
                original_text="「強い同盟」",
                translated_from="ja",
            ),
            "/quotes/0/original_text",
            "expected words without quotation marks, got '「強い同盟」'",
            OUTER,
        ),
        "marks around two words": Keeps(quote(text="“golden” and “new”")),
        "marks around a word, and one at the end": Keeps(quote(text="“golden” new”")),
        "marks within": Keeps(quote(text="a “golden age” begins")),
        "a mark alone": Keeps(quote(text="''")),
        "feet and inches": Keeps(quote(text="6' 2\"")),
    },
    "quote.translation": {
        "an original in no language": Breaks(
            quote(original_text="新しい時代"),
            "/quotes/0/original_text",
            "expected the language of the original, got none",
            "give translated_from",
        ),
        "from the language of the words": Breaks(
            quote(language="en", translated_from="en"),
            "/quotes/0/translated_from",
            "expected another language than that of the words, got 'en'",
            related=("/quotes/0/language",),
        ),
        "an original that is the same": Breaks(
            quote(original_text="a new golden age", translated_from="ja"),
            "/quotes/0/original_text",
            "expected other words in the original, got the same",
            related=("/quotes/0/text",),
        ),
        "from another language": Keeps(
            quote(language="en", translated_from="ja", original_text="新しい時代")
        ),
        "from another script": Keeps(
            quote(language="zh-Hans", translated_from="zh-Hant")
        ),
        "the language of the words is not said": Keeps(quote(translated_from="ja")),
        "the language alone": Keeps(quote(language="en")),
    },
    "quote.words": {
        "a word is lost": missing("We will sign this.", "We will"),
        "a word is another": missing("we will be here", "we will be"),
        "two quotations are one": missing("this. Let us begin"),
        "words of the reporter come first": missing(
            "he said: we will be there", "he said: we"
        ),
        "the pieces are in another order": missing(
            "We are an ally … we will be there", "We are an ally … we will"
        ),
        "a fragment of another script": missing("強い連盟", "強い"),
        "another script, from its first sign on": missing("同盟を強い", "同盟"),
        "letters in a bracket, and no such word": missing("[T]hey signed this"),
        "a bracket in a word before the fault": missing(
            "anything I can d[id] for help", "anything I can d[id]"
        ),
        "a bracket that touches no word": missing(
            "want to [be] st let you know", "want to [be]"
        ),
        "a bracket after which a word is cut": missing(
            "want to [be] just let yo", "want to [be] just let"
        ),
        "an ellipsis that touches a word": missing("want to jus… let", "want to"),
        "a piece that is not there twice": missing(
            "We will not … We will not", "We will not"
        ),
        "a bracket after a word that is cut": missing(
            "I want to ju [st] let you", "I want to"
        ),
        "the end of a word": missing("ant to, just let you know"),
        "a sign that is escaped": missing(r"We \ will sign", r"We \\ will"),
        "two dots leave nothing out": missing("I want . . let you know", "I want"),
        "many words stand there": missing(
            "I want to just let you know: anything I can do to hinder",
            "…just let you know: anything I can do to",
        ),
        "very many words": missing("We will not sign this." + " Never." * 800),
        "so many marks that the text stays as it is": missing(
            "We go", "", text="Leaders hail alliance: we sta" + "\u0301" * 101
        ),
        "a word of the first of its sources": missing(
            "Leaders hail the alliance", "Leaders hail"
        ),
        "a beginning with an invisible sign": missing(
            "It isn\u00adt over, it is",
            "It isnt over",
            text="Leaders hail alliance. It isnt over yet",
        ),
        "it stands in neither source": Breaks(
            {
                **printed(
                    "a golden day",
                    REPORT,
                    kind="partial",
                    evidence=[
                        {"source": "article", "exact": "A golden age."},
                        {"source": "report", "locator": "paragraph 2"},
                    ],
                ),
                "texts": {"report": REPORT, "article": "A golden\nage."},
            },
            "/quotes/0/text",
            "expected words that stand in the source, got 'a golden day'",
            f"they stand there up to 'a golden'; {COPY}",
            ("/sources/0", "/sources/2"),
        ),
        "two quotes of one source": Breaks(
            {
                **printed("We will sign", REPORT),
                "quotes": [
                    *printed("We will not sign, today", REPORT)["quotes"],
                    *printed("We will sign", REPORT, id="second")["quotes"],
                ],
            },
            "/quotes/0/text",
            "expected words that stand in the source, got 'We will not sign, today'",
            f"they stand there up to 'We will not sign'; {COPY}",
            ("/sources/2",),
        ),
        "an insert within the marks, with a span for each piece": Keeps(
            in_pieces("Peace is open to all", "Peace", "is open to all")
        ),
        "three pieces": Keeps(
            in_pieces(
                "We go and we stay for good",
                "We go",
                "and we stay",
                "for good",
                text="“We go, he said, and we stay, he went on, for good.”",
            )
        ),
        "pieces of a script without spaces": Keeps(
            in_pieces(
                "強い連盟である",
                "強い",
                "連盟である",
                text="「強い(と言う)連盟である」",
            )
        ),
        "pieces with letters that are written in two ways": Keeps(
            in_pieces(
                "Die Brücke ist offen",
                "Die Bru\u0308cke",
                "ist o\u00adffen",
                text="“Die Bru\u0308cke, sagt er, ist o\u00adffen.”",
            )
        ),
        "a word is dropped between two pieces": disjoint(
            "We will attack anybody",
            "We will",
            "We will",
            "attack anybody",
            text="“We will not attack anybody.”",
        ),
        "an insert of 200 characters": Keeps(
            in_pieces("We go", "We", "go", text=f"“We, {'x' * 196}, go.”")
        ),
        "an insert of 201 characters": disjoint(
            "We go", "", "We", "go", text=f"“We, {'x' * 197}, go.”"
        ),
        "pieces that overlap": disjoint(
            "open to to all", "open to", "open to", "to all"
        ),
        "spans for another field": disjoint(
            "Peace is open to all", "", "Peace", "is open to all", supports=["/kind"]
        ),
        "pieces in another order": Breaks(
            in_pieces("is open to all Peace", "is open to all", "Peace"),
            "/quotes/0/text",
            "expected words that stand in the source, got 'is open to all Peace'",
            f"they stand there up to 'is open to all'; {COPY}",
            ("/sources/2",),
        ),
        "pieces far from each other": Breaks(
            in_pieces("Peace on", "Peace", "on"),
            "/quotes/0/text",
            "expected words that stand in the source, got 'Peace on'",
            COPY,
            ("/sources/2",),
        ),
        "the words as they stand": Keeps(printed("We will not sign this.", REPORT)),
        "across two lines": Keeps(
            printed("We are an ally at the strongest level.", REPORT)
        ),
        "in another case, with other marks": Keeps(
            printed("it isn't over", REPORT, kind="partial")
        ),
        "the reporter's insert is left out": Keeps(
            printed(
                "anything I can do to help, we will be there, We are an ally", REPORT
            )
        ),
        "the comma before it too": Keeps(
            printed("to help, we will be there We are an ally", REPORT)
        ),
        "in two paragraphs, and interrupted": Keeps(
            printed("We will not sign this. Not today, and not tomorrow.", REPORT)
        ),
        "interrupted in single marks": Keeps(
            printed("The leaders’ meeting was good, It isn’t over.", REPORT)
        ),
        "in straight marks": Keeps(
            printed("We go. We stay.", '"We go," he said. \'It\' is true. "We stay."')
        ),
        "an aside is left out": Keeps(printed("Thank you. Let us begin.", REPORT)),
        "words are left out": Keeps(
            printed("I want to … help, [that is] we will be there", REPORT)
        ),
        "a capital in a bracket": Keeps(printed("[W]ill not sign this", REPORT)),
        "a small letter in a bracket": Keeps(printed("[w]e will not [S]ign", REPORT)),
        "another capital in a bracket": Keeps(
            printed("[T]he deal is done", 'He said: "The deal is done."')
        ),
        "another word that begins so": Keeps(
            printed("[t]hey want it", "“We want it,” he said. “They want it.”")
        ),
        "an ending in a bracket, for none": Keeps(
            printed("We invest[ed] in it", "We invest in it.")
        ),
        "an ending in a bracket, for the same": Keeps(
            printed("We invest[ed] in it", "“We invested,” he said, “in it.”")
        ),
        "an ending in a bracket, for another": Keeps(
            printed("We invest[ed] in it", "We are investing; we invests in it")
        ),
        "an ending left out": Keeps(printed("he want[] it", "“He wants it.”")),
        "a letter in a bracket of the text": Keeps(
            printed("The deal is done", "“[T]he deal”, he said, “is done.”")
        ),
        "an ending in a bracket of the text": Keeps(
            printed("We invested, in it", "“We invest[ed],” he said. “In it.”")
        ),
        "a bracket at a sign": Keeps(printed("We go, [and]- stay", "We go; stay.")),
        "a fragment of a word, as it stands": Keeps(printed("liance", REPORT)),
        "two words of which one ends as the other begins": missing(
            "強い…い同盟", "強い"
        ),
        "two pieces that touch": Keeps(printed("We will[] not", REPORT)),
        "words of two scripts in two quotes": Keeps(
            {
                **printed("We, will not", REPORT),
                "quotes": [
                    *printed("We will, not", REPORT)["quotes"],
                    *printed("い同盟と", REPORT, id="second")["quotes"],
                ],
            }
        ),
        "a note in the text": Keeps(printed("We go and stay", "“We go[1] and stay.”")),
        "a note of a letter": Keeps(printed("We go and stay", "We go[a] and stay.")),
        **{
            f"words are left out by {dots!r}": Keeps(
                printed(f"I want to {dots} help", REPORT)
            )
            for dots in ("…", "...", ". . .", ". . . .", "⋯", "[...]")
        },
        "words are left out by an ellipsis in brackets": Keeps(
            printed("[…] to just […] help […]", REPORT)
        ),
        "invisible signs in the text": Keeps(
            printed(
                "We will not sign, today",
                "We will\u200b not\u00ad si\u00adgn\u2060\ufeff to\u200dday",
            )
        ),
        "a line separator in the text": Keeps(printed("We, go", "We\u2028go")),
        "an invisible sign in the quote": Keeps(
            printed("We, si\u00adgn\u200b it", "We sign it.")
        ),
        "an invisible sign at a mark": Keeps(
            printed("We go, we stay", "\u200b“We go,\u200b” he said. \u200b“We stay.”")
        ),
        "a composed letter in the quote": Keeps(
            printed("Rene\u0301, Zoë", "Ren\u00e9 Zoe\u0308")
        ),
        "a composed letter in the text": Keeps(
            printed("Ren\u00e9", "Rene\u0301 Zo\u00eb", kind="partial")
        ),
        "a letter of two marks in another order": Keeps(
            printed("Vi\u1ec7t", "Vie\u0302\u0323t", kind="partial")
        ),
        "marks in a row that are too many": Keeps(
            printed("We, go", "We go e" + "\u0301" * 101)
        ),
        "the order of another script": Keeps(printed("強い … 述べた", REPORT)),
        "a fragment of another script is there": Keeps(printed("強い同盟", REPORT)),
        "another script, interrupted": Keeps(
            printed("強い同盟を望む", "彼は「強い同盟を」と述べ、「望む」と続けた。")
        ),
        "an open quotation at the end": Keeps(
            printed("We go. We stay", "“We go,” he said. “We stay")
        ),
        "a sign of a note after the marks": Keeps(
            printed("We go. We stay.", "“We go.”[1] he said. “We stay.”")
        ),
        "a dash after the marks": Keeps(
            printed("We go. We stay.", "“We go”—he said—“We stay.”")
        ),
        "signs alone": Keeps(printed("?!", REPORT)),
        "words of ours": Keeps(
            printed("He will not sign it.", REPORT, kind="indirect")
        ),
        "a translation": Keeps(
            printed("They will be here.", REPORT, translated_from="ja")
        ),
        "one of its sources is not given": Keeps(
            printed(
                "a golden day",
                REPORT,
                evidence=[
                    {"source": "report", "exact": "Leaders hail alliance"},
                    {"source": "statement", "locator": "page 1"},
                ],
            )
        ),
        "its evidence names no words": Keeps(
            printed(
                "a golden day",
                REPORT,
                evidence=[{"source": "report", "locator": "row 1"}],
            )
        ),
    },
}
