//! Training: scenarios that are played over a design, and quizzes about them.
//!
//! A [`Scenario`] is a file of its own, beside a design or shipped with the catalog. Playing it
//! changes no design: controls that start off are off in a copy. [`Stage`] is that copy with its
//! route; [`Player`] and [`Quiz`] are states without a window.

mod check;
mod file;
mod handout;
mod offered;
mod page;
mod player;
mod playing;
mod quiz;
mod record;
mod results;
mod rewrite;
mod scenario;
mod shipped;
mod stage;
mod writing;

pub use check::{Misfit, misfits};
pub use file::{
    SCENARIO_FORMAT, parse_scenario, place_in, read_scenario, scenario_text, write_scenario,
};
pub use handout::{HandoutKind, handout};
pub use offered::{OfferedAnswer, equally_good, offered_answers, offered_controls};
pub use page::mark_of;
pub use player::{Moment, MomentCheck, Player, RunningNumbers};
pub use playing::{
    AnswerEffect, HandCounts, MOST_HANDS, PlayAid, PlayMove, PlayOrigin, PlayPair, PlayWake,
    PointerSpot, Presentation, SPEEDS, StageCover, StagePlay,
};
pub use quiz::{Quiz, QuizAnswer, QuizScore, asked_number, asked_order};
pub use record::{is_recorded_title, record};
pub use results::{PlayPage, result_sheet};
pub use rewrite::{AnswerRewrite, ListMove, Rewrite, ScenarioText};
pub use scenario::*;
pub use shipped::{base_design, shipped_scenario, shipped_stage, stage};
pub use stage::{NoStage, Stage, find_route, prepared, product_with, rated_again};
pub use writing::ScenarioDraft;
