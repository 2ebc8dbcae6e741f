package ipstrategy.console.filing;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.gateway.Problem;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedTest {

    private static final Problem REFUSED = new Problem(
            null,
            400,
            "Invalid body",
            null,
            List.of(new Problem.Wrong("scopes[1]", "not a scope"), new Problem.Wrong("reason", "must not be empty")));

    private final MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();

    @BeforeEach
    void somebodySendsAForm() {
        sent.putSingle("reason", "尚未核实");
        sent.putSingle("note", "");
        sent.add("scopes", "patents:read");
        sent.add("scopes", "x");
    }

    private Typed typed() {
        return Typed.of("scopes", REFUSED, new Form(sent));
    }

    @Test
    void whatWasTypedGoesBeforeWhatIsKnown() {
        assertThat(typed().kept("reason", "an older one")).isEqualTo("尚未核实");
        assertThat(typed().kept("note", "an older one")).isEmpty();
        assertThat(Typed.NOTHING.kept("reason", "an older one")).isEqualTo("an older one");
        assertThat(Typed.NOTHING.kept("reason")).isEmpty();
    }

    @Test
    void aBoxThatWasEmptiedStaysEmpty() {
        assertThat(typed().chose("scopes", "all:read", true)).isFalse();
        assertThat(typed().chose("scopes", "patents:read", false)).isTrue();
        assertThat(typed().chose("scopes", "patents", true)).isFalse();
        assertThat(Typed.NOTHING.chose("scopes", "all:read", true)).isTrue();
    }

    @Test
    void anotherFormOfThePageKnowsNothingOfIt() {
        assertThat(typed().in("scopes").isSome()).isTrue();
        assertThat(typed().in("secret").isSome()).isFalse();
        assertThat(typed().in("secret").kept("reason", "saved")).isEqualTo("saved");
        assertThat(typed().in("secret").chose("scopes", "x", false)).isFalse();
        assertThat(typed().in("secret").wrongWith("reason")).isEmpty();
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAlsoWhereAPartOfItIsWrong() {
        assertThat(typed().wrongWith("reason")).containsExactly("must not be empty");
        assertThat(typed().wrongWith("scopes")).containsExactly("not a scope");
        assertThat(typed().complaint("scopes")).isEqualTo("not a scope");
        assertThat(typed().wrongWith("scope")).isEmpty();
        assertThat(typed().complaint("scope")).isEmpty();
    }
}
