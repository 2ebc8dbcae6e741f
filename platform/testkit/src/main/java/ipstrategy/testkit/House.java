package ipstrategy.testkit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The plan of the house: its parts, and the modules in each. A module's code lives in the package
/// `ipstrategy.<module>`. Whoever adds a module writes its name here.
public enum House {
    /// plumbing that knows no domain word
    PLATFORM(
            "starting",
            "tracing",
            "web",
            "identity",
            "events",
            "following",
            "kafka",
            "idempotency",
            "search",
            "audit",
            "seeding",
            "workdays",
            "files",
            "watching",
            "testkit"),
    /// vertical slices cut by noun
    CAPABILITIES("measures", "metrics"),
    /// what is deployed
    SERVICES("patents", "trademarks", "copyright", "enforcement", "international", "coordination"),
    /// where people look and work: it asks the gateway as anybody may, and owns nothing
    CONSOLE("console"),
    /// the one outside door
    GATEWAY("gateway"),
    /// runs the whole on one machine
    LAUNCHER("launcher");

    /// The package above all others.
    public static final String ROOT = "ipstrategy";

    private final Set<String> modules;

    House(String... modules) {
        this.modules = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(modules)));
    }

    public Set<String> modules() {
        return modules;
    }

    /// Whether a package belongs to a module of this part.
    public boolean holds(String packageName) {
        return modules.contains(moduleOf(packageName));
    }

    /// The module a package belongs to, or an empty text where it is not of this house.
    public static String moduleOf(String packageName) {
        String[] steps = packageName.split("\\.");
        return steps.length > 1 && steps[0].equals(ROOT) ? steps[1] : "";
    }
}
