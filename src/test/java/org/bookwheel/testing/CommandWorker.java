package org.bookwheel.testing;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.bookwheel.cli.Commands;

/// A process that runs one command of the program after another, each with streams and settings as
/// in a process of its own, see [Program#run].
final class CommandWorker {

    private CommandWorker() {}

    /// @param port on which the tests wait: they send the number of words, and of each its bytes in
    ///   UTF-8 and how many these are; they get the exit status in a byte. It ends when they do.
    public static void main(String[] port) throws IOException {
        int number = Integer.parseInt(port[0]);
        try (Socket tests = new Socket(InetAddress.getLoopbackAddress(), number)) {
            DataInputStream sent = new DataInputStream(tests.getInputStream());
            OutputStream answers = tests.getOutputStream();
            for (int words = sent.read(); words >= 0; words = sent.read()) {
                String[] command = new String[words];
                for (int i = 0; i < words; i++) {
                    byte[] word = sent.readNBytes(sent.readInt());
                    command[i] = new String(word, StandardCharsets.UTF_8);
                }
                System.setOut(stream(FileDescriptor.out, "stdout.encoding"));
                System.setErr(stream(FileDescriptor.err, "stderr.encoding"));
                int status = Commands.start(command);
                System.out.flush();
                answers.write(status);
            }
        }
        // where something still runs that a command began
        System.exit(0);
    }

    /// As the JVM makes it: it remembers whether anything was lost, so each command has its own.
    private static PrintStream stream(FileDescriptor file, String encoding) throws IOException {
        return new PrintStream(new FileOutputStream(file), true, System.getProperty(encoding));
    }
}
