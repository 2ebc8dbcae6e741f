package ipstrategy.launcher;

import java.nio.file.Path;

/// What a platform is started with.
///
/// @param root the project's folder, where the built programs lie
/// @param data where everything goes that is written: databases, logs, secrets
/// @param fresh whether to start over, deleting the data that are there
/// @param restart whether a program that dies is started again
public record Settings(Path root, Path data, int portOffset, boolean fresh, Restart restart) {

    /// Whether a program that dies is started again. Tests want to see it stay down.
    public enum Restart {
        ON_DEATH,
        NEVER
    }

    public Settings {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    /// The platform as `run` starts it without options.
    public static Settings of(Path root) {
        return new Settings(root, root.resolve(".data"), 0, false, Restart.ON_DEATH);
    }

    public Settings withData(Path other) {
        return new Settings(root, other, portOffset, fresh, restart);
    }

    public Settings withPortOffset(int other) {
        return new Settings(root, data, other, fresh, restart);
    }

    public Settings withFresh() {
        return new Settings(root, data, portOffset, true, restart);
    }

    public Settings withRestart(Restart other) {
        return new Settings(root, data, portOffset, fresh, other);
    }

    Ports ports() {
        return new Ports(portOffset);
    }

    Path launcherTarget() {
        return root.resolve("launcher/target");
    }
}
