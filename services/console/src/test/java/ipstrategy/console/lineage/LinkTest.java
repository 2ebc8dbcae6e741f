package ipstrategy.console.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.console.filing.Form;
import ipstrategy.console.filing.Typed;
import ipstrategy.console.gateway.Problem;
import ipstrategy.console.language.Text;
import ipstrategy.console.page.Action;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static Link between(String from, String to, Action... actions) {
        return new Link(
                from + "~" + to,
                from,
                to,
                "CONTINUES",
                new Text("两者一致。", "Both agree."),
                "已比对",
                "coordinator",
                Instant.EPOCH,
                List.of(actions));
    }

    private static Typed refused(String step) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("link", "A-1~B-1");
        sent.putSingle("reason", "误认");
        return Typed.of(step, new Problem(null, 409, null, null, null), new Form(sent));
    }

    @Test
    void whatWasTypedStandsInItsOwnFormOnly() {
        Typed typed = refused("withdraw");
        assertThat(between("A-1", "B-1").own(typed).kept("reason")).isEqualTo("误认");
        assertThat(between("A-1", "B-2").own(typed).isSome()).isFalse();
        assertThat(between("A-1", "B-1").own(refused("state")).isSome()).isFalse();
        assertThat(between("A-1", "B-1").own(Typed.NOTHING).isSome()).isFalse();
    }

    @Test
    void whetherItMayBeTakenBackTheServiceSays() {
        Link link = between("A-1", "B-1", new Action("withdraw", true, null));
        assertThat(link.toWithdraw().allowed()).isTrue();
        assertThat(between("A-1", "B-1").toWithdraw().isOffered()).isFalse();
    }
}
