package ipstrategy.measures.extension;

import java.util.List;

/// Where a request for extension stands.
public enum ExtensionState {
    /// it waits for the office
    REQUESTED,
    GRANTED,
    REFUSED,
    /// taken back by who asked
    WITHDRAWN;

    /// The names of what may be done with a request in this state.
    List<String> actions() {
        return this == REQUESTED ? List.of(DecidingExtension.ACTION, RequestingExtension.WITHDRAW) : List.of();
    }
}
