package org.bookwheel.history;

import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Makes JGit look at nothing but the repository: no settings of the user or the machine, which may
/// ask for anything, no `git` that is started, and no file that is written to find out how exactly
/// the disk keeps time.
final class QuietGit extends SystemReader.Delegate {

    /// Objects that others are told from, newest first, are read quickly if a few of the last ones
    /// are still there. In bytes.
    private static final int DELTA_BASES = 32 << 20;

    /// Coarser than any disk in use; a file that changed within it is read again.
    private static final String CLOCK = "2 s";

    static {
        SystemReader.setInstance(new QuietGit(SystemReader.getInstance()));
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setDeltaBaseCacheLimit(DELTA_BASES);
        cache.install();
    }

    private QuietGit(SystemReader system) {
        super(system);
    }

    /// To be called before anything else of JGit.
    static void prepare() {
        // the class does it when it is loaded
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
        return new Settings(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
        return new Settings(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
        return new Settings(parent, files);
    }

    /// Settings that are in no file.
    private static final class Settings extends FileBasedConfig {
        Settings(Config parent, FS files) {
            super(parent, null, files);
        }

        @Override
        public void load() throws ConfigInvalidException {
            // there is nothing to load
        }

        @Override
        public void save() {
            // there is nowhere to save
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public String getString(String section, String part, String name) {
            return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
                    ? CLOCK
                    : super.getString(section, part, name);
        }
    }
}
