package org.bookwheel.server.http;

/// Writes samples in the text form of Prometheus, or of OpenMetrics, which differ little: in the
/// names of counters and in the last line. For one thread.
final class MetricsText {

    private final StringBuilder text = new StringBuilder(8192);
    private final boolean open;
    private String name = "";

    MetricsText(boolean open) {
        this.open = open;
    }

    /// Begins a family of samples.
    ///
    /// @param family its name, for a counter without `_total`
    void family(String family, String type, String help) {
        name = family;
        String shown = type.equals("counter") && !open ? family + "_total" : family;
        text.append("# HELP ").append(shown).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(shown).append(' ').append(type).append('\n');
    }

    /// A family of one sample.
    void gauge(String family, String help, double value) {
        family(family, "gauge", help);
        sample("", value);
    }

    /// @param labels names and values in turn
    void sample(String suffix, double value, String... labels) {
        text.append(name).append(suffix);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            text.append(escape(labels[i + 1])).append('"');
        }
        text.append(labels.length > 0 ? "} " : " ").append(number(value)).append('\n');
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    String end() {
        return open ? text.append("# EOF\n").toString() : text.toString();
    }
}
