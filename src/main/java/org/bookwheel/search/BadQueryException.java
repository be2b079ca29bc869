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

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
