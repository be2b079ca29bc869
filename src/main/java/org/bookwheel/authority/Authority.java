package org.bookwheel.authority;

import java.util.ArrayList;
import java.util.List;

/// A venue or institution under its canonical name.
///
/// @param name as it is shown: `NeurIPS`, `Peking University`
/// @param kind `conference`, `journal`, ... or `university`, `company`, ...
/// @param fullName spelt out, or empty
/// @param spellings other names
/// @param domains internet domains that belong to it alone
public record Authority(
        String name, String kind, String fullName, List<String> spellings, List<String> domains) {

    public Authority {
        spellings = List.copyOf(spellings);
        domains = List.copyOf(domains);
    }

    /// Every name, the canonical one first.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(name);
        if (!fullName.isEmpty()) {
            names.add(fullName);
        }
        names.addAll(spellings);
        return names;
    }
}
