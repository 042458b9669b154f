package dev.tradewind.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFaultTest {

    private static final Screen NOWHERE = new Screen(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Handler: dev.tradewind.local.fixture.EchoFunction  | Handler: dev.tradewind.Missing     | Echo: class dev.tradewind.Missing is not in fixture-lambda.zip",
            "CodeUri: functions/fixture/target/fixture-lambda.zip | CodeUri: functions/no.zip        | Echo: its package functions/no.zip is not built",
            "Handler: dev.tradewind.local.fixture.EchoFunction  | Runtime: java25                    | Echo: has no Handler",
            "audience: [!Ref TokenAudience]                     | audience: [!Ref Nobody]            | Api: refers to Nobody, which the template does not define",
            "WORK_QUEUE_ARN: !GetAtt WorkQueue.Arn              | WORK_QUEUE_ARN: !GetAtt Gone.Arn   | EnvironmentHttp: refers to Gone.Arn, which the template does not define",
            "{ApiId: !Ref Api, Path: /health                    | {ApiId: !Ref Other, Path: /health  | EchoHealth: its ApiId Other is not an AWS::Serverless::HttpApi of the template",
            "{ApiId: !Ref Api, Path: /echo, Method: ANY}        | {ApiId: !Ref Api, Path: /health, Method: GET} | Echo: declares GET /health, which another event declares too",
            "Auth: {Authorizer: Tokens}                         | Auth: {Authorizer: Keys}           | EchoAnyToken: its authorizer Keys is not a JWT authorizer of its API",
            "Type: AWS::Strange::Thing                          | Type: AWS::ApiGatewayV2::Route     | Strange: is a route without a function",
            "cron(0 3 * * ? *)                                  | cron(0 3 * *)                      | NightlyNight: its schedule cannot be read",
            "Queue: !GetAtt WorkQueue.Arn                       | Queue: arn:aws:sqs:eu:0:Elsewhere  | WorkerWork: its source arn:aws:sqs:eu:0:Elsewhere is no queue or table of the template",
            "Action: dynamodb:GetItem, Resource                 | NotAction: dynamodb:GetItem, Resource | RefusedCaller: the local stack does not know how to check this statement: ",
            "Transform: AWS::Serverless-2016-10-31              | Transform: [                       | template.yaml: "})
    void aFaultOfTheTemplateStopsTheStartAndNamesTheLogicalId(String there, String instead, String message) throws IOException {
        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> LocalStack.start(settings(there, instead), NOWHERE).close())
                .withMessageStartingWith(message).satisfies(fault -> assertThat(fault.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"port,many,-Dport=many is not a port", "port,70000,-Dport=70000 is not a port",
            "data,no-such-directory,-Ddata=no-such-directory is not a directory",
            "data,pom.xml,-Ddata=pom.xml is not a directory",
            "catalog,no-such-directory,-Dcatalog=no-such-directory is not a directory with a file products.csv",
            "catalog,src,-Dcatalog=src is not a directory with a file products.csv", "rates,src,-Drates=src is not a file",
            "rates,no-such-file,-Drates=no-such-file is not a file", "secrets,no-such-file,-Dsecrets=no-such-file is not a file",
            "log,loud,-Dlog=loud is neither", "parameters,Clock,-Dparameters=Clock is not a list"})
    void aWrongPropertyGetsOneLine(String property, String value, String message) {
        Properties properties = new Properties();
        properties.setProperty(property, value);

        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> Settings.read(properties)).withMessageStartingWith(message);
    }

    /** A misspelt one would start the stack as if nobody had asked. */
    @Test
    void aParameterThatTheTemplateDoesNotHaveIsNamed() throws IOException {
        Path template = settings("Transform", "Transform").template();
        Settings misspelt = new Settings(template, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true, false,
                template.resolveSibling("functions.log"), Map.of("Clok", "system"), Optional.empty());
        assertThatExceptionOfType(StartFault.class).isThrownBy(() -> LocalStack.start(misspelt, NOWHERE).close())
                .withMessageStartingWith("-Dparameters= names Clok, which the template does not have; it has ");
    }

    @Test
    void emptyPropertiesMeanTheDefaults() {
        Properties properties = new Properties();
        for (String name : new String[]{"port", "data", "catalog", "rates", "secrets", "log", "parameters"}) {
            properties.setProperty(name, "");
        }

        Settings settings = Settings.read(properties);

        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.data()).isEmpty();
        assertThat(settings.quiet()).isFalse();
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Properties properties = new Properties();
            properties.setProperty("port", Integer.toString(taken.getLocalPort()));

            assertThatExceptionOfType(StartFault.class).isThrownBy(() -> LocalStack.start(Settings.read(properties), NOWHERE))
                    .withMessage("port " + taken.getLocalPort() + " is taken; choose another with -Dport=");
        }
    }

    @Test
    void asAProgramItPrintsOneLineAndEnds(@TempDir Path directory) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-Dtemplate=" + directory.resolve("none.yaml"),
                "-cp", System.getProperty("java.class.path"), "dev.tradewind.local.Main").redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(Files.readAllLines(output)).singleElement().asString().startsWith("Cannot start: -Dtemplate=").endsWith("is not a file");
    }

    private static Settings settings(String there, String instead) throws IOException {
        Path project = Fixture.project("/fixture/template.yaml");
        Path template = project.resolve("template.yaml");
        String text = Files.readString(template);
        assertThat(text).contains(there);
        Files.writeString(template, text.replace(there, instead));
        return Settings.forTest(template, project.resolve("functions.log"));
    }
}
