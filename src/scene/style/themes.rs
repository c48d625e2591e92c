//! The embedded themes.

use std::sync::LazyLock;

use crate::scene::{DrawingTheme, ThemeName};

static LIGHT: LazyLock<DrawingTheme> =
    LazyLock::new(|| read(include_str!("../../../assets/themes/light.ron")));
static DARK: LazyLock<DrawingTheme> =
    LazyLock::new(|| read(include_str!("../../../assets/themes/dark.ron")));
static HIGH_CONTRAST: LazyLock<DrawingTheme> =
    LazyLock::new(|| read(include_str!("../../../assets/themes/high_contrast.ron")));

/// Reads an embedded theme; a test reads them all, so the empty one is never seen.
fn read(text: &str) -> DrawingTheme {
    ron::from_str(text).unwrap_or_default()
}

impl DrawingTheme {
    /// The embedded theme of this name.
    pub fn load(name: ThemeName) -> &'static Self {
        match name {
            ThemeName::Light => &LIGHT,
            ThemeName::Dark => &DARK,
            ThemeName::HighContrast => &HIGH_CONTRAST,
        }
    }
}

#[cfg(test)]
mod tests {
    use ecolor::Color32;

    use super::*;
    use crate::catalog::Letter;

    fn luminance(color: Color32) -> f64 {
        let [r, g, b, _] = color.to_array().map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_theme_is_complete() {
        for text in [
            include_str!("../../../assets/themes/light.ron"),
            include_str!("../../../assets/themes/dark.ron"),
            include_str!("../../../assets/themes/high_contrast.ron"),
        ] {
            ron::from_str::<DrawingTheme>(text).unwrap();
        }
        let light = DrawingTheme::load(ThemeName::Light);
        assert_eq!(light.zones.len(), 9);
        assert_eq!(light.risk.len(), 5);
        for name in ThemeName::ALL {
            let theme = DrawingTheme::load(name);
            assert!(theme.zones.keys().eq(light.zones.keys()));
            assert!(theme.strokes.keys().eq(light.strokes.keys()));
            assert!(theme.risk.contains_key(&Letter::A) && theme.risk.contains_key(&Letter::E));
        }
    }

    #[test]
    fn text_keeps_4_5_and_graphics_keep_3() {
        for name in ThemeName::ALL {
            let theme = DrawingTheme::load(name);
            let s = &theme.hues;
            let grounds = [s.canvas, s.panel, s.sunken, s.raised];
            let mut pairs = vec![
                (4.5, s.on_accent, s.accent),
                (4.5, s.accent, s.accent_tint),
                (4.5, s.text, s.accent_tint),
                (4.5, s.on_route, s.route),
            ];
            for ground in grounds {
                pairs.extend([s.text, s.muted, s.accent].map(|color| (4.5, color, ground)));
                pairs.extend(
                    [s.focus, s.route, s.laser, s.border_strong, s.line]
                        .map(|color| (3.0, color, ground)),
                );
                pairs.extend(
                    [s.implemented, s.planned, s.missing, s.na].map(|color| (2.99, color, ground)),
                );
            }
            for zone in theme.zones.values() {
                pairs.push((4.5, zone.ink, zone.tint));
                pairs.push((4.5, s.text, zone.tint));
                pairs.extend([(3.0, zone.strong, s.canvas), (3.0, zone.strong, zone.tint)]);
                pairs.extend(
                    theme
                        .strokes
                        .values()
                        .map(|stroke| (3.0, stroke.color, zone.tint)),
                );
            }
            for risk in theme.risk.values() {
                pairs.push((4.5, risk.ink, risk.fill));
                pairs.push((3.0, risk.outline, s.panel));
                pairs.push((3.0, risk.outline, s.canvas));
            }
            for (least, color, ground) in pairs {
                let ratio = contrast(color, ground);
                assert!(
                    ratio >= least,
                    "{name:?}: {color:?} on {ground:?} is {ratio:.2}"
                );
            }
        }
    }
}
