package ipstrategy.coordination.officialtext;

import com.fasterxml.jackson.databind.ObjectMapper;
import ipstrategy.audit.Change;
import ipstrategy.audit.Changes;
import ipstrategy.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps an official text and its items, and tells of each item, so that every service takes those it owns.
@ApplicationScoped
public class AdoptingText {

    private final PlanDocuments texts;
    private final PlanItems items;
    private final Changes changes;
    private final ObjectMapper json;
    private final Clock clock;

    AdoptingText(PlanDocuments texts, PlanItems items, Changes changes, ObjectMapper json, Clock clock) {
        this.texts = texts;
        this.items = items;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    /// A text about to be adopted.
    public record NewText(
            String plan,
            String sha256,
            String text,
            String form,
            @Nullable String receivedName,
            String mediaType,
            @Nullable String charset) {}

    /// The hash of the text that a plan has, or null where it has none.
    public @Nullable String hashOf(String plan) {
        PlanDocument found = texts.findById(plan);
        return found == null ? null : found.sha256();
    }

    /// Adopts within the transaction that is under way.
    public void adopt(NewText text, List<AdoptedItem> adopted, @Nullable String reason, Caller caller) {
        texts.persist(new PlanDocument(text, clock.instant(), caller.name()));
        int place = 0;
        for (AdoptedItem item : adopted) {
            place++;
            items.persist(new PlanItem(item, place));
            changes.record(
                    new Change(
                            "plan-item.adopted",
                            "plan-item",
                            item.id(),
                            caller.agency(),
                            null,
                            json.valueToTree(item),
                            reason),
                    caller);
        }
        items.flush();
    }
}
