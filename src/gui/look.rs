//! How large everything is, which panels are shown, and the projector mode.

use eframe::egui::{self, ViewportCommand};
use serde::{Deserialize, Serialize};

use super::Window;

/// Sizes of the window's text and controls, in per cent.
pub const SCALES: [u16; 8] = [75, 90, 100, 110, 125, 150, 175, 200];

/// The least size in projector mode: read from the back of a room.
const PROJECTED: u16 = 150;

/// Which panels stand around the canvas.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each panel is shown or not, whatever the others are"
)]
pub struct Panels {
    /// Parts and outline.
    pub left: bool,
    /// The inspector.
    pub inspector: bool,
    /// The tables at the bottom.
    pub tables: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            left: true,
            inspector: true,
            tables: true,
        }
    }
}

impl Panels {
    const NONE: Self = Self {
        left: false,
        inspector: false,
        tables: false,
    };
}

/// How large everything is and which panels are shown: the same for every drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The size of text and controls, in per cent.
    pub scale: u16,
    /// The panels.
    pub panels: Panels,
    /// In projector mode, what it was before.
    pub before: Option<(u16, Panels)>,
}

impl Default for Look {
    fn default() -> Self {
        Self::new(100, Panels::default())
    }
}

impl Look {
    /// A look as it was kept; an odd size is the nearest that can be chosen.
    pub fn new(scale: u16, panels: Panels) -> Self {
        let nearest = SCALES.into_iter().min_by_key(|step| step.abs_diff(scale));
        Self {
            scale: nearest.unwrap_or(100),
            panels,
            before: None,
        }
    }

    /// The factor by which everything is larger.
    pub fn factor(&self) -> f32 {
        f32::from(self.scale) / 100.0
    }

    /// The next size up or down; none beyond the last.
    pub fn next_scale(&self, up: bool) -> Option<u16> {
        let mut steps = SCALES.into_iter();
        if up {
            steps.find(|step| *step > self.scale)
        } else {
            steps.rfind(|step| *step < self.scale)
        }
    }

    /// Into the projector mode, or out of it to what was before.
    fn project(&mut self) {
        if let Some((scale, panels)) = self.before.take() {
            *self = Self::new(scale, panels);
            return;
        }
        self.before = Some((self.scale, self.panels));
        self.scale = self.scale.max(PROJECTED);
        self.panels = Panels::NONE;
    }
}

impl Window {
    /// Changes the look and keeps it for the next time; the projector's is for now only.
    fn look(&mut self, change: impl FnOnce(&mut Look)) {
        let look = &mut self.view.look;
        change(look);
        let (scale, panels) = look.before.unwrap_or((look.scale, look.panels));
        if (self.settings.scale, self.settings.panels) != (scale, panels) {
            self.settings.scale = scale;
            self.settings.panels = panels;
            self.settings.keep();
        }
    }

    /// Makes everything larger, smaller, or as it is meant.
    pub(super) fn scale(&mut self, step: Option<bool>) {
        let look = self.view.look;
        let scale = step.map_or(Some(100), |up| look.next_scale(up));
        if let Some(scale) = scale {
            self.look(|look| look.scale = scale);
        }
    }

    /// Shows a panel, or folds it away.
    pub(super) fn turn_panel(&mut self, panel: impl FnOnce(&mut Panels) -> &mut bool) {
        self.look(|look| {
            let shown = panel(&mut look.panels);
            *shown = !*shown;
        });
    }

    /// Into the projector mode over the whole screen, or out of it.
    pub(super) fn project(&mut self, ctx: &egui::Context) {
        self.look(Look::project);
        let is_full = self.view.look.before.is_some();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(is_full));
    }

    /// Shows a panel that is folded away: something in it was asked for.
    pub(super) fn unfold(&mut self, panel: impl FnOnce(&mut Panels) -> &mut bool) {
        self.look(|look| *panel(&mut look.panels) = true);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_from_the_least_to_the_largest_and_no_further() {
        let mut look = Look::new(1, Panels::default());
        let mut seen = vec![look.scale];
        while let Some(next) = look.next_scale(true) {
            look.scale = next;
            seen.push(next);
        }
        assert_eq!(seen, SCALES);
        assert_eq!(Look::new(104, Panels::default()).scale, 100);
    }

    #[test]
    fn the_projector_mode_goes_back_to_what_was() {
        let mut look = Look::new(
            90,
            Panels {
                tables: false,
                ..Panels::default()
            },
        );
        let before = look;
        look.project();
        assert_eq!((look.scale, look.panels), (150, Panels::NONE));
        look.project();
        assert_eq!(look, before);
    }
}
