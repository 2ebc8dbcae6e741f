package ipstrategy.coordination.step;

import ipstrategy.web.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A name or title in both languages, as people write it.
@Schema(name = "NewShortTitle")
public record Title(
        @NotBlank @Size(max = 200) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String zh,

        @NotBlank @Size(max = 400) @Pattern(regexp = Reason.PRINTABLE, message = Reason.UNPRINTABLE)
        String en) {

    public Text text() {
        return new Text(zh, en);
    }
}
