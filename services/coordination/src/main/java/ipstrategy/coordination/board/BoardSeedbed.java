package ipstrategy.coordination.board;

import ipstrategy.coordination.step.Passage;
import ipstrategy.identity.AgencyCode;
import ipstrategy.seeding.Planted;
import ipstrategy.seeding.Planting;
import ipstrategy.seeding.SeedRecord;
import ipstrategy.seeding.Seedbed;
import ipstrategy.seeding.Seeds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Plants the boards that the documents name, as far as they do.
@ApplicationScoped
class BoardSeedbed implements Seedbed<SeededBoard> {

    private static final String FILE = "boards.yaml";
    private static final String CODE = "code";

    private final Boards boards;
    private final Planting planting;

    BoardSeedbed(Boards boards, Planting planting) {
        this.boards = boards;
        this.planting = planting;
    }

    @Override
    public String kind() {
        return "board";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public List<SeededBoard> read(Seeds seeds) {
        seeds.codes(FILE, CODE);
        Known known = new Known(
                seeds.codes("regions.yaml", CODE),
                seeds.codes("agencies.yaml", CODE),
                seeds.codes("documents.yaml", CODE));
        return seeds.records(FILE, record -> board(record, known));
    }

    @Override
    public String key(SeededBoard row) {
        return row.code();
    }

    @Override
    public Planted plant(SeededBoard row, @Nullable Long known) {
        Board standing = boards.findById(row.code());
        return planting.plant(
                new Planting.Spot<>(kind(), key(row), row, known, standing),
                () -> new Board(row.code()),
                boards::persistAndFlush);
    }

    private record Known(Set<String> regions, Set<String> agencies, Set<String> documents) {}

    private static SeededBoard board(SeedRecord record, Known known) {
        List<Passage> sources = record.records("sources", inner -> passage(inner, known));
        if (sources.isEmpty()) {
            record.wrong("sources", "no document names it");
        }
        return new SeededBoard(
                record.code(CODE, AgencyCode.FORM),
                record.bilingual("name", 200, 400),
                record.oneOf("region", known.regions()),
                record.codes("members", known.regions()),
                sources,
                policy(record.optionalRecord("policy"), known),
                record.optionalText("note"));
    }

    private static BoardView.@Nullable Policy policy(@Nullable SeedRecord record, Known known) {
        if (record == null) {
            return null;
        }
        SeedRecord source = record.record("source");
        BoardView.Policy policy = new BoardView.Policy(
                record.bilingual("title", 200, 400),
                record.optionalText("documentNumber"),
                record.codes("issuers", known.agencies()),
                record.optionalDate("issuedOn"),
                passage(source, known));
        source.nothingElse();
        record.nothingElse();
        return policy;
    }

    private static Passage passage(SeedRecord record, Known known) {
        return new Passage(record.oneOf("document", known.documents()), record.text("locator"));
    }
}
