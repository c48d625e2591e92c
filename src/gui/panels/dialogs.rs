//! Questions and messages that must be answered first.

use std::path::Path;

use eframe::egui::{
    Align2, Area, Context, Frame as Box, Id, Label, Modal, Order, RichText, Stroke, StrokeKind, Ui,
    Vec2,
};

use crate::gui::{
    Frame,
    style::{HEAD, Hues, font},
    widgets::{IconButton, Tone},
};

/// The names of the layers.
pub(crate) const UNSAVED: &str = "unsaved-question";
pub(crate) const CHANGED: &str = "changed-question";
pub(crate) const GIVE_UP: &str = "give-up-question";
pub(crate) const ERROR: &str = "error_message";
pub(crate) const ABOUT: &str = "about";

/// The answer to the question about unsaved changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Save, then go on.
    Save,
    /// Go on without saving.
    Discard,
    /// Stay.
    Cancel,
}

fn modal(ctx: &Context, name: &str, content: impl FnOnce(&mut Ui)) -> bool {
    let frame = Box::popup(&ctx.global_style()).inner_margin(20);
    let response = Modal::new(Id::new(name)).frame(frame).show(ctx, |ui| {
        ui.set_width(440.0);
        ui.spacing_mut().item_spacing.y = 12.0;
        content(ui);
    });
    response.should_close()
}

fn title(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(font(HEAD, true)));
}

/// Asks what to do with unsaved changes.
pub(crate) fn question_ui(ctx: &Context, frame: &Frame<'_>) -> Option<Answer> {
    let name = frame
        .file_name
        .map_or_else(|| frame.tr("title-unnamed"), str::to_owned);
    let words = (
        frame.tr("dialog-unsaved-title"),
        frame.tr_with("dialog-unsaved-text", &[("name", name)]),
    );
    let buttons = [
        (Answer::Save, "dialog-save", Tone::Main),
        (Answer::Discard, "dialog-discard", Tone::Plain),
        (Answer::Cancel, "dialog-cancel", Tone::Plain),
    ];
    let (answer, closed) = choice(ctx, frame, (UNSAVED, &words), &buttons);
    answer.or_else(|| closed.then_some(Answer::Cancel))
}

/// The answer to the question about a file that someone else has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Overwrite {
    /// Write over it.
    Yes,
    /// Save under another name.
    Elsewhere,
    /// Leave it.
    No,
}

/// Asks what to do with a file that someone else has changed.
pub(crate) fn overwrite_ui(ctx: &Context, frame: &Frame<'_>, path: &Path) -> Option<Overwrite> {
    let name = path.display().to_string();
    let words = (
        frame.tr("dialog-changed-title"),
        frame.tr_with("dialog-changed-text", &[("name", name)]),
    );
    let buttons = [
        (Overwrite::Elsewhere, "dialog-changed-elsewhere", Tone::Main),
        (Overwrite::Yes, "dialog-changed-overwrite", Tone::Plain),
        (Overwrite::No, "dialog-cancel", Tone::Plain),
    ];
    let (answer, closed) = choice(ctx, frame, (CHANGED, &words), &buttons);
    answer.or_else(|| closed.then_some(Overwrite::No))
}

/// Asks whether kept work is really to be thrown away.
pub(crate) fn give_up_ui(ctx: &Context, frame: &Frame<'_>, name: &str) -> Option<bool> {
    let words = (
        frame.tr("dialog-give-up-title"),
        frame.tr_with("dialog-give-up-text", &[("name", name.to_owned())]),
    );
    let buttons = [
        (true, "dialog-give-up", Tone::Plain),
        (false, "dialog-cancel", Tone::Main),
    ];
    let (answer, closed) = choice(ctx, frame, (GIVE_UP, &words), &buttons);
    answer.or_else(|| closed.then_some(false))
}

/// A question with its answers; also whether it was closed without one.
fn choice<T: Copy>(
    ctx: &Context,
    frame: &Frame<'_>,
    (name, (head, text)): (&str, &(String, String)),
    buttons: &[(T, &str, Tone)],
) -> (Option<T>, bool) {
    let hues = Hues::of(frame.theme);
    let mut answer = None;
    let closed = modal(ctx, name, |ui| {
        title(ui, head);
        ui.add(Label::new(text).wrap());
        ui.horizontal(|ui| {
            for (choice, key, tone) in buttons {
                if IconButton::new("", &frame.tr(key), *tone)
                    .ui(ui, &hues)
                    .clicked()
                {
                    answer = Some(*choice);
                }
            }
        });
    });
    (answer, closed)
}

/// Shows what went wrong; true when it has been read.
pub(crate) fn error_ui(ctx: &Context, frame: &Frame<'_>, message: &str) -> bool {
    let hues = Hues::of(frame.theme);
    let mut read = false;
    let closed = modal(ctx, ERROR, |ui| {
        title(ui, &frame.tr("dialog-error-title"));
        ui.add(Label::new(message).wrap());
        read = IconButton::new("", &frame.tr("dialog-ok"), Tone::Main)
            .ui(ui, &hues)
            .clicked();
    });
    read || closed
}

/// Says, while files are dragged over the window, what letting them go does.
pub(crate) fn hovering_files_ui(ctx: &Context, frame: &Frame<'_>) {
    let count = ctx.input(|input| input.raw.hovered_files.len());
    if count == 0 {
        return;
    }
    let hues = Hues::of(frame.theme);
    let whole = ctx.content_rect();
    let words = frame.tr("dialog-drop");
    let shown = Area::new(Id::new("hovering-files"))
        .order(Order::Foreground)
        .interactable(false)
        .anchor(Align2::CENTER_CENTER, Vec2::ZERO)
        .show(ctx, |ui| {
            let around = whole.shrink(6.0);
            let stroke = Stroke::new(3.0, hues.accent);
            let painter = ui.ctx().layer_painter(ui.layer_id());
            painter.rect_stroke(around, 8.0, stroke, StrokeKind::Inside);
            Box::popup(ui.style()).inner_margin(20).show(ui, |ui| {
                ui.label(RichText::new(words).font(font(HEAD, true)));
            });
        });
    drop(shown);
}

/// Shows what the program is; true when it has been read.
pub(crate) fn about_ui(ctx: &Context, frame: &Frame<'_>) -> bool {
    let hues = Hues::of(frame.theme);
    let mut read = false;
    let closed = modal(ctx, ABOUT, |ui| {
        title(ui, &format!("Sekisho {}", env!("CARGO_PKG_VERSION")));
        ui.add(Label::new(frame.tr("about-text")).wrap());
        let edition = &frame.catalog.edition;
        let values = [
            ("title", frame.text(&edition.title).to_owned()),
            ("issuer", frame.text(&edition.issuer).to_owned()),
            ("date", edition.date.clone()),
        ];
        ui.add(Label::new(frame.tr_with("about-edition", &values)).wrap());
        ui.add(Label::new(frame.tr("about-judgement")).wrap());
        ui.add(Label::new(RichText::new(frame.tr("about-licence")).weak()).wrap());
        read = IconButton::new("", &frame.tr("dialog-ok"), Tone::Main)
            .ui(ui, &hues)
            .clicked();
    });
    read || closed
}
