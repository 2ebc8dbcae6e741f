package ipstrategy.console.membership;

import ipstrategy.console.language.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A class of provinces.
///
/// @param words how the plan prints it
/// @param members the provinces that belong to it on the day that was asked for
/// @param parent the class that it is part of
/// @param province the one province that it is by name
public record RegionClass(
        String code,
        Text name,
        List<String> words,
        List<String> members,
        @Nullable String parent,
        @Nullable String province,
        @Nullable String note) {}
