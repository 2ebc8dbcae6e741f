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
    private static final Pattern POST = Pattern.compile("(?s)@POST\\b(.*?)\\bpublic ");
    private static final Pattern BELOW = Pattern.compile("@Path\\(\"([^\"]*)\"\\)");

    /// What is saved and not shown, part of a page, or on its way to another one.
    private static final Pattern NO_PAGE =
            Pattern.compile(".*\\.(csv|xlsx|jsonld|\\{ending})|.*\\{file:.*|.*\\{sha256}|.*/standing|/sign-in");

    private Routes() {}

    /// Where a form is taken.
    ///
    /// @param path as it is written: `/reports/{id}/draft`
    /// @param takesFiles whether files may come with it
    record Form(String path, boolean takesFiles) {

        /// The path with something in the place of every name.
        String somewhere() {
            return path.replaceAll("\\{[^}]*}", "1");
        }
    }

    /// The pages, each as it is written: `/measures/{id}`.
    static List<String> pages() throws IOException {
        List<String> pages = new ArrayList<>();
        for (String resource : resources()) {
            GET.matcher(resource)
                    .results()
                    .map(get -> path(resource, get.group(1)))
                    .forEach(pages::add);
        }
        return pages.stream().filter(page -> !NO_PAGE.matcher(page).matches()).toList();
    }

    /// All forms that are taken.
    static List<Form> forms() throws IOException {
        List<Form> forms = new ArrayList<>();
        for (String resource : resources()) {
            POST.matcher(resource)
                    .results()
                    .map(post -> new Form(
                            path(resource, post.group(1)), post.group(1).contains("MULTIPART_FORM_DATA")))
                    .forEach(forms::add);
        }
        return forms;
    }

    private static List<String> resources() throws IOException {
        List<String> resources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            for (Path file : files.filter(each -> each.toString().endsWith("Resource.java"))
                    .sorted()
                    .toList()) {
                resources.add(Files.readString(file));
            }
        }
        return resources;
    }

    /// @param annotations of what is asked for
    private static String path(String resource, String annotations) {
        Matcher root = ROOT.matcher(resource);
        if (!root.find()) {
            throw new IllegalStateException("a resource without a path");
        }
        Matcher below = BELOW.matcher(annotations);
        return joined(root.group(1), below.find() ? below.group(1) : "");
    }

    private static String joined(String root, String below) {
        String path = (root + "/" + below).replaceAll("/+", "/").replaceAll("/$", "");
        return path.isEmpty() ? "/" : path;
    }
}
