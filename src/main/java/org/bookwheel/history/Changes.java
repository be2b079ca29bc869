package org.bookwheel.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bookwheel.list.ListFiles;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/// Which files a commit changed. A file that comes with a commit may come from any list that went
/// or changed with it: those are followed from there on, too, so that a renamed or divided list
/// keeps its history.
final class Changes {

    /// A content that none of the commits before has there.
    ///
    /// @param before what stood there before, or null
    record Change(ObjectId now, ObjectId before) {}

    /// Each file of a commit and of those before it.
    private record File(String path, ObjectId now, List<ObjectId> before) {

        boolean isNew() {
            return now != null && before.isEmpty();
        }

        boolean isChanged() {
            return now != null && !before.contains(now);
        }
    }

    private Changes() {}

    /// @param isCut whether nothing before the commit is looked at
    /// @param files those that are followed; more may be added
    static List<Change> of(
            ObjectReader objects, RevWalk walk, RevCommit commit, boolean isCut, Set<String> files)
            throws IOException {
        int parents = isCut ? 0 : commit.getParentCount();
        List<File> all = files(objects, walk, commit, parents);
        List<Change> changes = new ArrayList<>();
        ObjectId source = null;
        if (parents > 0
                && all.stream().anyMatch(one -> one.isNew() && files.contains(one.path()))) {
            for (File one : all) {
                boolean isGone = one.now() == null;
                if (!one.before().isEmpty()) {
                    files.add(one.path());
                }
                source = isGone && source == null ? one.before().getFirst() : source;
            }
        }
        for (File one : all) {
            if (files.contains(one.path()) && one.isChanged()) {
                changes.add(
                        new Change(
                                one.now(),
                                one.before().isEmpty() ? source : one.before().getFirst()));
            }
        }
        return changes;
    }

    private static List<File> files(
            ObjectReader objects, RevWalk walk, RevCommit commit, int parents) throws IOException {
        List<File> files = new ArrayList<>();
        try (TreeWalk trees = new TreeWalk(objects)) {
            trees.addTree(commit.getTree());
            for (int i = 0; i < parents; i++) {
                trees.addTree(walk.parseCommit(commit.getParent(i)).getTree());
            }
            trees.setRecursive(true);
            trees.setFilter(
                    parents == 0 ? LISTS : AndTreeFilter.create(TreeFilter.ANY_DIFF, LISTS));
            while (trees.next()) {
                List<ObjectId> before = new ArrayList<>();
                for (int i = 1; i <= parents; i++) {
                    ObjectId one = content(trees, i);
                    if (one != null) {
                        before.add(one);
                    }
                }
                files.add(new File(trees.getPathString(), content(trees, 0), before));
            }
        }
        return files;
    }

    /// What a file holds in one of the trees; null if there is none, or it is no file of its own.
    static ObjectId content(TreeWalk trees, int tree) {
        boolean isFile = (trees.getRawMode(tree) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        return isFile ? trees.getObjectId(tree) : null;
    }

    /// Files that may be lists, in any folder.
    private static final TreeFilter LISTS =
            new TreeFilter() {
                @Override
                public boolean include(TreeWalk trees) {
                    return trees.isSubtree() || ListFiles.mayBeList(trees.getNameString());
                }

                @Override
                public boolean shouldBeRecursive() {
                    return true;
                }

                @Override
                public TreeFilter clone() {
                    return this;
                }
            };
}
