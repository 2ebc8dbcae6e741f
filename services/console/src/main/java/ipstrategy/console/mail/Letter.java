package ipstrategy.console.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail that was written of a notice.
///
/// @param failure why it could not be sent
public record Letter(
        long id,
        String agency,
        List<String> recipients,
        String title,
        String text,
        String state,
        long attempts,
        @Nullable String failure,
        Instant writtenAt,
        @Nullable Instant sentAt) {

    public String to() {
        return String.join(", ", recipients);
    }
}
