package ipstrategy.launcher.postgres;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords that the programs of one machine use among themselves: drawn at random once, kept in a file that only
/// its owner may read.
public final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (!Files.exists(file)) {
            return;
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            known.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The secret of this name, drawn when it is first asked for. Holds letters, digits, `-` and `_` only.
    public synchronized String of(String name) {
        String secret = known.getProperty(name);
        if (secret != null) {
            return secret;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        known.setProperty(name, drawn);
        write();
        return drawn;
    }

    private void write() {
        try {
            if (!Files.exists(file)) {
                var ownerOnly = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            try (Writer writer = Files.newBufferedWriter(file)) {
                known.store(writer, "Secrets of this machine's platform");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
