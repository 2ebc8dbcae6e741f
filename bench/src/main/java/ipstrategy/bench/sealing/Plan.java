package ipstrategy.bench.sealing;

import ipstrategy.bench.sealing.Load.Way;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What is measured, and for how long.
///
/// @param loads what is put on the database, one after the other
/// @param rounds how often all of them are
/// @param warmUp how long a run goes on before it counts
/// @param measured how long it counts
record Plan(List<Load> loads, int rounds, Duration warmUp, Duration measured) {

    private static final List<Integer> WRITERS = List.of(1, 8, 16, 32);

    /// Far above what an office of some hundred users makes.
    private static final Load STEADY = new Load(Way.AFTERWARDS, 8, 200);

    /// The whole measurement. The ways take turns, so that whatever else the machine does meets all of them alike.
    static Plan whole(Duration measured) {
        List<Load> loads = new ArrayList<>();
        for (int writers : WRITERS) {
            for (Way way : Way.values()) {
                loads.add(Load.full(way, writers));
            }
        }
        loads.add(STEADY);
        return new Plan(loads, 3, Duration.ofMillis(500), measured);
    }

    /// What the compilers of both sides need before figures mean anything.
    static Plan thrownAway() {
        List<Load> loads = new ArrayList<>();
        for (Way way : Way.values()) {
            loads.add(Load.full(way, 8));
        }
        return new Plan(loads, 1, Duration.ZERO, Duration.ofSeconds(2));
    }
}
