package org.bookwheel.mcp;

/// What a tool answers.
///
/// @param json the structured result, on one line; empty where there is none
/// @param text the same in short, for people and for models that read no structure
/// @param isRefused whether the text says what was wrong about the call, and nothing was done
record Reply(String json, String text, boolean isRefused) {

    static Reply of(String json, String text) {
        return new Reply(json, text, false);
    }

    static Reply refused(String why) {
        return new Reply("", why, true);
    }

    /// The same with a remark behind its text.
    Reply with(String remark) {
        return new Reply(json, text + remark, isRefused);
    }
}
