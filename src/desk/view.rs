//! What the window shows and how: nothing here is in a design or its file.

use std::{collections::BTreeSet, time::Duration};

use emath::{Vec2, vec2};

use super::{
    Camera, ControlFilter, Enquiry, FindingsView, ProofOf, RegisterView, WorthView,
    passing::Passing, refused::RefusedView,
};
use crate::{
    analysis::AttackRoute,
    catalog::{AssetKindId, LinkClass, LinkKindId, ZoneKindId},
    design::Subject,
};

/// What a press on the canvas does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Select and move.
    #[default]
    Select,
    /// Put a zone of a kind where the canvas is clicked or dragged.
    AddZone(ZoneKindId),
    /// Put an asset of a kind where the canvas is clicked.
    AddAsset(AssetKindId),
    /// Connect two assets by a link of a kind; `None` takes the most likely.
    Connect(Option<LinkKindId>),
    /// Connect two assets by the most likely kind of a class.
    Join(LinkClass),
}

/// What is lit up on the canvas beside the selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Lit {
    /// Nothing.
    #[default]
    Nothing,
    /// The attack route with this number.
    Route(usize),
    /// An attack route that stands in no list of the analysis: found with something closed.
    Way(Box<AttackRoute>),
    /// Evidence of a fact or subjects of a finding.
    Subjects(Vec<Subject>),
    /// The flows of a kind; all others step back.
    Kind(LinkKindId),
}

impl Lit {
    /// Whether it is this route that is lit.
    pub fn is_route(&self, route: &AttackRoute) -> bool {
        match self {
            Self::Route(number) => *number == route.number,
            Self::Way(way) => **way == *route,
            Self::Nothing | Self::Subjects(_) | Self::Kind(_) => false,
        }
    }
}

/// How a route is lit: by its number where it has one.
pub fn lit_of(route: &AttackRoute) -> Lit {
    if route.number == 0 {
        Lit::Way(Box::new(route.clone()))
    } else {
        Lit::Route(route.number)
    }
}

/// How a drawing is looked at.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent switches of the view menu"
)]
pub struct View {
    /// The camera.
    pub camera: Camera,
    /// Whether the next frame fits the drawing to the canvas.
    pub fit_next: bool,
    /// The room the canvas has.
    pub room: CanvasRoom,
    /// What is selected.
    pub selection: BTreeSet<Subject>,
    /// What is lit.
    pub lit: Lit,
    /// What is lit for a moment only, and how long.
    pub glow: Option<(Lit, Passing)>,
    /// What is asked of the attack routes.
    pub enquiry: Enquiry,
    /// What the open proof card proves.
    pub proof: Option<ProofOf>,
    /// What is known of the worth of controls.
    pub worth: WorthView,
    /// The tool.
    pub tool: Tool,
    /// Whether the tool stays after it was used, until Esc or another is taken up.
    pub tool_stays: bool,
    /// The thing being renamed in place, with the text as typed.
    pub renaming: Option<(Subject, String)>,
    /// The inspector's filter.
    pub filter: ControlFilter,
    /// Whether flows are left undrawn.
    pub hide_flows: bool,
    /// Whether the small map is left undrawn.
    pub hide_minimap: bool,
    /// What was sought last among the things of the drawing.
    pub sought: String,
    /// How the table of its assets is looked at.
    pub register: RegisterView,
    /// How its findings are looked at.
    pub findings: FindingsView,
    /// What was refused a moment ago.
    pub refused: RefusedView,
}

/// The room the canvas has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CanvasRoom {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Whether the drawing is fitted anew when the size changes: until the user moves.
    pub follows_fit: bool,
}

impl CanvasRoom {
    /// Width and height in points.
    pub fn size(&self) -> Vec2 {
        vec2(self.width, self.height)
    }
}

impl Default for CanvasRoom {
    fn default() -> Self {
        Self {
            width: 0.0,
            height: 0.0,
            follows_fit: true,
        }
    }
}

impl Default for View {
    fn default() -> Self {
        Self {
            camera: Camera::default(),
            fit_next: true,
            room: CanvasRoom::default(),
            selection: BTreeSet::new(),
            lit: Lit::default(),
            glow: None,
            enquiry: Enquiry::default(),
            proof: None,
            worth: WorthView::default(),
            tool: Tool::default(),
            tool_stays: false,
            renaming: None,
            filter: ControlFilter::default(),
            hide_flows: false,
            hide_minimap: false,
            sought: String::new(),
            register: RegisterView::default(),
            findings: FindingsView::default(),
            refused: RefusedView::default(),
        }
    }
}

/// How long something glows.
const GLOW: Duration = Duration::from_millis(1500);

impl View {
    /// Takes up a tool, for one use.
    pub fn take_up(&mut self, tool: Tool) {
        self.tool = tool;
        self.tool_stays = false;
    }

    /// The only selected thing, if it is just one.
    pub fn single(&self) -> Option<&Subject> {
        let mut selected = self.selection.iter();
        selected.next().filter(|_| selected.next().is_none())
    }

    /// Gives up what the pointer or the keyboard was about to do: another drawing is shown now.
    pub fn leave(&mut self) {
        self.renaming = None;
        self.take_up(Tool::Select);
        self.lit = Lit::Nothing;
        self.proof = None;
        self.refused.clear();
    }

    /// Looks from somewhere else: the drawing is not fitted any more.
    pub fn look_from(&mut self, camera: Camera) {
        self.camera = camera;
        self.fit_next = false;
        self.room.follows_fit = false;
    }

    /// Looks from where a hand has moved the drawing to; a drawing that was just being fitted still
    /// follows the size of the canvas.
    pub fn move_camera(&mut self, camera: Camera) {
        self.room.follows_fit &= self.fit_next;
        self.camera = camera;
    }

    /// Fits the drawing to the canvas, and again with every new size until the user moves.
    pub fn fit(&mut self) {
        self.fit_next = true;
        self.room.follows_fit = true;
    }

    /// After a frame: what was fitted in it is not fitted again unless the canvas has got another
    /// size; whether it has. `before` is the room before the frame, `fitted` whether it fitted the
    /// drawing.
    pub fn follow_size(&mut self, before: CanvasRoom, fitted: bool) -> bool {
        if fitted {
            self.fit_next = false;
        }
        let is_other = (before.width, before.height) != (self.room.width, self.room.height);
        let follows = is_other && self.room.follows_fit;
        self.fit_next |= follows;
        follows
    }

    /// Lights something for a moment.
    pub fn flash(&mut self, lit: Lit) {
        self.lit = lit.clone();
        self.glow = Some((lit, Passing::new(GLOW)));
    }

    /// Ends what is shown for a moment when its time has come; after how long something next does.
    /// `now` is a clock that never runs backwards.
    pub fn pass(&mut self, now: Duration) -> Option<Duration> {
        let rests = [
            self.pass_glow(now),
            self.worth.pass_flash(now),
            self.refused.pass(now),
        ];
        rests.into_iter().flatten().min()
    }

    /// Puts out what was lit for a moment, unless something else has been lit meanwhile.
    fn pass_glow(&mut self, now: Duration) -> Option<Duration> {
        let (lit, passing) = self.glow.as_mut()?;
        if *lit != self.lit {
            self.glow = None;
            return None;
        }
        let rest = passing.rest(now);
        if rest.is_none() {
            self.lit = Lit::Nothing;
            self.glow = None;
        }
        rest
    }
}
