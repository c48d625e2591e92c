//! What is the same for every drawing of a window.

use super::{
    DrawingForm, Finder, InspectorTab, Look, Panels, PlaySettings, Screen, Settings, TableTab,
    look::nearest_scale,
};
use crate::{catalog::Lang, scene::ThemeName, words};

/// What is the same for every drawing of a window.
#[derive(Debug, Default)]
pub struct Shell {
    /// What is kept between runs: language, theme, sizes, panels, how scenarios are played, files.
    pub settings: Settings,
    /// How large everything is and which panels are shown in projector mode, while in it.
    pub projected: Option<Look>,
    /// Whether the window is too narrow for a drawing with all its panels.
    pub is_narrow: bool,
    /// The screen.
    pub screen: Screen,
    /// In which form drawings are worked on.
    pub form: DrawingForm,
    /// Which readings the panels show.
    pub readings: Readings,
    /// Whether single points are marked on the canvas.
    pub marks_single: bool,
    /// What is being sought by typing, if anything.
    pub finder: Option<Finder>,
    /// The last message to the user, for the status bar.
    pub message: String,
}

/// Which readings the panels show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readings {
    /// The inspector's tab.
    pub inspector: InspectorTab,
    /// The tab of the bottom tables that was chosen last: the one shown where there is room for one.
    pub front: TableTab,
    /// The tab of the left half: findings, notices or the history.
    pub notes: TableTab,
    /// The tab of the right half: attack routes, graph or assets.
    pub table: TableTab,
}

impl Default for Readings {
    fn default() -> Self {
        Self {
            inspector: InspectorTab::default(),
            front: TableTab::Routes,
            notes: TableTab::Findings,
            table: TableTab::Routes,
        }
    }
}

impl Shell {
    /// A window as it was kept; an odd size is the nearest that can be chosen.
    pub fn new(settings: Settings) -> Self {
        let scale = nearest_scale(settings.scale);
        Self {
            settings: Settings { scale, ..settings },
            ..Self::default()
        }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// How large everything is and which panels are shown.
    pub fn look(&self) -> Look {
        self.projected.unwrap_or(Look {
            scale: self.settings.scale,
            panels: match self.form {
                DrawingForm::Picture if self.is_narrow => self.settings.narrow_panels,
                DrawingForm::Picture => self.settings.panels,
                DrawingForm::Register => self.settings.register_panels,
            },
        })
    }

    /// Whether panels stand behind rails, from which they are opened by a click.
    pub fn has_rails(&self) -> bool {
        self.is_narrow && self.projected.is_none() && self.form == DrawingForm::Picture
    }

    /// Changes the look and keeps it for the next time; the projector's is for now only.
    fn alter_look(&mut self, alter: impl FnOnce(&mut Look)) {
        let before = self.look();
        let mut look = before;
        alter(&mut look);
        if self.projected.is_some() {
            self.projected = Some(look);
        } else if look != before {
            self.settings.scale = look.scale;
            match self.form {
                DrawingForm::Picture if self.is_narrow => self.settings.narrow_panels = look.panels,
                DrawingForm::Picture => self.settings.panels = look.panels,
                DrawingForm::Register => self.settings.register_panels = look.panels,
            }
            self.settings.keep();
        }
    }

    /// Makes everything larger or smaller by a step.
    pub fn scale(&mut self, up: bool) {
        if let Some(scale) = self.look().next_scale(up) {
            self.alter_look(|look| look.scale = scale);
        }
    }

    /// Makes everything as large as it is meant.
    pub fn scale_one(&mut self) {
        self.alter_look(|look| look.scale = 100);
    }

    /// Shows a panel, or folds it away.
    pub fn turn_panel(&mut self, panel: impl FnOnce(&mut Panels) -> &mut bool) {
        self.alter_look(|look| flip(panel(&mut look.panels)));
    }

    /// Shows a panel that is folded away: something in it was asked for.
    pub fn unfold(&mut self, panel: impl FnOnce(&mut Panels) -> &mut bool) {
        self.alter_look(|look| *panel(&mut look.panels) = true);
    }

    /// Into the projector mode, or out of it to what was before; whether it is on then.
    pub fn project(&mut self) -> bool {
        self.projected = match self.projected {
            Some(_) => None,
            None => Some(self.look().projected()),
        };
        self.projected.is_some()
    }

    /// Turns a switch of how scenarios are played, and keeps it for the next time.
    pub fn turn_play(&mut self, switch: impl FnOnce(&mut PlaySettings) -> &mut bool) {
        flip(switch(&mut self.settings.play));
        self.settings.keep();
    }

    /// Changes the language. What was said in the other one is said no more.
    pub fn speak(&mut self, lang: Lang) {
        self.settings.lang = lang;
        self.message.clear();
        self.settings.keep();
    }

    /// Lets single letters and signs mean actions, or no longer.
    pub fn turn_single_keys(&mut self) {
        flip(&mut self.settings.single_keys);
        self.settings.keep();
    }

    /// Gives a panel or a column a width or height in points, by its name; `None` the usual one.
    pub fn widen(&mut self, name: &str, size: Option<u16>) {
        let sizes = &mut self.settings.sizes;
        if let Some(size) = size {
            sizes.insert(name.to_owned(), size);
        } else {
            sizes.remove(name);
        }
        self.settings.keep();
    }

    /// Changes the theme.
    pub fn wear(&mut self, theme: ThemeName) {
        self.settings.theme = theme;
        self.settings.keep();
    }

    /// Shows a reading of the inspector.
    pub fn inspect(&mut self, tab: InspectorTab) {
        self.readings.inspector = tab;
        self.unfold(|panels| &mut panels.inspector);
    }

    /// Shows a table.
    pub fn show_table(&mut self, tab: TableTab) {
        self.unfold(|panels| &mut panels.tables);
        self.readings.front = tab;
        if tab.is_note() {
            self.readings.notes = tab;
        } else {
            self.readings.table = tab;
        }
    }

    /// Says something in the status bar.
    pub fn say(&mut self, key: &str) {
        self.message = words::get(self.lang(), key);
    }

    /// Says something in the status bar with values filled in.
    pub fn say_with(&mut self, key: &str, values: &[(&str, String)]) {
        self.message = words::format(self.lang(), key, values);
    }
}

/// Turns a switch.
pub fn flip(switch: &mut bool) {
    *switch = !*switch;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_projector_mode_goes_back_to_what_was() {
        let mut shell = Shell::new(Settings {
            scale: 90,
            ..Settings::default()
        });
        shell.turn_panel(|panels| &mut panels.tables);
        let before = shell.look();
        assert!(shell.project());
        assert_eq!(
            (shell.look().scale, shell.look().panels),
            (150, Panels::NONE)
        );
        shell.scale(true);
        assert_eq!(shell.look().scale, 175);
        assert!(!shell.project());
        assert_eq!(shell.look(), before);
    }
}
