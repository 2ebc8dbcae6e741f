package ipstrategy.metrics.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.files.Received;
import ipstrategy.files.StoredFile;
import ipstrategy.files.StoredFiles;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;

/// Takes a table in: its bytes first, outside of any transaction since they may come slowly, and then its terms.
/// What is sent again under the same key is known again.
@ApplicationScoped
class Receiving {

    private final StoredFiles files;
    private final FigureImports imports;
    private final Changes changes;
    private final ObjectMapper json;
    private final ImportsConfig config;
    private final Clock clock;

    Receiving(
            StoredFiles files,
            FigureImports imports,
            Changes changes,
            ObjectMapper json,
            ImportsConfig config,
            Clock clock) {
        this.files = files;
        this.imports = imports;
        this.changes = changes;
        this.json = json;
        this.config = config;
        this.clock = clock;
    }

    /// What became of a table that was handed in.
    sealed interface Outcome {

        /// It is received.
        ///
        /// @param now whether the caller waits for its end
        record Taken(UUID id, boolean now) implements Outcome {}

        /// It was received before, under the same key.
        record KnownAlready(UUID id) implements Outcome {}

        /// The key was used for something else.
        record KeyReused() implements Outcome {}

        record Empty() implements Outcome {}

        record TooLarge(long greatest) implements Outcome {}
    }

    Outcome receive(NewImport given, InputStream content, Caller caller) throws IOException {
        Received received = files.receiveUnseen(
                content,
                given.name(),
                given.format().mediaType(),
                config.greatest().asLongValue());
        return switch (received) {
            case Received.Empty() -> new Outcome.Empty();
            case Received.TooLarge(long greatest) -> new Outcome.TooLarge(greatest);
            case Received.Stored(StoredFile file) -> taken(given, file, caller);
            case Received.Refused refused -> throw new IllegalStateException("refused unseen: " + refused.word());
        };
    }

    private Outcome taken(NewImport given, StoredFile file, Caller caller) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (given.key() != null) {
                FigureImport known =
                        imports.underKey(caller.name(), given.key()).orElse(null);
                if (known != null) {
                    return known.isOf(file, given) ? new Outcome.KnownAlready(known.id()) : new Outcome.KeyReused();
                }
            }
            boolean now =
                    !given.background() && file.size() <= config.immediate().asLongValue();
            FigureImport made = new FigureImport(imports.nextNumber(), file, given, caller, !now, clock.instant());
            imports.persistAndFlush(made);
            changes.record(
                    new Change(
                            "import.received",
                            "import",
                            made.id().toString(),
                            caller.agency(),
                            null,
                            json.valueToTree(made.view()),
                            given.reason()),
                    caller);
            return new Outcome.Taken(made.id(), now);
        });
    }
}
