package ipstrategy.metrics.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far an import has come.
@Schema(name = "ImportState")
public enum ImportState {
    /// received, not begun
    WAITING,
    RUNNING,
    /// read to its end: what is good came in, or would have
    DONE,
    /// read to its end: nothing came in, because of what is wrong
    REFUSED,
    /// could not be read to its end for a reason that lies with the platform
    FAILED,
    /// left behind by a process that stopped; it is begun anew, and nothing of it had come in
    INTERRUPTED
}
