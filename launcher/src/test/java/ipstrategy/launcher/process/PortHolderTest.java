package ipstrategy.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

final class PortHolderTest {

    @Test
    void aPortIsFreeUntilSomebodyListensOnIt() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(PortHolder.isFree(port)).isFalse();
        }
        assertThat(PortHolder.isFree(port)).isTrue();
    }

    @Test
    @EnabledOnOs(LINUX)
    void aTakenPortNamesTheProcessThatHasIt() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.of(socket.getLocalPort()))
                    .hasValueSatisfying(name -> assertThat(name)
                            .startsWith("pid " + ProcessHandle.current().pid() + ", ")
                            .contains("java"));
        }
    }
}
