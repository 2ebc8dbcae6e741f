package ipstrategy.console.plan;

import ipstrategy.console.language.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published plan.
///
/// @param term the year or years it is for
/// @param note what its copy does not print, and what is general knowledge
public record Plan(
        String code,
        Text title,
        String document,
        String kind,
        String term,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String adoptedBy,
        @Nullable String documentNumber,
        @Nullable String note,
        List<Section> sections) {

    /// A chapter or section of it.
    ///
    /// @param parent the section it belongs to, for one that is not a chapter
    public record Section(
            String code,
            Text title,
            @Nullable String parent,
            @Nullable String locator) {}

    public List<Section> chapters() {
        return sections.stream().filter(section -> section.parent() == null).toList();
    }

    public List<Section> within(Section chapter) {
        return sections.stream()
                .filter(section -> chapter.code().equals(section.parent()))
                .toList();
    }
}
