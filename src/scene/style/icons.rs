//! The embedded line icons: one family, white strokes on a 24 x 24 ground, to be tinted.

use include_dir::{Dir, include_dir};

static ICONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/icons");

/// The SVG text of the icon `assets/icons/{name}.svg`.
pub fn icon_svg(name: &str) -> Option<&'static str> {
    ICONS.get_file(format!("{name}.svg"))?.contents_utf8()
}

/// Names of all icons, sorted.
pub fn icon_names() -> Vec<&'static str> {
    let mut names: Vec<_> = ICONS
        .files()
        .filter_map(|file| file.path().file_stem()?.to_str())
        .collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_of_the_family() {
        assert!(icon_names().len() > 50);
        for name in icon_names() {
            let svg = icon_svg(name).unwrap();
            for part in [
                "viewBox=\"0 0 24 24\"",
                "stroke=\"#FFFFFF\"",
                "stroke-width=\"1.7\"",
            ] {
                assert!(svg.contains(part), "{name} lacks {part}");
            }
        }
        assert_eq!(icon_svg("no such icon"), None);
    }
}
