package ipstrategy.seeding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class TreeSeedbed implements Seedbed<SeededTree> {

    private final Trees trees;
    private final Planting planting;

    TreeSeedbed(Trees trees, Planting planting) {
        this.trees = trees;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "tree";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<SeededTree> read(Seeds seeds) {
        return TreeFiles.read(seeds);
    }

    @Override
    public String key(SeededTree row) {
        return row.code();
    }

    @Override
    public Planted plant(SeededTree row, @Nullable Long known) {
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, trees.find(row.code())),
                () -> new Tree(row.code(), row.number(), row.name(), 0),
                trees::store);
    }
}
