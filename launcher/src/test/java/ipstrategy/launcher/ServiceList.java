package ipstrategy.launcher;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place of the repository that names every service once.
enum ServiceList {
    BUILD(
            "services/pom.xml",
            "<modules>(.*?)</modules>",
            "<module>([a-z-]+)</module>",
            "write <module>%s</module> there, or it is not built"),
    SEEDS(
            "seeds/services.yaml",
            "(.*)",
            "^- \\{?code: ([a-z-]+)",
            "write {code: %s, name: {zh: …, en: …}} there, or no measure and no metric can belong to it"),
    LAUNCHER(
            "launcher/src/main/java/ipstrategy/launcher/Ports.java",
            "SERVICES =\\s*List\\.of\\((.*?)\\)",
            "\"([a-z-]+)\"",
            "write \"%s\" into SERVICES there, or it gets no port, no database and no process"),
    COMPOSE(
            "docker-compose.yml",
            "IPSTRATEGY_FOLLOWING_SOURCES: ([^\n]*)",
            "([a-z-]+)",
            "write %s into IPSTRATEGY_FOLLOWING_SOURCES there, or nobody hears of what it does"),
    RUN(
            "run",
            "for service in ([a-z -]+); do",
            "([a-z-]+)",
            "write %s into the list of jars there, or nobody notices that it is not built"),
    GATEWAY(
            "gateway/src/main/resources/application.properties",
            "(.*)",
            "^gateway\\.services\\.([a-z-]+)\\.url=",
            "write gateway.services.%s.url there, or the gateway does not find it"),
    GATEWAY_NAMES(
            "gateway/src/main/resources/application.properties",
            "gateway\\.names=([^\n]*)",
            "([a-z-]+)",
            "write %s into gateway.names there, or the gateway takes its address for a slip"),
    HOUSE(
            "platform/testkit/src/main/java/ipstrategy/testkit/House.java",
            "SERVICES\\((.*?)\\)",
            "\"([a-z-]+)\"",
            "write \"%s\" into SERVICES there, or the rules of the house pass it by"),
    JOURNEYS(
            "journeys/pom.xml",
            "(.*)",
            "<artifactId>(?!gateway|console)([a-z-]+)</artifactId><version>\\$\\{project.version}</version><type>pom",
            "write %s among the dependencies of type pom there, or a journey may start before it is built"),
    README(
            "README.md",
            "(.*)",
            "^\\| \\[([a-z-]+)]\\(services/",
            "give %s a row in the table of services there, or nobody hears of it"),
    CHINESE_README(
            "README.zh-CN.md",
            "(.*)",
            "^\\| \\[([a-z-]+)]\\(services/",
            "give %s a row in the table of services there, or nobody hears of it in Chinese");

    private final String file;
    private final Pattern list;
    private final Pattern entry;
    private final String advice;

    ServiceList(String file, String list, String entry, String advice) {
        this.file = file;
        this.list = Pattern.compile(list, Pattern.DOTALL);
        this.entry = Pattern.compile(entry, Pattern.MULTILINE);
        this.advice = advice;
    }

    String file() {
        return file;
    }

    /// The services as the file's text lists them, in its order.
    List<String> names(String text) {
        Matcher found = list.matcher(text);
        return found.find()
                ? entry.matcher(found.group(1))
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .toList()
                : List.of();
    }

    String adviceFor(String service) {
        return file + " does not name " + service + ": " + advice.formatted(service);
    }
}
