package ipstrategy.console.definition;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final List<Dimension> DIMENSIONS = List.of(new Dimension("CASE-TYPE", List.of()));

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

    private List<Rulebook.Entered> read() {
        return Rulebook.read(new Form(sent), DIMENSIONS);
    }

    private static Rule rule(String kind, @Nullable String dimension, @Nullable String metric) {
        return new Rule(kind, null, null, dimension, null, metric, null, null, null, null);
    }

    @Test
    void aFieldThatIsLeftEmptyIsNoRule() {
        sent.putSingle("range/min", "");
        sent.putSingle("jump", " ");

        assertThat(read()).isEmpty();
    }

    @Test
    void eachFieldIsARuleOfItsKind() {
        sent.putSingle("range/min", "0");
        sent.putSingle("sum/CASE-TYPE", "0");
        sent.putSingle("wholes", "CASE-TYPE");
        sent.putSingle("others", "PATENT-GRANTS\nPATENT-APPLICATIONS");
        sent.putSingle("jump", "50");
        sent.putSingle("outlier/Z", "3");
        sent.putSingle("days", "20");

        assertThat(read())
                .extracting(each -> each.rule().rule())
                .containsExactly(
                        "RANGE",
                        "SUM_OF_PARTS",
                        "SUBSET_OF",
                        "SUBSET_OF",
                        "SUBSET_OF",
                        "JUMP",
                        "OUTLIER",
                        "COMPLETENESS");
        assertThat(read().get(1).rule().tolerance()).isNull();
    }

    @Test
    void whatIsNoNumberIsHandedOn() {
        sent.putSingle("jump", "half");

        assertThat(read().getFirst().rule().percent()).isEqualTo("half");
    }

    @Test
    void whatIsWrongWithARuleIsSaidAtItsField() {
        sent.putSingle("range/max", "9");
        sent.putSingle("jump", "-1");
        Problem problem = new Problem(
                null,
                400,
                null,
                null,
                List.of(
                        new Problem.Wrong("rules/1/percent", "must be more than 0"),
                        new Problem.Wrong("rules[0].min", "no"),
                        new Problem.Wrong("reason", "must not be blank")));

        Typed placed = Rulebook.placed(Typed.of("revise", problem, new Form(sent)), read());

        assertThat(placed.complaint("jump")).isEqualTo("must be more than 0");
        assertThat(placed.complaint("range/min")).isEqualTo("no");
        assertThat(placed.complaint("reason")).isEqualTo("must not be blank");
        assertThat(placed.kept("jump")).isEqualTo("-1");
    }

    @Test
    void theRulesThatStandAreInTheirFields() {
        Rulebook book = new Rulebook(
                List.of(
                        new Rule("RANGE", BigDecimal.ZERO, null, null, null, null, null, null, null, null),
                        rule("SUM_OF_PARTS", "CASE-TYPE", null),
                        rule("SUBSET_OF", null, "PATENT-GRANTS")),
                DIMENSIONS);

        assertThat(book.least()).isEqualTo("0");
        assertThat(book.most()).isEmpty();
        assertThat(book.others()).isEqualTo("PATENT-GRANTS");
        assertThat(book.parts()).containsExactly(new Rulebook.Part("CASE-TYPE", "0", false));
    }
}
