//! What is still to be done, as it is told.

use crate::{
    analysis::Fix,
    catalog::{AssetKindId, FactId, LinkKindId, Message, PatternId, PlacementId, ZoneKindId},
    design::{Command, Subject},
};

/// What a drawing lacks to be a pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Aim {
    /// The pattern that is aimed at.
    pub pattern: PatternId,
    /// Whether the drawing is recognised as it already; something may be missing all the same.
    pub is_recognised: bool,
    /// What is to be done, in the order in which one would do it.
    pub steps: Vec<AimStep>,
}

/// The parts of the way, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AimPart {
    /// Zones to add.
    Zones,
    /// Assets to add, or to put where they belong.
    Assets,
    /// Lines to lay.
    Lines,
    /// Flows to draw.
    Flows,
    /// What else tells the pattern from others.
    Facts,
    /// Required controls to put in place.
    Controls,
}

/// What is needed: tells a step from all others, from one state of the drawing to the next.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AimNeed {
    /// A zone of a kind.
    Zone(ZoneKindId),
    /// An asset of one of some kinds.
    Asset(Vec<AssetKindId>),
    /// A line of a kind between assets of two kinds.
    Line(LinkKindId, [AssetKindId; 2]),
    /// A way for a flow of a kind between assets of two kinds, of which nothing tells how to lay it.
    Way(LinkKindId, [AssetKindId; 2]),
    /// A flow of a kind between assets of two kinds.
    Flow(LinkKindId, [AssetKindId; 2]),
    /// Another value of a fact.
    Fact(FactId),
    /// That what the pattern has no use for is gone.
    Leave,
    /// Something that cannot be told piece by piece keeps the drawing from being the pattern.
    Fit,
    /// Required controls that belong in one place, and how many: at several assets each for itself.
    Controls(PlacementId, usize),
}

/// How a step is done.
#[derive(Clone, Debug, PartialEq)]
pub enum AimFix {
    /// By an edit.
    Edit(Fix),
    /// By an edit that is known once earlier steps are done.
    Waits,
    /// By the user, who alone can tell.
    User {
        /// What there is to decide or to do.
        what: Message,
        /// What could be decided, for reckoning how it will be.
        assumed: Option<Command>,
    },
}

/// One thing that is still to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct AimStep {
    /// To which part it belongs.
    pub part: AimPart,
    /// What is needed.
    pub need: AimNeed,
    /// The same in words.
    pub message: Message,
    /// What is drawn already of what it is about.
    pub subjects: Vec<Subject>,
    /// How it is done.
    pub fix: AimFix,
}

impl AimPart {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [
        Self::Zones,
        Self::Assets,
        Self::Lines,
        Self::Flows,
        Self::Facts,
        Self::Controls,
    ];

    /// What there is to do in it.
    pub const fn name(self) -> Message {
        Message::new(match self {
            Self::Zones => "aim-zones",
            Self::Assets => "aim-assets",
            Self::Lines => "aim-lines",
            Self::Flows => "aim-flows",
            Self::Facts => "aim-facts",
            Self::Controls => "aim-controls",
        })
    }
}

impl AimStep {
    /// The edit, where there is one.
    pub const fn edit(&self) -> Option<&Fix> {
        match &self.fix {
            AimFix::Edit(fix) => Some(fix),
            AimFix::Waits | AimFix::User { .. } => None,
        }
    }

    /// How many controls it asks for; `None` where it asks for something to be drawn.
    pub const fn n_controls(&self) -> Option<usize> {
        match self.need {
            AimNeed::Controls(_, n) => Some(n),
            AimNeed::Zone(_)
            | AimNeed::Asset(_)
            | AimNeed::Line(..)
            | AimNeed::Way(..)
            | AimNeed::Flow(..)
            | AimNeed::Fact(_)
            | AimNeed::Leave
            | AimNeed::Fit => None,
        }
    }
}

impl Aim {
    /// The steps of a part.
    pub fn of_part(&self, part: AimPart) -> impl Iterator<Item = &AimStep> {
        self.steps.iter().filter(move |step| step.part == part)
    }

    /// How many steps of drawing are left: all but the controls.
    pub fn n_drawing(&self) -> usize {
        let drawing = self.steps.iter();
        drawing
            .filter(|step| step.part != AimPart::Controls)
            .count()
    }

    /// How much there is left to do, in words.
    pub fn left(&self) -> Message {
        let (steps, controls) = (self.n_drawing(), self.n_controls());
        if steps > 0 {
            return Message::new("aim-left")
                .with("steps", steps)
                .with("controls", controls);
        }
        match controls {
            0 => Message::new("aim-reached"),
            n => Message::new("aim-left-controls").with("controls", n),
        }
    }

    /// How many required controls are not in place: at several assets each for itself, as far as
    /// these can be foreseen.
    pub fn n_controls(&self) -> usize {
        self.steps.iter().filter_map(AimStep::n_controls).sum()
    }
}
