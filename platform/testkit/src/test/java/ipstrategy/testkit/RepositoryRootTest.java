package ipstrategy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryRootTest {

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("checkout"));
        Files.createFile(checkout.resolve("mvnw"));
    }

    @Test
    void theNearestFolderWithTheWrapperIsTheRoot() throws IOException {
        Path module = Files.createDirectories(checkout.resolve("platform/web"));

        assertThat(RepositoryRoot.find(null, module)).isEqualTo(checkout);
    }

    @Test
    void theNamedFolderGoesBeforeTheNearest() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));

        assertThat(RepositoryRoot.find(checkout.toString(), elsewhere)).isEqualTo(checkout);
    }

    @Test
    void aNamedFolderThatIsNoCheckoutIsPassedOver() throws IOException {
        Path module = Files.createDirectories(checkout.resolve("services/patents"));

        assertThat(RepositoryRoot.find(folder.toString(), module)).isEqualTo(checkout);
    }

    @Test
    void thisTestRunsInsideTheRepository() {
        assertThat(RepositoryRoot.resolve("platform/testkit/pom.xml")).exists();
    }
}
