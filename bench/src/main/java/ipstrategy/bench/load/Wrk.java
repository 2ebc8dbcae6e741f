package ipstrategy.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// As many requests as a program answers, by `wrk`: connections that each send the next request when the answer to the
/// last is there. A Lua script says which.
public final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final Path folder;

    public Wrk(Path folder) {
        this.folder = folder;
    }

    /// Answers in a second.
    ///
    /// @param script Lua that defines `request`
    public double perSecond(Program program, String script, int connections, int seconds)
            throws IOException, InterruptedException {
        Path lua = folder.resolve("requests.lua");
        Files.writeString(lua, script);
        String output = Tool.output(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "-s",
                lua.toString(),
                program.url("/")));
        if (output.contains("Non-2xx") || output.contains("Socket errors")) {
            throw new IOException("not every request was answered well:\n" + output);
        }
        return Tool.number(RATE, output);
    }
}
