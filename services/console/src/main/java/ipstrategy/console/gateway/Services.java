package ipstrategy.console.gateway;

import java.util.List;

/// The services that stand behind the gateway, where something is asked of one of them by its name.
public final class Services {

    /// By their codes, as addresses of the API have them; the office's first.
    public static final List<String> ALL =
            List.of("coordination", "patents", "trademarks", "copyright", "enforcement", "international");

    private Services() {}
}
