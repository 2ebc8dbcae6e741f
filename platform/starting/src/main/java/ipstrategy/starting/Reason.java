package ipstrategy.starting;

import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Why a start failed, in words of who configures a process: with the names of variables and without secrets.
final class Reason {

    /// What a library puts before what it says; of some failures that is another failure's class.
    private static final Pattern CODE = Pattern.compile("(?:[\\w.]+Exception: )?SRCFG\\d{5}: ");
    private static final Pattern CONVERSION = Pattern.compile(
            "The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being converted (.*)");
    private static final Pattern ABSENT = Pattern.compile("The config property (\\S+) is required but .*");
    private static final Pattern OURS =
            Pattern.compile("(?<![\\w.-])((?:ipstrategy|gateway|console|quarkus)(?:\\.[\\w-]+)+)");
    private static final Pattern USER_IN_ADDRESS = Pattern.compile("://[^/@\\s\"]*@");
    private static final Pattern PASSWORD_IN_ADDRESS = Pattern.compile("(?i)(password=)[^&\\s\"]*");
    private static final String HIDDEN = "…";

    private Reason() {}

    /// What must be set and is not.
    static Optional<String> missing(List<String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(names.stream().map(Reason::variable).collect(Collectors.joining(", "))
                        + (names.size() == 1 ? " is" : " are") + " not set.");
    }

    /// What a failure says about the configuration, if anything.
    static Optional<String> of(Throwable failure) {
        return of(failure, Confidential.here());
    }

    static Optional<String> of(Throwable failure, Confidential confidential) {
        List<Throwable> all = causes(failure);
        return Stream.<Function<Throwable, Optional<String>>>of(
                        Reason::validation, Reason::conversion, Reason::refusal, Reason::port, Reason::database)
                .flatMap(
                        kind -> all.stream().map(kind).flatMap(Optional::stream).limit(1))
                .findFirst()
                .map(sentence -> discreet(sentence, confidential));
    }

    private static Optional<String> validation(Throwable cause) {
        return cause instanceof ConfigValidationException invalid
                ? Optional.of(IntStream.range(0, invalid.getProblemCount())
                        .mapToObj(place -> plain(invalid.getProblem(place).getMessage()))
                        .distinct()
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private static Optional<String> conversion(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return CODE.matcher(message).find() && !(cause instanceof ConfigurationException)
                ? Optional.of(plain(message))
                : Optional.empty();
    }

    private static Optional<String> refusal(Throwable cause) {
        return cause instanceof ConfigurationException refused ? Optional.of(said(refused)) : Optional.empty();
    }

    private static Optional<String> port(Throwable cause) {
        return cause instanceof QuarkusBindException taken
                ? Optional.of("port " + taken.getPort() + " is taken by another process (QUARKUS_HTTP_PORT).")
                : Optional.empty();
    }

    private static Optional<String> database(Throwable cause) {
        return cause instanceof SQLException refused
                ? Optional.of("the database of QUARKUS_DATASOURCE_JDBC_URL says: " + said(refused))
                : Optional.empty();
    }

    private static String said(Throwable refused) {
        return plain(String.valueOf(refused.getMessage()));
    }

    /// One line without the library's codes, and with the variable beside each property.
    private static String plain(String message) {
        String line = CODE.matcher(message.lines().map(String::strip).collect(Collectors.joining(" ")))
                .replaceAll("");
        Matcher conversion = CONVERSION.matcher(line);
        if (conversion.matches() && conversion.group(3).equals(Address.REFUSAL)) {
            return variable(conversion.group(1)) + " " + Address.REFUSAL + ".";
        }
        if (conversion.matches()) {
            return "%s is \"%s\": %s."
                    .formatted(variable(conversion.group(1)), conversion.group(2), conversion.group(3));
        }
        Matcher absent = ABSENT.matcher(line);
        if (absent.matches()) {
            return variable(absent.group(1)) + " is not set.";
        }
        String named = OURS.matcher(line).replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1))));
        return named.endsWith(".") ? named : named + ".";
    }

    /// `IPSTRATEGY_FILES_FOLDER (ipstrategy.files.folder)`
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT) + " (" + property + ")";
    }

    private static String discreet(String sentence, Confidential confidential) {
        String hidden = USER_IN_ADDRESS.matcher(sentence).replaceAll("://" + HIDDEN + "@");
        hidden = PASSWORD_IN_ADDRESS.matcher(hidden).replaceAll("$1" + HIDDEN);
        return confidential.hide(hidden, HIDDEN);
    }

    /// The failure and all beneath it, the deepest first: it says the most.
    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return below(failure, seen).toList();
    }

    private static Stream<Throwable> below(Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return Stream.empty();
        }
        Stream<Throwable> deeper = Stream.concat(
                        Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .flatMap(cause -> below(cause, seen));
        return Stream.concat(deeper, Stream.of(failure));
    }
}
