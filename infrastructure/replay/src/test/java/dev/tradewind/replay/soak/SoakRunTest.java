package dev.tradewind.replay.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite as it is deployed, on this machine: posts come in over HTTP and leave shipments where their last event left them. */
class SoakRunTest {
    private static final int EVENTS = 2_000;
    private static final Path TEMPLATE = Path.of("../../template.yaml").toAbsolutePath().normalize();
    private static final Path ZIP = TEMPLATE.resolveSibling("functions/shipments/target/shipments-lambda.zip");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    @TempDir
    private Path report;

    @BeforeEach
    void template() {
        System.setProperty("template", TEMPLATE.toString());
    }

    @AfterEach
    void noTemplate() {
        System.clearProperty("template");
    }

    @Test
    void twoThousandEventsLeaveEveryShipmentWhereItsLastOneLeftIt() throws IOException {
        assumeThat(Files.exists(ZIP)).as("functions are built by the phase package: mvn verify").isTrue();
        var settings = new SoakSettings(URI.create("http://localhost:" + freePort()), Optional.empty(), Optional.empty(),
                "whsec_dHJhZGV3aW5kLWxvY2FsLWRldmVsb3BtZW50", 8, EVENTS / 20, EVENTS, report);
        SoakResult result = new SoakRun(settings, out).run();
        System.out.println(result.text());
        assertThat(result.faults()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.posted()).isBetween(EVENTS * 2 / 5, EVENTS * 3 / 5);
        assertThat(result.standing().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(EVENTS / 20);
        assertThat(result.standing()).containsKeys("delivered", "in_transit", "returned");
        assertThat(report.resolve("journal.txt")).as("it came to its end").doesNotExist();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
