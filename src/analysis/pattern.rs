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

pub(in crate::analysis) use compared::provider_value;
pub(in crate::analysis) use drawn::{
    assets_in, is_misjoined, is_route, lines_from, source_and_along, zone_of,
};
pub(in crate::analysis) use facts::Facts;
pub(in crate::analysis) use fixes::{
    adding, adding_alone, adding_zone, drawing_link, fix_for, fix_of, moving, taking_out,
};
pub(in crate::analysis) use no_route::turned;
pub(in crate::analysis) use providers::{ProviderMeaning, is_told, provider_of};
pub(in crate::analysis) use recognise::recognise;
