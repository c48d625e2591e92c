//! Which controls count on a threat: the ○ of the sheets.

mod acts;
mod alike;
mod carried;
mod course;
mod tally;
mod what_if;

pub(crate) use carried::level_of;
pub(in crate::analysis) use carried::{CarriedControls, CircleQuestion, ControlNo};
pub(in crate::analysis) use course::{AllSpans, Course, EndSpans, Spans, StepGround};
pub(in crate::analysis) use tally::{CircleTally, QuestionNo};
pub(in crate::analysis) use what_if::ControlChange;
