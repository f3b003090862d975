"""Who said what in Chinese and Japanese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.extraction.attributions import find_attributions, language_of_body
from tui_reader.extraction.unspaced import find_unspaced, unspaced_language
from tui_reader.model import SourceKind


def said(text: str) -> list[tuple[str, str | None]]:
    return [(text[quote.span.start : quote.span.end], quote.speaker) for quote in find_attributions(text).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市长王建国在新闻发布会上说：“我们不会退缩。”", [("我们不会退缩。", "王建国")]),
        (
            "“我们打了三代人的鱼，”渔民李大海说，“补偿款买不回大海。”",
            [("我们打了三代人的鱼，", "李大海"), ("补偿款买不回大海。", "李大海")],
        ),
        (
            "海州大学教授陈雨桐认为，去年的产量被高估。“数据是旧的，”她表示。",
            [("去年的产量被高估", "陈雨桐"), ("数据是旧的，", "陈雨桐")],
        ),
        ("主教練馬可·羅西賽後表示：「球員們展現了鬥志，我很驕傲。」", [("球員們展現了鬥志，我很驕傲。", "馬可·羅西")]),
        ("评论家周远认为，这部小说“重新定义了海洋”。", [("重新定义了海洋", "周远")]),
        (
            "许文指出，项目“分阶段推进”。對手主帥則批評裁判：「那個點球根本不存在。」",
            [("分阶段推进", "许文"), ("那個點球根本不存在。", "對手主帥")],
        ),
        ("据海州日报报道，去年货运量下降了12%。", [("去年货运量下降了12%", "海州日报")]),
        ("俗话说：“慢工出细活。”所谓的“黄金码头”空着。", []),
        ("田中太郎市長は28日の会見で「橋は市に欠かせない」と述べた。", [("橋は市に欠かせない", "田中太郎")]),
        (
            "山田花子代表は「説明が足りない」と訴えた。さらに「騒音も心配だ」と話した。",
            [("説明が足りない", "山田花子"), ("騒音も心配だ", "山田花子")],
        ),
        ("「最後まで走り切れた」と主将の高橋は胸を張った。", [("最後まで走り切れた", "高橋")]),
        ("「道がなくなるんです」。主婦の佐藤恵さん（42）はそう話す。", [("道がなくなるんです", "佐藤恵")]),
        (
            "商店街の店主はこう語る。「客が素通りしてしまう。町は終わりだ」",
            [("客が素通りしてしまう。町は終わりだ", "商店街の店主")],
        ),
        ("「あと10年はやりたいね」と木村勇さん。妻の和子さんは笑う。", [("あと10年はやりたいね", "木村勇")]),
        ("警察によると、周辺では事故が増えている。", [("周辺では事故が増えている", "警察")]),
        ("鈴木一郎教授は、交通量の予測が過大だと指摘した。", [("交通量の予測が過大", "鈴木一郎")]),
        ("映画「青い海」の店は「山カレー」が人気だ。", []),
    ],
)
def test_quotes_have_their_speakers(text: str, expected: list[tuple[str, str | None]]) -> None:
    named = [quote for quote in said(text) if quote[1] is not None]
    assert named == expected


@pytest.mark.parametrize(
    ("text", "name", "kind", "description"),
    [
        ("外交部发言人林海生7日在北京说：“我们反对这个决定。”", "林海生", SourceKind.PERSON, "外交部发言人"),
        ("知情人士透露，谈判还没有结束。", "知情人士", SourceKind.UNNAMED, None),
        ("渔业协会在声明中表示，将向法院提起诉讼。", "渔业协会", SourceKind.ORGANISATION, None),
        ("路透社报道称，两家车企已经接触。", "路透社", SourceKind.AGENCY, None),
        ("北野誠首相は「考えていない」と述べた。首相は「説明していく」と語った。", "北野誠", SourceKind.PERSON, "首相"),
        ("県の統計によると、登山者は10年で倍増した。", "県の統計", SourceKind.DOCUMENT, None),
        ("研究チームは「生態系の手がかりになる」としている。", "研究チーム", SourceKind.ORGANISATION, None),
    ],
)
def test_sources_have_their_kind(text: str, name: str, kind: SourceKind, description: str | None) -> None:
    (source,) = find_attributions(text).sources
    assert (source.name, source.kind, source.description) == (name, kind, description)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("市长说：“好。”", "zh"),
        ("市長は「はい」と言った。", "ja"),
        ("The mayor said “好” once. 。", ""),
        ("", ""),
        ("123 。。。", ""),
    ],
)
def test_the_script_tells_the_language(text: str, language: str) -> None:
    assert unspaced_language(text) == language


@given(
    st.text('「」『』“”"。，、：\n说は がと述べた王田中太郎さん7日在ab《》（）', max_size=120),
    st.sampled_from(["zh", "ja"]),
)
def test_every_span_lies_in_the_text_and_is_never_empty(text: str, language: str) -> None:
    quotes, sources = find_unspaced(text, language)
    for span in [quote.span for quote in quotes] + [mention for source in sources for mention in source.mentions]:
        assert 0 <= span.start < span.end <= len(text)
    assert {quote.speaker for quote in quotes} - {None} <= {source.name for source in sources}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市政府发言人王强否认预算超支。他说，所有数字都是公开的。", [("所有数字都是公开的", "王强")]),
        ("专家认为这座桥已经很旧了。", [("这座桥已经很旧了", "专家")]),
        ("据《新港日报》报道，工程耗资二十亿元。", [("工程耗资二十亿元", "新港日报")]),
        ("人们认为桥很旧。", []),
    ],
)
def test_who_takes_a_stand_is_a_source_though_no_mark_stands_behind_the_verb(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = find_attributions(text).quotes
    assert [(text[quote.span.start : quote.span.end], quote.speaker) for quote in found] == expected


_ZH = "新港市长李文涛接受了采访。\n\n记者：什么时候？\n\n李文涛：明年。“一定。”\n\n记者：为什么？\n\n李文涛：因为桥旧。"
_JA = (
    "写真家の田中太郎さんは「難しい」と話す。\n\n問：なぜですか。\n\n答：父がくれました。\n\n問：次は。\n\n答：海です。"
)
_FORM = "姓名：王芳。\n\n年龄：三十。\n\n姓名：李强。\n\n年龄：四十。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_ZH, [("明年。“一定。”", "李文涛"), ("因为桥旧。", "李文涛")]),
        (_JA, [("難しい", "田中太郎"), ("父がくれました。", "田中太郎"), ("海です。", "田中太郎")]),
        (_FORM, []),
    ],
    ids=["by name", "question and answer", "a form"],
)
def test_an_interview_has_turns(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_attributions(text).quotes
    assert [(text[quote.span.start : quote.span.end], quote.speaker) for quote in found] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("市长说：“好。”", "zh"),
        ("市長は「はい」と言った。", "ja"),
        ("No. It is.", "en"),
        ("Мэр сказал: «Да».", "und"),
        ("قال رئيس البلدية: «نعم».", "und"),
        ("The “Мэр” said yes.", "en"),
        ("Thị trưởng nói: “Vâng”.", "en"),
        ("1984 – 2024 …", "en"),
        (
            "De regering heeft maandag een nieuw plan voor de haven aangekondigd. De burgemeester zei dat de stad er"
            " tien jaar op gewacht heeft. De vissers zijn boos over het plan en vrezen dat zij werk zullen verliezen.",
            "und",
        ),
        ("Brandvik 3, Lund 2, Falk 1, Aas 0, Moe 0, Berg 4 " * 3, "und"),
        ("Brandvik beat Lund by a point, and Falk was third. Aas did not finish; the wind had turned. " * 3, "en"),
    ],
)
def test_the_record_says_the_language_that_the_script_tells(text: str, language: str) -> None:
    assert language_of_body(text, "en") == language


def test_a_language_that_is_stated_is_believed_where_the_script_tells_nothing_better() -> None:
    assert language_of_body("Мэр сказал: «Да».", "uk") == "uk"
