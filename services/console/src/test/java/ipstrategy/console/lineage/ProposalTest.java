package ipstrategy.console.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.language.Text;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static Proposal between(String from, String to) {
        return new Proposal(from + "_" + to, end(from), end(to), BigDecimal.ONE);
    }

    private static Proposal.End end(String id) {
        return new Proposal.End(id, new Text(id, id), new Text(id, id));
    }

    @Test
    void whatWasTypedStandsInItsOwnFormOnly() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("from", "A-1");
        sent.putSingle("to", "B-1");
        sent.putSingle("reason", "一脉相承");
        Typed typed = Typed.of("state", new Problem(null, 400, null, null, null), new Form(sent));

        assertThat(between("A-1", "B-1").own(typed).kept("reason")).isEqualTo("一脉相承");
        assertThat(between("A-1", "B-2").own(typed).isSome()).isFalse();
        assertThat(between("A-1", "B-1").own(Typed.NOTHING).isSome()).isFalse();
    }
}
