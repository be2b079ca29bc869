package org.bookwheel.list;

import java.nio.file.Path;
import java.util.List;
import org.bookwheel.fielded.AddressLines;
import org.bookwheel.fielded.FieldedReader;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;

/// A file that holds a list.
///
/// @param name its path below the folder that was given, with `/`; its file name if it was given
///   itself
/// @param path where it is
/// @param trouble why it must not be read, in words; empty if it may
/// @param found whether it was found in a folder and not given itself
public record ListFile(String name, Path path, String trouble, boolean found) {

    /// What was found under such a name is a list if it holds so many entries.
    private static final int LEAST_ENTRIES = 3;

    /// A file that was given itself.
    public ListFile(String name, Path path, String trouble) {
        this(name, path, trouble, false);
    }

    /// Whether its name does not say that it is a list: only what it holds does.
    public boolean isGuessed() {
        return found && (PlainText.is(name) || isOfAnything());
    }

    /// Whether it is a list at all, if it holds these entries. In a plain text and in a file of
    /// anything there must be some; in a file of anything half of them must be works of which it
    /// says who wrote them and where they appeared, or what identifies them, and so in a text of
    /// addresses alone.
    public boolean isList(List<Mention> entries) {
        long told = entries.stream().filter(entry -> isTold(entry.reference())).count();
        boolean isOfAddresses =
                entries.stream().allMatch(one -> AddressLines.isAddress(one.reference().title()));
        boolean isSelfEvident = !isOfAnything() && !isOfAddresses;
        boolean tells = isSelfEvident || told >= LEAST_ENTRIES && 2 * told >= entries.size();
        return !isGuessed() || entries.size() >= LEAST_ENTRIES && tells;
    }

    private static boolean isTold(Reference reference) {
        return !reference.arxiv().isEmpty()
                || !reference.doi().isEmpty()
                || reference.hasVenue() && !reference.authors().isEmpty();
    }

    /// Whether files of its form hold all kinds of things, of which lists of works are few.
    private boolean isOfAnything() {
        return ListForm.of(name) == ListForm.HTML
                || FieldedReader.of(name).filter(form -> !form.isOfWorks()).isPresent();
    }
}
