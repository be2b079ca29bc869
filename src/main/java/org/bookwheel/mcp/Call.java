package org.bookwheel.mcp;

import io.modelcontextprotocol.spec.McpSchema;

/// A request that is being answered. Cancelled by one thread while another one works at it.
final class Call {

    private volatile boolean isCancelled;
    private McpSchema.JSONRPCMessage response;

    void cancel() {
        isCancelled = true;
    }

    boolean isCancelled() {
        return isCancelled;
    }

    void respond(McpSchema.JSONRPCMessage message) {
        response = message;
    }

    McpSchema.JSONRPCMessage response() {
        return response;
    }
}
