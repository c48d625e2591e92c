//! Which patterns of the ministry a drawing is, and what would make it another.

mod clouds;
mod compared;
mod drawn;
mod facts;
mod fixes;
mod near;
mod no_route;
mod providers;
mod recognise;

pub(in crate::analysis) use drawn::{is_misjoined, zone_of};
pub(in crate::analysis) use fixes::{adding, fix_of, moving};
pub(in crate::analysis) use no_route::turned;
pub(in crate::analysis) use providers::{ProviderMeaning, is_told, provider_of};
pub(in crate::analysis) use recognise::recognise;
