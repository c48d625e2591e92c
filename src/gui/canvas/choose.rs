//! After two assets were joined: which kind of link it is, where more than one is usual.
//!
//! The link is drawn at once by the most likely kind. A small list at the tile it leads to offers
//! the others; to choose one takes the step back and does it anew, so that it stays one step.
//! Anything else a person does keeps what was drawn.

use eframe::egui::{
    Align2, Area, Frame as Box, Id, InnerResponse, Key, Margin, Modifiers, Order, Pos2, Rect, Ui,
    accesskit::Role, pos2, vec2,
};

use super::{connect, paint::Lens};
use crate::{
    catalog::{Catalog, LinkClass, LinkKind},
    design::{Command, Design, Link, Subject},
    edit::Revision,
    gui::{
        Action, Change, Frame, Tool,
        style::Hues,
        widgets::{Ink, NUMBER_KEYS, Says, area, paint_stroke, row_ground},
    },
    scene::Scene,
};

const ROW: f32 = 28.0;
/// How wide the words over the list are at most.
const WORDS: f32 = 260.0;

/// A link that was just drawn, and the kinds it may be.
#[derive(Clone, Debug)]
pub(crate) struct Choosing {
    /// How it was drawn.
    drawn: Command,
    /// Kinds that usually join its ends, that of the link first; all where none does.
    kinds: Vec<LinkKind>,
    /// Whether any of them usually joins its ends.
    is_usual: bool,
    /// The row the keyboard is on; none before anything is proposed.
    at: Option<usize>,
    /// The drawing with the link; none until it is drawn.
    revision: Option<Revision>,
    /// Where the list was last.
    pub(super) rect: Option<Rect>,
}

impl Choosing {
    /// The kinds that a link being drawn may be, if there is more than one: those that usually join
    /// its ends, or all where none does, of a class if one is asked for.
    pub(super) fn of(
        catalog: &Catalog,
        design: &Design,
        (drawn, class): (&Command, Option<LinkClass>),
    ) -> Option<Self> {
        let Command::AddLink { link, .. } = drawn else {
            return None;
        };
        let ends = (&link.from, &link.to);
        let first = catalog.link_kind(&link.kind)?;
        let is_asked = |kind: &&LinkKind| class.is_none_or(|class| kind.class == class);
        let mut kinds = connect::usual_kinds(catalog, design, ends);
        let is_usual = kinds.iter().any(is_asked);
        if !is_usual {
            kinds = connect::kinds_between(catalog, design, ends);
            kinds.retain(is_asked);
        }
        kinds.retain(|kind| kind.id != link.kind);
        kinds.insert(0, first);
        (kinds.len() > 1).then(|| Self {
            drawn: drawn.clone(),
            kinds: kinds.into_iter().cloned().collect(),
            is_usual,
            at: is_usual.then_some(0),
            revision: None,
            rect: None,
        })
    }
}

/// Offers kinds when one of the wishes draws a link whose kind nobody named; the class that was
/// asked for by key, if any.
pub(super) fn offer(
    frame: &Frame<'_>,
    (wishes, asked): (usize, Option<LinkClass>),
) -> Option<Choosing> {
    let class = match frame.view.tool {
        Tool::Connect(Some(_)) => return None,
        Tool::Join(class) => Some(class),
        Tool::Connect(None) | Tool::Select | Tool::AddZone(_) | Tool::AddAsset(_) => asked,
    };
    let mut wishes = frame.out.iter().skip(wishes);
    wishes.find_map(|wish| match wish {
        Change::Edit(drawn) => Choosing::of(frame.catalog, frame.design, (drawn, class)),
        _ => None,
    })
}

/// Keys and presses while kinds are offered; to be asked before the canvas takes them.
pub(super) fn handle(ui: &Ui, frame: &mut Frame<'_>, state: &mut Option<Choosing>) {
    let Some(choosing) = state else { return };
    if *choosing.revision.get_or_insert(frame.revision) != frame.revision {
        *state = None;
        return;
    }
    let last = choosing.kinds.len() - 1;
    let (pressed, elsewhere) = ui.input_mut(|input| {
        let mut take = |key: Key| input.consume_key(Modifiers::NONE, key);
        if take(Key::ArrowDown) {
            choosing.at = Some(choosing.at.map_or(0, |at| (at + 1).min(last)));
        }
        if take(Key::ArrowUp) {
            choosing.at = Some(choosing.at.map_or(last, |at| at.saturating_sub(1)));
        }
        let number = NUMBER_KEYS.iter().take(last + 1).position(|key| take(*key));
        let enters = take(Key::Enter).then(|| choosing.at.unwrap_or_default());
        let at = input.pointer.interact_pos();
        let is_inside = choosing
            .rect
            .zip(at)
            .is_some_and(|(rect, at)| rect.contains(at));
        let elsewhere = input.pointer.any_pressed() && !is_inside;
        (number.or(enters), elsewhere)
    });
    if let Some(row) = pressed {
        choose(frame, choosing, row);
    }
    if pressed.is_some() || elsewhere {
        *state = None;
    }
}

