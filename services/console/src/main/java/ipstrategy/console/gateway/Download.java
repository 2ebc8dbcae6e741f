package ipstrategy.console.gateway;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A file on its way to whoever asked for it.
///
/// @param disposition how it is to be named, as the API says it
/// @param content its bytes as they come; whoever takes it closes it
public record Download(String mediaType, @Nullable String disposition, InputStream content) {}
