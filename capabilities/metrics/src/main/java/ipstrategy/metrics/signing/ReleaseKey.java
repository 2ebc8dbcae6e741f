package ipstrategy.metrics.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// A key that releases are signed with, or were. Only its public part is in the database.
@Entity
@Table(name = "release_key")
class ReleaseKey {

    @Id
    private String id;

    @Column(name = "public_key")
    private byte[] publicKey;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init")
    protected ReleaseKey() {}

    ReleaseKey(SigningKey pair, String by, Instant now) {
        this.id = pair.id();
        this.publicKey = pair.open().getEncoded();
        this.madeAt = now;
        this.madeBy = by;
    }

    String id() {
        return id;
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    /// Signs nothing any more; what it signed stays signed.
    void retire(Instant now) {
        if (retiredAt != null) {
            throw new IllegalStateException(id + " is retired once");
        }
        retiredAt = now;
    }

    ReleaseKeyView view() {
        return new ReleaseKeyView(
                id, "Ed25519", Base64.getEncoder().encodeToString(publicKey), madeAt, madeBy, retiredAt);
    }
}
