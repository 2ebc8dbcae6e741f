package ipstrategy.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a process of this machine was started with. Linux is asked directly, because [ProcessHandle.Info] says nothing
/// of command lines longer than a memory page.
public final class Arguments {

    private Arguments() {}

    /// The program and its arguments; empty where the process is gone or belongs to somebody else.
    public static List<String> of(ProcessHandle process) {
        Path told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.exists(told)) {
            try {
                return Arrays.asList(
                        Files.readString(told, StandardCharsets.ISO_8859_1).split("\0"));
            } catch (IOException gone) {
                return List.of();
            }
        }
        List<String> arguments = new ArrayList<>();
        process.info().command().ifPresent(arguments::add);
        process.info().arguments().ifPresent(rest -> arguments.addAll(Arrays.asList(rest)));
        return arguments;
    }

    /// Every process that was started with this very argument, the caller itself left out.
    public static List<ProcessHandle> processesWith(String argument) {
        String wanted = new String(argument.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> {
                    List<String> arguments = of(process);
                    return arguments.contains(wanted) || arguments.contains(argument);
                })
                .toList();
    }
}
