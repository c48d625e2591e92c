//! The form in which a finding or a risk is accepted: what that covers, and why.

use eframe::egui::{Id, Ui, Vec2};

use crate::{
    analysis::{AttackRoute, Total},
    desk::{AcceptanceCover, AcceptanceScope, acceptance_covers},
    gui::{
        Desk,
        kit::{
            Chip, IconButton, Ink, LineField, Tone,
            tokens::{GAP, LINE_GAP},
        },
    },
};

/// Width of the form that asks for a reason, points.
pub(crate) const REASON_WIDTH: f32 = 360.0;

/// The form that asks how much is accepted, and why: there is no acceptance without a reason.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AcceptanceForm<'a> {
    /// The id of the finding.
    pub(crate) finding: &'a str,
    /// The attack route for which it is asked, if it is for one.
    pub(crate) route: Option<&'a AttackRoute>,
    /// The key of its title.
    pub(crate) title: &'a str,
    /// Whether it opens with this frame.
    pub(crate) opened: bool,
}

impl AcceptanceForm<'_> {
    /// Draws it.
    pub(crate) fn ui(self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let hues = desk.hues();
        let id = Id::new(("accept-reason", self.finding));
        let mut reason: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        // A popup dresses everything as entries of a menu; this is a field.
        ui.set_style(ui.ctx().global_style());
        ui.set_width(REASON_WIDTH);
        ui.spacing_mut().item_spacing.y = GAP;
        Ink::strong(hues.text).paragraph(ui, desk.tr(self.title));
        let Some(cover) = self.cover_ui(ui, desk) else {
            return;
        };
        let hint = desk.tr("findings-reason");
        let field = LineField {
            id: id.with("field"),
            name: &hint,
            takes_focus: self.opened,
        };
        let by_enter = field.ui(ui, &mut reason);
        let given = reason.trim().to_owned();
        let word = desk.tr("findings-accept-record");
        let clicked = ui
            .add_enabled_ui(!given.is_empty(), |ui| {
                IconButton::new("", &word, Tone::Main)
                    .ui(ui, hues)
                    .clicked()
            })
            .inner;
        if (clicked || by_enter) && !given.is_empty() {
            desk.edit(cover.command(&given));
            ui.data_mut(|data| data.remove_temp::<String>(id));
            ui.close();
        } else {
            ui.data_mut(|data| data.insert_temp(id, reason));
        }
    }

    /// How much is to be accepted, of what can be, and what that is.
    fn cover_ui(&self, ui: &mut Ui, desk: &Desk<'_>) -> Option<AcceptanceCover> {
        let hues = desk.hues();
        let id = Id::new(("accept-scope", self.finding));
        let mut covers = acceptance_covers(desk.analysis, self.finding, self.route);
        let kept: Option<AcceptanceScope> = ui.data(|data| data.get_temp(id));
        let mut scope = kept.filter(|_| !self.opened).unwrap_or_default();
        if covers.len() > 1 {
            scope = scopes_ui(ui, desk, &covers, scope);
        }
        ui.data_mut(|data| data.insert_temp(id, scope));
        let place = covers.iter().position(|cover| cover.scope == scope)?;
        let cover = covers.swap_remove(place);
        Ink::body(hues.text).paragraph(ui, cover_words(desk, &cover));
        Some(cover)
    }
}

/// Chips of what can be covered; which is chosen.
fn scopes_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    covers: &[AcceptanceCover],
    now: AcceptanceScope,
) -> AcceptanceScope {
    let mut chosen = now;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(LINE_GAP);
        for cover in covers {
            let words = desk.tr(scope_key(cover.scope));
            let chip = Chip::one_of(&words, cover.scope == now);
            if chip.ui(ui, desk.hues()).clicked() {
                chosen = cover.scope;
            }
        }
    });
    chosen
}

const fn scope_key(scope: AcceptanceScope) -> &'static str {
    match scope {
        AcceptanceScope::Route => "acceptance-of-route",
        AcceptanceScope::Finding => "acceptance-of-finding",
        AcceptanceScope::Subject => "acceptance-of-subject",
        AcceptanceScope::Rule => "acceptance-of-rule",
    }
}

/// What an acceptance covers, in words.
fn cover_words(desk: &Desk<'_>, cover: &AcceptanceCover) -> String {
    let part = |key: &str, n: usize| {
        let words = desk.tr_with(key, &[("n", n.to_string())]);
        if n > 0 { words } else { String::new() }
    };
    let routes = match cover.routes {
        Total::Exactly(n) => part("acceptance-routes", n),
        Total::AtLeast(n) => part("acceptance-routes-at-least", n),
    };
    let parts = [
        part("acceptance-findings", cover.findings),
        part("acceptance-rows", cover.rows),
        routes,
    ];
    let what = desk.row("common-comma", parts);
    let key = match cover.scope {
        AcceptanceScope::Route => "acceptance-covers-route",
        AcceptanceScope::Finding | AcceptanceScope::Subject | AcceptanceScope::Rule => {
            "acceptance-covers"
        }
    };
    desk.tr_with(key, &[("what", what)])
}
