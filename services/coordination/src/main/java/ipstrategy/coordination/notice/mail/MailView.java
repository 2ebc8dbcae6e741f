package ipstrategy.coordination.notice.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A mail as it goes over the wire.
///
/// @param attempts how often it was tried to be sent
/// @param failure why the last try failed, or null
/// @param nextTryAt when it is tried next, or null where it is not
@Schema(name = "Mail")
public record MailView(
        long id,
        long notice,
        @Schema(examples = "SIPO") String agency,
        List<String> recipients,
        String title,
        String text,
        Mail.State state,
        int attempts,
        @Nullable String failure,
        Instant writtenAt,
        @Nullable Instant nextTryAt,
        @Nullable Instant sentAt,
        @JsonProperty("_actions") List<ActionView> actions) {}
