//! The asset-based analysis: levels, products and letters, and what the user has set against them.

mod asset_risk;
mod overrides;
mod rating;

pub(in crate::analysis) use asset_risk::{
    asset_risks, is_done_anywhere, rows_of, unrated, unrated_threats,
};
pub(in crate::analysis) use overrides::{drop_unreasoned, set_by_user, set_damage, with_damage};
pub(crate) use rating::{RiskLevels, rating};
