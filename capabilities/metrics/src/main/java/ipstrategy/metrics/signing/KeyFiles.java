package ipstrategy.metrics.signing;

import ipstrategy.files.FilesConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;

/// Where the private parts of keys lie: with the service's files, for its own user alone, or where the configuration
/// says.
@ApplicationScoped
class KeyFiles {

    private final Path folder;
    private final ReleaseConfig config;

    KeyFiles(FilesConfig files, ReleaseConfig config) {
        this.folder = files.folder().resolve("release-keys");
        this.config = config;
    }

    /// The key that the configuration gives, or none.
    Optional<SigningKey> configured() {
        if (config.privateKey().isEmpty()) {
            return Optional.empty();
        }
        Path open = config.publicKey()
                .orElseThrow(() -> new IllegalStateException("ipstrategy.releases.public-key is missing"));
        return Optional.of(SigningKey.of(pem(config.privateKey().get(), "PRIVATE KEY"), pem(open, "PUBLIC KEY")));
    }

    /// A key that was made here; empty where its private part is not in the folder.
    Optional<SigningKey> find(ReleaseKey key) {
        Path file = file(key.id());
        try {
            return Files.exists(file)
                    ? Optional.of(SigningKey.of(Files.readAllBytes(file), key.publicKey()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(SigningKey pair) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "key", ".part");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
            }
            Files.write(unfinished, pair.secret().getEncoded());
            Files.move(unfinished, file(pair.id()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".pk8");
    }

    private static byte[] pem(Path file, String kind) {
        try {
            String text = Files.readString(file)
                    .replace("-----BEGIN " + kind + "-----", "")
                    .replace("-----END " + kind + "-----", "");
            return Base64.getMimeDecoder().decode(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
