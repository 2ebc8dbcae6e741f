package ipstrategy.console.draft;

import ipstrategy.console.gateway.Asked;
import ipstrategy.console.gateway.Download;
import ipstrategy.console.gateway.Gateway;
import ipstrategy.console.gateway.Listed;
import ipstrategy.console.gateway.Reply;
import ipstrategy.console.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a draft with its text and its items.
@ApplicationScoped
class Reading {

    private static final int A_PAGE = 500;

    private final Gateway gateway;

    Reading(Gateway gateway) {
        this.gateway = gateway;
    }

    /// A class of provinces by its name.
    public record RegionClass(String code, Text name) {}

    Reply<Draft> draft(String id) {
        return gateway.read(of(id), Draft.class);
    }

    Reply<Item> item(String id, String place) {
        return gateway.read(of(id, "items", place), Item.class);
    }

    /// All items, or those only that need attention; nothing where they cannot be read.
    @Nullable
    List<Item> items(String id, boolean attention) {
        List<Item> items = new ArrayList<>();
        String cursor = null;
        do {
            Listed<Item> page = gateway.list(
                            of(id, "items")
                                    .with("attention", attention ? true : null)
                                    .with("limit", A_PAGE)
                                    .with("cursor", cursor),
                            Item.class)
                    .orNothing();
            if (page == null) {
                return null;
            }
            items.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return items;
    }

    /// The official text as it was received, or nothing where it cannot be read.
    @Nullable
    String text(String id) {
        Download text = gateway.download(of(id, "text"), "text/plain").orNothing();
        if (text == null) {
            return null;
        }
        try (InputStream content = text.content()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
    }

    List<RegionClass> regionClasses() {
        return gateway.rows(Asked.of("region-classes").with("limit", A_PAGE), RegionClass.class);
    }

    static Asked of(String id, String... below) {
        List<String> steps = new ArrayList<>(List.of("plan-drafts", id));
        steps.addAll(List.of(below));
        return Asked.of(steps.toArray(String[]::new));
    }
}
