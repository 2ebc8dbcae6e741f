package ipstrategy.deploy;

import ipstrategy.testkit.House;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an overlay is as a whole.
final class Wholes {

    static final String GATEWAY = "gateway";
    static final String CONSOLE = "console";

    private Wholes() {}

    /// Everything that is deployed, by name.
    static SortedSet<String> deployables() {
        SortedSet<String> all = new TreeSet<>(House.SERVICES.modules());
        all.addAll(House.GATEWAY.modules());
        all.addAll(House.CONSOLE.modules());
        return all;
    }

    static List<String> everyDeployableIsThere(Rendering rendering) {
        SortedSet<String> there = new TreeSet<>();
        rendering.deployments().forEach(one -> there.add(Rendering.name(one)));
        List<String> advice = new ArrayList<>();
        if (rendering.isOf("single-agency")) {
            if (rendering.services().size() != 1 || !there.contains(GATEWAY) || there.size() != 2) {
                advice.add("single-agency has " + there + ": it is one service and the gateway");
            }
        } else if (!there.equals(deployables())) {
            advice.add(rendering.name() + " has " + there + ": it should have " + deployables());
        }
        if (rendering.isOf("national")) {
            rendering.deployments().stream()
                    .filter(one -> one.at("/spec/replicas").asInt(1) < 2)
                    .map(one -> Rendering.called(one) + " has less than two replicas: one may always be lost")
                    .forEach(advice::add);
        }
        return advice;
    }

    /// What everybody knows the secret of is for trying alone.
    static List<String> demoStaysAtHome(Rendering rendering) {
        if (rendering.isOf("dev")) {
            return List.of();
        }
        List<String> advice = new ArrayList<>();
        rendering.deployments().stream()
                .filter(one -> rendering.environment(one).containsKey("IPSTRATEGY_DEMO_USERS_ALLOWED"))
                .map(one -> Rendering.called(one) + " speaks of demo users: only dev may")
                .forEach(advice::add);
        rendering.all("Secret").stream()
                .map(one -> Rendering.called(one) + " stands in the repository: only those of dev may")
                .forEach(advice::add);
        return advice;
    }
}
