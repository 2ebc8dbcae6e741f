package ipstrategy.console.importing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tables that were tried lie here for a while, so that the same file can be taken in without being chosen again. A
/// convenience: what is gone from it is asked for once more.
@ApplicationScoped
class Shelf {

    private static final Logger LOG = Logger.getLogger(Shelf.class);
    private static final Duration FOR_A_WHILE = Duration.ofMinutes(30);
    private static final int PLACES = 20;

    private final Cache<String, Kept> places;

    @Inject
    Shelf() {
        this(Ticker.systemTicker());
    }

    Shelf(Ticker ticker) {
        places = Caffeine.newBuilder()
                .maximumSize(PLACES)
                .expireAfterWrite(FOR_A_WHILE)
                .ticker(ticker)
                .executor(Runnable::run)
                .removalListener(Shelf::clear)
                .build();
    }

    private record Kept(String owner, Path file) {}

    /// Keeps a file that is only there until the end of a request.
    ///
    /// @param id of the import by which it was tried
    void keep(String id, String owner, Path file) throws IOException {
        Path kept = Files.createTempFile("table-", ".tried");
        Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
        places.put(id, new Kept(owner, kept));
    }

    /// The file of an import, for whoever tried it and for nobody else.
    Optional<Path> find(String id, String owner) {
        return Optional.ofNullable(places.getIfPresent(id))
                .filter(kept -> kept.owner().equals(owner))
                .map(Kept::file)
                .filter(Files::exists);
    }

    /// The SHA-256 of a file, in small hexadecimal digits.
    static String fingerprint(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void clear(@Nullable String id, @Nullable Kept kept, RemovalCause cause) {
        if (kept == null) {
            return;
        }
        try {
            Files.deleteIfExists(kept.file());
        } catch (IOException stays) {
            LOG.warnf("a tried table stays in %s: %s", kept.file(), stays);
        }
    }
}
