package ipstrategy.metrics.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// With which key releases are signed, where the service is not to make its own.
@ConfigMapping(prefix = "ipstrategy.releases")
public interface ReleaseConfig {

    /// A file with the private key (Ed25519, PKCS#8, PEM), as `openssl genpkey -algorithm ed25519` makes it. Without it
    /// the service makes a key when it first needs one and keeps it with its files, below `release-keys`.
    Optional<Path> privateKey();

    /// A file with the public key that belongs to it (PEM), as `openssl pkey -pubout` makes it.
    Optional<Path> publicKey();
}
