package ipstrategy.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The last entry of a chain: whoever notes it elsewhere can later prove that nothing was cut off.
///
/// @param position the entry's place, 0 for an empty chain
/// @param hash the entry's hash
@Schema(name = "AuditHead")
public record Head(long position, String hash) {

    static final Head NONE = new Head(0, Chain.BEGINNING);
}
