//! What a drawing's view knows of the worth of controls.

mod answers;
mod moved;
mod state;
mod subject;

pub use answers::{
    DatedAnswer, DrawingState, LatestAnswer, WorthAnswer, WorthAnswers, WorthQuestion,
};
pub use moved::{Flash, RiskNumbers, TallyShift};
pub use state::{WorthView, WorthWish};
pub use subject::WorthSubject;
