package ipstrategy.search;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.search.Matching.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {

    private static final Field ID = new Field("id", Field.Rank.NAME, "PROMOTION-2017-042");
    private static final Field REFERENCE = new Field("number", Field.Rank.NAME, "PROMOTION-2017 42");
    private static final Field NUMBER = new Field("number", Field.Rank.TITLE, "42");
    private static final Field TITLE_ZH = new Field("title.zh", Field.Rank.TITLE, "提高专利审查质量，缩短审查周期");
    private static final Field TITLE_EN =
            new Field("title.en", Field.Rank.TITLE, "Better patent examination and trade mark practice");
    private static final Field SUMMARY =
            new Field("summary.zh", Field.Rank.TEXT, "国家知识产权局（ＳＩＰＯ）提高「商标」注册便利化水平，惠及PCT申请。");
    private static final List<Field> ALL = List.of(ID, REFERENCE, NUMBER, TITLE_ZH, TITLE_EN, SUMMARY);

    @ParameterizedTest
    @CsvSource({
        // A whole id or number names the thing, however it is written.
        "PROMOTION-2017-042, 1.0, id",
        "ｐromotion－2017－042, 1.0, id",
        "PROMOTION-2017 42, 1.0, number",
        "promotion 2017 42, 1.0, number",
        "42, 0.8, number",
        "４２, 0.8, number",
        // A part of an id is like any words.
        "promotion, 0.45, id",
        // A title before a text.
        "专利, 0.72, title.zh",
        "商标, 0.45, summary.zh",
        "审, 0.72, title.zh",
        "『专利』, 0.72, title.zh",
        "sipo, 0.45, summary.zh",
        "pct, 0.45, summary.zh",
        // Latin words: whole, joined, begun, inside, and with a slip.
        "patent, 0.72, title.en",
        "trademark, 0.68, title.en",
        "trade mark, 0.76, title.en",
        "exam, 0.64, title.en",
        "amination, 0.56, title.en",
        "pantent, 0.48, title.en",
        "patnet, 0.48, title.en",
        "examinatoin, 0.48, title.en",
        // Words that stand apart.
        "专利 周期, 0.648, title.zh",
        "patent practice, 0.648, title.en",
        "专利 商标, 0.5265, title.zh",
        "专利patent, 0.648, title.zh",
        // A word said twice is the word.
        "专利 专利, 0.648, title.zh",
        "Patent patent, 0.648, title.en"
    })
    void theScoreSaysHowWellAndWhere(String question, double score, String field) {
        Weighing.Weight weight = weigh(question).orElseThrow();

        assertThat(weight.score()).isEqualTo(score);
        assertThat(weight.field().name()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "版权",
        "专利 版权",
        // Not across what parts a sentence.
        "质量缩短",
        // A short word only as a whole.
        "pa",
        "4",
        // Not across words that it does not begin or end with.
        "ntexam",
        // Two slips.
        "pxtxnt",
        // A slip in a number is another number.
        "PROMOTION-2017-043"
    })
    void whatLacksAWordIsNotFound(String question) {
        assertThat(weigh(question)).isEmpty();
    }

    @Test
    void aNumberWithPointsIsNotTheOneWithout() {
        List<Field> one = List.of(new Field("number", Field.Rank.TITLE, "4.2"));

        assertThat(new Weighing(Question.of("42")).weigh(one)).isEmpty();
        assertThat(new Weighing(Question.of("4.2")).weigh(one).orElseThrow().score())
                .isEqualTo(0.8);
        assertThat(new Weighing(Question.of("第4.2项，共3项")).weigh(one)).isEmpty();
    }

    @Test
    void whatMatchedIsShownAtItsPlaceInTheTextAsItStands() {
        Weighing.Weight weight = weigh("sipo").orElseThrow();
        SnippetView snippet = SnippetView.of(weight.field(), weight.spans());

        assertThat(snippet.text()).isEqualTo(SUMMARY.text());
        assertThat(snippet.matches()).hasSize(1);
        SnippetView.MatchView match = snippet.matches().getFirst();
        assertThat(snippet.text().substring(match.start(), match.start() + match.length()))
                .isEqualTo("ＳＩＰＯ");
    }

    @Test
    void everyPlaceThatMatchedIsShownOnce() {
        Weighing.Weight weight = weigh("审查").orElseThrow();

        assertThat(SnippetView.of(weight.field(), weight.spans()).matches())
                .containsExactly(new SnippetView.MatchView(4, 2), new SnippetView.MatchView(11, 2));
        assertThat(SnippetView.of(TITLE_ZH, List.of(new Span(4, 3), new Span(5, 3)))
                        .matches())
                .as("what overlaps is parted")
                .containsExactly(new SnippetView.MatchView(4, 3), new SnippetView.MatchView(7, 1));
    }

    @Test
    void ofALongTextThePieceAroundTheMatchIsShown() {
        Field text = new Field("summary.zh", Field.Rank.TEXT, "一".repeat(300) + "𠀀专利" + "二".repeat(300));
        Weighing.Weight weight =
                new Weighing(Question.of("专利")).weigh(List.of(text)).orElseThrow();
        SnippetView snippet = SnippetView.of(weight.field(), weight.spans());

        assertThat(snippet.text().codePointCount(0, snippet.text().length())).isEqualTo(120);
        SnippetView.MatchView match = snippet.matches().getFirst();
        int[] points = snippet.text().codePoints().toArray();
        assertThat(new String(points, match.start(), match.length()))
                .as("places count characters, also where one has two units")
                .isEqualTo("专利");
    }

    @Test
    void aQuestionOfSignsAloneAsksNothing() {
        assertThat(Question.of("——「」…").isEmpty()).isTrue();
        assertThat(Question.of("PCT专利 4.2.3，专利").terms()).containsExactly("pct", "专利", "4.2.3");
    }

    private static Optional<Weighing.Weight> weigh(String question) {
        return new Weighing(Question.of(question)).weigh(ALL);
    }
}
