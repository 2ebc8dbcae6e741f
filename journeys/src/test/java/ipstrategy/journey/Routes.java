package ipstrategy.journey;

import ipstrategy.testkit.RepositoryRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the console can be asked for something, as its resources say it themselves.
final class Routes {

    private static final Path CONSOLE = RepositoryRoot.resolve("services/console/src/main/java");
    private static final Pattern ROOT = Pattern.compile("(?m)^@Path\\(\"([^\"]*)\"\\)");
    private static final Pattern GET = Pattern.compile("(?s)@GET\\b(.*?)\\bpublic ");
    private static final Pattern BELOW = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");

    /// What is saved and not shown, part of a page, or on its way to another one.
    private static final Pattern NO_PAGE =
            Pattern.compile(".*\\.(csv|xlsx|jsonld|\\{ending})|.*\\{file:.*|.*\\{sha256}|.*/standing|/sign-in");

    private Routes() {}

    /// The pages, each as it is written: `/measures/{id}`.
    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Resource.java"))
                    .sorted()
                    .toList()) {
                pages.addAll(of(Files.readString(file)));
            }
        }
        return pages.stream().filter(page -> !NO_PAGE.matcher(page).matches()).toList();
    }

    private static List<String> of(String resource) {
        Matcher root = ROOT.matcher(resource);
        if (!root.find()) {
            throw new IllegalStateException("a resource without a path");
        }
        return GET.matcher(resource)
                .results()
                .map(get -> {
                    Matcher below = BELOW.matcher(get.group(1));
                    return joined(root.group(1), below.find() ? below.group(1) : "");
                })
                .toList();
    }

    private static String joined(String root, String below) {
        String path = (root + "/" + below).replaceAll("/+", "/").replaceAll("/$", "");
        return path.isEmpty() ? "/" : path;
    }
}
