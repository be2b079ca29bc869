/// What is wrong in a list: each rule looks at one list, with what all lists say as evidence, and
/// tells of faults with their place. The few edits that are safe can be written into the file.
package org.bookwheel.lint;
