//! The head of the player: what is played, who attacks what, and the way out.

use eframe::egui::{Align2, Color32, Popup, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::show::{PlayerWish, Show};
use crate::{
    gui::{
        icons::{paint_icon, paint_icon_amid},
        kit::{AccessName, Hint as _, Ink, area, focus_ring, opens_menu, row_ends, said},
        proof::number_words,
        style::BUTTON_RADIUS,
    },
    training::{HandoutKind, PlayAid, PlayOrigin, PlayPage},
};

/// Draws the head.
pub(super) fn header_ui(ui: &mut Ui, show: &mut Show<'_>) {
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = show.len(12.0);
        let mark = show.len(22.0);
        let (_, rect) = ui.allocate_space(Vec2::splat(mark));
        paint_icon_amid(ui, "logo", rect, mark, show.hues.accent);
        let title = title(show);
        let room = ui.available_width() * 0.45;
        words(ui, show, 20.0, true, &title, room);
        ui.spacing_mut().item_spacing.x = show.len(10.0);
        let (chain, small) = (chain(show), show.ink(16.0, false, show.hues.muted));
        let between = |ui: &mut Ui, _: &mut Show<'_>| {
            let room = ui.available_width();
            said_in(ui, small, &chain, room);
        };
        row_ends(ui, "tools", show, between, right_ui);
    });
}

fn right_ui(ui: &mut Ui, show: &mut Show<'_>) {
    pattern_ui(ui, show);
    let word = show.desk.tr("training-word");
    words(ui, show, 15.0, false, &word, f32::INFINITY);
    for (icon, key, on, wish) in [
        (
            "note",
            "training-notes",
            show.main.shows_notes,
            PlayerWish::Aid(PlayAid::Notes),
        ),
        (
            "lecture",
            "presenter-open",
            show.is_apart,
            PlayerWish::Aid(PlayAid::Apart),
        ),
        (
            "beside",
            "beside-word",
            show.main.pair.is_some(),
            PlayerWish::Beside,
        ),
    ] {
        let word = show.desk.tr(key);
        if wordless(ui, show, icon, AccessName::toggle(&word, on)).clicked() {
            show.wish(wish);
        }
    }
    print_ui(ui, show);
    for (icon, key, wish) in [
        ("rename", "training-edit", PlayerWish::Edit),
        ("full_screen", "action-full-screen", PlayerWish::FullScreen),
    ] {
        let word = show.desk.tr(key);
        if bare(ui, show, icon, &word).clicked() {
            show.wish(wish);
        }
    }
    let leave = show.desk.tr("training-leave");
    if tool(ui, show, "close", &leave).clicked() {
        show.wish(PlayerWish::Leave);
    }
}

/// The pattern of the stage.
fn pattern_ui(ui: &mut Ui, show: &Show<'_>) {
    if let Some(pattern) = pattern(show) {
        let ink = show.ink(15.0, true, show.hues.on_accent);
        let size = vec2(
            ink.width(ui.painter(), &pattern) + show.len(20.0),
            show.len(28.0),
        );
        let (rect, _) = said(ui, size, &pattern);
        ui.painter()
            .rect_filled(rect, BUTTON_RADIUS, show.hues.accent);
        ink.write_in(ui.painter(), rect, Align2::CENTER_CENTER, &pattern);
    }
}

/// The pages to print.
fn print_ui(ui: &mut Ui, show: &mut Show<'_>) {
    let print = show.desk.tr("training-print");
    let response = bare(ui, show, "table", &print);
    opens_menu(&response);
    Popup::menu(&response).show(|ui| {
        for page in [
            PlayPage::Handout(HandoutKind::Quiz),
            PlayPage::Handout(HandoutKind::Answers),
            PlayPage::Results,
        ] {
            if ui.button(show.desk.tr(page.key())).clicked() {
                show.wish(PlayerWish::Print(page));
                ui.close();
            }
        }
    });
}

fn title(show: &Show<'_>) -> String {
    match show.playing.origin {
        PlayOrigin::Route(_) => {
            let number = number_words(&show.playing.stage.route);
            let values = [("number", number)];
            show.desk.tr_with("training-route-title", &values)
        }
        PlayOrigin::Story(_) => show.desk.text(&show.playing.scenario().title).to_owned(),
    }
}

