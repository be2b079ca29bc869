package org.bookwheel.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.bookwheel.work.Mention;

/// Knows on which day a list first named a work. For one thread.
public interface AdditionDates {

    /// Knows nothing.
    AdditionDates UNKNOWN =
            lists -> {
                List<Mention> mentions = new ArrayList<>();
                lists.forEach(list -> mentions.addAll(list.mentions()));
                return mentions;
            };

    /// All entries of some lists, in their order, each with the day on which it was added, if that
    /// is known.
    List<Mention> date(List<ListContent> lists);
}
