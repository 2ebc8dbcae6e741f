package ipstrategy.bench.gateway;

import ipstrategy.bench.load.Program;
import java.io.IOException;

/// Something that passes requests on.
///
/// @param name as the table says it
/// @param path where the upstream's files are found through it
/// @param token what it is sent, or an empty text for none
/// @param start starts it
record Contender(String name, String path, String token, Start start) {

    /// How it is started.
    @FunctionalInterface
    interface Start {
        Program program() throws IOException, InterruptedException;
    }

    /// Lua that asks for one file over and over.
    String script(String file) {
        String authorization = token.isEmpty() ? "" : "wrk.headers[\"Authorization\"] = \"Bearer " + token + "\"\n";
        return authorization + "wrk.path = \"" + path + file + "\"\n";
    }
}
