package org.bookwheel.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bookwheel.catalogue.Catalogue;
import org.bookwheel.extract.Extraction;
import org.bookwheel.lint.CheckedList;
import org.bookwheel.style.ListStyle;
import org.bookwheel.style.WrittenEntry;
import org.bookwheel.work.Mention;
import org.bookwheel.work.Reference;
import org.bookwheel.work.Work;

/// What one's own lists and those of others do not share. For one thread.
public final class Difference {

    private final Map<String, CheckedList> own = new LinkedHashMap<>();
    private final Set<Mention> ownMentions = new HashSet<>();
    private final Catalogue catalogue;
    private final Sections sections;

    /// @param own lists with at least one entry
    /// @param mentions all entries of all lists
    public Difference(List<CheckedList> own, List<Mention> mentions) {
        List<Mention> inOrder = new ArrayList<>();
        for (CheckedList list : own) {
            this.own.put(list.name(), list);
            list.extraction().entries().stream()
                    .map(Extraction.Entry::mention)
                    .forEach(inOrder::add);
        }
        ownMentions.addAll(inOrder);
        catalogue = Catalogue.of(mentions, List.of());
        sections = new Sections(inOrder, catalogue.works());
    }

    /// The works that no list of others names, in the order of one's lists.
    public List<Work> onlyMine() {
        return catalogue.works().stream()
                .filter(work -> ownMentions.containsAll(work.mentions()))
                .toList();
    }

    /// What others have, those first that most lists name.
    public List<Proposal> proposals(Predicate<Work> wanted, int limit) {
        List<Proposal> proposals =
                catalogue.works().stream()
                        .filter(work -> work.mentions().stream().noneMatch(ownMentions::contains))
                        .filter(wanted)
                        .sorted(
                                Comparator.comparing((Work work) -> -sayers(work).size())
                                        .thenComparing(work -> -work.reference().year())
                                        .thenComparing(work -> work.reference().title()))
                        .limit(limit)
                        .map(this::placed)
                        .toList();
        Map<String, List<Proposal>> byList =
                proposals.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.section().list(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<String, Proposal> written = new LinkedHashMap<>();
        byList.forEach((list, all) ->
                written(own.get(list), all).forEach(one -> written.put(one.work().id(), one)));
        return proposals.stream().map(one -> written.get(one.work().id())).toList();
    }

    /// One entry of each list, copies left out.
    private List<Mention> sayers(Work work) {
        Map<String, Mention> sayers = new LinkedHashMap<>();
        for (Mention mention : work.mentions()) {
            if (!catalogue.copies().containsKey(mention.list())) {
                sayers.putIfAbsent(mention.list(), mention);
            }
        }
        return sayers.isEmpty() ? work.mentions().subList(0, 1) : List.copyOf(sayers.values());
    }

    private Proposal placed(Work work) {
        Sections.Place place = sections.of(work);
        return new Proposal(work, sayers(work), place.section(), place.nearest(), "", false);
    }

    /// Writes the entries into a copy of the list and reads that; those that are not read as they
    /// were meant are written otherwise.
    private static List<Proposal> written(CheckedList list, List<Proposal> all) {
        ListStyle style = new ListStyle(list.extraction().entries());
        List<List<WrittenEntry>> ways =
                all.stream()
                        .map(one -> style.write(one.work().reference(), one.section().entries()))
                        .toList();
        List<Proposal> done = new ArrayList<>(all);
        Set<Integer> right = new HashSet<>();
        int most = ways.stream().mapToInt(List::size).max().orElse(0);
        for (int attempt = 0; attempt < most && right.size() < all.size(); attempt++) {
            Map<Integer, WrittenEntry> tried = new TreeMap<>();
            List<Proposal> together = new ArrayList<>(done);
            for (int i = 0; i < all.size(); i++) {
                if (!right.contains(i) && attempt < ways.get(i).size()) {
                    tried.put(i, ways.get(i).get(attempt));
                    together.set(i, all.get(i).with(tried.get(i)));
                }
            }
            if (!tried.isEmpty()) {
                for (int i : right(list, together, tried)) {
                    done.set(i, together.get(i));
                    right.add(i);
                }
            }
        }
        Insertion insertion = new Insertion(list.lines(), done);
        return done.stream().map(one -> one.with(insertion.entry(one))).toList();
    }

    /// Which of them are read as they were meant, and leave what stands around them as it was.
    private static List<Integer> right(
            CheckedList list, List<Proposal> proposals, Map<Integer, WrittenEntry> tried) {
        Insertion insertion = new Insertion(list.lines(), proposals);
        Map<Integer, Reference> read = new TreeMap<>();
        try {
            insertion
                    .read(list.name())
                    .forEach(one -> read.putIfAbsent(one.line(), one.reference()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        TreeMap<Integer, Reference> before = new TreeMap<>();
        list.extraction()
                .entries()
                .forEach(
                        one -> before.putIfAbsent(one.mention().line(), one.mention().reference()));
        List<Integer> right = new ArrayList<>();
        tried.forEach((i, entry) -> {
            Proposal proposal = proposals.get(i);
            Reference found = read.get(insertion.lineOf(proposal));
            int place = proposal.section().lastLine();
            boolean isWhole =
                    isAsBefore(before.floorEntry(place), insertion, read)
                            && isAsBefore(before.higherEntry(place), insertion, read);
            if (isWhole && found != null && entry.isReadAs(found, proposal.work().reference())) {
                right.add(i);
            }
        });
        return right;
    }

    private static boolean isAsBefore(
            Map.Entry<Integer, Reference> old, Insertion insertion, Map<Integer, Reference> read) {
        return old == null || old.getValue().equals(read.get(insertion.lineAfter(old.getKey())));
    }
}
