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

    private record Given(String parameter, String value) {}

    private BadQueryException(String message, Given given) {
        super(message);
        this.parameter = given.parameter();
        this.value = given.value();
    }

    /// For a parameter that nothing is known of.
    ///
    /// @param allowed what parameters there are, in words
    public static BadQueryException unknown(String parameter, String value, String allowed) {
        String message = "%s is no parameter here: it must be %s, got %s=%s";
        return new BadQueryException(
                message.formatted(parameter, allowed, parameter, value),
                new Given(parameter, value));
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
