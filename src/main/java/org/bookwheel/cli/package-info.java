/// The command line: commands, their options, what they say and write. The library that lives here
/// is picocli.
package org.bookwheel.cli;
