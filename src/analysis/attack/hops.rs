//! What an attacker can do from where: hops over flows and over lines, on the ground that is
//! known before.

mod all_hops;
mod asset_order;
mod devices;
mod flow_hops;
mod line_searches;
mod singles;

pub(in crate::analysis) use all_hops::{ClosedHops, Hops};
pub(super) use devices::DeviceNo;
pub(super) use flow_hops::OnwardHop;
