package ipstrategy.console.filing;

import ipstrategy.console.gateway.Asked;

/// What is asked of the gateway with a form.
///
/// @param page where the form stands
/// @param step which form of the page it is
/// @param method how the gateway is asked
/// @param body what is sent, as the API takes it
public record Order(String page, String step, String method, Asked asked, Object body) {

    public static Order post(String page, String step, Asked asked, Object body) {
        return new Order(page, step, "POST", asked, body);
    }

    public static Order put(String page, String step, Asked asked, Object body) {
        return new Order(page, step, "PUT", asked, body);
    }
}
