//! The embedded line icons: one family, white strokes on a 24 x 24 ground, to be tinted.

use std::{collections::BTreeMap, sync::LazyLock};

use include_dir::{Dir, include_dir};

static ICONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/icons");

/// The texts by the names of the icons: a frame asks for a hundred of them, and looking through a
/// folder compares paths.
static TEXTS: LazyLock<BTreeMap<&'static str, &'static str>> = LazyLock::new(|| {
    let texts = ICONS.files().filter_map(|file| {
        let name = file.path().file_stem()?.to_str()?;
        Some((name, file.contents_utf8()?))
    });
    texts.collect()
});

/// The SVG text of the icon `assets/icons/{name}.svg`.
pub fn icon_svg(name: &str) -> Option<&'static str> {
    TEXTS.get(name).copied()
}

/// Names of all icons, sorted.
pub fn icon_names() -> Vec<&'static str> {
    TEXTS.keys().copied().collect()
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