/// Who attacks, by which foothold, what.
fn chain(show: &Show<'_>) -> String {
    let route = &show.playing.stage.route;
    let who = show.desk.catalog.attacker(&route.attacker);
    let who = who.map_or(route.attacker.as_str(), |who| show.desk.text(&who.name));
    let foothold = route.foothold.iter().map(|id| show.asset(id));
    let mut parts = vec![who.to_owned()];
    parts.extend(foothold);
    parts.push(show.asset(&route.target));
    show.desk.row("common-chain", parts)
}

fn pattern(show: &Show<'_>) -> Option<String> {
    let found = show.desk.analysis.patterns.first()?;
    let pattern = show.desk.catalog.pattern(&found.pattern)?;
    Some(show.desk.text(&pattern.name).to_owned())
}

fn words(ui: &mut Ui, show: &Show<'_>, size: f32, bold: bool, text: &str, room: f32) {
    let color = if bold {
        show.hues.text
    } else {
        show.hues.muted
    };
    said_in(ui, show.ink(size, bold, color), text, room);
}

/// Words on one line, elided to their room.
fn said_in(ui: &mut Ui, ink: Ink, text: &str, room: f32) {
    let galley = ink.lay(ui.painter(), text, room.max(20.0), 1);
    let (rect, _) = said(ui, galley.size(), text);
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
}

/// A button with an icon and a word.
pub(super) fn tool(
    ui: &mut Ui,
    show: &Show<'_>,
    icon: &str,
    label: &str,
) -> eframe::egui::Response {
    worded(ui, show, icon, AccessName::button(label))
}

/// A switch with an icon and a word.
pub(super) fn switch(
    ui: &mut Ui,
    show: &Show<'_>,
    icon: &str,
    label: &str,
    on: bool,
) -> eframe::egui::Response {
    worded(ui, show, icon, AccessName::toggle(label, on))
}

fn worded(
    ui: &mut Ui,
    show: &Show<'_>,
    icon: &str,
    says: AccessName<'_>,
) -> eframe::egui::Response {
    let (label, on) = (says.label, says.selected);
    let ink = show.ink(15.0, false, show.hues.text);
    let mark = show.len(16.0);
    let wide = ink.width(ui.painter(), label) + mark + show.len(30.0);
    let size = vec2(wide, show.len(34.0));
    let (rect, response) = area(ui, size, says);
    ground(ui, show, &response, on);
    let left = rect.left() + show.len(11.0);
    let at = Rect::from_center_size(pos2(left + mark / 2.0, rect.center().y), Vec2::splat(mark));
    paint_icon(ui, icon, at, show.hues.text);
    let at = pos2(left + mark + show.len(8.0), rect.center().y);
    ink.write(ui.painter(), at, Align2::LEFT_CENTER, label);
    response
}

/// A button with an icon alone; the words are its tooltip.
pub(super) fn bare(
    ui: &mut Ui,
    show: &Show<'_>,
    icon: &str,
    label: &str,
) -> eframe::egui::Response {
    wordless(ui, show, icon, AccessName::button(label))
}

fn wordless(
    ui: &mut Ui,
    show: &Show<'_>,
    icon: &str,
    says: AccessName<'_>,
) -> eframe::egui::Response {
    let (label, on) = (says.label, says.selected);
    let (rect, response) = area(ui, Vec2::splat(show.len(34.0)), says);
    ground(ui, show, &response, on);
    let color = if on { show.hues.accent } else { show.hues.text };
    paint_icon_amid(ui, icon, rect, show.len(18.0), color);
    response.hint(label)
}

/// The ground of a button.
pub(super) fn ground(ui: &Ui, show: &Show<'_>, response: &eframe::egui::Response, on: bool) {
    let hues = &show.hues;
    let (fill, line) = if on {
        (hues.accent_tint, hues.accent)
    } else if response.hovered() {
        (hues.raised, hues.accent)
    } else {
        (hues.raised, hues.border_strong)
    };
    let stroke = Stroke::new(if on { 2.0 } else { 1.0 }, line);
    ui.painter().rect(
        response.rect,
        BUTTON_RADIUS,
        fill,
        stroke,
        StrokeKind::Inside,
    );
    focus_ring(ui, hues, response, BUTTON_RADIUS);
}
