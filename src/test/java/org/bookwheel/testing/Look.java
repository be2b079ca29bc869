package org.bookwheel.testing;

import com.microsoft.playwright.options.ColorScheme;

/// A kind of screen: its size in CSS pixels, the system's colours, whether it is touched.
public record Look(int width, int height, ColorScheme colours, boolean touch) {

    public static final Look DESKTOP = new Look(1280, 800, ColorScheme.LIGHT, false);
    public static final Look TABLET = new Look(768, 1024, ColorScheme.LIGHT, true);
    public static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, true);

    /// The same at night.
    public Look dark() {
        return new Look(width, height, ColorScheme.DARK, touch);
    }

    public boolean isDark() {
        return colours == ColorScheme.DARK;
    }

    /// As wide as told.
    public Look wide(int pixels) {
        return new Look(pixels, height, colours, touch);
    }

    /// `desktop`, `phone-dark`: for names of files.
    public String name() {
        String size = width > 1000 ? "desktop" : width > 640 ? "tablet" : "phone";
        return isDark() ? size + "-dark" : size;
    }
}
