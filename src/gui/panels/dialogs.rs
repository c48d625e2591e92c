//! Questions and messages that must be answered first.

use std::path::Path;

use eframe::egui::{Align2, Area, Context, Frame, Id, Modal, Order, Stroke, StrokeKind, Ui, Vec2};

use crate::gui::{
    Desk,
    kit::{
        DialogName, IconButton, Ink, Tone, has_opened, is_default, is_heading, tokens::WIDE_GAP,
    },
    style::CARD_RADIUS,
};

/// Width of a dialog, points.
const WIDTH: f32 = 440.0;
/// The line that says files may be dropped: its width, and how far from the edges, points.
const DROP_LINE: f32 = 3.0;
const DROP_INSET: f32 = 6.0;

/// The names of the layers.
pub(crate) const UNSAVED: &str = "unsaved-question";
pub(crate) const CHANGED: &str = "changed-question";
pub(crate) const GIVE_UP: &str = "give-up-question";
pub(crate) const LEAVE_IMPORT: &str = "leave-import-question";
pub(crate) const ERROR: &str = "error_message";
pub(crate) const ABOUT: &str = "about";

/// The answer to the question about unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnsavedAnswer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Stay.
    Cancel,
}

/// Draws a dialog with its title over its content, which is told whether the dialog opens with
/// this pass; whether it was closed.
fn modal(
    ctx: &Context,
    name: &str,
    says: DialogName<'_>,
    content: impl FnOnce(&mut Ui, bool),
) -> bool {
    let frame = Frame::popup(&ctx.global_style()).inner_margin(20);
    let response = Modal::new(Id::new(name)).frame(frame).show(ctx, |ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing.y = WIDE_GAP;
        says.name(ui);
        let opens = has_opened(ui, name);
        let color = ui.visuals().text_color();
        is_heading(&Ink::head(color).paragraph(ui, says.title));
        content(ui, opens);
    });
    response.should_close()
}

/// The one button by which a message is closed; whether it was.
fn close_ui(ui: &mut Ui, desk: &Desk<'_>, opens: bool) -> bool {
    let button = IconButton::new("", &desk.tr("dialog-ok"), Tone::Main).ui(ui, desk.hues());
    is_default(ui, opens, &button)
}

/// Asks what to do with unsaved changes.
pub(crate) fn question_ui(ctx: &Context, desk: &Desk<'_>) -> Option<UnsavedAnswer> {
    let name = desk.name.to_owned();
    let words = DialogWords {
        title: desk.tr("dialog-unsaved-title"),
        text: desk.tr_with("dialog-unsaved-text", &[("name", name)]),
    };
    let buttons = [
        (UnsavedAnswer::Save, "dialog-save", Tone::Main),
        (UnsavedAnswer::Discard, "dialog-discard", Tone::Plain),
        (UnsavedAnswer::Cancel, "dialog-cancel", Tone::Plain),
    ];
    let (answer, closed) = choice(ctx, desk, UNSAVED, &words, &buttons);
    answer.or_else(|| closed.then_some(UnsavedAnswer::Cancel))
}

/// The answer to the question about a file that someone else has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OverwriteAnswer {
    /// Write over it.
    Yes,
    /// Save under another name.
    Elsewhere,
    /// Leave it.
    No,
}

/// Asks what to do with a file that someone else has changed.
pub(crate) fn overwrite_ui(ctx: &Context, desk: &Desk<'_>, path: &Path) -> Option<OverwriteAnswer> {
    let name = path.display().to_string();
    let words = DialogWords {
        title: desk.tr("dialog-changed-title"),
        text: desk.tr_with("dialog-changed-text", &[("name", name)]),
    };
    let buttons = [
        (
            OverwriteAnswer::Elsewhere,
            "dialog-changed-elsewhere",
            Tone::Main,
        ),
        (
            OverwriteAnswer::Yes,
            "dialog-changed-overwrite",
            Tone::Plain,
        ),
        (OverwriteAnswer::No, "dialog-cancel", Tone::Plain),
    ];
    let (answer, closed) = choice(ctx, desk, CHANGED, &words, &buttons);
    answer.or_else(|| closed.then_some(OverwriteAnswer::No))
}

/// Asks whether kept work is really to be thrown away.
pub(crate) fn give_up_ui(ctx: &Context, desk: &Desk<'_>, name: &str) -> Option<bool> {
    let words = DialogWords {
        title: desk.tr("dialog-give-up-title"),
        text: desk.tr_with("dialog-give-up-text", &[("name", name.to_owned())]),
    };
    let buttons = [
        (true, "dialog-give-up", Tone::Plain),
        (false, "dialog-cancel", Tone::Main),
    ];
    let (answer, closed) = choice(ctx, desk, GIVE_UP, &words, &buttons);
    answer.or_else(|| closed.then_some(false))
}

