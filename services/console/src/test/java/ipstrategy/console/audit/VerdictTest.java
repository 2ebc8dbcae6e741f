package ipstrategy.console.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.console.gateway.Services;
import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Verdict WHOLE =
            new Verdict("patents", new Finding(true, new Finding.Head(1070, "ab"), null, null), null, null);
    private static final Verdict ALTERED =
            new Verdict("coordination", new Finding(false, null, 12L, "ALTERED"), null, null);
    private static final Verdict SILENT = new Verdict("copyright", null, null, null);

    private static JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(RepositoryRoot.resolve("gateway/src/main/resources/META-INF/resources/openapi.json")
                        .toFile());
    }

    @Test
    void aWholeChainIsSoundToItsHead() {
        assertThat(WHOLE.isHolding()).isTrue();
        assertThat(WHOLE.sound()).isEqualTo(1070);
    }

    @Test
    void aBrokenChainIsSoundOnlyBeforeTheDamage() {
        assertThat(ALTERED.isBroken()).isTrue();
        assertThat(ALTERED.sound()).isEqualTo(11);
        assertThat(ALTERED.place()).isEqualTo(12);
    }

    @Test
    void aServiceThatIsSilentIsNeitherWholeNorBroken() {
        assertThat(SILENT.isSilent()).isTrue();
        assertThat(SILENT.isHolding()).isFalse();
        assertThat(SILENT.isBroken()).isFalse();
        assertThat(SILENT.sound()).isZero();
    }

    @Test
    void aProofHoldsOnlyWhereEveryChainWasFoundWhole() {
        assertThat(new Proof(Instant.EPOCH, List.of(WHOLE)).allHold()).isTrue();
        assertThat(new Proof(Instant.EPOCH, List.of(WHOLE, SILENT)).allHold()).isFalse();
        Proof proof = new Proof(Instant.EPOCH, List.of(WHOLE, ALTERED, SILENT));
        assertThat(proof.allHold()).isFalse();
        assertThat(proof.broken()).containsExactly("coordination");
        assertThat(proof.silent()).containsExactly("copyright");
        assertThat(proof.sound()).isEqualTo(1081);
    }

    @Test
    void everyDamageOfTheContractHasASentence() throws IOException {
        List<String> sentences = Arrays.stream(AuditWords.class.getMethods())
                .map(Method::getName)
                .toList();
        JsonNode damages = contract().at("/components/schemas/AuditDamage/enum");
        assertThat(damages).isNotEmpty();
        damages.forEach(damage -> assertThat(sentences).contains("damage_" + damage.asText()));
    }

    @Test
    void everyServiceOfTheContractIsAsked() throws IOException {
        List<String> services = new ArrayList<>();
        contract()
                .at("/paths/~1api~1v1~1services~1{service}~1audit/get/parameters")
                .forEach(parameter -> parameter.at("/schema/enum").forEach(each -> {
                    if (parameter.path("name").asText().equals("service")) {
                        services.add(each.asText());
                    }
                }));
        assertThat(Services.ALL).containsExactlyInAnyOrderElementsOf(services);
    }
}
