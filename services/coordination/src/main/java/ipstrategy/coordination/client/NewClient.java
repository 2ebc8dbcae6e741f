package ipstrategy.coordination.client;

import com.fasterxml.jackson.databind.JsonNode;
import ipstrategy.coordination.step.Reason;
import ipstrategy.coordination.step.Title;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A machine client to be registered.
///
/// @param agency the agency it acts for, or null for none
/// @param jwks its public keys (RFC 7517), where it signs in by `private_key_jwt`; without them it is given a secret
@Schema(name = "NewClient")
record NewClient(
        @NotNull
        @Size(min = 3, max = 60)
        @Pattern(regexp = FORM, message = "fault.client-id")
        @Schema(examples = "bank-of-example")
        String id,

        @NotNull @Valid Title title,
        @Nullable @Schema(examples = "SIPO") String agency,
        @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = SCOPE, message = "fault.scope") String> scopes,
        @Nullable JsonNode jwks,

        @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String reason) {

    NewClient {
        // A null that is written is a node, and means none as well.
        jwks = jwks == null || jwks.isNull() ? null : jwks;
    }

    static final String FORM = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /// A service, or all of them, and a verb; which services there are, [KnownScopes] says.
    static final String SCOPE = "(all|[a-z][a-z-]{1,30}):(read|write)";

    /// The scopes that a client has from now on.
    @Schema(name = "NewClientScopes")
    record Scopes(
            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = SCOPE, message = "fault.scope") String> scopes,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}

    /// The public keys by which a client signs in from now on.
    @Schema(name = "NewClientKeys")
    record Keys(
            @NotNull JsonNode jwks,

            @NotBlank @Size(max = Reason.LONGEST) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
            String reason) {}
}
