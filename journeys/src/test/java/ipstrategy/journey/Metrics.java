package ipstrategy.journey;

/// What a program tells of itself to whoever watches it, as Prometheus reads it.
final class Metrics {

    private Metrics() {}

    /// A number by its name, without labels; 0 where there is none yet.
    static double number(String told, String name) {
        return told.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
