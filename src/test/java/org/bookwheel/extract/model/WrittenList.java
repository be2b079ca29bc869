package org.bookwheel.extract.model;

import java.util.List;
import java.util.Map;

/// A made-up list of papers with its answers, which have the keys of the hand-made ones.
///
/// @param name the file's name, `made__<seed>__list.md`
/// @param text Markdown, its lines ended by `\n`
/// @param answers one for each entry, in the order of the lines
record WrittenList(String name, String text, List<Map<String, Object>> answers) {}
