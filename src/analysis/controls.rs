//! Which controls are demanded of which asset, and which of them count on a threat.

mod counting;
mod demands;

pub(crate) use counting::level_of;
pub(in crate::analysis) use counting::{
    AllSpans, CarriedControls, CircleQuestion, CircleTally, ControlChange, ControlNo, Course,
    EndSpans, QuestionNo, Spans, StepGround,
};
pub(in crate::analysis) use demands::{beside, full_name, instances};