/// Asks whether what was decided on a list is to be thrown away.
pub(crate) fn leave_import_ui(ctx: &Context, desk: &Desk<'_>) -> Option<bool> {
    let words = DialogWords {
        title: desk.tr("dialog-leave-import-title"),
        text: desk.tr("dialog-leave-import-text"),
    };
    let buttons = [
        (false, "dialog-leave-import-stay", Tone::Main),
        (true, "dialog-leave-import", Tone::Plain),
    ];
    let (answer, closed) = choice(ctx, desk, LEAVE_IMPORT, &words, &buttons);
    answer.or_else(|| closed.then_some(false))
}

/// What a question says.
struct DialogWords {
    title: String,
    text: String,
}

/// A question with its answers; also whether it was closed without one.
fn choice<T: Copy>(
    ctx: &Context,
    desk: &Desk<'_>,
    name: &str,
    words: &DialogWords,
    buttons: &[(T, &str, Tone)],
) -> (Option<T>, bool) {
    let hues = desk.hues();
    let mut answer = None;
    let says = DialogName {
        title: &words.title,
        text: &words.text,
        is_alert: true,
    };
    let closed = modal(ctx, name, says, |ui, opens| {
        Ink::body(hues.text).paragraph(ui, &words.text);
        ui.horizontal(|ui| {
            for (choice, key, tone) in buttons {
                let button = IconButton::new("", &desk.tr(key), *tone).ui(ui, hues);
                let is_chosen = match tone {
                    Tone::Main => is_default(ui, opens, &button),
                    Tone::Plain | Tone::Quiet => button.clicked(),
                };
                if is_chosen {
                    answer = Some(*choice);
                }
            }
        });
    });
    (answer, closed)
}

/// Shows what went wrong; true when it has been read.
pub(crate) fn error_ui(ctx: &Context, desk: &Desk<'_>, message: &str) -> bool {
    let mut read = false;
    let says = DialogName {
        title: &desk.tr("dialog-error-title"),
        text: message,
        is_alert: true,
    };
    let closed = modal(ctx, ERROR, says, |ui, opens| {
        Ink::body(desk.hues().text).paragraph(ui, message);
        read = close_ui(ui, desk, opens);
    });
    read || closed
}

/// Says, while files are dragged over the window, what letting them go does.
pub(crate) fn hovering_files_ui(ctx: &Context, desk: &Desk<'_>) {
    let count = ctx.input(|input| input.raw.hovered_files.len());
    if count == 0 {
        return;
    }
    let hues = desk.hues();
    let whole = ctx.content_rect();
    let words = desk.tr("dialog-drop");
    let shown = Area::new(Id::new("hovering-files"))
        .order(Order::Foreground)
        .interactable(false)
        .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
        .show(ctx, |ui| {
            let around = whole.shrink(DROP_INSET);
            let stroke = Stroke::new(DROP_LINE, hues.accent);
            let painter = ui.ctx().layer_painter(ui.layer_id());
            painter.rect_stroke(around, CARD_RADIUS, stroke, StrokeKind::Inside);
            Frame::popup(ui.style()).inner_margin(20).show(ui, |ui| {
                Ink::head(hues.text).paragraph(ui, words);
            });
        });
    drop(shown);
}

/// Shows what the program is; true when it has been read.
pub(crate) fn about_ui(ctx: &Context, desk: &Desk<'_>) -> bool {
    let mut read = false;
    let title = format!("Sekisho {}", env!("CARGO_PKG_VERSION"));
    let closed = modal(ctx, ABOUT, DialogName::new(&title), |ui, opens| {
        let ink = Ink::body(desk.hues().text);
        ink.paragraph(ui, desk.tr("about-text"));
        let edition = &desk.catalog.edition;
        let values = [
            ("title", desk.text(&edition.title).to_owned()),
            ("issuer", desk.text(&edition.issuer).to_owned()),
            ("date", edition.date.clone()),
        ];
        ink.paragraph(ui, desk.tr_with("about-edition", &values));
        ink.paragraph(ui, desk.tr("about-judgement"));
        Ink::body(desk.hues().muted).paragraph(ui, desk.tr("about-licence"));
        read = close_ui(ui, desk, opens);
    });
    read || closed
}
