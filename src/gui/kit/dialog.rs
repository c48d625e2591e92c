//! What a dialog is to a screen reader, and where the keyboard is when it opens.

use eframe::egui::{Id, Key, Memory, Modifiers, Response, Ui, accesskit::Role};

/// The words of a dialog.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DialogName<'a> {
    /// Its title.
    pub(crate) title: &'a str,
    /// What it says: read out with the title.
    pub(crate) text: &'a str,
    /// Whether it asks for something that must be answered, or tells of something gone wrong.
    pub(crate) is_alert: bool,
}

impl<'a> DialogName<'a> {
    /// A dialog with a title.
    pub(crate) const fn new(title: &'a str) -> Self {
        Self {
            title,
            text: "",
            is_alert: false,
        }
    }

    /// Says that what is drawn in `ui` is this dialog.
    pub(crate) fn name(self, ui: &Ui) {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(if self.is_alert {
                Role::AlertDialog
            } else {
                Role::Dialog
            });
            node.set_modal();
            node.set_label(self.title);
            if !self.text.is_empty() {
                node.set_description(self.text);
            }
        });
    }
}

/// Whether a part of the window was not drawn in the pass before this one.
pub(crate) fn has_opened(ui: &Ui, name: &str) -> bool {
    let id = Id::new(("opened", name));
    let now = ui.ctx().cumulative_pass_nr();
    let last: Option<u64> = ui.data(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, now));
    last.is_none_or(|last| last + 1 < now)
}

/// Makes a button the one that Enter means: it has the focus when the dialog opens, and is meant
/// while nothing has it. Whether it was chosen, by whatever way.
pub(crate) fn is_default(ui: &Ui, opens: bool, button: &Response) -> bool {
    if opens {
        button.request_focus();
    }
    let is_free = ui.memory(Memory::focused).is_none();
    let entered = || ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    button.clicked() || is_free && !opens && entered()
}
