//! The parts of the window as landmarks: a screen reader lists them and goes to them.

use eframe::egui::{Ui, accesskit::Role};

use super::{
    Desk,
    kit::{KeyRegion, name_part},
};

/// Says which part of the window a `Ui` is; it must be the part's own.
pub(super) fn landmark(ui: &Ui, desk: &Desk<'_>, region: KeyRegion) {
    if let Some(word) = word_of(region) {
        name_part(ui, role_of(region), &desk.tr(word));
    }
}

/// The key of a part's name; none for what names itself: the menu bar, and bars, which stand in a
/// panel each.
const fn word_of(region: KeyRegion) -> Option<&'static str> {
    Some(match region {
        KeyRegion::Menu | KeyRegion::Bars | KeyRegion::Elsewhere => return None,
        KeyRegion::Drawings => "landmark-drawings",
        KeyRegion::Tools => "landmark-tools",
        KeyRegion::Banner => "landmark-banner",
        KeyRegion::Palette => "landmark-palette",
        KeyRegion::Outline => "landmark-outline",
        KeyRegion::StartSide => "landmark-start-side",
        KeyRegion::StartCards => "landmark-start-cards",
        KeyRegion::StartFoot => "landmark-start-foot",
        KeyRegion::Drawing => "landmark-drawing",
        KeyRegion::Inspector => "landmark-inspector",
        KeyRegion::Tables => "landmark-tables",
        KeyRegion::Status => "landmark-status",
    })
}

const fn role_of(region: KeyRegion) -> Role {
    match region {
        KeyRegion::Menu => Role::MenuBar,
        KeyRegion::Tools => Role::Toolbar,
        KeyRegion::Drawings | KeyRegion::Outline | KeyRegion::StartSide => Role::Navigation,
        KeyRegion::StartCards | KeyRegion::Drawing => Role::Main,
        KeyRegion::Inspector => Role::Complementary,
        KeyRegion::Status => Role::ContentInfo,
        KeyRegion::Banner
        | KeyRegion::Bars
        | KeyRegion::Palette
        | KeyRegion::StartFoot
        | KeyRegion::Tables
        | KeyRegion::Elsewhere => Role::Region,
    }
}
