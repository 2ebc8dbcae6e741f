package ipstrategy.launcher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What must hold between modules, where no compiler looks. Every rule answers with sentences that say what to do, and
/// with none where it holds.
record ModuleRules(Checkout checkout) {

    private static final Pattern FIRST_PORT = Pattern.compile("FIRST_SERVICE = ([0-9]+)");
    private static final String SERVICES = "services";
    private static final String CONSOLE = "console";
    private static final String CAPABILITIES = "capabilities";
    private static final String PLATFORM = "platform";

    List<String> everyListNamesEveryServiceOnce() {
        List<String> services = services();
        List<String> advice = new ArrayList<>();
        for (ServiceList list : ServiceList.values()) {
            List<String> named = list.names(checkout.text(list.file()));
            services.stream()
                    .filter(service -> !named.contains(service))
                    .map(list::adviceFor)
                    .forEach(advice::add);
            named.stream()
                    .distinct()
                    .filter(name -> !services.contains(name))
                    .map(name -> list.file() + " names " + name + ", which is no folder of services/ with a pom.xml:"
                            + " take it out, or make the folder")
                    .forEach(advice::add);
            named.stream()
                    .distinct()
                    .filter(name -> Collections.frequency(named, name) > 1)
                    .map(name -> list.file() + " names " + name + " more than once: leave one of them")
                    .forEach(advice::add);
        }
        return advice;
    }

    List<String> everyPortIsTheLaunchers() {
        String launcher = checkout.text(ServiceList.LAUNCHER.file());
        Matcher first = FIRST_PORT.matcher(launcher);
        if (!first.find()) {
            return List.of(ServiceList.LAUNCHER.file() + " has no FIRST_SERVICE: say there what the first port is");
        }
        List<String> advice = new ArrayList<>();
        int port = Integer.parseInt(first.group(1));
        for (String service : ServiceList.LAUNCHER.names(launcher)) {
            String url = "gateway.services." + service + ".url=http://127.0.0.1:";
            String row = "| [" + service + "](services/" + service + "/README.md) | ";
            requirePort(advice, ServiceList.GATEWAY.file(), url, port);
            requirePort(advice, ServiceList.README.file(), row, port);
            requirePort(advice, ServiceList.CHINESE_README.file(), row, port);
            port++;
        }
        return advice;
    }

    List<String> everyServiceHasAReadme() {
        return services().stream()
                .map(service -> "services/" + service + "/README.md")
                .filter(readme -> checkout.text(readme).isEmpty())
                .map(readme -> readme + " is missing: say there what the service answers")
                .toList();
    }

    List<String> everyModuleIsBuilt() {
        String build = checkout.text("pom.xml");
        return Stream.concat(
                        checkout.modules("").stream(),
                        Stream.of(PLATFORM, CAPABILITIES)
                                .flatMap(part -> checkout.modules(part).stream().map(module -> part + "/" + module)))
                .filter(module -> !build.contains("<module>" + module + "</module>"))
                .map(module -> "pom.xml does not name " + module + ": write <module>" + module
                        + "</module> there, or it is not built")
                .toList();
    }

    List<String> everyModuleRunsTheRulesOfTheHouse() {
        return Stream.of(CAPABILITIES, SERVICES)
                .flatMap(part -> checkout.modules(part).stream()
                        .map(module ->
                                part + "/" + module + "/src/test/java/ipstrategy/" + module + "/ArchitectureTest.java"))
                .filter(test -> !checkout.text(test).contains("ArchTests.in(ServiceRules.class)"))
                .map(test ->
                        test + " does not run the rules of the house: copy it from capabilities/measures and change"
                                + " the package")
                .toList();
    }

    /// The console stands among the services, and is none: it owns nothing that a list of services would be about.
    private List<String> services() {
        return checkout.modules(SERVICES).stream()
                .filter(module -> !module.equals(CONSOLE))
                .toList();
    }

    private void requirePort(List<String> advice, String file, String before, int port) {
        Optional<String> said = Pattern.compile(Pattern.quote(before) + "([0-9]+)")
                .matcher(checkout.text(file))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst();
        if (!said.equals(Optional.of(String.valueOf(port)))) {
            advice.add(file + " must say " + before + port + ", the launcher's port, and says "
                    + said.orElse("no such line"));
        }
    }
}
