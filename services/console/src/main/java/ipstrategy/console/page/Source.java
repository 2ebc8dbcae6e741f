package ipstrategy.console.page;

import org.jspecify.annotations.Nullable;

/// Where in which document something is printed.
///
/// @param note what is damaged there, or how it was read
public record Source(
        String document, @Nullable String locator, @Nullable String note) {}
