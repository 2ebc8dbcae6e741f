package ipstrategy.coordination.webhook;

import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.webhook.signing.Scheme;
import ipstrategy.events.EventFilter;
import ipstrategy.identity.AgencyCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told of, and where.
///
/// @param url an https address; it must answer the platform's challenge before anything is sent to it
/// @param types types of events as they are, or their beginning with a `*` behind it; none or null for all
/// @param services the services whose events they are; none or null for all
/// @param agencies the agencies on whose behalf things happened; none or null for all
/// @param scheme by what kind of key messages are signed; null for a shared secret. It is said once: a change or a
///     rotation keeps it
/// @param after a cursor of `GET /events` to begin after; null for what happens once the webhook is active. It is said
///     once
@Schema(name = "NewWebhook")
record NewWebhook(
        @NotBlank @Size(max = 500) @Schema(examples = "https://receiver.example/events")
        String url,

        @Nullable @Size(max = 200) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String description,

        @Nullable @Size(max = EventFilter.MOST)
        List<@NotNull @Pattern(regexp = EventFilter.WRITTEN_TYPE, message = "fault.not-an-event-type") String> types,

        @Nullable @Size(max = EventFilter.MOST)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "[a-z][a-z-]*", message = "fault.not-a-service") String>
                services,

        @Nullable @Size(max = EventFilter.MOST)
        List<
                        @NotNull @Size(max = AgencyCode.LONGEST)
                        @Pattern(regexp = AgencyCode.WRITTEN, message = "fault.not-an-agency") String>
                agencies,

        @Nullable Scheme scheme,

        @Nullable @Size(max = 1000) @Pattern(regexp = "[A-Za-z0-9_-]+", message = "fault.bad-event-cursor")
        String after) {

    List<String> typesOrAll() {
        return types == null ? List.of() : List.copyOf(types);
    }

    List<String> servicesOrAll() {
        return services == null ? List.of() : List.copyOf(services);
    }

    List<String> agenciesOrAll() {
        return agencies == null ? List.of() : List.copyOf(agencies);
    }

    Scheme schemeOrUsual() {
        return scheme == null ? Scheme.HMAC : scheme;
    }
}
