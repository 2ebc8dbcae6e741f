package ipstrategy.gateway.sdmx.structure;

import ipstrategy.web.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An artefact of structural metadata.
///
/// @param items of a scheme or code list
/// @param components of a data structure
/// @param references the artefacts it refers to; of a categorisation, the dataflow first
/// @param category of a categorisation: the category
/// @param content how much of it is shown
public record Artefact(
        Reference reference,
        Text name,
        @Nullable Text description,
        List<Item> items,
        List<Component> components,
        List<Reference> references,
        @Nullable String category,
        Content content) {

    /// How much of an artefact is shown.
    public enum Content {
        FULL,
        /// some of its items only
        PARTIAL,
        /// neither items nor components
        STUB
    }

    public Artefact {
        items = List.copyOf(items);
        components = List.copyOf(components);
        references = List.copyOf(references);
    }

    static Artefact list(Reference reference, Text name, List<Item> items) {
        return new Artefact(reference, name, null, items, List.of(), List.of(), null, Content.FULL);
    }

    /// Without items and components, and without its description unless that is wanted.
    Artefact stub(boolean complete) {
        return new Artefact(
                reference,
                name,
                complete ? description : null,
                List.of(),
                List.of(),
                references,
                category,
                Content.STUB);
    }

    /// With the items of another part of the same as well.
    public Artefact with(Artefact other) {
        Map<String, Item> all = new LinkedHashMap<>();
        items.forEach(item -> all.put(item.id(), item));
        other.items.forEach(item -> all.putIfAbsent(item.id(), item));
        Content shown = other.content == Content.FULL ? Content.FULL : content;
        return new Artefact(
                reference, name, description, List.copyOf(all.values()), components, references, category, shown);
    }

    /// With these items only.
    public Artefact partial(Set<String> wanted) {
        List<Item> left =
                items.stream().filter(item -> wanted.contains(item.id())).toList();
        Content shown = left.size() == items.size() ? content : Content.PARTIAL;
        return new Artefact(reference, name, description, left, components, references, category, shown);
    }
}
