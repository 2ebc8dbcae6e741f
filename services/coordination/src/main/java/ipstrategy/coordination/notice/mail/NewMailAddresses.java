package ipstrategy.coordination.notice.mail;

import ipstrategy.coordination.conference.Written;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an agency wants its mail from now on.
///
/// @param addresses none means no mail
/// @param reason why, for the audit trail
@Schema(name = "NewMailAddresses")
public record NewMailAddresses(
        @NotNull @Size(max = 20)
        List<@NotBlank @Email @Size(max = 254) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE) String>
                addresses,

        @NotBlank @Size(max = 500) @Pattern(regexp = Written.LINE, message = Written.UNPRINTABLE)
        String reason) {}
