package ipstrategy.console.visit;

import java.net.URI;
import java.net.URISyntaxException;

/// A page of this console to go back to. Anything else, above all a page elsewhere, becomes the first page.
public final class Place {

    /// The first page.
    public static final String HOME = "/";

    /// Where nobody comes through without signing in.
    public static final String SIGN_IN = "/sign-in";

    private Place() {}

    /// A path that was handed in from outside, where it leads to a page here.
    public static String of(String given) {
        boolean rooted = given.startsWith("/") && !given.startsWith("//") && !given.startsWith("/\\");
        return rooted && given.chars().noneMatch(Character::isISOControl) && isAPath(given) ? given : HOME;
    }

    private static boolean isAPath(String given) {
        try {
            URI uri = new URI(given);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
