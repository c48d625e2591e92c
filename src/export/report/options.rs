//! What can be chosen about a report.

use crate::catalog::{Day, Lang};

/// How the traffic of the security cloud is estimated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrafficChoice {
    /// Sessions at the same time; without a number, the devices that the drawing has.
    pub sessions: Option<u32>,
    /// Kilobits a second of a session; without a number, the catalog's default.
    pub kbps: Option<u32>,
}

/// What can be chosen about a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReportOptions {
    /// The language.
    pub lang: Lang,
    /// The day it is made, if that is to be said.
    pub day: Option<Day>,
    /// How traffic is estimated.
    pub traffic: TrafficChoice,
    /// Whether there is a picture of the drawing: without one the sheet is left out.
    pub has_picture: bool,
}
