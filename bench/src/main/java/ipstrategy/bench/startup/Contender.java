package ipstrategy.bench.startup;

import ipstrategy.bench.load.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A program that answers the one read. It lies as a jar beside its libraries, as images hold it.
///
/// @param name as the table says it
/// @param options what the virtual machine is started with, with the cache and without
/// @param environment where the program finds its database, and what it listens on
record Contender(String name, Path jar, List<String> options, Map<String, String> environment) {

    static final int PORT = 23_105;

    private static final int TRAINED_BY = 30;
    /// Beside the program's end, java writes down what it has loaded.
    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(5);

    /// Starts it, and returns when the read is answered.
    Program start(String read, boolean cached, Path folder) throws IOException, InterruptedException {
        return start(
                read,
                cached ? List.of("-XX:AOTCache=" + cache(folder), "-XX:AOTMode=on") : List.of("-XX:AOTMode=off"),
                folder);
    }

    /// Runs it once, so that java writes down what it loads and links for the read.
    ///
    /// @return the size of the cache in bytes
    long train(String read, Path folder) throws IOException, InterruptedException {
        Program program = start(read, List.of("-XX:AOTCacheOutput=" + cache(folder)), folder);
        for (int time = 0; time < TRAINED_BY; time++) {
            if (!program.answers(read)) {
                program.close();
                throw new IOException(name + " does not answer " + read);
            }
        }
        program.end(WRITTEN_WITHIN);
        if (!Files.exists(cache(folder))) {
            throw new IOException(name + " left no AOT cache; see " + log(folder));
        }
        return Files.size(cache(folder));
    }

    private Program start(String read, List<String> more, Path folder) throws IOException, InterruptedException {
        List<String> all = Stream.concat(options.stream(), more.stream()).toList();
        return Program.start(jar, all, environment, PORT, read, log(folder));
    }

    private Path cache(Path folder) {
        return folder.resolve(jar.getFileName() + ".aot");
    }

    private Path log(Path folder) {
        return folder.resolve(jar.getFileName() + ".log");
    }
}
