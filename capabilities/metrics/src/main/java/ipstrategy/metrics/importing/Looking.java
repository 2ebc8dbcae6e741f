package ipstrategy.metrics.importing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Looks up an import for a caller whom it concerns.
@ApplicationScoped
class Looking {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FigureImports imports;

    Looking(FigureImports imports) {
        this.imports = imports;
    }

    /// As it stands in the database now.
    ImportView view(UUID id, Caller caller) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.find(id, Reach.of(caller)).orElseThrow().view());
    }

    /// Empty where there is no such import, or none that concerns the caller.
    Optional<FigureImport> find(String id, Caller caller) {
        return ID.matcher(id).matches() ? imports.find(UUID.fromString(id), Reach.of(caller)) : Optional.empty();
    }
}
