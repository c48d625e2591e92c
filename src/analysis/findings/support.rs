//! What a day makes of the dates that are written down: support that is over, or soon will be.

use super::say::say;
use crate::{
    analysis::{Finding, Rule, Severity},
    catalog::{AssetId, Catalog, Date, Day, FieldRole, MessageValue},
    design::{Asset, Design, Subject},
};

/// What a day makes of the dates of the phase of `design` that is shown, in the order of its
/// assets. Nothing here bears on the verdict, and no value depends on it.
pub fn dated_findings(design: &Design, catalog: &Catalog, today: Day) -> Vec<Finding> {
    let Some(field) = catalog.field_of_role(FieldRole::EndOfSupport) else {
        return Vec::new();
    };
    let notice = i32::from(catalog.inventory.notice_days);
    let of_asset = |(id, asset): (&AssetId, &Asset)| {
        let end = Date::read(asset.record.get(&field.id)?)?;
        // What ends in a month or year is supported until the end of it.
        let days = today.days_until(end.last());
        if days > notice {
            return None;
        }
        let name = asset.called(catalog).text();
        let mut values: Vec<(&'static str, MessageValue)> =
            vec![("asset", name.into()), ("date", end.to_string().into())];
        let rule = match u32::try_from(days) {
            Ok(days) => {
                values.push(("days", days.into()));
                Rule::SupportEnds
            }
            Err(_) => Rule::SupportOver,
        };
        let subject = [Subject::Asset(id.clone())];
        let mut finding = say(rule, Severity::Info, subject, &values);
        let accepted = design.accepted.get(&finding.id());
        finding.accepted = accepted.map(|reason| reason.as_str().into());
        Some(finding)
    };
    let mut findings: Vec<_> = design.assets.iter().filter_map(of_asset).collect();
    findings.sort_by_key(|finding| finding.rule);
    findings
}
