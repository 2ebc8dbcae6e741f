package ipstrategy.web.problem;

import java.io.IOException;

/// Ends the reading of a body that grew larger than allowed. A checked failure of the stream, because whoever parses
/// the body lets that pass and would take anything else for a mistake in the field it was at.
public final class BodyTooLarge extends IOException {

    public BodyTooLarge(long greatest) {
        super("a body of more than " + greatest + " bytes");
    }
}
