package ipstrategy.metrics.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipstrategy.files.FilesConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That a key is found where it was put, and is the one that it is taken for.
class KeyFilesTest {

    @TempDir
    Path folder;

    @Test
    void aKeyThatWasMadeIsFoundAgainAndReadByItsOwnUserAlone() throws IOException {
        SigningKey pair = SigningKey.fresh();
        ReleaseKey kept = new ReleaseKey(pair, "administrator", Instant.EPOCH);
        KeyFiles files = files(Optional.empty(), Optional.empty());
        assertThat(files.find(kept)).isEmpty();
        files.keep(pair);
        assertThat(files.find(kept)).map(SigningKey::id).hasValue(pair.id());
        Path file = folder.resolve("release-keys").resolve(pair.id() + ".pk8");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aKeyMayBeGivenByTheConfiguration() throws IOException {
        SigningKey pair = SigningKey.fresh();
        KeyFiles files = files(
                Optional.of(pem("PRIVATE KEY", pair.secret().getEncoded())),
                Optional.of(pem("PUBLIC KEY", pair.open().getEncoded())));
        assertThat(files.configured()).map(SigningKey::id).hasValue(pair.id());
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() throws IOException {
        KeyFiles files = files(
                Optional.of(pem("PRIVATE KEY", SigningKey.fresh().secret().getEncoded())),
                Optional.of(pem("PUBLIC KEY", SigningKey.fresh().open().getEncoded())));
        assertThatThrownBy(files::configured).hasMessageContaining("does not belong");
    }

    private Path pem(String kind, byte[] key) throws IOException {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return Files.writeString(
                folder.resolve(kind + ".pem"),
                "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n");
    }

    private KeyFiles files(Optional<Path> secret, Optional<Path> open) {
        FilesConfig kept = new FilesConfig() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public long greatestSize() {
                return 0;
            }
        };
        return new KeyFiles(kept, new ReleaseConfig() {
            @Override
            public Optional<Path> privateKey() {
                return secret;
            }

            @Override
            public Optional<Path> publicKey() {
                return open;
            }
        });
    }
}
