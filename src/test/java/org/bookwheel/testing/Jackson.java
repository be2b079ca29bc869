package org.bookwheel.testing;

import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON independently of the program, which does both without a mapper.
public final class Jackson {

    public static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Jackson() {}
}