/// Draws the list beside the tile the link leads to.
pub(super) fn choose_ui(
    ui: &Ui,
    frame: &mut Frame<'_>,
    (scene, lens): (&Scene, &Lens),
    state: &mut Option<Choosing>,
) {
    let Some(choosing) = state else { return };
    let Command::AddLink { link, .. } = &choosing.drawn else {
        return;
    };
    let hues = Hues::of(frame.theme);
    let title = frame.tr(if choosing.is_usual {
        "canvas-choose-kind"
    } else {
        "canvas-choose-any-kind"
    });
    let shown = Area::new(Id::new("choose kind of link"))
        .order(Order::Foreground)
        .fixed_pos(place(scene, lens, link))
        .constrain_to(lens.rect)
        .show(ui.ctx(), |ui| {
            Box::popup(ui.style())
                .inner_margin(Margin::same(4))
                .show(ui, |ui| {
                    if !choosing.is_usual {
                        ui.set_max_width(WORDS);
                        Ink::body(hues.muted).paragraph(ui, title.as_str());
                    }
                    rows_ui(ui, frame, &hues, choosing)
                })
                .inner
        });
    let InnerResponse { inner, response } = shown;
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Menu);
        node.set_label(title);
    });
    choosing.rect = Some(response.rect);
    if let Some(row) = inner {
        choose(frame, choosing, row);
        *state = None;
    }
}

/// Beside the upper right corner of the tile the link leads to.
fn place(scene: &Scene, lens: &Lens, link: &Link) -> Pos2 {
    let to = Subject::Asset(link.to.clone());
    let tile = super::hit::item(scene, &to).map(|item| lens.area(item.area));
    tile.map_or_else(
        || lens.rect.center(),
        |tile| tile.right_top() + vec2(10.0, 0.0),
    )
}

/// The kinds, each with its number; the row that was clicked.
fn rows_ui(ui: &mut Ui, frame: &Frame<'_>, hues: &Hues, choosing: &Choosing) -> Option<usize> {
    ui.spacing_mut().item_spacing.y = 0.0;
    let align = Align2::LEFT_CENTER;
    let names: Vec<&str> = choosing
        .kinds
        .iter()
        .map(|it| frame.text(&it.name))
        .collect();
    let ink = Ink::body(hues.text);
    let widths = names.iter().map(|name| ink.width(ui.painter(), name));
    let width = widths.fold(120.0, f32::max) + 84.0;
    let mut clicked = None;
    for (row, (name, kind)) in names.iter().zip(&choosing.kinds).enumerate() {
        let label = format!("{} {name}", row + 1);
        let is_at = choosing.at == Some(row);
        let (rect, response) = area(ui, vec2(width, ROW), Says::entry(&label, is_at));
        row_ground(ui, hues, &response, (is_at, 4.0));
        let at = |x: f32| pos2(rect.left() + x, rect.center().y);
        let number = (row + 1).to_string();
        Ink::body(hues.muted).write(ui.painter(), at(10.0), align, &number);
        paint_stroke(ui, frame, kind, at(28.0), 30.0);
        ink.write(ui.painter(), at(68.0), align, name);
        if response.clicked() {
            clicked = Some(row);
        }
    }
    clicked
}

/// Makes the link one of another kind, within its step.
fn choose(frame: &mut Frame<'_>, choosing: &Choosing, row: usize) {
    let (Some(kind), Command::AddLink { id, link }) = (choosing.kinds.get(row), &choosing.drawn)
    else {
        return;
    };
    if kind.id == link.kind {
        return;
    }
    let link = Link {
        kind: kind.id.clone(),
        ..link.clone()
    };
    let id = id.clone();
    frame.push(Change::Do(Action::Undo));
    frame.edit(Command::AddLink { id, link });
}
