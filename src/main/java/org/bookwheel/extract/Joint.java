package org.bookwheel.extract;

/// What stands between two pieces of an entry, the strongest first. The cost is what it takes to
/// believe that a title goes on across it; inside one link or one emphasis it costs less.
enum Joint {
    /// Nothing stands before the first piece of a part.
    START(9),
    PIPE(3),
    ARROW(5),
    LINE(4.5),
    UNDERSCORE(3),
    PERIOD(2),
    SEMICOLON(1.5),
    COLON(0),
    DASH(0.8),
    COMMA(0.3),
    QUESTION(0.3),
    SLASH(0.5),
    /// A bracket opens or closes.
    GROUP(0.7),
    QUOTE(0.5),
    LINK(1.2),
    STYLE(0.8),
    /// A line ends that may only be wrapped.
    WRAP(0.2),
    /// Only what is known tells that something else begins here: `... Checkpoints SOSP 23`.
    KNOWN(1);

    final double cost;

    Joint(double cost) {
        this.cost = cost;
    }

    /// The stronger of two joints that stand at the same place.
    Joint or(Joint other) {
        return other == null || ordinal() < other.ordinal() ? this : other;
    }
}
