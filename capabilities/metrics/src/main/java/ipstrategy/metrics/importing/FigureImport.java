package ipstrategy.metrics.importing;

import ipstrategy.files.Sha256;
import ipstrategy.files.StoredFile;
import ipstrategy.identity.AgencyCode;
import ipstrategy.identity.Caller;
import ipstrategy.identity.Role;
import ipstrategy.metrics.intake.Intake;
import ipstrategy.metrics.intake.IntakeReport;
import ipstrategy.metrics.table.Encoding;
import ipstrategy.metrics.table.TableFormat;
import ipstrategy.web.Text;
import ipstrategy.web.problem.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A table of figures that was handed in, and what became of it.
@Entity
@Table(name = "figure_import")
class FigureImport {

    @Id
    private UUID id;

    private long number;
    private String name;

    @Enumerated(EnumType.STRING)
    private TableFormat format;

    @Column(name = "content_type")
    private @Nullable String contentType;

    private String sha256;
    private long size;

    @Column(name = "dry_run")
    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private Intake.Mode mode;

    private @Nullable String reason;
    private @Nullable String encoding;

    @Column(name = "claimed_encoding")
    private @Nullable String claimedEncoding;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.WAITING;

    private @Nullable String failure;

    @Column(name = "rows_read")
    private long rowsRead;

    private long admitted;
    private long unchanged;
    private long revised;
    private long refused;
    private long warnings;
    private long problems;

    @Column(name = "all_told")
    private boolean allTold = true;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> metrics = List.of();

    @Column(name = "figures_sha256")
    private @Nullable String figuresSha256;

    @Column(name = "submitted_by")
    private String submittedBy;

    private @Nullable String agency;

    /// A table is read in the background with the rights its sender had.
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> roles;

    @Column(name = "idempotency_key")
    private @Nullable String idempotencyKey;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "worked_at")
    private Instant workedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int attempts;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected FigureImport() {}

    @SuppressWarnings("NullAway.Init")
    FigureImport(long number, StoredFile file, NewImport given, Caller caller, boolean waits, Instant now) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.name = file.name();
        this.format = given.format();
        this.contentType = given.contentType();
        this.sha256 = file.sha256().value();
        this.size = file.size();
        this.dryRun = given.dryRun();
        this.mode = given.mode();
        this.reason = given.reason();
        this.state = waits ? ImportState.WAITING : ImportState.RUNNING;
        this.submittedBy = caller.name();
        this.agency = caller.agency() == null ? null : caller.agency().value();
        this.roles = caller.roles().stream().map(Role::name).sorted().toList();
        this.idempotencyKey = given.key();
        this.submittedAt = now;
        this.workedAt = now;
    }

    /// Whether the same was handed in with the same terms.
    boolean isOf(StoredFile file, NewImport given) {
        return sha256.equals(file.sha256().value())
                && format == given.format()
                && dryRun == given.dryRun()
                && mode == given.mode()
                && Objects.equals(reason, given.reason());
    }

    void begin(Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("the import " + id + " is over");
        }
        state = ImportState.RUNNING;
        attempts++;
        rowsRead = 0;
        workedAt = now;
    }

    void readOn(long rows, Instant now) {
        rowsRead = rows;
        workedAt = now;
    }

    void foundIn(Encoding found) {
        encoding = found.charset().name();
        claimedEncoding = found.claimed();
    }

    void end(IntakeReport report, Instant now) {
        state = report.outcome() == IntakeReport.Outcome.REFUSED ? ImportState.REFUSED : ImportState.DONE;
        rowsRead = report.read();
        admitted = report.admitted();
        unchanged = report.unchanged();
        revised = report.revised();
        refused = report.refused();
        warnings = report.warnings();
        problems = report.problems().size();
        allTold = report.allTold();
        metrics = report.metrics();
        figuresSha256 = report.sha256();
        workedAt = now;
        endedAt = now;
    }

    void interrupt(Instant now) {
        state = ImportState.INTERRUPTED;
        workedAt = now;
    }

    /// @param word the key of the sentence that says why
    void fail(String word, Instant now) {
        state = ImportState.FAILED;
        failure = word;
        endedAt = now;
    }

    boolean isOpen() {
        return state == ImportState.WAITING || state == ImportState.RUNNING || state == ImportState.INTERRUPTED;
    }

    UUID id() {
        return id;
    }

    long number() {
        return number;
    }

    ImportState state() {
        return state;
    }

    boolean isDryRun() {
        return dryRun;
    }

    Intake.Mode mode() {
        return mode;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int attempts() {
        return attempts;
    }

    TableFormat format() {
        return format;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    Sha256 sha256() {
        return new Sha256(sha256);
    }

    long size() {
        return size;
    }

    String name() {
        return name;
    }

    Caller caller() {
        return new Caller(
                submittedBy,
                agency == null ? null : new AgencyCode(agency),
                roles.stream().map(Role::valueOf).collect(Collectors.toSet()));
    }

    ImportView view() {
        return new ImportView(
                id.toString(),
                name,
                format,
                size,
                sha256,
                dryRun,
                mode,
                reason,
                encoding,
                encodingNote(),
                state,
                failure == null ? null : Words.both(failure),
                new ImportView.Counts(rowsRead, admitted, unchanged, revised, refused, warnings, problems, allTold),
                metrics,
                figuresSha256,
                submittedBy,
                agency,
                submittedAt,
                endedAt,
                attempts);
    }

    /// What had to be done about the encoding, or null where nothing had.
    private @Nullable Text encodingNote() {
        if (encoding == null || (encoding.equals("UTF-8") && claimedEncoding == null)) {
            return null;
        }
        return claimedEncoding == null
                ? Words.both("import.encoding-converted", encoding)
                : Words.both("import.encoding-untrue", claimedEncoding, encoding);
    }
}
