package ipstrategy.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {

    @TempDir
    private Path data;

    @Test
    void aSecretIsDrawnOnceAndReadableByItsOwnerAlone() throws IOException {
        Path file = data.resolve("secrets.properties");
        String drawn = new Secrets(file).of("patents");
        assertThat(drawn).matches("[A-Za-z0-9_-]{32}");
        assertThat(new Secrets(file).of("patents")).isEqualTo(drawn);
        assertThat(new Secrets(file).of("trademarks")).isNotEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
