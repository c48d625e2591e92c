//! What a drawing's view knows of the worth of controls, and of the way to the route aimed at.

mod answers;
mod moved;
mod state;
mod subject;

pub use answers::{
    DatedAnswer, DrawingState, LatestAnswer, RouteDistance, RouteDistances, WorthAnswer,
    WorthAnswers, WorthQuestion,
};
pub use moved::{Flash, RiskNumbers, TallyShift};
pub use state::{WorthView, WorthWish};
pub use subject::WorthSubject;
