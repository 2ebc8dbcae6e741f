package ipstrategy.console.page;

import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may be done with a thing now, and if not, why.
public record Action(
        String action, boolean allowed, @Nullable Text reason) {

    /// Whether it is worth showing: it may be done, or there is a reason why not.
    public boolean isOffered() {
        return allowed || reason != null;
    }

    /// The action of this name among several; one that is not offered is not allowed.
    public static Action among(List<Action> actions, String name) {
        return actions.stream()
                .filter(each -> each.action.equals(name))
                .findFirst()
                .orElse(new Action(name, false, null));
    }
}
