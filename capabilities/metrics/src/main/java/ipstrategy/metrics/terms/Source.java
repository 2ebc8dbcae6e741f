package ipstrategy.metrics.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where something is printed.
///
/// @param document the document's code
/// @param locator the place in it, as printed there
@Embeddable
@Schema(name = "Source")
public record Source(
        @Column(name = "document") @Schema(examples = "FYP-13")
        String document,

        @Column(name = "locator") @Schema(examples = "二(三)表第2行")
        String locator) {}
