package org.bookwheel.extract.model;

/// Places in a row that a [Chain] labels: the tokens of a candidate, the units of a list. What is
/// seen of several places at once is a group, so that it is weighed once.
public interface Sequence {

    int size();

    /// What is seen of a place alone.
    void place(int i, Features features);

    default int groups() {
        return 0;
    }

    /// What is seen of all places of a group.
    default void group(int group, Features features) {}

    /// The groups that a place is in.
    default int[] groupsOf(int i) {
        return new int[0];
    }

    /// What kind of border lies between a place and the one before it; 0 for the first.
    int border(int i);
}
