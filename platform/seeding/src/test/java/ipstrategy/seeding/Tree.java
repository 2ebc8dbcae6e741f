package ipstrategy.seeding;

import ipstrategy.web.Text;
import java.time.Instant;
import java.util.Map;

/// A tree as it stands.
final class Tree implements Plantable<SeededTree> {

    private final String code;
    private int number;
    private Text name;
    private long version;

    Tree(String code, int number, Text name, long version) {
        this.code = code;
        this.number = number;
        this.name = name;
        this.version = version;
    }

    String code() {
        return code;
    }

    int number() {
        return number;
    }

    Text name() {
        return name;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void take(SeededTree row, Instant now) {
        number = row.number();
        name = row.name();
        version++;
    }

    @Override
    public Object view(Instant now) {
        return Map.of("code", code, "number", number, "name", name);
    }
}
