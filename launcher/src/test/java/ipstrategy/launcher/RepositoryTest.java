package ipstrategy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import ipstrategy.testkit.RepositoryRoot;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reads the repository itself. What each rule catches is shown by [PlantedRepositoryTest].
class RepositoryTest {

    private final Checkout checkout = new Checkout(RepositoryRoot.path());
    private final ModuleRules modules = new ModuleRules(checkout);
    private final WritingRules writing = new WritingRules(checkout);

    @Test
    void everyServiceIsNamedOnceWhereverServicesAreNamed() {
        assertHolds(modules.everyListNamesEveryServiceOnce());
    }

    @Test
    void aServiceHasOnePort() {
        assertHolds(modules.everyPortIsTheLaunchers());
    }

    @Test
    void everyServiceSaysWhatItAnswers() {
        assertHolds(modules.everyServiceHasAReadme());
    }

    @Test
    void everyModuleIsBuilt() {
        assertHolds(modules.everyModuleIsBuilt());
    }

    @Test
    void everyModuleRunsTheRulesOfTheHouse() {
        assertHolds(modules.everyModuleRunsTheRulesOfTheHouse());
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        assertHolds(writing.everyPublicTypeSaysWhatItIs());
    }

    @Test
    void noFileKnowsTheMachineItWasWrittenOn() {
        assertHolds(writing.noFileKnowsAMachine());
    }

    @Test
    void bothReadmesSayTheSame() {
        assertHolds(writing.bothReadmesHaveTheSameHeadings());
    }

    @Test
    void everyDecisionIsFoundFromTheArchitecture() {
        assertHolds(writing.everyDecisionIsLinked());
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertHolds(writing.everyLinkLeadsSomewhere());
    }

    private static void assertHolds(List<String> advice) {
        assertThat(advice).withFailMessage(() -> String.join("\n", advice)).isEmpty();
    }
}
