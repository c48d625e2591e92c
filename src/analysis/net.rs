//! The drawing as numbered things: assets, lines and flows, and the ways that flows take.

mod drawing;
mod flow_ways;
mod groups;
mod hubs;
mod names;
mod table;
mod way_search;
mod ways;
mod work;

pub(in crate::analysis) use drawing::{
    AssetNo, DrawnAsset, DrawnLink, Flow, FlowNo, KindNo, LinkKindNo, Neighbour, Net,
};
pub(in crate::analysis) use flow_ways::FlowWays;
pub(in crate::analysis) use groups::Groups;
pub(in crate::analysis) use table::{Table, TableKey, table_key};
pub(in crate::analysis) use ways::Ways;
