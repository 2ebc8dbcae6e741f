package ipstrategy.console.office;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    private Decisions decisions() {
        form.put("report", List.of("A", "B", "C"));
        form.putSingle("tag.A", "\"1\"");
        form.putSingle("tag.B", "\"2\"");
        form.putSingle("tag.C", "\"3\"");
        form.putSingle("tag.D", "\"4\"");
        form.putSingle("decision", "RETURN");
        form.putSingle("reason", "请补充材料");
        return Decisions.of(form);
    }

    @Test
    void onlyWhatWasTickedIsDecidedOnAsItWasSeen() {
        assertThat(decisions().items())
                .containsExactly(
                        new Decisions.One("A", "\"1\"", "RETURN", "请补充材料"),
                        new Decisions.One("B", "\"2\"", "RETURN", "请补充材料"),
                        new Decisions.One("C", "\"3\"", "RETURN", "请补充材料"));
    }

    @Test
    void whatNoServiceAnsweredForIsNotKnownAndStaysToBeDecided() {
        Verdict told = new Verdict(List.of(new Verdict.One("A", 200), new Verdict.One("B", 412)), List.of("patents"));
        Verdict verdict = Verdict.of(told, decisions());
        assertThat(verdict.items()).extracting(Verdict.One::word).containsExactly("TAKEN", "CHANGED", "UNKNOWN");
        assertThat(verdict.taken()).containsExactly("A");
        assertThat(verdict.left()).containsExactly("B", "C");
        assertThat(verdict.isUnanimous()).isFalse();
    }

    @Test
    void anEmptyCommentIsNone() {
        form.putSingle("reason", "  ");
        assertThat(Decisions.of(form).reason()).isNull();
        assertThat(Decisions.of(form).items()).isEmpty();
    }
}
