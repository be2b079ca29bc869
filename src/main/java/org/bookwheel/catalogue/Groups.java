package org.bookwheel.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bookwheel.work.Titles;

/// Joins occurrences that mean the same work: first those that share an identifier, then those that
/// share a title, unless they have identifiers of one kind that differ. The result does not depend
/// on the order of the occurrences.
final class Groups {

    private final List<Occurrence> occurrences;
    private final int[] parent;

    Groups(List<Occurrence> occurrences) {
        this.occurrences = occurrences;
        this.parent = new int[occurrences.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /// The occurrences of each work, in the order of the first of them.
    List<List<Occurrence>> join() {
        byIdentifier();
        byTitle();
        Map<Integer, List<Occurrence>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            groups.computeIfAbsent(root(i), key -> new ArrayList<>()).add(occurrences.get(i));
        }
        return new ArrayList<>(groups.values());
    }

    /// Entries come first and imported works then, by id: an entry that names two of those is
    /// joined with the first.
    private void byIdentifier() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> occurrences.get(i).importedId()));
        BitSet imported = new BitSet();
        Map<String, Integer> first = new HashMap<>();
        for (int i : order) {
            imported.set(i, occurrences.get(i).isImported());
            for (String id : occurrences.get(i).identifiers()) {
                int other = root(first.computeIfAbsent(id, unused -> i));
                int own = root(i);
                if (!imported.get(own) || !imported.get(other)) {
                    boolean either = imported.get(own) || imported.get(other);
                    union(own, other);
                    imported.set(root(i), either);
                }
            }
        }
    }

    /// Groups that share a title are joined all together or, if any two of them differ, not at all.
    private void byTitle() {
        Map<String, Set<Integer>> byTitle = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            for (String title : occurrences.get(i).titles()) {
                String key = Titles.key(title);
                if (!key.isEmpty()) {
                    byTitle.computeIfAbsent(key, unused -> new HashSet<>()).add(root(i));
                }
            }
        }
        Map<Integer, Identity> identities = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            identities.computeIfAbsent(root(i), key -> new Identity()).add(occurrences.get(i));
        }
        Groups joined = new Groups(occurrences);
        System.arraycopy(parent, 0, joined.parent, 0, parent.length);
        for (Set<Integer> groups : byTitle.values()) {
            if (agree(groups, identities)) {
                groups.forEach(group -> joined.union(group, groups.iterator().next()));
            }
        }
        Map<Integer, Set<Integer>> chains = new HashMap<>();
        identities
                .keySet()
                .forEach(group ->
                        chains.computeIfAbsent(joined.root(group), key -> new HashSet<>())
                                .add(group));
        for (Set<Integer> chain : chains.values()) {
            if (agree(chain, identities)) {
                chain.forEach(group -> union(group, chain.iterator().next()));
            }
        }
        byTitle.values().forEach(groups -> unidentified(groups, identities));
    }

    /// Those without any identifier are one work, be it of their own where the others differ.
    private void unidentified(Set<Integer> groups, Map<Integer, Identity> identities) {
        List<Integer> bare =
                groups.stream().filter(group -> identities.get(group).isEmpty()).toList();
        bare.forEach(group -> union(group, bare.getFirst()));
    }

    private static boolean agree(Set<Integer> groups, Map<Integer, Identity> identities) {
        Identity all = new Identity();
        for (int group : groups) {
            if (!all.agrees(identities.get(group))) {
                return false;
            }
            all.add(identities.get(group));
        }
        return true;
    }

    /// The identifiers of a group, by kind.
    private static final class Identity {
        private final Set<String> arxiv = new HashSet<>();
        private final Set<String> doi = new HashSet<>();
        private final Set<String> imported = new HashSet<>();

        void add(Occurrence occurrence) {
            occurrence.arxiv().forEach(arxiv::add);
            occurrence.doi().forEach(id -> doi.add(id.toLowerCase(Locale.ROOT)));
            if (occurrence.isImported()) {
                imported.add(occurrence.importedId());
            }
        }

        void add(Identity other) {
            arxiv.addAll(other.arxiv);
            doi.addAll(other.doi);
            imported.addAll(other.imported);
        }

        boolean isEmpty() {
            return arxiv.isEmpty() && doi.isEmpty() && imported.isEmpty();
        }

        boolean agrees(Identity other) {
            return agree(arxiv, other.arxiv)
                    && agree(doi, other.doi)
                    && agree(imported, other.imported);
        }

        private static boolean agree(Set<String> one, Set<String> other) {
            return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
        }
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        for (int next = i; parent[next] != root; ) {
            int above = parent[next];
            parent[next] = root;
            next = above;
        }
        return root;
    }

    private void union(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }
}
