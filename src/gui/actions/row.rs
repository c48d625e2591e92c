//! A row of the table of actions.

use eframe::egui::{Key, KeyboardShortcut, Modifiers};

use super::window::WindowAct;
use crate::{
    catalog::Message,
    design::Subject,
    desk::{Action, Desk, Drawing, DrawingForm, Screen, Shell, Workbench},
};

pub(super) const CTRL: Modifiers = Modifiers::COMMAND;
pub(super) const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};
pub(super) const CTRL_ALT: Modifiers = Modifiers {
    alt: true,
    ..Modifiers::COMMAND
};
pub(super) const ALT: Modifiers = Modifiers::ALT;
pub(super) const PLAIN: Modifiers = Modifiers::NONE;

/// A menu of the menu bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ActionMenu {
    File,
    Edit,
    Arrange,
    View,
    Insert,
    Analysis,
    Training,
    Help,
}

/// Of what sort an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ActionSort {
    /// It does something.
    Deed,
    /// It turns something on or off.
    Switch,
    /// It chooses one of a few, of which always one is on.
    Choice,
}

/// What an action is carried out on.
#[derive(Clone, Copy, Debug)]
pub(super) enum ActionRun {
    /// The drawing that is shown.
    Drawing(fn(&mut Drawing, &mut Shell)),
    /// That drawing and what its canvas remembers.
    Bench(fn(&mut Workbench<'_>)),
    /// What is the same for every drawing.
    Shell(fn(&mut Shell)),
    /// The window and the system around it.
    Window(WindowAct),
}

/// All there is to know of an action.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ActionRow {
    /// Its name.
    pub(crate) action: Action,
    /// Its menu.
    pub(crate) menu: ActionMenu,
    /// The key of its words.
    pub(crate) text: &'static str,
    /// Its icon; empty for none.
    pub(crate) icon: &'static str,
    /// Its shortcut, as menus show it.
    pub(crate) shortcut: Option<KeyboardShortcut>,
    /// A second shortcut, as users of other programs type it.
    pub(crate) second: Option<KeyboardShortcut>,
    /// Whether a line stands above it in the menu.
    pub(crate) is_parted: bool,
    /// Of what sort it is.
    pub(crate) sort: ActionSort,
    may: fn(&Desk<'_>) -> bool,
    is_on: fn(&Desk<'_>) -> bool,
    is_kept: fn(&Desk<'_>) -> bool,
    step: for<'d> fn(&Desk<'d>) -> Option<&'d Message>,
    run: ActionRun,
}

impl ActionRow {
    /// A row of an action on the drawing that is shown.
    pub(super) const fn drawing(
        menu: ActionMenu,
        action: Action,
        text: &'static str,
        run: fn(&mut Drawing, &mut Shell),
    ) -> Self {
        Self::new(menu, action, text, ActionRun::Drawing(run))
    }

    /// A row of an action on that drawing and what its canvas remembers.
    pub(super) const fn bench(
        menu: ActionMenu,
        action: Action,
        text: &'static str,
        run: fn(&mut Workbench<'_>),
    ) -> Self {
        Self::new(menu, action, text, ActionRun::Bench(run))
    }

    /// A row of an action on what is the same for every drawing.
    pub(super) const fn shell(
        menu: ActionMenu,
        action: Action,
        text: &'static str,
        run: fn(&mut Shell),
    ) -> Self {
        Self::new(menu, action, text, ActionRun::Shell(run))
    }

    /// A row of an action that needs the window.
    pub(super) const fn window(
        menu: ActionMenu,
        action: Action,
        text: &'static str,
        act: WindowAct,
    ) -> Self {
        Self::new(menu, action, text, ActionRun::Window(act))
    }

    /// A row of an action that may be done while one draws, is never on, and has no keys.
    const fn new(menu: ActionMenu, action: Action, text: &'static str, run: ActionRun) -> Self {
        Self {
            action,
            menu,
            text,
            icon: "",
            shortcut: None,
            second: None,
            is_parted: false,
            sort: ActionSort::Deed,
            may: drawing,
            is_on: never,
            is_kept: never,
            step: no_step,
            run,
        }
    }

    pub(super) const fn icon(mut self, icon: &'static str) -> Self {
        self.icon = icon;
        self
    }

    pub(super) const fn keys(mut self, modifiers: Modifiers, key: Key) -> Self {
        self.shortcut = Some(KeyboardShortcut::new(modifiers, key));
        self
    }

    pub(super) const fn or_keys(mut self, modifiers: Modifiers, key: Key) -> Self {
        self.second = Some(KeyboardShortcut::new(modifiers, key));
        self
    }

    pub(super) const fn parted(mut self) -> Self {
        self.is_parted = true;
        self
    }

    pub(super) const fn may(mut self, may: fn(&Desk<'_>) -> bool) -> Self {
        self.may = may;
        self
    }

    pub(super) const fn is_on_if(mut self, is_on: fn(&Desk<'_>) -> bool) -> Self {
        self.is_on = is_on;
        self.sort = ActionSort::Switch;
        self
    }

    pub(super) const fn is_chosen_if(mut self, is_on: fn(&Desk<'_>) -> bool) -> Self {
        self.is_on = is_on;
        self.sort = ActionSort::Choice;
        self
    }

    pub(super) const fn is_kept_if(mut self, is_kept: fn(&Desk<'_>) -> bool) -> Self {
        self.is_kept = is_kept;
        self
    }

    /// Names the step of the history that the action would take.
    pub(super) const fn step(mut self, step: for<'d> fn(&Desk<'d>) -> Option<&'d Message>) -> Self {
        self.step = step;
        self
    }

    /// Whether it can be done now.
    pub(crate) fn is_enabled(&self, desk: &Desk<'_>) -> bool {
        (self.may)(desk)
    }

    /// Whether it can be on or off and is on.
    pub(crate) fn is_on(&self, desk: &Desk<'_>) -> bool {
        (self.is_on)(desk)
    }

    /// Whether it chose the tool in hand, and that tool stays after use.
    pub(crate) fn is_kept(&self, desk: &Desk<'_>) -> bool {
        (self.is_kept)(desk)
    }

    /// Its words, with what an undo would take back.
    pub(crate) fn words(&self, desk: &Desk<'_>) -> String {
        let words = desk.tr(self.text);
        let Some(step) = (self.step)(desk) else {
            return words;
        };
        let values = [("action", words), ("step", desk.say(step))];
        desk.tr_with("action-with-step", &values)
    }

    /// Does it, but for what needs the window: that is given back.
    pub(crate) fn run(&self, bench: &mut Workbench<'_>) -> Option<WindowAct> {
        match self.run {
            ActionRun::Drawing(run) => run(bench.drawing, bench.shell),
            ActionRun::Bench(run) => run(bench),
            ActionRun::Shell(run) => run(bench.shell),
            ActionRun::Window(act) => return Some(act),
        }
        None
    }
}

/// While one draws.
pub(super) fn drawing(desk: &Desk<'_>) -> bool {
    desk.shell.screen == Screen::Editor
}

/// While one draws on the canvas, and not in the table of all assets.
pub(super) fn in_picture(desk: &Desk<'_>) -> bool {
    drawing(desk) && desk.shell.form == DrawingForm::Picture
}

/// While nothing is played or written.
pub(super) fn outside_training(desk: &Desk<'_>) -> bool {
    desk.shell.screen != Screen::Training
}

/// Always.
pub(super) fn always(_: &Desk<'_>) -> bool {
    true
}

fn never(_: &Desk<'_>) -> bool {
    false
}

fn no_step<'d>(_: &Desk<'d>) -> Option<&'d Message> {
    None
}

/// While one draws and has selected something.
pub(super) fn any_selected(desk: &Desk<'_>) -> bool {
    drawing(desk) && !desk.view.selection.is_empty()
}

/// While one draws and has selected at least so many things that have a place of their own.
pub(super) fn boxes_selected(desk: &Desk<'_>, least: usize) -> bool {
    let is_box = |subject: &&Subject| !matches!(subject, Subject::Link(_));
    drawing(desk) && desk.view.selection.iter().filter(is_box).count() >= least
}
