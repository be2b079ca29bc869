package org.bookwheel.catalogue;

/// Who is told how far the reading of lists is. For one thread.
public interface ProgressListener {

    /// Tells nobody.
    ProgressListener SILENT =
            new ProgressListener() {
                @Override
                public void stage(String words) {}

                @Override
                public void lists(int read, int all) {}

                @Override
                public void works(long works, double share) {}
            };

    /// @param words what is being done from now on; empty if nothing is that may take long
    void stage(String words);

    void lists(int read, int all);

    /// @param share of the imported files that was read, from 0 to 1
    void works(long works, double share);
}
