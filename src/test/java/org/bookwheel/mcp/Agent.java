package org.bookwheel.mcp;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bookwheel.testing.Jackson;
import org.bookwheel.testing.Patience;
import org.bookwheel.testing.Program;
import tools.jackson.databind.JsonNode;

/// The protocol's own client, talking to the program.
final class Agent implements AutoCloseable {

    private final McpSyncClient client;

    private Agent(McpClientTransport transport) {
        client =
                McpClient.sync(transport)
                        .requestTimeout(Patience.LONG)
                        .initializationTimeout(Patience.LONG)
                        .build();
        client.initialize();
    }

    /// Of a process of its own, over its standard streams.
    static Agent ofProcess(Object... words) {
        Object[] all = Stream.concat(Stream.of("mcp"), Stream.of(words)).toArray();
        List<String> command = Program.command(all);
        return new Agent(
                new StdioClientTransport(
                        ServerParameters.builder(command.getFirst())
                                .args(command.subList(1, command.size()))
                                .build(),
                        Json.MAPPER));
    }

    /// Of a server.
    static Agent of(String url) {
        return new Agent(HttpClientStreamableHttpTransport.builder(url).endpoint("/mcp").build());
    }

    McpSchema.InitializeResult greeting() {
        return client.getCurrentInitializationResult();
    }

    List<McpSchema.Tool> tools() {
        return client.listTools().tools();
    }

    McpSchema.CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    /// The structured result of a call that is not refused.
    JsonNode ask(String tool, Map<String, Object> arguments) {
        McpSchema.CallToolResult result = call(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError(tool + arguments + " was refused: " + text(result));
        }
        return Jackson.MAPPER.valueToTree(result.structuredContent());
    }

    /// The whole text of a result.
    static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().getFirst()).text();
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
