package org.bookwheel.search;

/// Somebody asked for what cannot be: the message names the parameter, what is allowed and the
/// value.
public final class BadQueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String value;

    public BadQueryException(String parameter, String value, String allowed) {
        super(parameter + " must be " + allowed + ", got " + value);
        this.parameter = parameter;
        this.value = value;
    }

    private BadQueryException(String message, String parameter, String value, boolean known) {
        super(message);
        this.parameter = parameter;
        this.value = value;
    }

    /// For a parameter that nothing is known of.
    ///
    /// @param allowed what parameters there are, in words
    public static BadQueryException unknown(String parameter, String value, String allowed) {
        String message = "%s is no parameter here: it must be %s, got %s=%s";
        return new BadQueryException(
                message.formatted(parameter, allowed, parameter, value), parameter, value, false);
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
