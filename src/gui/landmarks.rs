//! The parts of the window as landmarks: a screen reader lists them and goes to them.

use eframe::egui::{Ui, accesskit::Role};

use super::{
    Desk,
    kit::{KeyRegion, name_part},
};

/// Says which part of the window a `Ui` is; it must be the part's own.
pub(super) fn landmark(ui: &Ui, desk: &Desk<'_>, region: KeyRegion) {
    if let Some(Landmark { role, word }) = Landmark::of(region) {
        name_part(ui, role, &desk.tr(word));
    }
}

/// What a part of the window is to a screen reader.
struct Landmark {
    role: Role,
    /// The key of its name.
    word: &'static str,
}

impl Landmark {
    const fn new(role: Role, word: &'static str) -> Option<Self> {
        Some(Self { role, word })
    }

    /// None for what has a role of its own already.
    const fn of(region: KeyRegion) -> Option<Self> {
        match region {
            // Bars stand in a panel each, and name it.
            KeyRegion::Menu | KeyRegion::Bars | KeyRegion::Elsewhere => None,
            KeyRegion::Drawings => Self::new(Role::Navigation, "landmark-drawings"),
            KeyRegion::Tools => Self::new(Role::Toolbar, "landmark-tools"),
            KeyRegion::Banner => Self::new(Role::Region, "landmark-banner"),
            KeyRegion::Palette => Self::new(Role::Region, "landmark-palette"),
            KeyRegion::Outline => Self::new(Role::Navigation, "landmark-outline"),
            KeyRegion::StartSide => Self::new(Role::Navigation, "landmark-start-side"),
            KeyRegion::StartCards => Self::new(Role::Main, "landmark-start-cards"),
            KeyRegion::Drawing => Self::new(Role::Main, "landmark-drawing"),
            KeyRegion::StartFoot => Self::new(Role::Region, "landmark-start-foot"),
            KeyRegion::Inspector => Self::new(Role::Complementary, "landmark-inspector"),
            KeyRegion::Tables => Self::new(Role::Region, "landmark-tables"),
            KeyRegion::Status => Self::new(Role::ContentInfo, "landmark-status"),
        }
    }
}
