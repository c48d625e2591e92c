//! After two assets were joined: which kind of link it is, where more than one is usual.

use crate::{
    catalog::{Catalog, LinkClass, LinkKind},
    design::{Command, Design, Link, LinkEdit},
    desk::{Action, Desk, Tool, Wish, hand::connect},
    edit::Revision,
};

/// A link that was just drawn, and the kinds it may be.
#[derive(Clone, Debug)]
pub struct OfferedKinds {
    /// How it was drawn.
    pub drawn: Command,
    /// Kinds that usually join its ends, that of the link first; all where none does.
    pub kinds: Vec<LinkKind>,
    /// Whether any of them usually joins its ends.
    pub is_usual: bool,
    /// The row the keyboard is on; none before anything is proposed.
    pub at: Option<usize>,
    /// The drawing with the link; none until it is drawn.
    pub revision: Option<Revision>,
}

impl OfferedKinds {
    /// The kinds that a link being drawn may be, if there is more than one: those that usually join
    /// its ends, or all where none does, of a class if one is asked for.
    pub fn of(
        catalog: &Catalog,
        design: &Design,
        drawn: &Command,
        class: Option<LinkClass>,
    ) -> Option<Self> {
        let Command::Link(_, LinkEdit::Add(link)) = drawn else {
            return None;
        };
        let (from, to) = (&link.from, &link.to);
        let first = catalog.link_kind(&link.kind)?;
        let is_asked = |kind: &&LinkKind| class.is_none_or(|class| kind.class == class);
        let mut kinds = connect::usual_kinds(catalog, design, from, to);
        let is_usual = kinds.iter().any(is_asked);
        if !is_usual {
            kinds = connect::kinds_between(catalog, design, from, to);
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
        })
    }
}

/// Offers kinds when one of the wishes draws a link whose kind nobody named; `wishes` is where
/// they begin, `asked` the class that was asked for by key, if any.
pub fn offer(desk: &Desk<'_>, wishes: usize, asked: Option<LinkClass>) -> Option<OfferedKinds> {
    let class = match desk.view.tool {
        Tool::Connect(Some(_)) => return None,
        Tool::Join(class) => Some(class),
        Tool::Connect(None) | Tool::Select | Tool::AddZone(_) | Tool::AddAsset(_) => asked,
    };
    let mut wishes = desk.out.iter().skip(wishes);
    wishes.find_map(|wish| {
        let Wish::Edit(drawn) = wish else {
            return None;
        };
        OfferedKinds::of(desk.catalog, desk.design, drawn, class)
    })
}

impl OfferedKinds {
    /// Makes the link one of another kind, within its step.
    pub fn choose(&self, desk: &mut Desk<'_>, row: usize) {
        let (Some(kind), Command::Link(id, LinkEdit::Add(link))) =
            (self.kinds.get(row), &self.drawn)
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
        desk.push(Wish::Do(Action::Undo));
        desk.edit(Command::Link(id, LinkEdit::Add(link)));
    }
}
