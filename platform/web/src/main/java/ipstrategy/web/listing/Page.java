package ipstrategy.web.listing;

import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for.
///
/// @param sort the order
/// @param limit how many rows at most, 1 to 500
/// @param after the cursor of the page before, or null for the first
public record Page(Sort sort, int limit, @Nullable Cursor after) {

    public static final int USUAL_LIMIT = 50;
    public static final int GREATEST_LIMIT = 500;
}
