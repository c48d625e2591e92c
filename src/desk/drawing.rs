//! A drawing on the desk: the work on it, and how it is looked at.

mod arrange;
mod camera;
mod cells;
mod edit;
mod enquiry;
mod news;
mod open;
mod planned;
mod register;
mod selection;

pub use open::Drawing;
pub use planned::{KeptPlan, PlanKey};
