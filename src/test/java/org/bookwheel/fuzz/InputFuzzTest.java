package org.bookwheel.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/// Input that a machine makes up, guided by what code it reaches: the first byte chooses a
/// [Target], the rest is fed to it. `-Dfuzz.only=LIST` keeps to one.
class InputFuzzTest {

    private static final String ONLY = System.getProperty("fuzz.only");

    @FuzzTest(maxDuration = "6s")
    void anyInputIsDealtWith(byte[] data) {
        // it is us who connect, and only to the server under test
        BugDetectors.allowNetworkConnections();
        if (data.length > 0) {
            target(data[0]).check(Arrays.copyOfRange(data, 1, data.length));
        }
    }

    private static Target target(byte first) {
        return ONLY == null
                ? Target.values()[Math.floorMod(first - 'a', Target.values().length)]
                : Target.valueOf(ONLY);
    }
}
