package ipstrategy.coordination.notice.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import ipstrategy.web.answer.ActionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an agency wants its mail, as it goes over the wire.
@Schema(name = "MailAddresses")
public record MailAddressesView(
        @Schema(examples = "SIPO") String agency,
        List<String> addresses,
        @JsonProperty("_actions") List<ActionView> actions) {}
